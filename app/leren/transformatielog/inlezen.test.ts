import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCsv, writeCsv } from '#platform/sheets/index.ts';

import { startWork } from '../../../tests/support/work.ts';
import type { Kolommen } from '../../beheer/inlezing/index.ts';
import { checkRows, computeSleutel, guessMapping, MAX_LENGTHS } from './inlezen.ts';

const AGENDA = readFileSync(new URL('../../../database/demo/bronnen/agenda-2016.csv', import.meta.url));
const NONE: Kolommen = { titel: null, thema: null, label: null, tekst: null, begin: null, nummer: null };
const KOLOMMEN: Kolommen = { ...NONE, titel: 0, thema: 1, tekst: 2, begin: 3 };
const HEADINGS = ['Titel', 'Thema', 'Toelichting', 'Start'];

/** Rows under HEADINGS, the first on line 2. */
const check = (rows: string[][], kolommen = KOLOMMEN) =>
  checkRows({ headings: HEADINGS, rows, lines: rows.map((_, i) => i + 2) }, kolommen);

function readIn(bytes: Uint8Array) {
  const sheet = readCsv(bytes);
  return checkRows(sheet, guessMapping(sheet.headings, sheet.rows));
}

/** The agenda as another program or another gemeente would have it. */
function writeAgenda(separator: string, change: (row: string[]) => string[], encode: (text: string) => Uint8Array) {
  const { headings, rows } = readCsv(AGENDA);
  const quote = (cell: string) => (/[",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return encode([headings, ...rows].map((row) => change(row).map(quote).join(separator)).join('\n'));
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const same = (row: string[]) => row;

describe('the agenda of 2016', () => {
  it('is read as it is: 31 rows, no errors', () => {
    const { rows, aantalGoed, aantalFout } = readIn(AGENDA);
    expect([rows.length, aantalGoed, aantalFout]).toEqual([31, 31, 0]);
    expect(rows[0]).toEqual({
      regel: 2,
      waarden: {
        titel: 'Wijkgericht werken',
        thema: 'Kerndossier Sociaal Domein: integratie veiligheid, integratie in wijkaanpak',
        label: 'actie',
        tekst: '',
        begin: { tekst: '2016', datum: '2016-01-01' },
        nummer: '1',
      },
      fouten: [],
    });
    expect(rows[4]?.waarden.tekst).toBe('zeven projecten; elk met een partner');
    expect(rows[23]?.waarden.begin).toEqual({ tekst: 'begin 2017', datum: '2017-01-01' });
    expect(new Set(rows.map(({ waarden }) => computeSleutel(waarden.thema, waarden.titel))).size).toBe(31);
  });

  it.each([
    ['commas', writeAgenda(',', same, utf8)],
    ['tabs', writeAgenda('\t', same, utf8)],
    ['bars', writeAgenda('|', same, utf8)],
    ['Latin-1', writeAgenda(';', same, latin1)],
    ['columns the other way round', writeAgenda(';', (row) => row.toReversed(), utf8)],
    ['empty columns in between', writeAgenda(';', (row) => row.flatMap((cell) => [cell, '']), utf8)],
    [
      'other headings',
      writeAgenda(
        ',',
        (row) =>
          row[0] === 'Nr'
            ? ['#', 'THEMA / PIJLER', 'Type activiteit', 'Naam van de actie', 'Opmerkingen', 'Wanneer?']
            : row,
        latin1,
      ),
    ],
    [
      'headings that say nothing',
      writeAgenda(
        ';',
        (row) => (row[0] === 'Nr' ? ['Kolom 1', 'Kolom 2', 'Kolom 3', 'Kolom 4', 'Kolom 5', 'Kolom 6'] : row),
        utf8,
      ),
    ],
    ['our own writer', writeCsv(readCsv(AGENDA).headings, readCsv(AGENDA).rows)],
  ])('is the same with %s', (_, bytes) => {
    expect(readIn(bytes)).toEqual(readIn(AGENDA));
  });
});

describe('guessing the columns', () => {
  it.each<[string, Partial<Kolommen>]>([
    ['Nr;Speerpunt;Soort;Titel;Toelichting;Start', { nummer: 0, thema: 1, label: 2, titel: 3, tekst: 4, begin: 5 }],
    ['Startdatum;Naam;Programma;Categorie;Beschrijving', { begin: 0, titel: 1, thema: 2, label: 3, tekst: 4 }],
    ['Project;Omschrijving;Pijler', { titel: 0, tekst: 1, thema: 2 }],
    ['Omschrijving;Opmerking;Doel', { titel: 0, tekst: 1, thema: 2 }],
    ['Beschrijving;Jaar', { titel: 0, begin: 1 }],
    ['THÉMA;  titel ;Opmerkingen:', { thema: 0, titel: 1, tekst: 2 }],
    ["Thema's;Acties;Planning", { thema: 0, titel: 1, begin: 2 }],
    ['Doel;Speerpunt;Onderwerp', { thema: 1, titel: 2 }],
    ['Type actie;Titel van de actie', { label: 0, titel: 1 }],
    ['Naam;Titel;Status', { titel: 1, label: 2 }],
    ['Titel;Startdatum;Einddatum', { titel: 0, begin: 1 }],
    ['Titel;Einddatum;Naam trekker;Contactpersoon;Budget', { titel: 0 }],
    ['Volgnummer;Activiteit;Wanneer (gepland)', { nummer: 0, titel: 1, begin: 2 }],
    ['Naam trekker;Wijk', {}],
    ['Datum gereed;Titel', { titel: 1 }],
    ['Planning van acties;Omschrijving', { begin: 0, titel: 1 }],
    ['Datum;Start;Titel', { begin: 1, titel: 2 }],
  ])('by headings: %s', (headings, expected) => {
    expect(guessMapping(headings.split(';'), [])).toEqual({ ...NONE, ...expected });
  });

  const rows = [
    ['x', 'maart 2016', 'Eerste proef', 'Jansen'],
    ['x', '2017', 'Tweede proef', 'Jansen'],
    ['y', 'begin 2018', 'Derde proef', 'Pietersen'],
    ['y', 'nog niet bekend', 'Vierde proef', 'Pietersen'],
  ];

  it('finds the title and a date by content when the headings are empty', () => {
    expect(guessMapping(['', '', '', ''], rows)).toMatchObject({ titel: 2, begin: 1 });
  });

  it('finds the title by content under a heading that is not known, and leaves other such columns alone', () => {
    expect(guessMapping(['Soort', 'Tijd', 'Idee', 'Wijk'], rows)).toEqual({ ...NONE, label: 0, titel: 2 });
  });

  it('never takes a column of people, not even when no heading is known', () => {
    const kolommen = guessMapping(['a', 'b', 'c', 'Trekker'], rows);
    expect(Object.values(kolommen)).not.toContain(3);
  });

  it('leaves fields open when nothing fits', () => {
    expect(guessMapping(['Wijk', 'Bedrag'], [['-', '2']])).toEqual(NONE);
  });

  it('uses each column at most once, within the sheet', () => {
    const word = fc.constantFrom(
      'Titel',
      'Naam',
      'Thema',
      'Soort',
      'Start',
      'Datum',
      'Omschrijving',
      'Nr',
      '',
      'Kolom 2',
      'x',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 8 }),
        fc.array(fc.array(fc.constantFrom('2016', 'a', 'een tekst van woorden', ''))),
        (headings, cells) => {
          const used = Object.values(guessMapping(headings, cells)).filter((kolom) => kolom !== null);
          expect(new Set(used).size).toBe(used.length);
          expect(used.every((kolom) => kolom >= 0 && kolom < headings.length)).toBe(true);
        },
      ),
    );
  });
});

