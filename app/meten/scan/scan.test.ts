import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Definitie, listItems, listMeegeleverd } from '../instrument/index.ts';
import { formatProcent, formatTiende } from './messages.ts';
import {
  computePercentage,
  computeScan,
  type Gemeentetype,
  type Grenzen,
  GRENZEN,
  listVerschillen,
  type Onderbouwing,
  TYPEN,
} from './scan.ts';

const definitie = listMeegeleverd().find(({ sleutel }) => sleutel === 'transformatiescan') as Definitie;
const interventies = Array.from({ length: 19 }, (_, i) => `interventie-${i + 1}`);
const factoren = Array.from({ length: 7 }, (_, i) => `factor-${i + 1}`);

/** Scores in the order of these items; undefined for none. All with one piece of evidence unless said otherwise. */
const asBekend = (items: readonly string[], scores: readonly (number | undefined)[], bewijzen = 1) =>
  new Map(
    scores.flatMap((score, i): [string, Onderbouwing][] =>
      score === undefined ? [] : [[items[i] ?? '', { score, bewijzen }]],
    ),
  );
const stand = (scores: readonly (number | undefined)[], grenzen?: Grenzen) =>
  computeScan(definitie, asBekend(interventies, scores), grenzen);
const typeOf = (scores: readonly (number | undefined)[], grenzen?: Grenzen) => stand(scores, grenzen).typologie?.type;

describe('counting', () => {
  it('has five doelen with 6, 4, 2, 4 and 3 interventies, and seven factoren apart', () => {
    const { doelen, veranderkracht, totaal } = stand([]);
    expect(doelen.map(({ sleutel, items }) => [sleutel, items.length])).toEqual([
      ['integraliteit', 6],
      ['maatwerk', 4],
      ['resultaat', 2],
      ['slagvaardigheid', 4],
      ['preventie', 3],
    ]);
    expect(veranderkracht?.items).toHaveLength(7);
    expect(totaal.gescoord).toEqual({ teller: 0, noemer: 0, items: 0, van: 19 });
  });

  it('counts by hand: three with evidence, one without, the rest not at all', () => {
    const bekend = new Map<string, Onderbouwing>([
      ['interventie-1', { score: 2, bewijzen: 2 }],
      ['interventie-2', { score: 1, bewijzen: 1 }],
      ['interventie-3', { score: 2, bewijzen: 0 }],
      ['interventie-4', { score: null, bewijzen: 3 }],
      ['interventie-19', { score: 0, bewijzen: 1 }],
      ['factor-1', { score: 2, bewijzen: 1 }],
    ]);
    const { doelen, totaal, veranderkracht } = computeScan(definitie, bekend);
    // integraliteit: 2 + 1 of 4 with evidence; 2 + 1 + 2 of 6 with and without.
    expect(doelen[0]).toMatchObject({
      bewezen: { teller: 3, noemer: 4, items: 2, van: 6 },
      gescoord: { teller: 5, noemer: 6, items: 3, van: 6 },
    });
    // Evidence without a score carries nothing, a 0 with evidence counts in the maximum.
    expect(totaal).toEqual({
      bewezen: { teller: 3, noemer: 6, items: 3, van: 19 },
      gescoord: { teller: 5, noemer: 8, items: 4, van: 19 },
    });
    expect(veranderkracht?.bewezen).toEqual({ teller: 2, noemer: 2, items: 1, van: 7 });
    expect(doelen[0]?.items.map(({ concept }) => concept)).toEqual([false, false, true, false, false, false]);
  });

  it('never counts a score without evidence as evidenced', () => {
    const all = [...interventies, ...factoren];
    const score = fc.record({ score: fc.constantFrom(null, 0, 1, 2), bewijzen: fc.integer({ min: 0, max: 2 }) });
    fc.assert(
      fc.property(fc.array(score, { minLength: all.length, maxLength: all.length }), (given) => {
        const bekend = new Map(all.map((item, i) => [item, given[i] as Onderbouwing]));
        const { doelen, totaal, veranderkracht } = computeScan(definitie, bekend);
        const own = given.slice(0, 19).filter(({ score: one, bewijzen }) => one !== null && bewijzen > 0);
        expect(totaal.bewezen.items).toBe(own.length);
        expect(totaal.bewezen.teller).toBe(own.reduce((sum, { score: one }) => sum + (one ?? 0), 0));
        expect(totaal.bewezen.noemer).toBe(2 * own.length);
        for (const key of ['teller', 'noemer', 'items', 'van'] as const) {
          expect(doelen.reduce((sum, { bewezen }) => sum + bewezen[key], 0)).toBe(totaal.bewezen[key]);
        }
        const stands = [...doelen, veranderkracht].flatMap((gebied) => gebied?.items ?? []);
        for (const { concept, score: one, bewijzen } of stands) expect(concept).toBe(one !== null && bewijzen === 0);
      }),
    );
  });

  it('is silent about what was not counted, and rounds half up', () => {
    expect(computePercentage({ teller: 0, noemer: 0, items: 0, van: 6 })).toBeNull();
    expect(computePercentage({ teller: 1, noemer: 8, items: 4, van: 6 })).toBe(12.5);
    expect([formatProcent(12.5), formatProcent(62.49), formatProcent(0.5), formatTiende(65.25)]).toEqual([
      '13%',
      '62%',
      '1%',
      '65,3%',
    ]);
  });
});

