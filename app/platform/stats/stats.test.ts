import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { computeChiSquaredTail, computeStudent95 } from './distribution.ts';
import {
  computeAlpha,
  computeInterval,
  computeKendallW,
  computeMean,
  computeMedian,
  computeQuantile,
  computeShareInterval,
  type Sample,
} from './index.ts';
import reference from './reference.json';

const DIGITS = 9;
const value = fc.integer({ min: 0, max: 5 });
const counted = fc.array(fc.record({ waarde: value, aantal: fc.integer({ min: 0, max: 6 }) }), { maxLength: 8 });
const spread = (sample: { waarde: number; aantal: number }[]) =>
  sample.flatMap(({ waarde, aantal }) => Array.from({ length: aantal }, () => waarde));
/** Rows of one length, as rectangular as raters are. */
const grid = (least: number) =>
  fc
    .record({ rows: fc.integer({ min: least, max: 6 }), columns: fc.integer({ min: 2, max: 8 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
/** One sample per unit, from a row per rater. */
const unitsOf = (matrix: readonly (readonly (number | null)[])[]): number[][] =>
  (matrix[0] ?? []).map((_, unit) => matrix.map((row) => row[unit] ?? null).filter((each) => each !== null));
const shuffled = <T>(values: readonly T[], order: readonly number[]) =>
  values
    .map((each, i) => ({ each, place: order[i % order.length] ?? 0 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ each }) => each);
const order = fc.array(fc.integer(), { minLength: 10, maxLength: 10 });

describe('the middle and the spread', () => {
  test.each(reference.quantiles.at)('type 7 at $share', ({ share, value: expected }) => {
    expect(computeQuantile(reference.quantiles.values, share)).toBeCloseTo(expected, DIGITS);
  });

  test('by hand: an even number lies halfway, one value is itself, none is nothing', () => {
    expect(computeMedian([4, 1, 3, 2])).toBe(2.5);
    expect(computeQuantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(computeQuantile([7], 0.9)).toBe(7);
    expect(computeMedian([])).toBeNull();
    expect(computeMean([{ waarde: 3, aantal: 0 }])).toBeNull();
    expect(computeMean([{ waarde: 1, aantal: 3 }, 5])).toBe(2);
  });

  test('counted values say what the same values one by one say', () => {
    fc.assert(
      fc.property(counted, fc.double({ min: 0, max: 1, noNaN: true }), (sample, share) => {
        const loose = spread(sample);
        expect(computeQuantile(sample, share)).toEqual(computeQuantile(loose, share));
        expect(computeMean(sample)).toEqual(computeMean(loose));
        expect(computeInterval(sample)).toEqual(computeInterval(loose));
      }),
    );
  });

  test('a quantile rises with the share, and lies between the least and the most', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const row = [0, 0.2, 0.5, 0.8, 1].map((share) => computeQuantile(values, share) ?? Number.NaN);
        expect(row).toEqual(row.toSorted((a, b) => a - b));
        expect([row[0], row[4]]).toEqual([Math.min(...values), Math.max(...values)]);
      }),
    );
  });
});

describe('intervals', () => {
  test('of a mean', () => {
    const { values, mean, laag, hoog } = reference.mean;
    expect(computeMean(values)).toBeCloseTo(mean, DIGITS);
    expect(computeInterval(values)?.laag).toBeCloseTo(laag, DIGITS);
    expect(computeInterval(values)?.hoog).toBeCloseTo(hoog, DIGITS);
    expect(computeInterval([3])).toBeNull();
    expect(computeInterval([3, 3, 3])).toEqual({ laag: 3, hoog: 3 });
  });

  test.each(reference.wilson)('of $teller out of $noemer', ({ teller, noemer, laag, hoog }) => {
    const interval = computeShareInterval(teller, noemer);
    expect(interval?.laag).toBeCloseTo(laag, DIGITS);
    expect(interval?.hoog).toBeCloseTo(hoog, DIGITS);
  });

  test('of nobody there is none', () => expect(computeShareInterval(0, 0)).toBeNull());

  test.each(reference.student)('Student, $df degrees of freedom', ({ df, t }) => {
    expect(computeStudent95(df)).toBeCloseTo(t, DIGITS);
  });

  test.each(reference.chiSquared)('chi-squared $chi2 with $df degrees of freedom', ({ chi2, df, tail }) => {
    expect(computeChiSquaredTail(chi2, df) / tail).toBeCloseTo(1, DIGITS);
  });

  test('chi-squared has its closed forms: df 2 is exp(-x/2), and nothing is surely reached', () => {
    for (const x of [0.1, 1, 3, 4, 5, 40]) expect(computeChiSquaredTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 12);
    expect(computeChiSquaredTail(0, 5)).toBe(1);
  });
});

describe("Kendall's W", () => {
  test('the reference, with ties', () => {
    const { raters, w, chi2, df, p } = reference.kendallW;
    const result = computeKendallW(raters);
    expect(result).toMatchObject({ df, items: 6, raters: 4 });
    expect(result).toMatchObject({
      w: expect.closeTo(w, DIGITS),
      chi2: expect.closeTo(chi2, DIGITS),
      p: expect.closeTo(p, DIGITS),
    });
  });

  test('by hand: two opposite orders agree on nothing; three raters of three items on little, 1/9', () => {
    expect(
      computeKendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toMatchObject({ w: 0, chi2: 0, p: 1 });
    // Rank sums 6, 7, 5 about 6: squares 2; 12 × 2 / (9 × 24) = 1/9.
    expect(
      computeKendallW([
        [1, 2, 3],
        [2, 3, 1],
        [3, 2, 1],
      ]),
    ).toMatchObject({ w: expect.closeTo(1 / 9, 12) });
  });

  test('too little to compare is said, not computed', () => {
    expect(computeKendallW([])).toEqual({ geen: 'te-weinig-beoordelaars' });
    expect(computeKendallW([[1, 2, 3]])).toEqual({ geen: 'te-weinig-beoordelaars' });
    expect(computeKendallW([[1], [2]])).toEqual({ geen: 'te-weinig-onderdelen' });
    expect(
      computeKendallW([
        [2, 2],
        [5, 5],
      ]),
    ).toEqual({ geen: 'alles-gelijk' });
  });

  test('the same order by everyone is 1, whatever the level', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2 }), fc.integer({ min: 2, max: 6 }), (row, raters) => {
        fc.pre(new Set(row).size > 1);
        const rows = Array.from({ length: raters }, (_, level) => row.map((each) => each * 3 + level));
        expect(computeKendallW(rows)).toMatchObject({ w: expect.closeTo(1, 12) });
      }),
    );
  });

  test('it lies between 0 and 1, and not in the order of raters or items', () => {
    fc.assert(
      fc.property(grid(2), order, (rows, places) => {
        const result = computeKendallW(rows);
        fc.pre(!('geen' in result));
        expect(result.w).toBeGreaterThanOrEqual(0);
        expect(result.w).toBeLessThanOrEqual(1 + 1e-12);
        expect(result.p).toBeGreaterThanOrEqual(0);
        expect(result.p).toBeLessThanOrEqual(1);
        const other = computeKendallW(shuffled(rows, places).map((row) => shuffled(row, places)));
        expect(other).toMatchObject({ w: expect.closeTo(result.w, 12) });
      }),
    );
  });
});