describe('checking rows', () => {
  it('passes a good row, with spaces and line ends put right', () => {
    const { rows } = check([['  Wijkgericht\u00A0 werken\r\n', ' Dichtbij ', ' een\r\n\r\ntwee  drie ', ' 2016 ']]);
    expect(rows[0]).toMatchObject({
      waarden: { titel: 'Wijkgericht werken', thema: 'Dichtbij', tekst: 'een\n\ntwee drie', begin: { tekst: '2016' } },
      fouten: [],
    });
  });

  it.each<[string, string[], string, string]>([
    ['an empty title', ['  ', 'Thema', '', ''], 'titel', 'leeg'],
    ['a title that does not show', ['\u200B\u00AD', 'Thema', '', ''], 'titel', 'leeg'],
    ['a title of punctuation', ['--- !', 'Thema', '', ''], 'titel', 'tekens'],
    ['a long title', ['x'.repeat(231), '', '', ''], 'titel', '231 tekens. Hoogstens 200'],
    ['a long theme', ['x', 'y'.repeat(201), '', ''], 'thema', '201 tekens. Hoogstens 200'],
    ['a long text', ['x', '', 'z'.repeat(2001), ''], 'tekst', '2001 tekens. Hoogstens 2000'],
    ['a long start', ['x', '', '', 'b'.repeat(81)], 'begin', '81 tekens. Hoogstens 80'],
    ['a control character', ['x\u0007y', '', '', ''], 'titel', 'niet te lezen'],
    ['a mark that turns the text around', ['x', 'a\u202Eb', '', ''], 'thema', 'niet te lezen'],
    ['a character that a program could not read', ['x', '', 'co\uFFFDffici\uFFFDnt', ''], 'tekst', 'niet te lezen'],
    ['a cell beyond the headings', ['x', '', 'een', 'twee', '2016'], 'rij', 'meer cellen dan de kopregel'],
  ])('names %s', (_, row, veld, words) => {
    const { rows, aantalGoed, aantalFout } = check([row]);
    expect([aantalGoed, aantalFout]).toEqual([0, 1]);
    expect(rows[0]?.fouten).toEqual([{ veld, tekst: expect.stringContaining(words) }]);
  });

  it('counts an emoji as one character, and takes the longest texts that fit', () => {
    const { titel, thema, tekst, begin } = MAX_LENGTHS;
    const row = ['😀'.repeat(titel - 1) + 'x', 'y'.repeat(thema), 'z'.repeat(tekst), 'b'.repeat(begin)];
    expect(check([row]).aantalFout).toBe(0);
  });

  it('names the other line when theme and title stand twice, whatever their capitals and spaces', () => {
    const { rows, aantalFout } = check([
      ['Zoete Kruimels', 'Ondernemen', 'a', ''],
      ['Zoete Kruimels', 'Wonen', '', ''],
      ['zoete  kruimels ', 'ONDERNEMEN', 'b', ''],
      ['ZOETE KRUIMELS', 'Ondernemen', 'c', ''],
    ]);
    expect(aantalFout).toBe(2);
    expect(rows[2]?.fouten).toEqual([{ veld: 'titel', tekst: expect.stringContaining('op regel 2.') }]);
    expect(rows[3]?.fouten).toEqual(rows[2]?.fouten);
  });

  it('does not call empty titles the same', () => {
    expect(
      check([
        ['', 'Thema', '', ''],
        ['', 'Thema', '', ''],
      ]).rows.map(({ fouten }) => fouten.length),
    ).toEqual([1, 1]);
  });

  it('names every error of a row', () => {
    const { rows } = check([['!'.repeat(300), 't'.repeat(300), '', '']]);
    expect(rows[0]?.fouten.map(({ veld }) => veld)).toEqual(['titel', 'titel', 'thema']);
  });

  it('leaves out rows that hold nothing, and keeps the lines of the others', () => {
    const { rows } = check([
      ['a', '', '', ''],
      ['', ' ', '\u00A0', ''],
      ['b', '', '', ''],
    ]);
    expect(rows.map(({ regel }) => regel)).toEqual([2, 4]);
  });

  it('asks for the column of the title when none is chosen', () => {
    expect(check([['a', '', '', '']], NONE).rows[0]?.fouten[0]?.tekst).toContain('Kies in welke kolom');
  });

  it('takes a column without a heading when a person chose it', () => {
    const row = ['x', '', 'een', 'twee', '2016'];
    expect(check([row], { ...KOLOMMEN, begin: 4 }).rows[0]).toMatchObject({
      waarden: { begin: { datum: '2016-01-01' } },
      fouten: [],
    });
  });

  it('speaks in sentences of at most fifteen words', () => {
    const { rows } = check([
      ['!'.repeat(300), 't'.repeat(300), '\u0007', '', 'x'],
      ['', 'x', '', ''],
      ['', 'x', '', ''],
    ]);
    const sentences = rows.flatMap(({ fouten }) => fouten.flatMap(({ tekst }) => tekst.split(/(?<=\.) /)));
    expect(sentences.length).toBeGreaterThan(6);
    for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(15);
  });

  it('checks 10,000 rows within a second', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [
      `Actie ${i}`,
      `Thema ${i % 9}`,
      'Een toelichting.',
      'begin 2017',
    ]);
    const work = startWork();
    expect(guessMapping(HEADINGS, rows)).toEqual(KOLOMMEN);
    expect(check(rows).aantalGoed).toBe(10_000);
    expect(work()).toBeLessThan(1000);
  });
});

describe('the sleutel of a line', () => {
  it.each([
    ['capitals', 'Thema', 'TITEL'],
    ['spaces', ' Thema\u00A0', 'titel\n'],
    ['composition', 'The\u200Bma', 'ti\u00ADtel'],
  ])('does not look at %s', (_, thema, titel) => {
    expect(computeSleutel(thema, titel)).toBe(computeSleutel('thema', 'titel'));
  });

  it('takes composed and decomposed letters for the same', () => {
    expect(computeSleutel('Zorgcoördinatie', 'één')).toBe(computeSleutel('Zorgcoo\u0308rdinatie', 'e\u0301e\u0301n'));
  });

  it('never runs theme and title together', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '"', ',', '[', ']', '\\', '\u001F', '|') });
    const tidy = (value: string) => value.replaceAll(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        const isSame = tidy(a) === tidy(c) && tidy(b) === tidy(d);
        expect(computeSleutel(a, b) === computeSleutel(c, d)).toBe(isSame);
      }),
      { numRuns: 2000 },
    );
  });
});
