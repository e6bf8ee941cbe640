import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Groep, computeGroepen } from './groepen.ts';

const NAMEN = ['Gemeente', 'Thuiszorg', 'Welzijn', 'Inwoners'];
const SOORTEN = ['gemeente', 'instelling', 'instelling', 'inwoners'];
const LAGEN = ['bestuur', 'management', 'uitvoering'];

/** "Thuiszorg: bestuur" with so many answers. */
const groep = (partij: number, laag: string | null, aantal: number, team: string | null = null): Groep => ({
  id: `${partij} ${laag} ${team}`,
  partij: String(partij),
  partijNaam: NAMEN[partij] ?? '',
  partijSoort: SOORTEN[partij] ?? '',
  laag,
  team,
  naam: laag === null ? (NAMEN[partij] ?? '') : `${NAMEN[partij]}: ${team ?? laag}`,
  aantal,
});
const shown = (groepen: Groep[], minimum = 5) =>
  computeGroepen(groepen, minimum).groepen.map(({ naam, aantal }) => `${naam} (${aantal})`);

const alliance = fc
  .array(
    fc.record({
      partij: fc.nat(3),
      laag: fc.constantFrom(...LAGEN),
      team: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: null }),
      aantal: fc.oneof(fc.nat(4), fc.nat(14)),
    }),
    { maxLength: 14 },
  )
  .map(
    (all) =>
      new Map(
        all.map(({ partij, laag, aantal, team }) => [
          `${partij} ${laag} ${team}`,
          groep(partij, laag, aantal, team === null ? null : `${laag} ${team}`),
        ]),
      ),
  )
  .map((all) => [...all.values()]);
const minimum = fc.integer({ min: 2, max: 9 });
const sum = (all: readonly { aantal: number }[]) => all.reduce((total, { aantal }) => total + aantal, 0);

describe('groups that are too small', () => {
  test('go together within their partij, the rest with one of its own', () => {
    expect(shown([groep(1, 'bestuur', 2), groep(1, 'management', 3), groep(1, 'uitvoering', 9)])).toEqual([
      'Thuiszorg: bestuur en management (5)',
      'Thuiszorg: uitvoering (9)',
    ]);
    expect(shown([groep(1, 'bestuur', 2), groep(1, 'uitvoering', 9), groep(1, 'uitvoering', 6, 'Team Noord')])).toEqual(
      ['Thuiszorg: bestuur en Team Noord (8)', 'Thuiszorg: uitvoering (9)'],
    );
    expect(shown([groep(1, 'bestuur', 2), groep(1, 'uitvoering', 9)])).toEqual(['Thuiszorg (11)']);
  });

  test('of one partij stay by themselves as soon as they can', () => {
    expect(
      shown([groep(0, 'bestuur', 4), groep(0, 'management', 4), groep(0, 'uitvoering', 1), groep(0, 'x', 1)]),
    ).toEqual(['Gemeente: bestuur en x (5)', 'Gemeente: management en uitvoering (5)']);
  });

  test('go with other partijen that are too small, and only then with a larger one', () => {
    const [klein, kleiner] = [groep(1, null, 2), groep(2, null, 3)];
    expect(shown([groep(0, null, 8), klein, kleiner])).toEqual(['Gemeente (8)', 'Thuiszorg en Welzijn samen (5)']);
    expect(shown([groep(0, null, 8), klein, kleiner, groep(3, null, 1)])).toEqual([
      'Gemeente (8)',
      'Thuiszorg, Welzijn en Inwoners samen (6)',
    ]);
    // One partij is too small: with the smallest of its own soort, though the gemeente is smaller.
    expect(shown([groep(0, null, 5), klein, groep(2, null, 9)])).toEqual([
      'Gemeente (5)',
      'Thuiszorg en Welzijn samen (11)',
    ]);
    expect(shown([groep(0, 'bestuur', 5), groep(0, 'uitvoering', 7), groep(3, null, 1)])).toEqual([
      'Gemeente: bestuur en Inwoners samen (6)',
      'Gemeente: uitvoering (7)',
    ]);
  });

  test('are left out only when all of them together are too few; a group without answers has nothing to show', () => {
    const few = [groep(0, null, 2), groep(1, null, 2)];
    expect(computeGroepen(few, 5)).toEqual({ groepen: [], weggelaten: few.map(({ id }) => id) });
    const empty = [groep(0, 'bestuur', 0), groep(0, 'uitvoering', 5)];
    expect(computeGroepen(empty, 5)).toMatchObject({
      groepen: [{ naam: 'Gemeente: uitvoering' }],
      weggelaten: [empty[0]?.id],
    });
    expect(computeGroepen([], 5)).toEqual({ groepen: [], weggelaten: [] });
  });

  test('share only what all of them share', () => {
    const [samen] = computeGroepen([groep(1, 'bestuur', 2), groep(2, 'bestuur', 3)], 5).groepen;
    expect(samen).toMatchObject({ partij: null, partijSoort: 'instelling', laag: 'bestuur', team: null });
  });

  test('have a name that is not too long', () => {
    const teams = ['A', 'B', 'C', 'D', 'E'].map((team) => groep(0, 'uitvoering', 1, team));
    expect(shown([...teams, groep(0, 'bestuur', 9)])).toEqual([
      'Gemeente: A, B, C en 2 andere (5)',
      'Gemeente: bestuur (9)',
    ]);
  });
});

