import { writeCsv as formatCsv } from 'hucre/csv';

/** A number as people and programs write it: -5, +3, -1.250,00, -12%. No spreadsheet computes with it. */
const PURE_NUMBER = /^[+-]?\d+(?:[.,]\d+)*%?$/;

/**
 * What a spreadsheet may take for a formula: a tab or line end in front, or = + - @ (full width too) as the first
 * character behind spaces, quotes and characters that do not show.
 */
const FORMULA = /^(?:[\t\r\n]|[\s"'`\u00AD\u200B-\u200F\u2060\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/**
 * A cell that no spreadsheet computes with: an apostrophe goes before what looks like a formula (OWASP, CSV injection).
 * The apostrophe shows in the spreadsheet, and stays when the file is read in again. Pure numbers stay as they are.
 */
const escapeCell = (cell: string) => (FORMULA.test(cell) && !PURE_NUMBER.test(cell) ? `'${cell}` : cell);

/**
 * A CSV file as a Dutch Excel opens it by double click: UTF-8 with a byte order mark, `;`, CRLF (also behind the last
 * row), quotes where needed. hucre quotes; its own formula escape is not used, because it looks at the first character
 * only and escapes numbers.
 */
export function writeCsv(headings: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const cells = [headings, ...rows].map((row) => row.map(escapeCell));
  return new TextEncoder().encode(`${formatCsv(cells, { delimiter: ';', lineSeparator: '\r\n', bom: true })}\r\n`);
}
