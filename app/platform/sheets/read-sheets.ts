import { checkUpload } from './check-upload.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { SheetRefused } from './refusal.ts';
import type { Table } from './table.ts';

/** One sheet of a chosen file: its table, or why that is not read. A CSV file is one sheet without a name. */
export type NamedSheet = { name: string; hidden: { rows: number; columns: number } } & (
  | { table: Table }
  | { refusal: string }
);

const NOTHING_HIDDEN = { rows: 0, columns: 0 };

/**
 * Reads a file that a person chose: CSV, XLSX or ODS, by what it holds. Sheets that do not show are left out. At least one of the
 * sheets that are given back holds a table.
 * @throws SheetRefused when nothing in the file can be read, with the reason of its first sheet that holds something
 */
export async function readSheets({ bytes, name = '' }: { bytes: Uint8Array; name?: string }): Promise<NamedSheet[]> {
  const kind = checkUpload({ size: bytes.length, bytes, name });
  if (kind === 'csv') return [{ name: '', table: readCsv(bytes), hidden: NOTHING_HIDDEN }];
  const sheets = await readWorkbook({ bytes, kind });
  const refused = sheets.flatMap((sheet) => ('refusal' in sheet ? [sheet.refusal] : []));
  if (refused.length === sheets.length) {
    const told = refused.find(({ code }) => code !== 'no-table') ?? refused[0];
    throw told ? new SheetRefused(told.code, told) : new SheetRefused('no-sheet');
  }
  return sheets.map((sheet): NamedSheet => {
    if ('refusal' in sheet) {
      const { message } = new SheetRefused(sheet.refusal.code, sheet.refusal);
      return { name: sheet.name, refusal: message, hidden: NOTHING_HIDDEN };
    }
    const { hiddenRows, hiddenColumns, ...table } = sheet.table;
    return { name: sheet.name, table, hidden: { rows: hiddenRows, columns: hiddenColumns } };
  });
}
