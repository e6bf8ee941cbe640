import { describe, expect, test } from 'vitest';

import type { Definitie, Kenmerk } from '../instrument/index.ts';
import { computeAfgerond, formatCijfer } from './cijfers.ts';
import { computeSamenhang, computeSterkte } from './eens.ts';
import type { Perspectief } from './perspectief.ts';
import type { Telling } from './tellen.ts';
import { computeWeb, listWebKenmerken } from './web.ts';
import { listZinnen } from './zinnen.ts';

const kenmerk = (nummer: number): Kenmerk => ({
  sleutel: `k${nummer}`,
  nummer,
  naam: `Kenmerk ${nummer}`,
  items: [
    { sleutel: `${nummer}-p`, soort: 'stelling', kant: 'proces', tekst: 'p' },
    { sleutel: `${nummer}-i`, soort: 'stelling', kant: 'inhoud', tekst: 'i' },
  ],
});
const definitieMet = (aantal: number): Definitie => ({
  sleutel: 'proef',
  versie: 1,
  naam: 'Proef',
  naamKort: 'Proef',
  uitleg: 'x',
  bron: { naam: 'x', plaats: 'x' },
  licentie: 'x',
  eigenKeuzes: [],
  voor: ['uitvoering'],
  uitslag: 'web',
  naamloos: 'kan',
  schaal: { niveaus: [0, 1, 2, 3, 4].map((waarde) => ({ waarde, naam: String(waarde) })), factor: 25 },
  gebieden: [{ sleutel: 'g', naam: 'Gebied', kenmerken: Array.from({ length: aantal }, (_, i) => kenmerk(i + 1)) }],
});

const perspectief = (naam: string, anders: Partial<Perspectief> = {}): Perspectief => ({
  sleutel: `partij:${naam}`,
  soort: 'partij',
  naam,
  n: 1,
  groepen: [naam],
  partij: naam,
  golf: 1,
  periode: 'najaar 2026',
  nu: true,
  ...anders,
});
/** The scores of the people of a groep on kenmerk 1, 2, 3 … */
const scores = (groep: string, ...perKenmerk: number[][]): Telling[] =>
  perKenmerk.flatMap((values, i) =>
    values.map((waarde): Telling => ({ groep, soort: 'kenmerk', sleutel: `k${i + 1}`, waarde, aantal: 1 })),
  );
const [a, b, c] = [perspectief('A'), perspectief('B'), perspectief('C')];

describe('figures of a kenmerk', () => {
  test.each([
    { values: [50], mediaan: 50, p25: 50, p75: 50, wit: false },
    { values: [25, 50, 75, 100], mediaan: 62.5, p25: 43.75, p75: 81.25, wit: false },
    { values: [0, 37.5, 50, 62.5, 100], mediaan: 50, p25: 37.5, p75: 62.5, wit: false },
    { values: [49.999_999_999], mediaan: 49.999_999_999, p25: 49.999_999_999, p75: 49.999_999_999, wit: false },
    { values: [37.5, 62], mediaan: 49.75, p25: 43.625, p75: 55.875, wit: true },
  ])('$values', ({ values, mediaan, p25, p75, wit }) => {
    const [one] = listWebKenmerken(computeWeb(definitieMet(1), scores('A', values), [a]));
    expect(one?.cijfers[0]).toEqual({ n: values.length, mediaan, p25, p75, proces: null, inhoud: null });
    expect(one?.wit).toEqual(wit ? [0] : []);
    expect(one?.gedeeld).toBe(wit);
  });

  test('have proces and inhoud apart, and can be about one of them', () => {
    const tellingen: Telling[] = [
      ...scores('A', [50]),
      { groep: 'A', soort: 'proces', sleutel: 'k1', waarde: 25, aantal: 3 },
      { groep: 'A', soort: 'inhoud', sleutel: 'k1', waarde: 75, aantal: 2 },
    ];
    const [both] = listWebKenmerken(computeWeb(definitieMet(1), tellingen, [a]));
    expect(both?.cijfers[0]).toMatchObject({ n: 1, mediaan: 50, proces: 25, inhoud: 75 });
    const [one] = listWebKenmerken(computeWeb(definitieMet(1), tellingen, [a], 'proces'));
    expect(one).toMatchObject({ cijfers: [{ n: 3, mediaan: 25 }], wit: [0] });
  });

  test('sum the groups of a perspectief, and count each of them by itself', () => {
    const samen = perspectief('AB', { groepen: ['A', 'B'] });
    const tellingen = [...scores('A', [0, 0, 0]), ...scores('B', [100, 100])];
    const [one] = listWebKenmerken(computeWeb(definitieMet(1), tellingen, [samen, a, b]));
    expect(one?.cijfers.map(({ n, mediaan }) => [n, mediaan])).toEqual([
      [5, 0],
      [3, 0],
      [2, 100],
    ]);
  });
});

