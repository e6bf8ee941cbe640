import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Item, Kenmerk } from '../instrument/index.ts';
import { type Antwoorden, computeAlfa, computeTellingen, type Telling } from './tellen.ts';

const stelling = (sleutel: string, kant?: 'proces' | 'inhoud'): Item => ({
  sleutel,
  soort: 'stelling',
  tekst: 'x',
  ...(kant && { kant }),
});
const kenmerk = (nummer: number, items: Item[]): Kenmerk => ({ sleutel: String(nummer), nummer, naam: 'x', items });
const KEUZES = ['a', 'b', 'c'];
const vragen: Item = {
  sleutel: 'v',
  soort: 'keuzes',
  tekst: 'x',
  keuzes: KEUZES.map((sleutel) => ({ sleutel, tekst: 'x' })),
};
/** Two areas: one of two kenmerken with both kanten, one with a statement, a question to tick and an open one. */
const definitie = {
  schaal: { niveaus: [0, 1, 2, 3, 4].map((waarde) => ({ waarde, naam: 'x' })), factor: 25 },
  gebieden: [
    {
      sleutel: 'een',
      naam: 'x',
      kenmerken: [1, 2].map((nummer) =>
        kenmerk(nummer, [stelling(`${nummer}-p`, 'proces'), stelling(`${nummer}-i`, 'inhoud')]),
      ),
    },
    {
      sleutel: 'twee',
      naam: 'x',
      kenmerken: [kenmerk(3, [stelling('s'), vragen, { sleutel: 'o', soort: 'open', tekst: 'x' }])],
    },
  ],
};

const tel = (bladen: Antwoorden[], minimum = 1) =>
  computeTellingen(
    definitie,
    bladen.map((antwoorden) => ({ groep: 'g', antwoorden })),
    minimum,
  );
const format = (tellingen: readonly Telling[]) =>
  tellingen.map((one) => `${one.soort} ${one.sleutel} = ${one.waarde}: ${one.aantal}`).toSorted();

const niveau = fc.option(fc.option(fc.nat(4), { nil: null }), { nil: undefined });
const blad = fc
  .record({
    '1-p': niveau,
    '1-i': niveau,
    '2-p': niveau,
    '2-i': niveau,
    s: niveau,
    v: fc.option(fc.subarray(KEUZES), { nil: undefined }),
  })
  .map(
    (answers): Antwoorden =>
      Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as Antwoorden,
  );
const groepen = fc.array(fc.record({ groep: fc.constantFrom('g', 'h'), antwoorden: blad }), { maxLength: 30 });

