import { describe, expect, test } from 'vitest';

import { findKolomfouten, formatBestand, guessKolommen, listOpen, renderFoutrijen } from './inlezing.ts';
import { computePlan } from './wijzigingen.ts';

test.each([
  ['agenda-2016.csv', 'agenda-2016.csv'],
  ['C:\\Users\\iemand\\agenda.csv', 'agenda.csv'],
  ['/home/iemand/agenda.csv', 'agenda.csv'],
  ['a\u202Eb\n c.csv', 'a b c.csv'],
  ['', 'bestand'],
  [`${'x'.repeat(200)}.csv`, `${'x'.repeat(96)}.csv`],
])('the file name %j stands in public as %j', (naam, openbaar) => {
  expect(formatBestand(naam)).toBe(openbaar);
});

test('columns are guessed by their names, best name first, each once', () => {
  const namen = { naam: ['naam', 'team'], gebied: ['wijk', 'naam'] };
  expect(guessKolommen(['WIJK ', 'Team', 'Naam:'], namen)).toEqual({ naam: 2, gebied: 0 });
  expect(guessKolommen(['Iets', 'Naam'], namen)).toEqual({ naam: 1, gebied: null });
});

describe('a choice of columns', () => {
  const velden = [{ veld: 'naam', nodig: 'Kies de naam.' }, { veld: 'gebied' }];
  test.each([
    [{ naam: 0, gebied: null }, []],
    [{ naam: null, gebied: 0 }, ['naam']],
    [{ naam: 0, gebied: 9 }, ['gebied']],
    [{ naam: 1, gebied: 1 }, ['naam', 'gebied']],
    [{}, ['naam']],
  ])('%j is wrong at %j', (kolommen, fields) => {
    expect(findKolomfouten(velden, kolommen, 3).map(({ field }) => field)).toEqual(fields);
  });
});

test('a question is open until it has an answer that fits', () => {
  const vraag = { sleutel: 'a', tekst: '?', opties: [{ waarde: 'ja', naam: 'Ja' }] };
  expect(listOpen([vraag], {})).toEqual([vraag]);
  expect(listOpen([vraag], { a: 'anders' })).toEqual([vraag]);
  expect(listOpen([vraag], { a: 'ja' })).toEqual([]);
});

test('wrong rows come back as they were, with the reasons beside them', () => {
  const rijen = {
    rows: [
      ['a', '1'],
      ['', '2'],
      ['c', 'x'],
    ],
    lines: [2, 3, 5],
  };
  const fouten = [
    { regel: 3, fouten: [{ veld: 'naam', tekst: 'Leeg.' }] },
    {
      regel: 5,
      fouten: [
        { veld: 'rij', tekst: 'Raar.' },
        { veld: 'aantal', tekst: 'Geen getal.' },
      ],
    },
  ];
  expect(renderFoutrijen(rijen, fouten, { naam: 'Naam', aantal: 'Aantal' })).toEqual([
    { regel: 3, cellen: ['', '2'], reden: 'Naam: Leeg.' },
    { regel: 5, cellen: ['c', 'x'], reden: 'Raar. Aantal: Geen getal.' },
  ]);
});

test('judged rows are counted by what they are', () => {
  const change = { naam: 'a', wat: [] };
  const plan = computePlan([
    { regel: 2, ...change, isNieuw: true },
    { regel: 3, ...change, isNieuw: false },
    { regel: 4, gelijk: true },
    { regel: 5, overgeslagen: true },
    { regel: 6, open: true },
    { regel: 7, fouten: [{ veld: 'a', tekst: 'b' }] },
  ]);
  expect(plan).toMatchObject({ rijen: 6, tellingen: { nieuw: 1, gewijzigd: 1, gelijk: 1, overgeslagen: 1 } });
  expect([plan.fouten.length, plan.wijzigingen.length]).toEqual([1, 2]);
});