describe("Krippendorff's alpha", () => {
  const units = unitsOf(reference.krippendorff.matrix);

  test.each(['nominal', 'ordinal', 'interval', 'ratio'] as const)('the published example, %s', (metric) => {
    // Of its twelve units the last has one value: it tells nothing.
    expect(computeAlpha(units, metric)).toEqual({
      alpha: expect.closeTo(reference.krippendorff[metric], DIGITS),
      units: 11,
    });
  });

  test('by hand: two raters, two units, once alike and once not', () => {
    // Values 0,0 and 0,1: observed pairs 0-1 twice, of four values; expected 3 × 1 × 2 / 3 = 2; alpha = 1 - 2/2 = 0.
    expect(
      computeAlpha(
        [
          [0, 0],
          [0, 1],
        ],
        'nominal',
      ),
    ).toEqual({ alpha: 0, units: 2 });
    expect(
      computeAlpha(
        [
          [0, 1],
          [1, 0],
        ],
        'ordinal',
      ),
    ).toEqual({ alpha: expect.closeTo(-0.5, 12), units: 2 });
  });

  test('too little to compare is said, not computed', () => {
    expect(computeAlpha([], 'ordinal')).toEqual({ geen: 'te-weinig-onderdelen' });
    expect(computeAlpha([[1], [2], []], 'ordinal')).toEqual({ geen: 'te-weinig-beoordelaars' });
    expect(computeAlpha([[1, 2], [2]], 'ordinal')).toEqual({ geen: 'te-weinig-onderdelen' });
    expect(
      computeAlpha(
        [
          [3, 3],
          [3, 3, 3],
        ],
        'ordinal',
      ),
    ).toEqual({ geen: 'alles-gelijk' });
  });

  test('it is 1 where all agree on each unit, and never above', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2 }), fc.integer({ min: 2, max: 9 }), (row, raters) => {
        fc.pre(new Set(row).size > 1);
        const counts: Sample[] = row.map((waarde) => [{ waarde, aantal: raters }]);
        expect(computeAlpha(counts, 'ordinal')).toMatchObject({ alpha: 1 });
      }),
    );
    fc.assert(
      fc.property(grid(2), (rows) => {
        const result = computeAlpha(unitsOf(rows), 'ordinal');
        expect('geen' in result || result.alpha <= 1).toBe(true);
      }),
    );
  });

  test('it does not change with the order of raters and units, with counting, or with other numbers in the same order', () => {
    fc.assert(
      fc.property(grid(2), order, (rows, places) => {
        const result = computeAlpha(unitsOf(rows), 'ordinal');
        fc.pre(!('geen' in result));
        const same = { alpha: expect.closeTo(result.alpha, 12), units: result.units };
        const moved = shuffled(rows, places).map((row) => shuffled(row, places));
        expect(computeAlpha(unitsOf(moved), 'ordinal')).toEqual(same);
        const counts = unitsOf(rows).map((unit) => unit.map((waarde) => ({ waarde, aantal: 1 })));
        expect(computeAlpha(counts, 'ordinal')).toEqual(same);
        const stretched = rows.map((row) => row.map((each) => each ** 3 + 10));
        expect(computeAlpha(unitsOf(stretched), 'ordinal')).toEqual(same);
      }),
    );
  });
});
