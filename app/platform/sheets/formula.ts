/** A number as people and programs write it: -5, +3, -1.250,00, -12%. No spreadsheet computes with it. */
const PURE_NUMBER = /^[+-]?\d+(?:[.,]\d+)*%?$/;

/**
 * What a spreadsheet may take for a formula: a tab or line end in front, or = + - @ (full width too) as the first
 * character behind spaces, quotes and characters that do not show.
 */
const FORMULA = /^(?:'*[\t\r\n]|[\s"'`\u00AD\u200B-\u200F\u2060\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

const isFormula = (cell: string) => FORMULA.test(cell) && !PURE_NUMBER.test(cell);

/**
 * A cell that no spreadsheet computes with: an apostrophe goes before what looks like a formula (OWASP, CSV injection).
 * The apostrophe shows in the spreadsheet, and goes when the file is read in again. Pure numbers stay as they are.
 */
export const escapeCell = (cell: string): string => (isFormula(cell) ? `'${cell}` : cell);

/** The cell as it was before escapeCell; what escapeCell never writes stays as it is. */
export const unescapeCell = (cell: string): string =>
  cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;
