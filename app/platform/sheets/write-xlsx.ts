import { type CellValue, writeXlsx as formatXlsx } from 'hucre/xlsx';

/** A column of a workbook that is written: its heading, and how many characters wide it shows. */
export type Column = { heading: string; width: number };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What a cell may hold: text, a number, or a day (YYYY-MM-DD) that becomes a date. */
type Value = string | number | { day: string };

const isDayColumn = (rows: readonly (readonly Value[])[], column: number) =>
  rows.some((row) => typeof row[column] === 'object');

/** Characters that a workbook cannot hold. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

function asCell(value: Value): CellValue {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.replaceAll(UNWRITABLE, '').slice(0, 32_767);
  return DAY.test(value.day) ? new Date(`${value.day}T00:00:00Z`) : value.day;
}

/**
 * A workbook of one sheet with a bold heading row that stays in view. Text is written as text, also when it looks like a formula:
 * no spreadsheet computes with it.
 */
export async function writeXlsx(
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
): Promise<Uint8Array> {
  const cells = new Map(
    columns.map(({ heading }, i) => [`0,${i}`, { value: heading, style: { font: { bold: true } } }] as const),
  );
  const headings = columns.map(({ heading }) => asCell(heading));
  return formatXlsx({
    sheets: [
      {
        name,
        columns: columns.map(({ width }, i) => (isDayColumn(rows, i) ? { width, numFmt: 'd-m-yyyy' } : { width })),
        rows: [headings, ...rows.map((row) => row.map(asCell))],
        cells,
        freezePane: { rows: 1 },
      },
    ],
  });
}
