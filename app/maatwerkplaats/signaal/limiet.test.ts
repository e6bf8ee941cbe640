import { expect, test } from 'vitest';

import { createLimiet } from './limiet.ts';

const MINUTE = 60_000;

test('after so many acts a key is full, and another key is not', () => {
  const limiet = createLimiet(3, 10);
  for (const at of [0, 1, 2]) {
    expect(limiet.isVol('a', at)).toBe(false);
    limiet.add('a', at);
  }
  expect(limiet.isVol('a', 3)).toBe(true);
  expect(limiet.isVol('b', 3)).toBe(false);
});

test('an act counts for so many minutes and not longer', () => {
  const limiet = createLimiet(2, 10);
  limiet.add('a', 0);
  limiet.add('a', 5 * MINUTE);
  expect(limiet.isVol('a', 10 * MINUTE - 1)).toBe(true);
  expect(limiet.isVol('a', 10 * MINUTE)).toBe(false);
  limiet.add('a', 10 * MINUTE);
  expect(limiet.isVol('a', 15 * MINUTE - 1)).toBe(true);
  expect(limiet.isVol('a', 15 * MINUTE)).toBe(false);
});

test('what is counted anew counts after old keys were forgotten', () => {
  const limiet = createLimiet(1, 10);
  limiet.add('a', 0);
  limiet.add('b', 30 * MINUTE);
  expect(limiet.isVol('a', 30 * MINUTE)).toBe(false);
  expect(limiet.isVol('b', 30 * MINUTE)).toBe(true);
});
