/** Where someone stands in the drawing of `Circle`, in a field of 460 × 460 with the middle at 230. */
export type Placed = {
  /** Which ring, and which name of that ring. */
  group: number;
  index: number;
  /** The middle of the dot. */
  x: number;
  y: number;
  /** The name, shortened where it is long. */
  text: string;
  label: { x: number; y: number; anchor: 'start' | 'middle' | 'end' };
  /** The room of the name: no other name or dot lies in it. */
  box: Box;
};
export type Box = { left: number; top: number; right: number; bottom: number };

const SIZE = 460;
const MIDDLE = SIZE / 2;
const RINGS = [96, 150, 204] as const;
const DOT = 12;
const YOU = 38;
const MOST = 8;
/** Height of a line and width of a letter, on the safe side for the text of the drawing (24). */
const LINE = 26;
const LETTERS: [kind: RegExp, width: number][] = [
  [/[MWmw@]/, 22],
  [/[ Iijltfr.,:;'’-]/, 9],
  [/[A-Z]/, 17],
];
const OTHER = 13.5;
const ANGLES = Array.from({ length: 36 }, (_, i) => ((-132 + i * 10) * Math.PI) / 180);
const round = (value: number) => Math.round(value * 10) / 10;

/** "wijkverpleegkundige" gives "wijkverpleeg…". */
export function shorten(name: string, most: number): string {
  const letters = [...name];
  return letters.length <= most
    ? name
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

const computeWidth = (text: string) =>
  [...text].reduce((sum, letter) => sum + (LETTERS.find(([kind]) => kind.test(letter))?.[1] ?? OTHER), 0);

/** The first of every ring, then the second, and so on: no ring falls away because another is full. */
function choose(groups: readonly (readonly string[])[]) {
  const all = groups.flatMap((names, group) => names.map((name, index) => ({ group, index, name })));
  return all
    .toSorted((a, b) => a.index - b.index || a.group - b.group)
    .slice(0, MOST)
    .toSorted((a, b) => a.group - b.group || a.index - b.index);
}

type Side = 'over' | 'under' | 'left' | 'right';

/** Where a name of this width lies at a dot. */
function placeLabel(x: number, y: number, width: number, side: Side): Pick<Placed, 'label' | 'box'> {
  const base = side === 'over' ? y - 19 : side === 'under' ? y + 35 : y + 8;
  const anchor = side === 'left' ? 'end' : side === 'right' ? 'start' : 'middle';
  const from = side === 'left' ? x - 19 : side === 'right' ? x + 19 : x;
  const left = anchor === 'end' ? from - width : anchor === 'start' ? from : from - width / 2;
  return {
    label: { x: round(from), y: round(base), anchor },
    box: { left, right: left + width, top: base - LINE + 6, bottom: base + 6 },
  };
}

const dotOf = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});
const touches = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const isInside = ({ left, top, right, bottom }: Box) =>
  left >= 2 && top >= 2 && right <= SIZE - 2 && bottom <= SIZE - 2;

/** How far one must turn in the middle to look from this angle to someone else, in degrees. */
function computeTurn(angle: number, other: Placed) {
  const difference = Math.abs(angle - Math.atan2(other.y - MIDDLE, other.x - MIDDLE)) % (2 * Math.PI);
  return (Math.min(difference, 2 * Math.PI - difference) * 180) / Math.PI;
}

/** Every place for one name that leaves the others their room, with how good it is. */
function listPlaces(ring: number, width: number, taken: readonly Placed[]) {
  const boxes = [dotOf(MIDDLE, MIDDLE, YOU), ...taken.flatMap(({ x, y, box }) => [dotOf(x, y, DOT + 2), box])];
  return ANGLES.flatMap((angle) => {
    const x = round(MIDDLE + ring * Math.cos(angle));
    const y = round(MIDDLE + ring * Math.sin(angle));
    const apart = Math.min(170, ...taken.map((other) => Math.hypot(other.x - x, other.y - y)));
    const turned = Math.min(120, ...taken.map((other) => computeTurn(angle, other)));
    const usual: Side = y < MIDDLE ? 'over' : 'under';
    return (['over', 'under', 'left', 'right'] as const).flatMap((side) => {
      const place = { x, y, ...placeLabel(x, y, width, side) };
      const own = [place.box, dotOf(x, y, DOT + 2)];
      if (!isInside(place.box) || boxes.some((box) => own.some((part) => touches(part, box)))) return [];
      return [{ place, worth: apart + turned - (side === usual ? 0 : 100) }];
    });
  });
}

/** Places all names of at most `most` letters, one after the other; nothing when one of them finds no room. */
function placeAll(groups: readonly (readonly string[])[], most: number): Placed[] | undefined {
  const placed: Placed[] = [];
  for (const { group, index, name } of choose(groups)) {
    const text = shorten(name, most);
    const ring = RINGS[Math.min(group, RINGS.length - 1)] ?? RINGS[0];
    const [best, ...others] = listPlaces(ring, computeWidth(text), placed);
    if (best === undefined) return undefined;
    const { place } = others.reduce((a, b) => (b.worth > a.worth ? b : a), best);
    placed.push({ group, index, text, ...place });
  }
  return placed;
}

/**
 * Places at most eight names on three rings around the middle: always the same for the same names, no two over each other.
 * @param groups the names of each ring, from near to far
 */
export function placeInCircle(groups: readonly (readonly string[])[]): Placed[] {
  for (const most of [17, 14, 12, 10, 8, 6]) {
    const placed = placeAll(groups, most);
    if (placed) return placed;
  }
  return [];
}