describe('a difference of view', () => {
  test.each([
    [45, 75, 1],
    [45.1, 75, 0],
    [36.666_666_667, 66.666_666_666, 1],
    [75, 45, 1],
  ])('%d beside %d: %d', (one, other, count) => {
    const [found] = listWebKenmerken(
      computeWeb(definitieMet(1), [...scores('A', [one]), ...scores('B', [other])], [a, b]),
    );
    expect(found?.verschillen).toHaveLength(count);
    expect(found?.grootste).toMatchObject({ hoog: one > other ? 0 : 1, laag: one > other ? 1 : 0 });
  });

  test('is not between a whole and its part, two waves, or layers of two partijen', () => {
    const tellingen = [...scores('A', [0]), ...scores('B', [100])];
    const verschillenVan = (...own: Perspectief[]) =>
      listWebKenmerken(computeWeb(definitieMet(1), tellingen, own))[0]?.verschillen.length;
    const groep = (naam: string, partij: string) => perspectief(naam, { soort: 'groep', partij });
    expect(verschillenVan(a, b)).toBe(1);
    expect(verschillenVan(groep('A', 'x'), groep('B', 'x'))).toBe(1);
    expect(verschillenVan(groep('A', 'x'), groep('B', 'y'))).toBe(0);
    expect(verschillenVan(groep('A', 'x'), b)).toBe(0);
    expect(verschillenVan(a, perspectief('AB', { groepen: ['A', 'B'] }))).toBe(0);
    expect(verschillenVan(a, { ...b, golf: 2, nu: false })).toBe(0);
  });
});

describe('Kendall’s W between partijen', () => {
  const tot = (count: number) => Array.from({ length: count }, (_, i) => [i * 10]);
  const W = (aantal: number, ...tellingen: Telling[][]) =>
    computeSamenhang(definitieMet(aantal), tellingen.flat(), [a, b, c, perspectief('D')]);

  test('is 1 for partijen with one order, also at another level, and then names the levels', () => {
    const found = W(
      8,
      scores('A', ...tot(8)),
      scores('B', ...tot(8)),
      scores('C', ...tot(8).map(([x = 0]) => [x + 30])),
    );
    expect(found).toEqual({
      w: 1,
      geen: null,
      partijen: ['A', 'B', 'C'],
      kenmerken: 8,
      gelijk: [],
      verschillen: { teller: 8, noemer: 8 },
    });
  });

  test('needs three partijen and eight kenmerken that all of them scored', () => {
    expect(W(8, scores('A', ...tot(8)), scores('B', ...tot(8)))).toMatchObject({ w: null, geen: 'te-weinig-partijen' });
    const found = W(9, scores('A', ...tot(9)), scores('B', ...tot(9)), scores('C', ...tot(7)));
    expect(found).toMatchObject({ w: null, geen: 'te-weinig-kenmerken', kenmerken: 7 });
  });

  test('leaves out and names who scored everything alike', () => {
    const gelijk = tot(8).map(() => [50]);
    const drie = [scores('A', ...tot(8)), scores('B', ...tot(8))];
    expect(W(8, ...drie, scores('C', ...gelijk))).toMatchObject({ geen: 'te-weinig-partijen', gelijk: ['C'] });
    expect(W(8, ...drie, scores('C', ...tot(8)), scores('D', ...gelijk))).toMatchObject({
      w: 1,
      partijen: ['A', 'B', 'C'],
      gelijk: ['D'],
    });
  });

  test('leaves out who is alike on what all share, though not on all they scored', () => {
    // D scored 8 alike and the ninth, which C did not score, otherwise.
    const bijna = [...tot(8).map(() => [50]), [100]];
    const found = W(9, scores('A', ...tot(9)), scores('B', ...tot(9)), scores('C', ...tot(8)), scores('D', ...bijna));
    expect(found).toMatchObject({ w: 1, gelijk: ['D'], kenmerken: 8 });
  });

  test.each([
    [-0.2, 'weinig'],
    [0.299, 'weinig'],
    [0.3, 'enige'],
    [0.6, 'redelijke'],
    [0.8, 'sterke'],
  ])('%d is %s', (figure, sterkte) => expect(computeSterkte(figure)).toBe(sterkte));
});

