import { checkUpload } from './check-upload.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import { unescapeCell } from './formula.ts';
import { MAX_COLUMNS, MAX_ROWS, SheetRefused } from './refusal.ts';
import {
  countNewlines,
  findBrokenQuote,
  findNamedSeparator,
  findSeparator,
  listRecords,
  type Separator,
} from './separator.ts';
import { createTable, findHeadingRow, isFilled, MAX_TITLE_LINES, type Row, type Table } from './table.ts';

/** A table in a CSV file, with how the file was written. Cells are what the file holds, quoted newlines counted in `lines`. */
export type Sheet = Table & { separator: Separator; encoding: Encoding };

/** All rows that hold something, each with its width up to the last filled cell. */
function readRows(text: string, separator: Separator, firstLine: number): Row[] {
  const rows: Row[] = [];
  let line = firstLine;
  for (const cells of listRecords(text, separator)) {
    const width = cells.findLastIndex(isFilled) + 1;
    if (width > MAX_COLUMNS) throw new SheetRefused('too-many-columns');
    if (width > 0) rows.push({ cells: cells.map(unescapeCell), line, width });
    if (rows.length > MAX_ROWS + MAX_TITLE_LINES + 1) throw new SheetRefused('too-many-rows');
    line += 1 + cells.reduce((sum, cell) => sum + countNewlines(cell), 0);
  }
  return rows;
}

/**
 * Reads a CSV sheet as office programs in the Netherlands write it: UTF-8, UTF-16 or Windows-1252, separated by `;`,
 * tab, `,` or `|`, any line ending, with quoted separators and newlines, title lines above, blank lines and empty
 * columns behind. Nothing is guessed about the cells: they stay text.
 * @throws SheetRefused when the file is something else, too large, or its quotes are broken (with the line)
 */
export function readCsv(bytes: Uint8Array): Sheet {
  if (checkUpload({ size: bytes.length, bytes }) !== 'csv') throw new SheetRefused('binary');
  const { text: whole, encoding } = decodeText(bytes);
  if (whole.includes('\0')) throw new SheetRefused('binary');
  const named = findNamedSeparator(whole);
  const text = whole.slice(named?.line.length ?? 0);
  if (text.trim() === '') throw new SheetRefused('empty');
  const separator = named?.separator ?? findSeparator(text);
  if (!separator) throw new SheetRefused('one-column');
  const firstLine = named ? 2 : 1;
  const broken = findBrokenQuote(text, separator);
  if (broken) {
    const line = firstLine + countNewlines(text.slice(0, broken.index));
    throw new SheetRefused('broken-quotes', { line });
  }

  const all = readRows(text, separator, firstLine);
  const at = findHeadingRow(all);
  if (at === -1) throw new SheetRefused('one-column');
  if (all.length - at - 1 > MAX_ROWS) throw new SheetRefused('too-many-rows');
  return { ...createTable(all, at), separator, encoding };
}
