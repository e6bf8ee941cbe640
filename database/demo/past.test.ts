import { expect, test } from 'vitest';

import { addDays, computeDay } from '../../app/platform/time/index.ts';
import { computePast } from './past.ts';

test.each([
  ['a morning', '2026-11-22T09:00:00Z'],
  ['just before midnight in winter', '2026-11-30T22:58:00Z'],
  ['just after midnight in winter', '2026-12-31T23:05:00Z'],
  ['just before midnight in summer', '2027-07-01T21:58:00Z'],
  ['just after midnight in summer', '2027-07-01T22:05:00Z'],
  ['the hour that is not there', '2027-03-28T01:00:00Z'],
  ['the hour that comes twice', '2027-10-31T00:59:00Z'],
  ['a leap day', '2028-02-28T23:01:00Z'],
])('so many days ago is a moment on that day, never later than now: %s', (_, now) => {
  for (let days = 0; days <= 800; days += 1) {
    const moment = computePast(days, new Date(now));
    expect(`${days} ${computeDay(moment)}`).toBe(`${days} ${addDays(computeDay(new Date(now)), -days)}`);
    expect(moment.getTime()).toBeLessThanOrEqual(Date.parse(now));
  }
});