/** So many 2s, then so many 1s, then 0s up to a length. */
const fill = (twos: number, ones: number, length: number) =>
  Array.from({ length }, (_, i) => (i < twos ? 2 : i < twos + ones ? 1 : 0));

describe('the type of gemeente', () => {
  // Over 19 items the maximum is 38: 15 is 39.5%, 16 is 42.1%, 24 is 63.2%, 25 is 65.8%. Over 15 it is 30: 12 is 40% and 19.5 is 65%.
  const cases: [string, readonly (number | undefined)[], Gemeentetype | null][] = [
    ['nothing', [], null],
    ['14 items, all 2', fill(14, 0, 14), null],
    ['15 items on four doelen, all 2', fill(15, 0, 15), 'voorzichtige-veranderaar'],
    ['15 of 38', fill(0, 15, 19), 'voorzichtig'],
    ['16 of 38', fill(0, 16, 19), 'voorzichtige-veranderaar'],
    ['12 of 30, exactly 40%', fill(0, 12, 15), 'voorzichtige-veranderaar'],
    ['11 of 30', fill(0, 11, 15), 'voorzichtig'],
    ['24 of 38', fill(5, 14, 19), 'voorzichtige-veranderaar'],
    ['25 of 38 on all doelen', fill(6, 13, 19), 'veranderaar'],
    ['26 of 38, nothing in preventie', fill(12, 2, 19), 'voorzichtige-veranderaar'],
    ['all 2', fill(19, 0, 19), 'veranderaar'],
    ['all 0', fill(0, 0, 19), 'voorzichtig'],
  ];
  it.each(cases)('%s', (_name, scores, type) => {
    expect(typeOf(scores)).toBe(type);
  });

  it('takes a share on the upper limit as not above it', () => {
    // No 15 to 19 items hit 65% exactly; 19 points of 38 hit 50%.
    const half = { laag: 10, hoog: 50 };
    expect(typeOf(fill(0, 19, 19), half)).toBe('voorzichtige-veranderaar');
    expect(typeOf([2, ...fill(0, 18, 18)], half)).toBe('veranderaar');
  });

  it('has no use for concepts: fifteen with evidence, or no type', () => {
    const scored = asBekend(interventies, fill(19, 0, 19));
    for (const item of interventies.slice(0, 5)) scored.set(item, { score: 2, bewijzen: 0 });
    expect(computeScan(definitie, scored).typologie).toMatchObject({ type: null, telling: { items: 14, noemer: 28 } });
    scored.set('interventie-1', { score: 2, bewijzen: 1 });
    expect(computeScan(definitie, scored).typologie).toMatchObject({ type: 'veranderaar', telling: { items: 15 } });
  });

  it('asks one 1 on each doel, with evidence', () => {
    const scores = asBekend(interventies, fill(19, 0, 19));
    for (const item of ['interventie-11', 'interventie-12']) scores.set(item, { score: 0, bewijzen: 1 });
    expect(computeScan(definitie, scores).typologie).toMatchObject({ type: 'voorzichtige-veranderaar', doelen: 4 });
    scores.set('interventie-12', { score: 1, bewijzen: 0 });
    expect(computeScan(definitie, scores).typologie).toMatchObject({ type: 'voorzichtige-veranderaar', doelen: 4 });
    scores.set('interventie-12', { score: 1, bewijzen: 1 });
    expect(computeScan(definitie, scores).typologie).toMatchObject({ type: 'veranderaar', doelen: 5 });
  });

  it('does not look at veranderkracht', () => {
    const bekend = asBekend(interventies, fill(0, 16, 19));
    const met = new Map([...bekend, ...asBekend(factoren, fill(7, 0, 7))]);
    expect(computeScan(definitie, met).typologie).toEqual(computeScan(definitie, bekend).typologie);
  });

  it('is of the transformatiescan alone', () => {
    expect(computeScan({ ...definitie, sleutel: 'eigen-scan' }, new Map()).typologie).toBeNull();
  });

  const rank = (type: Gemeentetype | null | undefined) => (type ? TYPEN.indexOf(type) : -1);
  const scores = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 19, maxLength: 19 });
  const limits = fc
    .tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 99 }))
    .filter(([laag, hoog]) => laag < hoog)
    .map(([laag, hoog]) => ({ laag, hoog }));

  it('never falls when a score rises', () => {
    fc.assert(
      fc.property(scores, fc.nat(18), limits, (given, at, grenzen) => {
        const higher = given.with(at, Math.min(2, (given[at] ?? 0) + 1));
        expect(rank(typeOf(higher, grenzen))).toBeGreaterThanOrEqual(rank(typeOf(given, grenzen)));
      }),
      { numRuns: 1000 },
    );
  });

  it('never rises when a limit rises', () => {
    fc.assert(
      fc.property(scores, limits, limits, (given, one, two) => {
        const high = { laag: Math.max(one.laag, two.laag), hoog: Math.max(one.hoog, two.hoog) };
        expect(rank(typeOf(given, high))).toBeLessThanOrEqual(rank(typeOf(given, one)));
      }),
      { numRuns: 1000 },
    );
  });

  it('says what the rule says, in another way of computing', () => {
    fc.assert(
      fc.property(scores, limits, (given, grenzen) => {
        const percent = (given.reduce((sum, score) => sum + score, 0) / 38) * 100;
        const groups = [
          given.slice(0, 6),
          given.slice(6, 10),
          given.slice(10, 12),
          given.slice(12, 16),
          given.slice(16),
        ];
        const everywhere = groups.every((group) => group.some((score) => score > 0));
        const expected =
          percent < grenzen.laag
            ? 'voorzichtig'
            : percent > grenzen.hoog && everywhere
              ? 'veranderaar'
              : 'voorzichtige-veranderaar';
        // Where a share lies on a limit to the last digit, floats may say either; whole numbers do not.
        const close = [grenzen.laag, grenzen.hoog].some((limit) => Math.abs(percent - limit) < 1e-9);
        fc.pre(!close);
        expect(typeOf(given, grenzen)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('has the limits of instrumenten.md §3 when a gemeente says nothing', () => {
    expect(GRENZEN).toEqual({ laag: 40, hoog: 65 });
  });
});

describe('the published shares of 2015', () => {
  const shares = (sleutel: string) =>
    (listItems(definitie).find((item) => item.sleutel === sleutel)?.referentie?.aandelen ?? []).filter(
      ({ percentage }) => percentage !== undefined,
    );
  const sumOf = (sleutel: string) => shares(sleutel).reduce((sum, { percentage }) => sum + (percentage ?? 0), 0);
  const tellers = (sleutel: string) => shares(sleutel).reduce((sum, { teller }) => sum + (teller ?? 0), 0);

  // What the report gives in full adds to all gemeenten; what it gives in part adds to less.
  it.each([
    ['interventie-2', 100, 14],
    ['interventie-3', 100, 14],
    ['interventie-4', 100, 14],
    ['interventie-6', 100, 14],
    ['interventie-7', 100, 9],
    ['interventie-9', 100, 14],
    ['interventie-18', 100, 14],
    ['factor-1', 100, 14],
    ['factor-2', 100, 14],
    ['factor-3', 100, 14],
    ['factor-5', 100, 14],
    ['factor-7', 100, 14],
    ['interventie-1', 93, 13],
    ['interventie-8', 57, 8],
    ['interventie-13', 93, 13],
  ])('%s: %i%% together, %i gemeenten', (sleutel, percent, gemeenten) => {
    expect(sumOf(sleutel)).toBe(percent);
    expect(tellers(sleutel)).toBe(gemeenten);
  });

  it('are never more than everyone, and what cannot be traced has no numerator', () => {
    for (const { sleutel, referentie } of listItems(definitie)) {
      expect(sumOf(sleutel)).toBeLessThanOrEqual(100);
      expect(tellers(sleutel)).toBeLessThanOrEqual(referentie?.n ?? 0);
      for (const { herleidbaar, teller, noemer } of shares(sleutel)) {
        expect([teller !== undefined, noemer !== undefined]).toEqual([herleidbaar, herleidbaar]);
      }
    }
    const loose = listItems(definitie).flatMap(({ sleutel }) =>
      shares(sleutel).flatMap(({ waarde, herleidbaar }) => (herleidbaar ? [] : [`${sleutel}=${waarde}`])),
    );
    expect(loose).toEqual(['interventie-5=2', 'factor-6=2']);
  });
});

describe('the wave before', () => {
  it('matches items by key and knows those of one side alone', () => {
    const eerder = stand([1, 0, 2]);
    const nu = stand([2, 0]);
    const [een, twee, drie] = listVerschillen(nu.doelen[0] as (typeof nu.doelen)[number], eerder);
    expect([een?.eerder?.score, een?.nu.score]).toEqual([1, 2]);
    expect([twee?.eerder?.score, twee?.nu.score]).toEqual([0, 0]);
    expect([drie?.eerder?.score, drie?.nu.score]).toEqual([2, null]);
    const zonder = { ...eerder, doelen: [], veranderkracht: null };
    expect(listVerschillen(nu.doelen[0] as (typeof nu.doelen)[number], zonder)[0]?.eerder).toBeNull();
  });
});
