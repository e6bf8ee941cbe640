const WORD = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}/gu;

/** A text as it is searched: small letters, without accents. The database does the same (zoektekst). */
export const formatFolded = (text: string): string => text.toLowerCase().normalize('NFD').replaceAll(MARKS, '');

/** The words of a text as it writes them, in order. */
export const splitWords = (text: string): string[] => text.normalize('NFC').match(WORD) ?? [];

/** The words of a text as they are searched, in order, each once. */
export const listWords = (text: string): string[] => [...new Set(splitWords(text).map(formatFolded))];

/**
 * In how many typing errors two words differ, a swap of neighbours being one; `max` + 1 when it is more.
 * Optimal string alignment, in bands of `max` around the diagonal.
 */
export function countTypingErrors(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let [before, last, row] = [0, 1, 2].map(() => new Uint8Array(b.length + 1)) as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let least = (row[0] = i);
    for (let j = 1; j <= b.length; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row[j] = value;
      least = Math.min(least, value);
    }
    if (least > max) return max + 1;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? max + 1;
}