test.each([
  [62.5, 0, '63'],
  [62.499_999_999_9, 0, '63'],
  [62.4, 0, '62'],
  [0.735, 2, '0,74'],
  [-0.001, 2, '0,00'],
])('%d with %d decimals reads %s', (figure, decimals, words) => {
  expect(formatCijfer(figure, decimals)).toBe(words);
  expect(computeAfgerond(figure, decimals)).toBeCloseTo(Number(words.replace(',', '.')), 9);
});

test('no figure reads as a dash, never as 0', () => expect(formatCijfer(null)).toBe('–'));

describe('what stands out', () => {
  const kinds = (tellingen: Telling[], own = [a, b], aantal = 4) =>
    listZinnen(computeWeb(definitieMet(aantal), tellingen, own)).map((zin) => [zin.soort, zin.kenmerk.nummer]);

  test('is the white spot that is lowest for all, the largest difference, and what all see best', () => {
    const tellingen = [...scores('A', [40], [25], [100], [75]), ...scores('B', [45], [30], [50], [70])];
    expect(kinds(tellingen)).toEqual([
      ['gedeelde-vlek', 2],
      ['verschil', 3],
      ['sterk', 4],
    ]);
  });

  test('says so when there is no white spot and no difference', () => {
    const tellingen = [...scores('A', [60], [80]), ...scores('B', [55], [90])];
    expect(kinds(tellingen, [a, b], 2)).toEqual([
      ['geen-vlek', 1],
      ['klein-verschil', 2],
      ['sterk', 2],
    ]);
  });

  test('names a white spot of some when nobody shares one', () => {
    expect(kinds([...scores('A', [60], [20]), ...scores('B', [40], [90])])).toEqual([
      ['vlek', 1],
      ['verschil', 2],
    ]);
    // With one kenmerk alone both are about that one.
    expect(kinds([...scores('A', [20]), ...scores('B', [90])], [a, b], 1)).toEqual([
      ['vlek', 1],
      ['verschil', 1],
    ]);
  });

  test('is about one alone too, without differences', () => {
    expect(kinds(scores('A', [10], [60], [40]), [a], 3)).toEqual([
      ['gedeelde-vlek', 1],
      ['sterk', 2],
      ['gedeelde-vlek', 3],
    ]);
  });

  test('tells what changed most since the wave before', () => {
    const eerder = perspectief('A', { groepen: ['A1'], golf: 1, nu: false });
    const nu = perspectief('A', { groepen: ['A2'], golf: 2 });
    const tellingen = [...scores('A1', [40], [90]), ...scores('A2', [60], [50])];
    const web = computeWeb(definitieMet(2), tellingen, [nu, eerder]);
    expect(listZinnen(web)).toContainEqual({
      soort: 'verandering',
      kenmerk: { sleutel: 'k2', nummer: 2, naam: 'Kenmerk 2', gebied: 'Gebied', dubbel: false },
      cijfers: [
        { naam: 'Golf 1 (najaar 2026)', waarde: 90 },
        { naam: 'Golf 2 (najaar 2026)', waarde: 50 },
      ],
      wie: 'A',
      omhoog: false,
    });
  });

  test('is nothing without figures', () => expect(kinds([])).toEqual([]));
});
