import { expect, test } from 'vitest';

import { wegMessages } from './app-messages.ts';
import { computeGreeting, computeToday } from './app-vandaag.tsx';

const row = (order: number, href: string) => ({
  order,
  href,
  icon: 'clock' as const,
  title: href,
  text: 'Waarom.',
  action: 'Kijk',
});

test.each([
  ['2026-11-21T04:59:00+01:00', 'avond'],
  ['2026-11-21T05:00:00+01:00', 'morgen'],
  ['2026-11-21T11:59:00+01:00', 'morgen'],
  ['2026-11-21T12:00:00+01:00', 'middag'],
  ['2026-11-21T17:59:00+01:00', 'middag'],
  ['2026-11-21T18:00:00+01:00', 'avond'],
  ['2026-11-21T00:00:00+01:00', 'avond'],
  ['2026-07-21T10:30:00Z', 'middag'],
])('at %s it is %s in the Netherlands', (moment, greeting) => {
  expect(computeGreeting(new Date(moment))).toBe(greeting);
});

test('the lowest order below ten stands on top, the others follow in order', () => {
  const { first, rest } = computeToday([row(30, '/c'), row(5, '/a'), row(7, '/b')]);
  expect(first?.href).toBe('/a');
  expect(rest.map(({ href }) => href)).toEqual(['/b', '/c']);
});

test('from ten on nothing stands on top', () => {
  expect(computeToday([row(10, '/a')])).toEqual({ first: undefined, rest: [row(10, '/a')], more: [] });
});

test('an address comes once, with its most urgent reason; after seven rows the others are folded', () => {
  expect(computeToday([row(40, '/a'), row(20, '/a')]).rest).toEqual([row(20, '/a')]);
  const many = Array.from({ length: 12 }, (_, i) => row(20 + i, `/${i}`));
  expect(computeToday(many).rest.map(({ href }) => href)).toEqual(['/0', '/1', '/2', '/3', '/4', '/5', '/6']);
  expect(computeToday(many).more.map(({ href }) => href)).toEqual(['/7', '/8', '/9', '/10', '/11']);
});

test('counts read as words in a sentence', () => {
  expect(wegMessages.proeftuinenAantal(1, 2)).toBe('Eén proeftuin loopt, twee wachten op een besluit.');
  expect(wegMessages.proeftuinenAantal(0, 0)).toBe('Er loopt er nu geen.');
  expect(wegMessages.proeftuinenAantal(0, 1)).toBe('Er loopt er nu geen, één wacht op een besluit.');
});
