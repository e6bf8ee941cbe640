/** Texts of cells that are not text: as a Dutch reader writes them, and as the checks of the nouns read them. */

const DAY_MS = 86_400_000;
/** Before this a date of a spreadsheet is a time of day without a day. */
const FIRST_DAY = Date.UTC(1900, 0, 1);

const pad = (value: number) => String(value).padStart(2, '0');

/** YYYY-MM-DD, with HH:MM behind it when there is a time; only HH:MM when there is no day. Seconds round. */
function formatMoment(date: Date): string {
  const moment = new Date(Math.round(date.getTime() / 1000) * 1000);
  const time = `${pad(moment.getUTCHours())}:${pad(moment.getUTCMinutes())}`;
  if (moment.getTime() < FIRST_DAY) return time;
  const day = moment.toISOString().slice(0, 10);
  return moment.getTime() % DAY_MS === 0 ? day : `${day} ${time}`;
}

/** A number with a comma, without the last digits that a computer adds (0,1 + 0,2). */
function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  return String(Number(value.toPrecision(15))).replace('.', ',');
}

/** An ISO moment as strict workbooks write it, or a length of time as LibreOffice does. */
const ISO_DAY = /^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?Z?$/;
const ISO_LENGTH = /^PT(\d+)H(\d+)M[\d.,]+S$/;

function formatString(text: string): string {
  const day = ISO_DAY.exec(text)?.[1];
  if (day !== undefined) return day;
  const [, hours, minutes] = ISO_LENGTH.exec(text) ?? [];
  return hours === undefined ? text : `${pad(Number(hours))}:${pad(Number(minutes))}`;
}

/** A cell of a workbook as text: dates as YYYY-MM-DD, numbers with a comma, yes and no in Dutch, nothing as ''. */
export function formatCell(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : formatMoment(value);
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return formatString(value);
}

/** The name a spreadsheet gives a column: 0 is A, 26 is AA. */
function formatColumn(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : formatColumn(Math.floor(column / 26) - 1) + letter;
}

/** The name a spreadsheet gives a cell; row and column from 0. */
export const formatCellName = (row: number, column: number): string => `${formatColumn(column)}${row + 1}`;
