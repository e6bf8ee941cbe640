import { formatFolded } from '../text/index.ts';

/** A piece of a text; `hit` when it is a word that was searched for. */
export type SnippetPart = { text: string; hit: boolean };

/** So much of a text is shown, and so much of it before the first word that was found. */
const [LENGTH, BEFORE] = [220, 60];
const PIECES = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;

/** Without double letters: the stem of vraag is vrag. */
const formatSingle = (word: string): string => word.replaceAll(/(.)\1+/gu, '$1');

/** Where to begin so that the first found word is seen: at the start of a word. */
function findStart(text: string, first: number): number {
  if (first <= LENGTH - BEFORE) return 0;
  const space = text.indexOf(' ', first - BEFORE);
  return space === -1 || space > first ? first : space + 1;
}

/**
 * The part of a text in which what was searched for stands, in pieces: so that a page marks words without ever putting text
 * and markup together. `begins` are the beginnings of words that count as found, folded. At most `length` characters.
 */
export function renderSnippet(text: string, begins: readonly string[], length: number = LENGTH): SnippetPart[] {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const stems = begins.map(formatSingle);
  const isHit = (piece: string) => stems.some((stem) => formatSingle(formatFolded(piece)).startsWith(stem));
  const first = [...line.matchAll(PIECES)].find(([piece]) => isHit(piece))?.index ?? 0;
  const start = length >= line.length ? 0 : findStart(line, first);
  const cut = line.slice(start, start + length);
  const whole = start + length >= line.length ? cut : `${cut.replace(/[\p{L}\p{N}]+$/u, '').trimEnd()}…`;
  const parts: SnippetPart[] = start > 0 ? [{ text: '…', hit: false }] : [];
  for (const [piece] of whole.matchAll(PIECES)) {
    const hit = isHit(piece);
    const last = parts.at(-1);
    if (last && last.hit === hit) last.text += piece;
    else parts.push({ text: piece, hit });
  }
  return parts;
}
