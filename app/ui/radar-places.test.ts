import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type Box, drawLine, placeRadar, type RadarForm, type RadarInput, type RadarPlaces } from './radar-places.ts';

const WORDS = [
  'de',
  'wijk',
  'Betrokkenheid',
  'van',
  'inwoners',
  'maatschappelijke',
  'Verantwoordelijkheidsverdeling',
  'x',
];
const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));

const anInput = fc
  .record({
    groups: fc.array(fc.record({ name, axes: fc.array(name, { minLength: 1, maxLength: 9 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    below: fc.integer({ min: 0, max: 100 }),
    seed: fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 5, maxLength: 50 }),
    series: fc.integer({ min: 1, max: 5 }),
  })
  .filter(({ groups }) => groups.flatMap(({ axes }) => axes).length > 2)
  .map(({ groups, below, seed, series }): RadarInput => {
    let number = 0;
    const numbered = groups.map((group) => ({
      name: group.name,
      axes: group.axes.map((axis) => ({ name: axis, number: (number += 1) })),
    }));
    const values = (from: number) => Array.from({ length: number }, (_, i) => seed[(from + i) % seed.length] ?? null);
    return {
      groups: numbered,
      below,
      series: Array.from({ length: series }, (_, i) => ({
        look: ([1, 2, 3, 4, 5] as const)[i] ?? 1,
        values: values(i),
      })),
    };
  });

const countAxes = ({ groups }: RadarInput) => groups.flatMap(({ axes }) => axes).length;
const touches = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Every pair of names that lie over each other, and every name that is cut off or lies on the circle. */
function listFaults({ labels, areas, width, height, middle }: RadarPlaces, arc: number): string[] {
  const boxes = [
    ...labels.map(({ box, number }) => ({ box, who: `${number}` })),
    ...areas.map(({ box, name: who }) => ({ box, who })),
  ];
  return boxes.flatMap(({ box, who }, i) => {
    const nearest = Math.hypot(
      Math.min(Math.max(middle.x, box.left), box.right) - middle.x,
      Math.min(Math.max(middle.y, box.top), box.bottom) - middle.y,
    );
    return [
      ...(box.left < 0 || box.top < 0 || box.right > width || box.bottom > height ? [`${who} is cut off`] : []),
      ...(nearest < arc + 3.5 ? [`${who} lies on the circle`] : []),
      ...boxes.slice(i + 1).flatMap((other) => (touches(box, other.box) ? [`${who} lies on ${other.who}`] : [])),
    ];
  });
}

const FORMS: [RadarForm, radius: number, arc: number][] = [
  ['wide', 214, 230],
  ['narrow', 134, 146],
];

test.each(FORMS)('no name is cut off, lies on another or on the circle: %s', (form, _, arc) => {
  fc.assert(
    fc.property(anInput, (input) => {
      expect(listFaults(placeRadar(input, form), arc)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each(FORMS)('every point lies on its axis, as far from the middle as its value: %s', (form, radius) => {
  fc.assert(
    fc.property(anInput, (input) => {
      const { series, middle, axes } = placeRadar(input, form);
      const count = countAxes(input);
      expect(axes).toHaveLength(count);
      for (const [i, { points }] of series.entries()) {
        for (const [axis, point] of points.entries()) {
          const value = input.series[i]?.values[axis] ?? null;
          const angle = (axis / count) * 2 * Math.PI;
          const expected =
            value === null
              ? null
              : {
                  x: middle.x + Math.sin(angle) * (value / 100) * radius,
                  y: middle.y - Math.cos(angle) * (value / 100) * radius,
                };
          expect(point === null).toBe(expected === null);
          expect(Math.hypot((point?.x ?? 0) - (expected?.x ?? 0), (point?.y ?? 0) - (expected?.y ?? 0))).toBeLessThan(
            0.1,
          );
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('the same data always give the same drawing', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      expect(placeRadar(input, 'wide')).toEqual(placeRadar(input, 'wide'));
    }),
    { numRuns: 20 },
  );
});

const at = (...values: (number | null)[]) => values.map((x) => (x === null ? null : { x, y: 0 }));

test('a line closes when all is there, and breaks where a value is missing', () => {
  expect(drawLine(at(1, 2, 3), true)).toBe('M1 0L2 0L3 0z');
  expect(drawLine(at(1, 2, 3), false)).toBe('M1 0L2 0L3 0');
  expect(drawLine(at(1, 2, null, 4, 5), true)).toBe('M1 0L2 0M4 0L5 0L1 0');
  expect(drawLine(at(null, 2, null, 4), true)).toBe('');
  expect(drawLine(at(null, null, null), true)).toBe('');
});

const numbered = (count: number, first = 1) =>
  Array.from({ length: count }, (_, i) => ({ number: first + i, name: `kenmerk ${first + i}` }));
const series = [{ look: 1 as const, values: [50] }];

test('a mark that lies on another is smaller, so that both are seen', () => {
  const [one, two] = placeRadar(
    { groups: [{ name: '', axes: numbered(3) }], below: 50, series: [...series, { look: 1, values: [50, 80] }] },
    'wide',
  ).series;
  const wide = (mark = '') => Number(/a([\d.]+)/.exec(mark)?.[1]);
  expect(wide(two?.points[0]?.mark)).toBeLessThan(wide(one?.points[0]?.mark));
  expect(wide(two?.points[1]?.mark)).toBe(wide(one?.points[0]?.mark));
});

test('each of four areas has a corner near its own axes; five have none, and no name has none', () => {
  const groups = ['Intern', 'Maatschappelijk', 'Verander', 'Uitvoering'].map((area, i) => ({
    name: area,
    axes: numbered(4, i * 4 + 1),
  }));
  const { areas } = placeRadar({ groups, below: 50, series }, 'wide');
  expect(areas.map(({ name: area, anchor, y }) => [area, anchor, y < 324])).toEqual([
    ['Intern', 'end', true],
    ['Maatschappelijk', 'end', false],
    ['Verander', 'start', false],
    ['Uitvoering', 'start', true],
  ]);
  expect(placeRadar({ groups, below: 50, series }, 'narrow').areas).toEqual([]);
  const five = [...groups, { name: 'Vijf', axes: numbered(2, 17) }];
  expect(placeRadar({ groups: five, below: 50, series }, 'wide').areas).toEqual([]);
  expect(placeRadar({ groups: [{ name: '', axes: numbered(5) }], below: 50, series }, 'wide').areas).toEqual([]);
});

test('an area without axes is not there, and a value outside the scale lies on its edge', () => {
  const groups = [
    { name: 'Leeg', axes: [] },
    { name: 'Vol', axes: numbered(4) },
  ];
  const { arcs, series: drawn } = placeRadar({ groups, below: 50, series: [{ look: 1, values: [140, -3] }] }, 'wide');
  expect(arcs).toHaveLength(1);
  expect(drawn[0]?.points.slice(0, 2)).toMatchObject([
    { x: 410, y: 114 },
    { x: 410, y: 328 },
  ]);
});
