import { describe, expect, test } from 'vitest';

import { computeGelijkenis, computeGroepen, computeVerwantschap } from './gelijkenis.ts';
import { SYNONIEMEN } from './synoniemen.ts';

const none = new Map<string, number>();

describe('what stands for the same', () => {
  test.each([
    ['a typing error', 'scootmobiel', 'schootmobiel', 0.85],
    ['a plural with another letter', 'huiz', 'huis', 0.95],
    ['a part of a compound', 'parkeervergunn', 'vergunn', 0.6],
    ['two compounds with one beginning', 'parkeerkaart', 'parkeerkost', 0.35],
    ['words that only look alike, when they are short', 'zorg', 'berg', 0],
    ['a piece that is no word', 'bestand', 'tand', 0.6],
    ['numbers', '12345', '12346', 0],
    ['nothing at all', 'fiets', 'brief', 0],
  ])('%s', (_, a, b, share) => {
    expect(computeVerwantschap(a, b, none)).toBe(share);
    expect(computeVerwantschap(b, a, none)).toBe(share);
  });

  test('synonyms, by the stems of their group', () => {
    const groepen = computeGroepen([['kapot', 'stuk']], new Map([['kapot', 'kapot']]));
    expect(computeVerwantschap('kapot', 'stuk', groepen)).toBe(0.6);
    expect(computeVerwantschap('kapot', 'heel', groepen)).toBe(0);
  });
});

test('a word stands in one group of synonyms', () => {
  const words = SYNONIEMEN.flat();
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});

test('a reason names the words as the texts write them, and what shares nothing is left out', () => {
  const stammen = new Map(['de', 'traplift', 'wacht', 'hond'].map((word) => [word, word === 'de' ? '' : word]));
  const text = (id: string, tekst: string) => ({ id, tekst, leefdomein: 'wonen' });
  const found = computeGelijkenis({
    eigen: [text('a', 'De Traplift wacht')],
    others: [text('b', 'de traplift'), text('c', 'de hond')],
    stammen,
    groepen: none,
    telling: new Map(),
    totaal: 0,
  });
  expect(found.map(({ id, samen, verwant }) => ({ id, samen, verwant }))).toEqual([
    { id: 'b', samen: ['traplift'], verwant: [] },
  ]);
});
