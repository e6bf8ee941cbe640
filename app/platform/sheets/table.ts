import { MAX_COLUMNS, SheetRefused } from './refusal.ts';

/** Title lines above the heading row are looked past up to this many lines. */
export const MAX_TITLE_LINES = 10;

/**
 * A table as read: as many cells in every row as there are headings. Headings are trimmed and may be ''. `lines[i]` is the
 * 1-based line of the file, or row of the sheet, on which `rows[i]` starts.
 */
export type Table = { headings: string[]; rows: string[][]; lines: number[] };

/** A row that holds something: its cells, where it starts, and its width up to the last filled cell. */
export type Row = { cells: string[]; line: number; width: number };

export const isFilled = (cell: string): boolean => cell.trim() !== '';

/**
 * Where the heading row is; -1 when there is none. A line above it is a title only when that is clear: one filled cell, or
 * a line that is cut in fewer pieces than the table and that fills at most half of its columns ("Agenda 2016, versie 2").
 */
export function findHeadingRow(rows: readonly Row[]): number {
  if (rows.length === 0) return -1;
  const widths = Map.groupBy(rows, (row) => row.cells.length);
  const [usual] = [...widths].reduce((most, next) => (next[1].length > most[1].length ? next : most));
  const at = rows.findIndex(({ cells }) => {
    const filled = cells.filter(isFilled).length;
    return filled > 1 && (cells.length >= usual || filled > usual / 2);
  });
  return at > MAX_TITLE_LINES ? -1 : at;
}

/**
 * The table under the heading row at `at`.
 * @throws SheetRefused no-rows, too-many-columns
 */
export function createTable(all: readonly Row[], at: number): Table {
  const [heading, ...body] = all.slice(at);
  if (!heading || body.length === 0) throw new SheetRefused('no-rows');
  const columns = body.reduce((most, row) => Math.max(most, row.width), heading.width);
  if (columns > MAX_COLUMNS) throw new SheetRefused('too-many-columns');
  const cut = (cells: string[]) => Array.from({ length: columns }, (_, i) => cells[i] ?? '');
  return {
    headings: cut(heading.cells).map((cell) => cell.trim()),
    rows: body.map((row) => cut(row.cells)),
    lines: body.map((row) => row.line),
  };
}
