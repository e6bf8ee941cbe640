import { describe, expect, test } from 'vitest';

import { countTypingErrors, listWords } from './index.ts';

describe('typing errors', () => {
  test.each([
    ['scootmobiel', 'schootmobiel', 1],
    ['vergunning', 'vergunnign', 1],
    ['buurthuis', 'buurtuis', 1],
    ['gelijk', 'gelijk', 0],
    ['kat', 'hond', 3],
    ['', 'ab', 2],
  ])('%s and %s', (a, b, count) => {
    expect(countTypingErrors(a, b, 2)).toBe(count);
    expect(countTypingErrors(b, a, 2)).toBe(count);
  });
});

test('words are read without capitals, accents and signs, each once', () => {
  expect(listWords('Coördinatie: één, EEN co-ördinatie!')).toEqual(['coordinatie', 'een', 'co', 'ordinatie']);
});
