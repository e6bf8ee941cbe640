import { addDays, computeDay } from '../../app/platform/time/index.ts';

const HOUR = 3_600_000;

/**
 * A moment so many whole days before `now`, about an hour earlier on the clock: history is relative to the day of the first start.
 * It always lies on that day in Amsterdam, also just after midnight and on the other side of summer time.
 */
export function computePast(days: number, now: Date = new Date()): Date {
  const day = addDays(computeDay(now), -days);
  const moment = new Date(now.getTime() - days * 24 * HOUR - HOUR);
  while (computeDay(moment) < day) moment.setTime(moment.getTime() + HOUR);
  while (computeDay(moment) > day) moment.setTime(moment.getTime() - HOUR);
  return moment;
}
