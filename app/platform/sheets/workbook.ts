import { MAX_COLUMNS, MAX_WORKBOOK_ROWS, SheetRefused } from './refusal.ts';
import { createTable, findHeadingRow, isFilled, MAX_TITLE_LINES, type Row, type Table } from './table.ts';

/** What one sheet of a workbook holds before it is a table: its cells as text, and which of them belong together. */
export type Grid = {
  /** Rows from the top of the sheet; empty rows are there as []. */
  rows: string[][];
  /** From 0, ends included. */
  merges: readonly { startRow: number; startCol: number; endRow: number; endCol: number }[];
  /** Rows and columns that do not show, from 0. */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
};

/** A sheet as a table, with how much of it was left out because it does not show. */
export type SheetTable = Table & { hiddenRows: number; hiddenColumns: number };

/** As many characters as a spreadsheet lets a cell hold, and as many as a whole sheet may hold. */
const MAX_CELL = 32_767;
const MAX_CHARACTERS = 10_000_000;
const MAX_MERGES = 20_000;

/** Cells that were merged over several rows hold their text in each of these rows: a theme beside five actions is of all five. */
function fillDown({ rows, merges }: Grid): void {
  if (merges.length > MAX_MERGES) throw new SheetRefused('too-complex');
  for (const { startRow, startCol, endRow } of merges) {
    const text = rows[startRow]?.[startCol] ?? '';
    if (text === '' || startCol >= MAX_COLUMNS) continue;
    for (const row of rows.slice(startRow + 1, endRow + 1)) {
      while (row.length < startCol) row.push('');
      if ((row[startCol] ?? '') === '') row[startCol] = text;
    }
  }
}

function checkCharacters(rows: readonly (readonly string[])[]): void {
  let total = 0;
  for (const row of rows)
    for (const cell of row) total += cell.length > MAX_CELL ? Number.POSITIVE_INFINITY : cell.length;
  if (total === Number.POSITIVE_INFINITY) throw new SheetRefused('cell-too-long');
  if (total > MAX_CHARACTERS) throw new SheetRefused('too-complex');
}

/** Headings on two rows, where some cells span both: the lower one names the columns. */
function findLowestHeading({ merges }: Grid, row: number): number {
  const ends = merges.filter(({ startRow }) => startRow === row).map(({ endRow }) => endRow);
  return Math.min(Math.max(row, ...ends), row + 2);
}

/**
 * The table on a sheet: the rows that show, with merged cells filled in, under the heading row.
 * @throws SheetRefused no-table, no-rows, too-many-workbook-rows, too-many-columns, cell-too-long, too-complex
 */
export function createSheetTable(grid: Grid): SheetTable {
  fillDown(grid);
  checkCharacters(grid.rows);
  const showsColumn = (_: string, column: number) => !grid.hiddenColumns.has(column);
  const seen: Row[] = [];
  let hiddenRows = 0;
  grid.rows.forEach((row, i) => {
    const shown = row.filter(showsColumn);
    const width = shown.findLastIndex(isFilled) + 1;
    if (width > 0 && grid.hiddenRows.has(i)) hiddenRows += 1;
    else if (width > 0) seen.push({ cells: shown.slice(0, width), line: i + 1, width });
  });
  if (seen.length > MAX_WORKBOOK_ROWS + MAX_TITLE_LINES + 1) throw new SheetRefused('too-many-workbook-rows');
  const isOneColumn = seen.every(({ width }) => width === 1);
  const found = isOneColumn ? Math.min(0, seen.length - 1) : findHeadingRow(seen);
  const heading = seen[found];
  if (!heading) throw new SheetRefused('no-table');
  const lowest = findLowestHeading(grid, heading.line - 1) + 1;
  const at = Math.max(
    found,
    seen.findLastIndex(({ line }) => line <= lowest),
  );
  if (seen.length - at - 1 > MAX_WORKBOOK_ROWS) throw new SheetRefused('too-many-workbook-rows');
  const hidden = [...grid.hiddenColumns].filter((column) => grid.rows.some((row) => isFilled(row[column] ?? '')));
  return { ...createTable(seen, at), hiddenRows, hiddenColumns: hidden.length };
}
