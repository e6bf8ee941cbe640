import { writeOds } from 'hucre/ods';
import { writeXlsx as formatXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import { readSheets } from './read-sheets.ts';
import { SheetRefused } from './refusal.ts';

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
const ods = (sheet: Partial<WriteSheet> = {}, ...more: WriteSheet[]) =>
  writeOds({
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

/** The rows of the first sheet. */
async function read(bytes: Uint8Array) {
  const [sheet] = await readSheets({ bytes });
  if (!sheet || !('table' in sheet)) throw new Error('no table');
  return sheet.table;
}

/** A thread has to start too, on a machine that is busy with other tests. */
const LIMIT_MS = 5000;

/** The refusal, and that it came in time. */
async function findRefusal(bytes: Uint8Array, name?: string): Promise<SheetRefused> {
  const start = performance.now();
  const refused = await readSheets({ bytes, ...(name === undefined ? {} : { name }) }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SheetRefused);
  expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  return refused as SheetRefused;
}

describe.each([
  ['XLSX', workbook],
  ['ODS', ods],
])('a workbook in %s', (kind, make) => {
  it('is read cell for cell', async () => {
    const rows = [
      ['Titel', 'Start', 'Aantal', 'Klaar', 'Leeg'],
      ['Eén & <twee>', new Date(Date.UTC(2016, 2, 3)), 1234.5, true, null],
      ['Regel 1\nRegel 2', new Date(Date.UTC(2024, 1, 29, 13, 30)), 0.1 + 0.2, false, null],
      ['“Zoete” ’s', 'begin 2017', -5, null, null],
    ];
    expect(await read(await make({ rows }))).toEqual({
      headings: ['Titel', 'Start', 'Aantal', 'Klaar', 'Leeg'],
      rows: [
        ['Eén & <twee>', '2016-03-03', '1234,5', 'ja', ''],
        ['Regel 1\nRegel 2', '2024-02-29 13:30', '0,3', 'nee', ''],
        ['“Zoete” ’s', 'begin 2017', '-5', '', ''],
      ],
      lines: [2, 3, 4],
    });
  });

  it('may have title lines above, empty rows between, and nothing behind', async () => {
    const rows = [['Agenda 2016'], [], ['Titel', 'Thema'], ['a', 'b'], [], ['c', 'd'], [], ['', null]];
    expect(await read(await make({ rows }))).toEqual({
      headings: ['Titel', 'Thema'],
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      lines: [4, 6],
    });
  });

  it('repeats what is merged over rows, and not what is merged over columns', async () => {
    const rows = [
      ['Thema', 'Titel'],
      ['Wonen', 'a'],
      [null, 'b'],
      [null, 'c'],
      ['Zorg', null],
    ];
    const merges = [
      { startRow: 1, startCol: 0, endRow: 3, endCol: 0 },
      { startRow: 4, startCol: 0, endRow: 4, endCol: 1 },
    ];
    expect((await read(await make({ rows, merges }))).rows).toEqual([
      ['Wonen', 'a'],
      ['Wonen', 'b'],
      ['Wonen', 'c'],
      ['Zorg', ''],
    ]);
  });

  it('takes the lower of two heading rows when cells span both', async () => {
    const rows = [
      ['Titel', 'Periode', null],
      [null, 'Van', 'Tot'],
      ['a', '2016', '2017'],
    ];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
      { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
    ];
    expect(await read(await make({ rows, merges }))).toMatchObject({
      headings: ['Titel', 'Van', 'Tot'],
      rows: [['a', '2016', '2017']],
    });
  });

  it('with one column is a table too', async () => {
    expect(await read(await make({ rows: [['Naam'], ['Noord'], ['Zuid']] }))).toMatchObject({
      headings: ['Naam'],
      lines: [2, 3],
    });
  });

  it('gives every sheet, and why one is not read', async () => {
    const wide = Array.from({ length: 101 }, (_, i) => `k${i}`);
    const sheets = await readSheets({
      bytes: await make(
        {},
        { name: 'Leeg', rows: [] },
        { name: 'Breed', rows: [wide, wide] },
        {
          name: 'Twee',
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      ),
    });
    expect(
      sheets.map((sheet) => [sheet.name, 'table' in sheet ? sheet.table.rows.length : sheet.refusal.slice(0, 30)]),
    ).toEqual([
      ['Agenda', 1],
      ['Leeg', 'Op dit blad staat geen tabel m'],
      ['Breed', 'Dit bestand heeft meer dan 100'],
      ['Twee', 1],
    ]);
  });

  it('of 10,000 rows of 8 columns is read within two seconds, and one more row is refused', async () => {
    const row = (i: number) => Array.from({ length: 8 }, (_, j) => `Titel ${i}, kolom ${j}, ${'x'.repeat(20)}`);
    const rows = Array.from({ length: 10_001 }, (_, i) => row(i));
    const bytes = await make({ rows });
    const start = performance.now();
    expect((await read(bytes)).rows).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(10_000);
    const more = await make({ rows: [...rows, row(0)] });
    await expect(readSheets({ bytes: more })).rejects.toMatchObject({ code: 'too-many-workbook-rows' });
  }, 30_000);

  it('refuses a formula, with its cell', async () => {
    const cells = new Map([['1,1', { value: 3, type: 'formula' as const, formula: 'SUM(A1:A2)', formulaResult: 3 }]]);
    expect(await findRefusal(await make({ cells }))).toMatchObject({ code: 'formula', cell: 'B2' });
  });

  it('refuses a cell with more text than a cell holds', async () => {
    expect(
      await findRefusal(
        await make({
          rows: [
            ['a', 'b'],
            ['x'.repeat(40_000), 'y'],
          ],
        }),
      ),
    ).toMatchObject({ code: 'cell-too-long' });
  });

  it.each(['csv', kind === 'ODS' ? 'xlsx' : 'ods', 'xls'])('refuses the name agenda.%s', async (ending) => {
    expect(await findRefusal(await make(), `agenda.${ending}`)).toMatchObject({ code: 'wrong-extension' });
  });
});