describe('counting', () => {
  test('by hand: items with weet niet, scores of who answered, kanten, and an area as the mean of its kenmerken', () => {
    expect(format(tel([{ '1-p': 4, '1-i': 1, '2-p': null }, { '1-p': 4, '2-i': 2 }, {}]))).toEqual([
      // (62,5 of one kenmerk) and (100 + 50) / 2.
      'gebied een = 62.5: 1',
      'gebied een = 75: 1',
      'inhoud 1 = 25: 1',
      'inhoud 2 = 50: 1',
      'item 1-i = 1: 1',
      'item 1-p = 4: 2',
      'item 2-i = 2: 1',
      'kenmerk 1 = 100: 1',
      'kenmerk 1 = 62.5: 1',
      'kenmerk 2 = 50: 1',
      'proces 1 = 100: 2',
    ]);
  });

  test('of a question to tick: how many answered at all, and each tick', () => {
    expect(format(tel([{ v: ['a', 'b'] }, { v: ['a'] }, { v: [] }, { s: 0 }]))).toEqual([
      'gebied twee = 0: 1',
      'item s = 0: 1',
      'item v = 1: 3',
      'item v.a = 1: 2',
      'item v.b = 1: 1',
      'kenmerk 3 = 0: 1',
    ]);
  });

  test('an item that too few answered is not there, nor in any score; weet niet is no answer', () => {
    const five = Array.from({ length: 5 }, (): Antwoorden => ({ '1-p': 2 }));
    const few = [{ '1-i': 4 }, { '1-i': 0 }, { '1-i': null }, { '1-i': null }, { '1-i': null }];
    expect(
      format(
        tel(
          five.map((one, i) => ({ ...one, ...few[i] })),
          5,
        ),
      ),
    ).toEqual(format(tel(five, 5)));
    expect(format(tel(five, 5))).toEqual([
      'gebied een = 50: 5',
      'item 1-p = 2: 5',
      'kenmerk 1 = 50: 5',
      'proces 1 = 50: 5',
    ]);
    expect(tel(five.slice(1), 5)).toEqual([]);
  });

  test('a score is one number however it came about', () => {
    const third = { ...definitie, schaal: { ...definitie.schaal, factor: 100 / 3 } };
    const of = (antwoorden: Antwoorden) =>
      computeTellingen(third, [{ groep: 'g', antwoorden }], 1).find(({ soort }) => soort === 'gebied');
    expect(of({ '1-p': 1, '2-p': 2 })?.waarde).toBe(50);
    expect(of({ '1-p': 2, '1-i': 1, '2-p': 1, '2-i': 2 })?.waarde).toBe(50);
  });

  test('counts add up, and every item and score that is there was given by at least the minimum', () => {
    fc.assert(
      fc.property(groepen, fc.integer({ min: 1, max: 6 }), (antwoorden, minimum) => {
        const tellingen = computeTellingen(definitie, antwoorden, minimum);
        const own = Map.groupBy(
          tellingen.filter(({ waarde, sleutel }) => waarde >= 0 && !sleutel.includes('.')),
          ({ groep, soort, sleutel }) => `${groep} ${soort} ${sleutel}`,
        );
        for (const rows of own.values()) {
          expect(rows.reduce((sum, { aantal }) => sum + aantal, 0)).toBeGreaterThanOrEqual(minimum);
        }
        const apart = ['g', 'h'].flatMap((groep) =>
          computeTellingen(
            definitie,
            antwoorden.filter((one) => one.groep === groep),
            minimum,
          ),
        );
        expect(tellingen.toSorted(compareKeys)).toEqual(apart.toSorted(compareKeys));
      }),
    );
  });

  test('nothing that is counted, scores of areas and agreement among them, tells who of a groep said it, nor what was said to a hidden item', () => {
    fc.assert(
      fc.property(
        fc.array(blad, { maxLength: 12 }),
        fc.array(niveau, { minLength: 12, maxLength: 12 }),
        (bladen, others) => {
          const before = tel(bladen, 5);
          const answered = bladen.filter((one) => typeof one['2-i'] === 'number').length;
          // Other answers to 2-i, as few as there were.
          const hidden = bladen.map((one, i) =>
            answered < 5 && typeof one['2-i'] === 'number' ? { ...one, '2-i': others[i] ?? 0 } : one,
          );
          const after = tel(hidden.toReversed(), 5);
          expect(format(after)).toEqual(format(before));
          expect(computeAlfa(definitie, after)).toEqual(computeAlfa(definitie, before));
        },
      ),
    );
  });
});

const compareKeys = (one: Telling, two: Telling) => JSON.stringify(one).localeCompare(JSON.stringify(two));

describe('agreement within a groep', () => {
  test('over the statements, from the counts', () => {
    const alike = Array.from({ length: 4 }, (): Antwoorden => ({ '1-p': 1, '1-i': 3, s: 4, v: ['a'] }));
    expect(computeAlfa(definitie, tel(alike))).toEqual({ alfa: 1, items: 3, n: 4 });
    const two = [
      { '1-p': 0, '1-i': 1 },
      { '1-p': 1, '1-i': 0, s: 2 },
    ];
    expect(computeAlfa(definitie, tel(two))).toEqual({ alfa: expect.closeTo(-0.5, 12), items: 2, n: 2 });
  });

  test('weet niet and ticks are no rating; without ratings there is a reason', () => {
    expect(
      computeAlfa(
        definitie,
        tel([
          { '1-p': 1, v: ['a'] },
          { '1-p': null, v: ['a'] },
        ]),
      ),
    ).toEqual({ geen: 'te-weinig-beoordelaars' });
    expect(
      computeAlfa(
        definitie,
        tel([
          { '1-p': 2, '1-i': 2 },
          { '1-p': 2, '1-i': 2 },
        ]),
      ),
    ).toEqual({ geen: 'alles-gelijk' });
  });
});
