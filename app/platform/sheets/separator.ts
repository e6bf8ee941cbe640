import { streamCsvRows } from 'hucre/csv';

import { MAX_TITLE_LINES } from './table.ts';

/** In order of preference: a Dutch Excel writes `;`. */
const SEPARATORS = [';', '\t', ',', '|'] as const;

export type Separator = (typeof SEPARATORS)[number];

const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_ROWS = 200;

const NEWLINE = /\r\n|\r|\n/g;
export const countNewlines = (text: string) => text.match(NEWLINE)?.length ?? 0;

/** Rows as written: no guessing of types, nothing skipped. The mark at the start is gone by then. */
export function* listRecords(text: string, separator: Separator): Generator<string[]> {
  for (const row of streamCsvRows(text, { delimiter: separator, skipBom: false })) yield row.map(String);
}

/** Index of the quote that closes the one at `open`, past doubled quotes; -1 when there is none. */
function findClosingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/**
 * Index of the first quote that opens a field and is not closed, or is closed before the field ends; null when the
 * quotes are sound. hucre reads such a field without a word and swallows the rest of the file, so this is looked at
 * first. A quote inside an unquoted field (`5" buis`) is text, and spaces after a closing quote do no harm.
 */
export function findBrokenQuote(text: string, separator: Separator): { index: number; closed: boolean } | null {
  const endsField = (char: string | undefined) => char === undefined || [separator, '\r', '\n'].includes(char);
  let open = text.indexOf('"');
  while (open !== -1) {
    if (open > 0 && !endsField(text[open - 1])) {
      open = text.indexOf('"', open + 1);
      continue;
    }
    const close = findClosingQuote(text, open);
    let after = close + 1;
    while (text[after] === ' ') after += 1;
    if (close === -1 || !endsField(text[after])) return { index: open, closed: close !== -1 };
    open = text.indexOf('"', after);
  }
  return null;
}

/** How well the sample falls into columns by this separator: 0 (not at all) to 2. */
function computeScore(sample: string, separator: Separator): number {
  const rows: { width: number; filled: number }[] = [];
  for (const row of listRecords(sample, separator)) {
    const filled = row.filter((cell) => cell.trim() !== '').length;
    if (filled > 0) rows.push({ width: row.length, filled });
    if (rows.length === SAMPLE_ROWS) break;
  }
  const start = rows.findIndex((row) => row.filled > 1);
  if (start === -1 || start > MAX_TITLE_LINES) return 0;
  const table = rows.slice(start).map((row) => row.width);
  const split = table.filter((width) => width > 1);
  if (split.length < table.length / 2) return 0;
  const counts = Map.groupBy(split, (width) => width);
  const consistent = Math.max(...[...counts.values()].map((same) => same.length)) / table.length;
  const sound = findBrokenQuote(sample, separator)?.closed ? 0.1 : 1;
  return consistent * sound * (start === 0 ? 2 : 1);
}

/** Excel's own first line that names the separator: 'sep=;' and its line end. */
const NAMED = /^sep=([;,|\t])(?:\r\n|\r|\n|$)/i;

/** The line at the top that names the separator, which is no part of the table; null when there is none. */
export function findNamedSeparator(text: string): { line: string; separator: Separator } | null {
  const [line, named] = NAMED.exec(text) ?? [];
  const separator = SEPARATORS.find((known) => known === named);
  return line && separator ? { line, separator } : null;
}

/**
 * The separator that splits the first rows most evenly, quotes respected; null when none makes two columns of at least
 * half of the rows. A split first row counts double: commas in sentences are common, in headings they are not.
 */
export function findSeparator(text: string): Separator | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const scored = SEPARATORS.map((separator) => ({ separator, score: computeScore(sample, separator) }));
  const best = scored.reduce((first, next) => (next.score > first.score ? next : first));
  return best.score > 0 ? best.separator : null;
}
