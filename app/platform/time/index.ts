import { AsyncLocalStorage } from 'node:async_hooks';

const clock = new AsyncLocalStorage<Date>();

/** The moment it is: the one clock of all use-cases, so that history can be loaded and terms can be tested. */
export const computeNow = (): Date => clock.getStore() ?? new Date();

/** Runs something as if it were that moment. For the demo's history and for tests; no door calls it. */
export const runAt = <T>(moment: Date, run: () => T): T => clock.run(moment, run);

const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in the Netherlands at a moment, as YYYY-MM-DD. Days of law and of people are days in Amsterdam. */
export const computeDay = (moment: Date = computeNow()): string => DAY.format(moment);

/** Whole days from one day to another (YYYY-MM-DD); negative when `to` is earlier. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day `count` days later (earlier when negative), as YYYY-MM-DD. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

/** Whether a day lies in a period: first and last day count, and without a last day it goes on. */
export const isWithin = (day: string, { from, to }: { from: string; to: string | null }): boolean =>
  from <= day && (to === null || day <= to);
