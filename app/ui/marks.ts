/** How a series looks: the shape of its mark and the dashes of its line tell it apart without its colour. */
export type SeriesLook = 1 | 2 | 3 | 4 | 5;
export const LOOKS = [1, 2, 3, 4, 5] as const;

/** Stroke dashes of each look; the first is one whole line. */
export const DASHES: Readonly<Record<SeriesLook, string | undefined>> = {
  1: undefined,
  2: '9 5',
  3: '2 5',
  4: '14 4 2 4',
  5: '5 3 1 3',
};

const round = (value: number) => Math.round(value * 10) / 10;
const join = (points: readonly (readonly [number, number])[], x: number, y: number) =>
  `M${points.map(([dx, dy]) => `${round(x + dx)} ${round(y + dy)}`).join('L')}z`;

/** A corner of the plus, turned round four times. */
const turn = ([x, y]: readonly [number, number]): [number, number] => [-y, x];

/** The outline of a mark (circle, square, diamond, triangle, plus) around a point; `size` is half its width. */
export function drawMark(look: SeriesLook, x: number, y: number, size: number): string {
  if (look === 1) {
    const r = round(size);
    return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * r)} 0a${r} ${r} 0 1 0 ${round(-2 * r)} 0z`;
  }
  const s = size * 0.9;
  const d = size * 1.2;
  if (look === 2)
    return join(
      [
        [-s, -s],
        [s, -s],
        [s, s],
        [-s, s],
      ],
      x,
      y,
    );
  if (look === 3)
    return join(
      [
        [0, -d],
        [d, 0],
        [0, d],
        [-d, 0],
      ],
      x,
      y,
    );
  if (look === 4)
    return join(
      [
        [0, -d],
        [d * 1.05, d * 0.8],
        [-d * 1.05, d * 0.8],
      ],
      x,
      y,
    );
  const arm = size * 0.42;
  const quarter: [number, number][] = [
    [arm, -d],
    [arm, -arm],
    [d, -arm],
  ];
  const half = [...quarter, ...quarter.map(turn)];
  return join([...half, ...half.map(turn).map(turn)], x, y);
}
