import { writeCsv as formatCsv } from 'hucre/csv';

import { escapeCell } from './formula.ts';

/**
 * A CSV file as a Dutch Excel opens it by double click: UTF-8 with a byte order mark, `;`, CRLF (also behind the last
 * row), quotes where needed. hucre quotes; its own formula escape is not used, because it looks at the first character
 * only and escapes numbers.
 */
export function writeCsv(headings: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const cells = [headings, ...rows].map((row) => row.map(escapeCell));
  return new TextEncoder().encode(`${formatCsv(cells, { delimiter: ';', lineSeparator: '\r\n', bom: true })}\r\n`);
}
