import { checkUpload } from './check-upload.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import { MAX_COLUMNS, MAX_ROWS, SheetRefused } from './refusal.ts';
import {
  countNewlines,
  findBrokenQuote,
  findNamedSeparator,
  findSeparator,
  listRecords,
  MAX_TITLE_LINES,
  type Separator,
} from './separator.ts';

/**
 * A sheet as read. Every row has as many cells as there are headings; cells are exactly what the file holds, headings
 * are trimmed and may be '' (a row may be wider than the heading row). `lines[i]` is the 1-based line of the file on
 * which `rows[i]` starts, quoted newlines counted.
 */
export type Sheet = {
  headings: string[];
  rows: string[][];
  separator: Separator;
  encoding: Encoding;
  lines: number[];
};

type Row = { cells: string[]; line: number; width: number };

/** All rows that hold something, each with its width up to the last filled cell. */
function readRows(text: string, separator: Separator, firstLine: number): Row[] {
  const rows: Row[] = [];
  let line = firstLine;
  for (const cells of listRecords(text, separator)) {
    const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (width > MAX_COLUMNS) throw new SheetRefused('too-many-columns');
    if (width > 0) rows.push({ cells, line, width });
    if (rows.length > MAX_ROWS + MAX_TITLE_LINES + 1) throw new SheetRefused('too-many-rows');
    line += 1 + cells.reduce((sum, cell) => sum + countNewlines(cell), 0);
  }
  return rows;
}

/**
 * Where the heading row is. A line above it is a title only when that is clear: one filled cell, or a line that the
 * separator cuts in fewer pieces than the table and that fills at most half of its columns ("Agenda 2016, versie 2").
 */
function findHeadingRow(rows: Row[]): number {
  const widths = Map.groupBy(rows, (row) => row.cells.length);
  const [usual] = [...widths].reduce((most, next) => (next[1].length > most[1].length ? next : most));
  const at = rows.findIndex(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    return filled > 1 && (cells.length >= usual || filled > usual / 2);
  });
  return at > MAX_TITLE_LINES ? -1 : at;
}

/**
 * Reads a CSV sheet as office programs in the Netherlands write it: UTF-8, UTF-16 or Windows-1252, separated by `;`,
 * tab, `,` or `|`, any line ending, with quoted separators and newlines, title lines above, blank lines and empty
 * columns behind. Nothing is guessed about the cells: they stay text.
 * @throws SheetRefused when the file is something else, too large, or its quotes are broken (with the line)
 */
export function readCsv(bytes: Uint8Array): Sheet {
  checkUpload({ size: bytes.length, firstBytes: bytes });
  const { text: whole, encoding } = decodeText(bytes);
  if (whole.includes('\0')) throw new SheetRefused('binary');
  const named = findNamedSeparator(whole);
  const text = whole.slice(named?.line.length ?? 0);
  if (text.trim() === '') throw new SheetRefused('empty');
  const separator = named?.separator ?? findSeparator(text);
  if (!separator) throw new SheetRefused('one-column');
  const firstLine = named ? 2 : 1;
  const broken = findBrokenQuote(text, separator);
  if (broken) throw new SheetRefused('broken-quotes', firstLine + countNewlines(text.slice(0, broken.index)));

  const all = readRows(text, separator, firstLine);
  const at = findHeadingRow(all);
  const heading = all[at];
  if (!heading) throw new SheetRefused('one-column');
  const body = all.slice(at + 1);
  if (body.length === 0) throw new SheetRefused('no-rows');
  if (body.length > MAX_ROWS) throw new SheetRefused('too-many-rows');
  const columns = Math.max(heading.width, ...body.map((row) => row.width));
  const cut = (cells: string[]) => Array.from({ length: columns }, (_, i) => cells[i] ?? '');
  return {
    headings: cut(heading.cells).map((cell) => cell.trim()),
    rows: body.map((row) => cut(row.cells)),
    separator,
    encoding,
    lines: body.map((row) => row.line),
  };
}
