import { expect, test } from 'vitest';

import { listMenu, publicMenu } from './app-menu.ts';
import { listShortWays, listWays } from './app-ways.ts';

const actor = (...rollen: string[]) => ({ gemeente: '', persoon: '', pseudoniem: '', rollen, teams: [] });
const menuOf = (...rollen: string[]) => listMenu(actor(...rollen)).map(({ href }) => href);

test.each([
  ['uitvoerder', ['/', '/leefwereld', '/maatwerkplaats', '/meten', '/leren']],
  ['teamleider', ['/', '/leefwereld', '/maatwerkplaats', '/meten', '/leren', '/beheer']],
  ['aanbieder', ['/', '/leefwereld', '/meten', '/leren', '/terugmelding']],
  ['inwoner', ['/', '/mijn', '/transformatielog', '/terugmelding']],
  ['beleid', ['/', '/leefwereld', '/maatwerkplaats', '/meten', '/leren']],
  ['transformatiemanager', ['/', '/leefwereld', '/maatwerkplaats', '/meten', '/leren']],
  ['categoriemanager', ['/', '/maatwerkplaats', '/meten', '/leren']],
  ['wethouder', ['/', '/leefwereld', '/maatwerkplaats', '/meten', '/leren']],
  ['raadslid', ['/', '/meten', '/leren']],
  ['burgemeester', ['/', '/maatwerkplaats', '/meten', '/leren']],
  ['privacy-officer', ['/', '/leefwereld', '/meten', '/beheer', '/transformatielog']],
  ['fg', ['/', '/leefwereld', '/meten', '/beheer', '/transformatielog']],
  ['beheerder', ['/', '/leefwereld', '/meten', '/beheer', '/transformatielog']],
])('the menu of %s holds only what they may use', (rol, menu) => {
  expect(menuOf(rol)).toEqual(menu);
});

test('two roles see what both may use', () => {
  expect(menuOf('raadslid', 'inwoner')).toEqual(['/', '/mijn', '/meten', '/leren', '/terugmelding']);
});

test('a wing counts as current on every page it leads to', () => {
  const leren = listMenu(actor('transformatiemanager')).find(({ href }) => href === '/leren');
  expect(leren?.under).toEqual(['/proeftuinen', '/logregels', '/transformatielog']);
});

test('the public gets the log and the terugmelding', () => {
  expect(publicMenu.map(({ href }) => href)).toEqual(['/transformatielog', '/terugmelding']);
});

test('every way has a wing, a text and a policy, and no address stands there twice', () => {
  const all = listWays(actor('uitvoerder', 'beleid', 'transformatiemanager', 'beheerder'));
  expect(new Set(all.map(({ href }) => href)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(10);
  expect(listWays({ ...actor('publiek'), persoon: null }).map(({ href }) => href)).toEqual(['/transformatielog']);
});

test('who has many ways finds the people on Vandaag, and the rest of beheer behind one', () => {
  const short = listShortWays(actor('beheerder')).map(({ href }) => href);
  expect(short).toEqual([
    '/registratie',
    '/metingen',
    '/instrumenten',
    '/medewerkers',
    '/teams',
    '/gebieden',
    '/partijen',
    '/beheer',
    '/transformatielog',
  ]);
  for (const rol of ['uitvoerder', 'beleid', 'fg']) expect(listShortWays(actor(rol))).toEqual(listWays(actor(rol)));
});

test('every way of beheer belongs to a group', () => {
  expect(listWays(actor('beheerder'), 'beheer').filter(({ group }) => group === undefined)).toEqual([]);
});
