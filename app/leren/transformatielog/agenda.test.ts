import { expect, test } from 'vitest';

import { compareRijen, type Eerder, formatBestand } from './agenda.ts';
import { computeControle } from './controle.ts';
import { checkRows, guessMapping } from './inlezen.ts';

const headings = ['Thema', 'Titel', 'Toelichting', 'Start'];
const read = (...rows: string[][]) => {
  const sheet = { headings, rows, lines: rows.map((_, i) => i + 2) };
  return checkRows(sheet, guessMapping(headings, rows)).rows;
};

/** What the database would hold after these rows were read in. */
const after = (...rows: string[][]): Map<string, Eerder> =>
  new Map(
    compareRijen(read(...rows), new Map(), '2026-11-22').wijzigingen.map(({ sleutel, ingelezen, inhoud }, i) => [
      sleutel,
      { id: String(i), ingelezen, datum: inhoud.datum, versie: 1 },
    ]),
  );

const kern = ['Wonen', 'Woningruil', '', 'begin 2017'];
const leren = ['Leren', 'Stadgesprekken', 'met de raad', ''];

test('rows that were never read are new lines of kind actie, in the order of the sheet', () => {
  const { wijzigingen, tellingen } = compareRijen(read(kern, leren), new Map(), '2026-11-22');
  expect(tellingen).toEqual({ nieuw: 2, gewijzigd: 0, gelijk: 0 });
  expect(wijzigingen.map(({ inhoud }) => inhoud)).toEqual([
    {
      soort: 'actie',
      titel: 'Woningruil',
      tekst: '',
      thema: 'Wonen',
      label: '',
      begin: 'begin 2017',
      datum: '2017-01-01',
      volgorde: 0,
    },
    {
      soort: 'actie',
      titel: 'Stadgesprekken',
      tekst: 'met de raad',
      thema: 'Leren',
      label: '',
      begin: '',
      datum: '2026-11-22',
      volgorde: 1,
    },
  ]);
});

test('the same rows again, in another order and with another row between, change nothing', () => {
  const { wijzigingen, tellingen } = compareRijen(
    read(leren, ['Wonen', 'Nieuw', '', ''], kern),
    after(kern, leren),
    '2027-01-01',
  );
  expect(tellingen).toEqual({ nieuw: 1, gewijzigd: 0, gelijk: 2 });
  expect(wijzigingen.map(({ inhoud }) => inhoud.titel)).toEqual(['Nieuw']);
});

test('a row with another text is a change of the same line, and keeps its day when it names none', () => {
  const { wijzigingen, tellingen } = compareRijen(
    read(kern, ['Leren', 'STADGESPREKKEN ', 'met de stad', '']),
    after(kern, leren),
    '2027-05-05',
  );
  expect(tellingen).toEqual({ nieuw: 0, gewijzigd: 1, gelijk: 1 });
  expect(wijzigingen[0]).toMatchObject({ eerder: { id: '1' }, inhoud: { tekst: 'met de stad', datum: '2026-11-22' } });
});

test('another theme is another line', () => {
  const { tellingen } = compareRijen(read(['Leren', 'Woningruil', '', '']), after(kern), '2027-01-01');
  expect(tellingen).toEqual({ nieuw: 1, gewijzigd: 0, gelijk: 0 });
});

test.each([
  ['agenda-2016.csv', 'agenda-2016.csv'],
  ['C:\\Users\\iemand\\agenda.csv', 'agenda.csv'],
  ['/home/iemand/agenda.csv', 'agenda.csv'],
  ['a\u202Eb\n c.csv', 'a b c.csv'],
  ['', 'bestand.csv'],
  [`${'x'.repeat(200)}.csv`, `${'x'.repeat(96)}.csv`],
])('the file name %j stands in public as %j', (naam, openbaar) => {
  expect(formatBestand(naam)).toBe(openbaar);
});

test('the check of a sheet counts errors apart, and shows at most fifty of them', () => {
  const wrong = Array.from({ length: 60 }, (_, i) => ['Wonen', '', `rij ${i}`, '']);
  const controle = computeControle(read(kern, ...wrong), after(kern), '2027-01-01', () => []);
  expect(controle).toMatchObject({ rijen: 61, aantalFout: 60, tellingen: { nieuw: 0, gewijzigd: 0, gelijk: 1 } });
  expect(controle.fouten).toHaveLength(50);
});

test('the check shows the first five lines as they will be read, and no more', () => {
  const rows = Array.from({ length: 7 }, (_, i) => ['Wonen', `Titel ${i}`, '', '2016']);
  const { voorbeeld } = computeControle(read(...rows), new Map(), '2027-01-01', () => []);
  expect(voorbeeld.map(({ titel }) => titel)).toEqual(['Titel 0', 'Titel 1', 'Titel 2', 'Titel 3', 'Titel 4']);
});

test('the check names rows in which something looks like personal data, by the line of the file', () => {
  const find = (tekst: string) => (tekst.includes('@') ? [{ soort: 'e-mailadres' }] : []);
  const { gevonden, aantalGevonden } = computeControle(
    read(kern, ['Leren', 'Festival', 'mail naar a@b.nl', '']),
    new Map(),
    '2027-01-01',
    find,
  );
  expect([gevonden, aantalGevonden]).toEqual([[{ regel: 3, soort: 'e-mailadres' }], 1]);
});
