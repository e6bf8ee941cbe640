import { expect, test } from 'vitest';

import {
  formatCount,
  formatDay,
  formatDays,
  formatDayShort,
  formatNumber,
  formatSentence,
  formatTime,
  formatWeekday,
} from './format.ts';

test('a day is written in full, in the time of Amsterdam', () => {
  expect(formatDay(new Date('2026-11-20T23:30:00Z'))).toBe('21 november 2026');
  expect(formatDay('2026-11-21')).toBe('21 november 2026');
  expect(formatDay('2026-11-20T23:30:00Z')).toBe('21 november 2026');
});

test('a day of law stays the same day in summer and in winter', () => {
  expect(['2026-03-29', '2026-07-01', '2026-10-25', '2026-12-31'].map(formatDay)).toEqual([
    '29 maart 2026',
    '1 juli 2026',
    '25 oktober 2026',
    '31 december 2026',
  ]);
});

test('a short day has no dot and no year', () => {
  expect(formatDayShort('2026-11-21')).toBe('21 nov');
  expect(formatDayShort('2026-03-03')).toBe('3 mrt');
});

test('a weekday stands on top of a day', () => {
  expect(formatWeekday('2026-11-24')).toBe('dinsdag 24 november');
});

test('a time is written with a dot and the word uur', () => {
  expect(formatTime(new Date('2026-11-21T08:12:00Z'))).toBe('9.12 uur');
  expect(formatTime(new Date('2026-07-21T22:05:00Z'))).toBe('0.05 uur');
});

test('a count has dots between thousands', () => {
  expect([0, 999, 3120, 1_250_000].map(formatCount)).toEqual(['0', '999', '3.120', '1.250.000']);
});

test('a count in a sentence is a word up to twenty and a figure beyond', () => {
  const counts = [0, 1, 12, 13, 20, 21, 3120];
  expect(counts.map(formatNumber)).toEqual(['geen', 'één', 'twaalf', 'dertien', 'twintig', '21', '3.120']);
});

test('a sentence begins with a capital, without the accent of the first letter', () => {
  expect(['één proeftuin loopt', 'zondag', '21 signalen', ''].map(formatSentence)).toEqual([
    'Eén proeftuin loopt',
    'Zondag',
    '21 signalen',
    '',
  ]);
});

test('days from now are said in words', () => {
  expect([0, 1, 9, -1, -155, -1200].map(formatDays)).toEqual([
    'vandaag',
    'nog 1 dag',
    'nog 9 dagen',
    'al 1 dag',
    'al 155 dagen',
    'al 1.200 dagen',
  ]);
});

test('what is no date is refused without being repeated', () => {
  for (const value of ['begin 2017', '2017', '2026-02-31', '2026-13-01', '', '2026-11-21Tx'])
    expect(() => formatDay(value)).toThrow(new RangeError('This is not a date.'));
});
