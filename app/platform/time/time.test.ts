import { describe, expect, test } from 'vitest';

import { addDays, computeDay, computeNow, countDays, isDay, isWithin, runAt } from './index.ts';

describe('a day is a day in Amsterdam', () => {
  test.each([
    ['2026-11-20T22:59:59Z', '2026-11-20'],
    ['2026-11-20T23:00:00Z', '2026-11-21'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
  ])('%s is %s', (moment, day) => expect(computeDay(new Date(moment))).toBe(day));
});

test.each([
  ['2026-03-28', '2026-03-30', 2],
  ['2026-10-24', '2026-10-26', 2],
  ['2026-11-20', '2026-11-20', 0],
  ['2026-11-20', '2026-11-19', -1],
  ['2024-02-28', '2024-03-01', 2],
])('from %s to %s are %i days, summer time or not', (from, to, days) => {
  expect(countDays(from, to)).toBe(days);
  expect(addDays(from, days)).toBe(to);
});

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2024-02-29', true],
  ['2026-13-01', false],
  ['26-01-01', false],
  ['', false],
])('"%s" is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

test.each([
  ['2026-03-01', null, '2026-02-28', false],
  ['2026-03-01', null, '2026-03-01', true],
  ['2026-03-01', null, '2036-03-01', true],
  ['2026-03-01', '2026-03-01', '2026-03-01', true],
  ['2026-03-01', '2026-03-01', '2026-03-02', false],
  ['2024-02-28', '2024-02-29', '2024-02-29', true],
  ['2024-02-28', '2024-02-29', '2024-03-01', false],
])('from %s to %s holds %s: %s', (from, to, day, is) => expect(isWithin(day, { from, to })).toBe(is));

test('inside runAt it is that moment, also after waiting; outside it is now', async () => {
  const moment = new Date('2020-01-01T12:00:00Z');
  const seen = await runAt(moment, async () => {
    await Promise.resolve();
    return computeNow();
  });
  expect(seen).toEqual(moment);
  expect(Date.now() - computeNow().getTime()).toBeLessThan(1000);
});
