import { describe, expect, test } from 'vitest';

import { type Bekend, compareRijen, computeVergelijking } from './agenda.ts';
import { computeAgendaplan } from './controle.ts';
import { checkRows, guessMapping } from './inlezen.ts';

const headings = ['Thema', 'Titel', 'Toelichting', 'Start'];
const tableOf = (...rows: string[][]) => ({ headings, rows, lines: rows.map((_, i) => i + 2) });
const read = (...rows: string[][]) => checkRows(tableOf(...rows), guessMapping(headings, rows)).rows;

const NOTHING = computeVergelijking([]);

/** What the database would hold after these rows were read in. */
const listAfter = (...rows: string[][]): Bekend[] =>
  compareRijen(read(...rows), NOTHING, '2026-11-22').wijzigingen.map(({ sleutel, ingelezen, inhoud }, i) => {
    const { datum, soort: _, volgorde: __, ...tekst } = inhoud;
    return { id: String(i), sleutel, ingelezen, datum, versie: 1, stand: 'gepubliceerd', tekst, publiek: tekst };
  });
const after = (...rows: string[][]) => computeVergelijking(listAfter(...rows));

const kern = ['Wonen', 'Woningruil', '', 'begin 2017'];
const leren = ['Leren', 'Stadgesprekken', 'met de raad', ''];

test('rows that were never read are new lines of kind actie, in the order of the sheet', () => {
  const { wijzigingen, tellingen } = compareRijen(read(kern, leren), NOTHING, '2026-11-22');
  expect(tellingen).toEqual({ nieuw: 2, gewijzigd: 0, gelijk: 0, overgeslagen: 0 });
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
  expect(tellingen).toEqual({ nieuw: 1, gewijzigd: 0, gelijk: 2, overgeslagen: 0 });
  expect(wijzigingen.map(({ inhoud }) => inhoud.titel)).toEqual(['Nieuw']);
});

test('a row with another text is a change of the same line, and keeps its day when it names none', () => {
  const { wijzigingen, tellingen } = compareRijen(
    read(kern, ['Leren', 'STADGESPREKKEN ', 'met de stad', '']),
    after(kern, leren),
    '2027-05-05',
  );
  expect(tellingen).toEqual({ nieuw: 0, gewijzigd: 1, gelijk: 1, overgeslagen: 0 });
  expect(wijzigingen[0]).toMatchObject({ eerder: { id: '1' }, inhoud: { tekst: 'met de stad', datum: '2026-11-22' } });
});

test('another theme is another line', () => {
  const { tellingen } = compareRijen(read(['Leren', 'Woningruil', '', '']), after(kern), '2027-01-01');
  expect(tellingen).toEqual({ nieuw: 1, gewijzigd: 0, gelijk: 0, overgeslagen: 0 });
});

const plan = (bekend: Bekend[], rows: string[][], antwoorden = {}) => {
  const find = (tekst: string) => (tekst.includes('@') ? [{ soort: 'e-mailadres' }] : []);
  const table = tableOf(...rows);
  return computeAgendaplan({ table, kolommen: guessMapping(headings, rows), antwoorden }, bekend, '2027-01-01', find);
};

test('the plan keeps wrong rows apart', () => {
  const wrong = Array.from({ length: 60 }, (_, i) => ['Wonen', '', `rij ${i}`, '']);
  const { rijen, fouten, tellingen } = plan(listAfter(kern), [kern, ...wrong]);
  expect([rijen, fouten.length]).toEqual([61, 60]);
  expect(tellingen).toEqual({ nieuw: 0, gewijzigd: 0, gelijk: 1, overgeslagen: 0 });
});

test('the plan names rows in which something looks like personal data, by the line of the file', () => {
  const { gevonden, aantalGevonden } = plan(listAfter(kern), [kern, ['Leren', 'Festival', 'mail naar a@b.nl', '']]);
  expect([gevonden, aantalGevonden]).toEqual([[{ regel: 3, soort: 'e-mailadres' }], 1]);
});

describe('a row beside what someone wrote by hand', () => {
  const [regel] = listAfter(kern);
  if (!regel) throw new Error('no line');
  const says = { titel: 'Woningruil', thema: 'Wonen', label: '', begin: '' };
  const byHand = { ...regel, sleutel: null, ingelezen: null };
  const draft: Bekend = {
    ...byHand,
    stand: 'concept',
    versie: null,
    publiek: null,
    tekst: { ...says, tekst: 'Mijn concept.' },
  };
  const changed: Bekend = { ...regel, stand: 'gewijzigd', tekst: { ...says, tekst: 'Mijn wijziging.' } };
  const row = ['Wonen', 'Woningruil', 'Uit het bestand.', ''];

  test.each([
    ['a draft that was never public', draft],
    ['a change that waits', changed],
  ])('%s: asks, shows both, and does what was chosen', (_, bekend) => {
    const asked = plan([bekend], [row]);
    expect(asked.wijzigingen).toEqual([]);
    expect(asked.vragen).toHaveLength(1);
    const [vraag] = asked.vragen;
    expect(vraag?.opties.map(({ uitleg }) => uitleg)).toEqual([
      'Woningruil · Wonen · Uit het bestand.',
      `Woningruil · Wonen · ${bekend.tekst.tekst}`,
    ]);
    const sleutel = vraag?.sleutel ?? '';
    const taken = plan([bekend], [row], { [sleutel]: 'bestand' });
    expect(taken.wijzigingen.map(({ eerder }) => eerder?.id)).toEqual([bekend.id]);
    const left = plan([bekend], [row], { [sleutel]: 'concept' });
    expect(left).toMatchObject({ wijzigingen: [], tellingen: { nieuw: 0, gewijzigd: 0, gelijk: 0, overgeslagen: 1 } });
  });

  test('the same words as the draft publish that draft, without a question', () => {
    const { wijzigingen, vragen } = plan([draft], [['Wonen', 'Woningruil', 'Mijn concept.', '']]);
    expect(vragen).toEqual([]);
    expect(wijzigingen.map(({ eerder }) => eerder?.id)).toEqual([draft.id]);
  });

  test('the same words as what is public by hand change nothing, also twice', () => {
    const hand: Bekend = {
      ...byHand,
      tekst: { ...says, tekst: 'Met de hand.' },
      publiek: { ...says, tekst: 'Met de hand.' },
    };
    const same = ['Wonen', 'Woningruil', 'Met de hand.', ''];
    expect(plan([regel, hand], [kern, same]).tellingen).toEqual({ nieuw: 0, gewijzigd: 0, gelijk: 2, overgeslagen: 0 });
    expect(plan([regel, hand], [kern, same]).fouten).toEqual([]);
  });

  test('more than fifty are asked one by one, and the rest at once', () => {
    const rows = Array.from({ length: 60 }, (_, i) => ['Wonen', `Titel ${i}`, 'Uit het bestand.', '']);
    const drafts = rows.map(([thema = '', titel = ''], i): Bekend => ({
      ...draft,
      id: String(i),
      tekst: { titel, thema, label: '', begin: '', tekst: 'Mijn concept.' },
    }));
    const { vragen } = plan(drafts, rows);
    expect([vragen.length, vragen.at(-1)?.sleutel]).toEqual([51, 'rest']);
    const antwoorden = Object.fromEntries(
      vragen.map(({ sleutel }) => [sleutel, sleutel === 'rest' ? 'concept' : 'bestand']),
    );
    expect(plan(drafts, rows, antwoorden).tellingen).toEqual({ nieuw: 50, gewijzigd: 0, gelijk: 0, overgeslagen: 10 });
  });
});