describe('for every alliance', () => {
  test('everyone is shown once, in a group of at least the minimum, unless all are too few', () => {
    fc.assert(
      fc.property(alliance, minimum, (groepen, least) => {
        const result = computeGroepen(groepen, least);
        const placed = [...result.groepen.flatMap(({ van }) => van), ...result.weggelaten];
        expect(placed.toSorted()).toEqual(groepen.map(({ id }) => id).toSorted());
        for (const { aantal, van } of result.groepen) {
          expect(aantal).toBeGreaterThanOrEqual(least);
          expect(aantal).toBe(sum(groepen.filter(({ id }) => van.includes(id))));
        }
        const left = groepen.filter(({ id }) => result.weggelaten.includes(id));
        expect(sum(left)).toBe(sum(groepen) < least ? sum(groepen) : 0);
      }),
    );
  });

  test('a group that is large enough goes with others only to take in a rest of its partij, or of all', () => {
    fc.assert(
      fc.property(alliance, minimum, (groepen, least) => {
        const isLarge = (id: string) => groepen.some((one) => one.id === id && one.aantal >= least);
        const merged = computeGroepen(groepen, least).groepen.filter(({ van }) => van.length > 1);
        for (const { van } of merged) expect(van.filter(isLarge).length).toBeLessThanOrEqual(1);
        const within = Map.groupBy(
          merged.filter(({ partij, van }) => partij !== null && van.some(isLarge)),
          ({ partij }) => partij,
        );
        for (const own of within.values()) expect(own).toHaveLength(1);
      }),
    );
  });

  test('no shown group is two that could be shown', () => {
    fc.assert(
      fc.property(alliance, minimum, (groepen, least) => {
        for (const { van, aantal } of computeGroepen(groepen, least).groepen) {
          const own = groepen.filter(({ id }) => van.includes(id));
          const partijen = Map.groupBy(own, ({ partij }) => partij);
          // Of a partij that goes with others all goes together, as it is too small by itself.
          const parts = partijen.size === 1 ? own : [...partijen.values()].map((all) => ({ aantal: sum(all) }));
          for (let choice = 1; choice < 2 ** parts.length - 1; choice += 1) {
            const one = sum(parts.filter((_, i) => (choice >> i) & 1));
            expect(one >= least && aantal - one >= least).toBe(false);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('names differ, and the same groups give the same answer', () => {
    fc.assert(
      fc.property(alliance, minimum, (groepen, least) => {
        const result = computeGroepen(groepen, least);
        const namen = result.groepen.map(({ naam }) => naam);
        expect(new Set(namen).size).toBe(namen.length);
        expect(
          computeGroepen(
            groepen.map((one) => ({ ...one })),
            least,
          ),
        ).toEqual(result);
      }),
    );
  });
});
