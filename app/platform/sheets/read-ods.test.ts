import { writeOds } from 'hucre/ods';
import type { WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';

import { readSheets } from './read-sheets.ts';
import { SheetRefused } from './refusal.ts';
import { readDirectory, readEntry, writeStoredZip } from './zip.ts';

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

/** The parts of a zip as text, changed and put together again. */
function changeParts(bytes: Uint8Array, change: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const parts = new Map([...readDirectory(bytes)].map(([name, entry]) => [name, readEntry(bytes, entry)]));
  for (const [name, edit] of Object.entries(change)) {
    parts.set(name, new TextEncoder().encode(edit(new TextDecoder().decode(parts.get(name) ?? new Uint8Array()))));
  }
  return writeStoredZip(parts);
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

describe('a LibreOffice document', () => {
  const change = async (edit: (xml: string) => string, sheet: Partial<WriteSheet> = {}) =>
    changeParts(await ods(sheet), { 'content.xml': edit });
  const rows = [
    ['Titel', 'Start'],
    ['a', '1'],
    ['b', '2'],
  ];

  it('leaves out what is hidden: rows, columns and tables', async () => {
    const bytes = await change(
      (xml) =>
        xml
          .replace(
            /<table:table-row(?=>[^]*?>b<)(?![^]*<table:table-row[^]*?>b<)/,
            '<table:table-row table:visibility="filter"',
          )
          .replace(
            /<table:table-column[^>]*>/,
            '<table:table-column/><table:table-column table:visibility="collapse"/>',
          ),
      { rows },
    );
    const [sheet] = await readSheets({ bytes });
    expect(sheet).toMatchObject({ table: { headings: ['Titel'], rows: [['a']] }, hidden: { rows: 1, columns: 1 } });
  });

  it('reads rows in groups and headings that repeat on every page', async () => {
    const bytes = await change(
      (xml) =>
        xml.replace(
          /(<table:table-row>[^]*?<\/table:table-row>)([^]*<\/table:table-row>)/,
          '<table:table-header-rows>$1</table:table-header-rows><table:table-row-group>$2</table:table-row-group>',
        ),
      { rows },
    );
    expect(await read(bytes)).toMatchObject({
      headings: ['Titel', 'Start'],
      rows: [
        ['a', '1'],
        ['b', '2'],
      ],
    });
  });

  it('is read when styled empty cells fill the sheet to its edge', async () => {
    const many = [['Titel', 'Start'], ...Array.from({ length: 3000 }, (_, i) => [`a${i}`, '1'])];
    const bytes = await change(
      (xml) =>
        xml.replaceAll(
          '</table:table-row>',
          '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16382"/></table:table-row>',
        ),
      { rows: many },
    );
    expect((await read(bytes)).rows).toHaveLength(3000);
  });

  it.each([
    ['a million rows that are one in the file', 'table:number-rows-repeated="1000000"'],
    ['a number of rows that is none', 'table:number-rows-repeated="1e9"'],
  ])('with %s is refused or read, and soon', async (_, attribute) => {
    const bytes = await change((xml) => xml.replace(/<table:table-row(?=>[^]*?>a<)/, `<table:table-row ${attribute}`), {
      rows,
    });
    const start = performance.now();
    const answer = await readSheets({ bytes }).catch((error: unknown) => error);
    expect(answer instanceof SheetRefused || Array.isArray(answer)).toBe(true);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('with a password is refused', async () => {
    const bytes = changeParts(await ods(), {
      'META-INF/manifest.xml': (xml) => xml.replace('</', '<manifest:encryption-data/></'),
    });
    expect(await findRefusal(bytes)).toMatchObject({ code: 'password' });
  });

  it('with macros is refused', async () => {
    expect(await findRefusal(changeParts(await ods(), { 'Basic/Standard/a.xml': () => '<a/>' }))).toMatchObject({
      code: 'macros',
    });
  });
});
