import { writeXlsx as formatXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import { readSheets } from './read-sheets.ts';
import { SheetRefused } from './refusal.ts';
import { writeXlsx } from './write-xlsx.ts';
import { readDirectory, readEntry, writeStoredZip } from './zip.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const workbook = (sheet: Partial<WriteSheet> = {}, ...more: WriteSheet[]) =>
  formatXlsx({
    sheets: [
      {
        name: 'Agenda',
        rows: [
          ['Titel', 'Start'],
          ['Eén', 2016],
        ],
        ...sheet,
      },
      ...more,
    ],
  });
/** The parts of a zip as text, changed and put together again. */
function changeParts(bytes: Uint8Array, change: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const parts = new Map([...readDirectory(bytes)].map(([name, entry]) => [name, readEntry(bytes, entry)]));
  for (const [name, edit] of Object.entries(change)) {
    parts.set(name, new TextEncoder().encode(edit(new TextDecoder().decode(parts.get(name) ?? new Uint8Array()))));
  }
  return writeStoredZip(parts);
}

function partOf(bytes: Uint8Array, name: string): Uint8Array {
  const entry = readDirectory(bytes).get(name);
  if (!entry) throw new Error(`${name} is not there`);
  return readEntry(bytes, entry);
}

/** The rows of the first sheet. */
async function read(bytes: Uint8Array) {
  const [sheet] = await readSheets({ bytes });
  if (!sheet || !('table' in sheet)) throw new Error('no table');
  return sheet.table;
}

/** A thread has to start too, on a machine that is busy with other tests. */
const LIMIT_MS = 5000;

/** The refusal, and that it came in time. */
async function findRefusal(bytes: Uint8Array): Promise<SheetRefused> {
  const start = performance.now();
  const refused = await readSheets({ bytes }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SheetRefused);
  expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  return refused as SheetRefused;
}

describe('an Excel workbook', () => {
  it('leaves out what is hidden: sheets, rows and columns', async () => {
    const [sheet, ...rest] = await readSheets({
      bytes: await workbook(
        {
          rows: [
            ['Titel', 'Geheim', 'Start'],
            ['a', 'x', '1'],
            ['b', 'y', '2'],
            ['c', 'z', '3'],
          ],
          columns: [{}, { hidden: true }, {}],
          rowDefs: new Map([[2, { hidden: true }]]),
        },
        {
          name: 'Verborgen',
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
          hidden: true,
        },
      ),
    });
    expect(rest).toEqual([]);
    expect(sheet).toMatchObject({
      table: {
        headings: ['Titel', 'Start'],
        rows: [
          ['a', '1'],
          ['c', '3'],
        ],
        lines: [2, 4],
      },
      hidden: { rows: 1, columns: 1 },
    });
  });

  it.each([
    ['1900', 1, '1900-01-01'],
    ['1900', 59, '1900-02-28'],
    ['1900', 61, '1900-03-01'],
    ['1900', 42_432, '2016-03-03'],
    ['1900', 45_351.5625, '2024-02-29 13:30'],
    ['1904', 40_970, '2016-03-03'],
  ] as const)('counts days from %s: %d is %s', async (dateSystem, serial, text) => {
    const made = await formatXlsx({
      dateSystem,
      sheets: [
        {
          name: 'a',
          rows: [
            ['Titel', 'Start'],
            ['x', new Date(Date.UTC(2016, 2, 3))],
          ],
        },
      ],
    });
    const bytes = changeParts(made, { [SHEET]: (xml) => xml.replace(/(<c r="B2"[^>]*><v>)[^<]*/, `$1${serial}`) });
    expect((await read(bytes)).rows[0]?.[1]).toBe(text);
  });

  it('reads rich text, words in the cell itself, and cells without a name', async () => {
    const rich = '<is><r><rPr><b/></rPr><t>Vet</t></r><r><t xml:space="preserve"> en niet</t></r></is>';
    const xml = `<row><c t="inlineStr"><is><t>Titel</t></is></c><c t="inlineStr"><is><t>Start</t></is></c></row>
      <row><c t="inlineStr">${rich}</c><c><v>1.50</v></c></row>`;
    const bytes = changeParts(await workbook(), {
      [SHEET]: (text) => text.replace(/<sheetData>[^]*<\/sheetData>/, `<sheetData>${xml}</sheetData>`),
    });
    expect(await read(bytes)).toMatchObject({ headings: ['Titel', 'Start'], rows: [['Vet en niet', '1,5']] });
  });

  it.each([
    ['a formula without words', '<f/>', 'formula'],
    ['a formula that others share', '<f t="shared" si="0"/>', 'formula'],
    ['a table of what-ifs', '<f t="dataTable" ref="B2:B3"/>', 'formula'],
  ])('refuses %s', async (_, formula, code) => {
    const bytes = changeParts(await workbook(), { [SHEET]: (xml) => xml.replace(/(<c r="B2"[^>]*>)/, `$1${formula}`) });
    expect(await findRefusal(bytes)).toMatchObject({ code, cell: 'B2' });
  });

  it('refuses an error of the spreadsheet, with its cell', async () => {
    const bytes = changeParts(await workbook(), {
      [SHEET]: (xml) => xml.replace(/<c r="B2"[^>]*><v>[^<]*/, '<c r="B2" t="e"><v>#N/A'),
    });
    expect(await findRefusal(bytes)).toMatchObject({ code: 'cell-error', cell: 'B2' });
  });

  it.each([
    ['far below', 'B1048576', 'stray-cell'],
    ['far to the right', 'XFD2', 'too-many-columns'],
  ])('refuses a cell %s without making the rows between', async (_, cell, code) => {
    const bytes = changeParts(await workbook(), {
      [SHEET]: (xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="${cell.replace(/\D/g, '')}"><c r="${cell}"><v>1</v></c></row></sheetData>`,
        ),
    });
    expect(await findRefusal(bytes)).toMatchObject({ code });
  });

  it.each([
    ['macros', 'macros', { 'xl/vbaProject.bin': () => 'x' }],
    ['links to other files', 'external-data', { 'xl/externalLinks/externalLink1.xml': () => '<a/>' }],
    ['a connection to a database', 'external-data', { 'xl/connections.xml': () => '<a/>' }],
    [
      'a document type',
      'entities',
      { [SHEET]: (xml: string) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet') },
    ],
    [
      'entities that multiply',
      'entities',
      {
        'xl/sharedStrings.xml': () =>
          `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`,
      },
    ],
    [
      'no worksheet',
      'damaged',
      { 'xl/_rels/workbook.xml.rels': (xml: string) => xml.replace('sheet1.xml', 'sheet9.xml') },
    ],
    ['an empty worksheet', 'no-table', { [SHEET]: () => '' }],
  ] as const)('with %s is refused', async (_, code, change) => {
    expect(await findRefusal(changeParts(await workbook(), change))).toMatchObject({ code });
  });

  it('with bytes that are no UTF-8 is refused', async () => {
    const bytes = await workbook();
    const parts = new Map([...readDirectory(bytes)].map(([name, entry]) => [name, readEntry(bytes, entry)]));
    const broken = writeStoredZip(parts.set(SHEET, Uint8Array.from([...(parts.get(SHEET) ?? []), 0xc3, 0x28])));
    expect(await findRefusal(broken)).toMatchObject({ code: 'damaged' });
  });

  it('with text that looks like a formula keeps it, and writes it as text', async () => {
    const bytes = await writeXlsx(
      'Blad',
      [
        { heading: 'Titel', width: 20 },
        { heading: 'Dag', width: 12 },
      ],
      [
        ['=HYPERLINK("https://voorbeeld.nl")', { day: '2016-03-03' }],
        ["'=1+1", { day: '' }],
        ['-1+1', { day: 'begin 2017' }],
      ],
    );
    const sheet = new TextDecoder().decode(partOf(bytes, SHEET));
    expect(sheet).not.toMatch(/<f[\s>/]/);
    expect((await read(bytes)).rows).toEqual([
      ['=HYPERLINK("https://voorbeeld.nl")', '2016-03-03'],
      ["'=1+1", ''],
      ['-1+1', 'begin 2017'],
    ]);
  });
});
