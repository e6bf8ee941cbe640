import fc from 'fast-check';
import { expect, test } from 'vitest';

import { computeSpreiding, computeVerschoven, listGespreksvolgorde } from './consensus.ts';

test.each([
  [[], { n: 0, mediaan: null, laagste: 0, hoogste: 0, afstand: 0 }],
  [[{ waarde: 3, aantal: 6 }], { n: 6, mediaan: 3, laagste: 3, hoogste: 3, afstand: 0 }],
  [
    [
      { waarde: 0, aantal: 1 },
      { waarde: 2, aantal: 2 },
      { waarde: 4, aantal: 1 },
    ],
    { n: 4, mediaan: 2, laagste: 0, hoogste: 4, afstand: 1 },
  ],
])('how far levels lie apart: %j', (keuzes, spreiding) => {
  expect(computeSpreiding(keuzes)).toEqual(spreiding);
});

test('who moved is everyone who chose another level alone, from low to high', () => {
  const keuzes = [
    { waarde: 4, aantal: 2 },
    { waarde: 1, aantal: 3 },
    { waarde: 2, aantal: 5 },
  ];
  expect(computeVerschoven(keuzes, 2)).toEqual([
    { waarde: 1, aantal: 3 },
    { waarde: 4, aantal: 2 },
  ]);
});

const keuzes = fc.uniqueArray(
  fc.record({ waarde: fc.integer({ min: 0, max: 4 }), aantal: fc.integer({ min: 1, max: 30 }) }),
  {
    selector: ({ waarde }) => waarde,
  },
);

test('who moved and who stayed are everyone together', () => {
  fc.assert(
    fc.property(keuzes, fc.integer({ min: 0, max: 4 }), (alle, niveau) => {
      const moved = computeVerschoven(alle, niveau).reduce((sum, { aantal }) => sum + aantal, 0);
      const stayed = alle.find(({ waarde }) => waarde === niveau)?.aantal ?? 0;
      expect(moved + stayed).toBe(computeSpreiding(alle).n);
    }),
  );
});

test('what people differ on most comes first, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(keuzes), (alle) => {
      const items = alle.map((one, index) => ({ index, spreiding: computeSpreiding(one) }));
      const order = listGespreksvolgorde(items);
      expect(order.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(items.map(({ index }) => index));
      for (const [index, { spreiding }] of order.entries()) {
        expect(spreiding.afstand).toBeGreaterThanOrEqual(order[index + 1]?.spreiding.afstand ?? 0);
      }
    }),
  );
});
