import { readFileSync } from 'node:fs';

/** Longer is better, so there is hardly an end to it; what is longer is refused, never cut. */
const MIN_LENGTH = 12;
const MAX_LENGTH = 128;

export type Weakness = 'kort' | 'lang' | 'bekend' | 'eigen';

const readWords = (name: string) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split(/\s+/)
    .filter((word) => word !== '');

/** What people choose most, whole, and the words they put together for it. */
const FREQUENT = new Set(readWords('frequent.txt'));
const WORDS = new Set(readWords('words.txt'));

const LEET: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' };
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qwertz',
];
const RUNS = ROWS.flatMap((row) => [row, [...row].toReversed().join('')]);

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const letters = (text: string) => text.replaceAll(/[^a-z]/g, '');

/** How much of a text is left over when these words are taken out of it, the longest first. */
function countRest(text: string, words: Iterable<string>): number {
  let rest = text;
  for (const word of [...words].toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(word, ' ');
  return rest.replaceAll(' ', '').length;
}

/** A run along the alphabet, the digits or the keyboard, from `at`: how many characters it lasts. */
function countRun(text: string, at: number): number {
  let longest = 0;
  for (const row of RUNS) {
    const begin = row.indexOf(text[at] ?? ' ');
    if (begin === -1) continue;
    let length = 1;
    while (row[begin + length] !== undefined && row[begin + length] === text[at + length]) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** What is left when runs of four and more, and what comes again, count for one. */
function computeCore(text: string): string {
  let core = '';
  for (let at = 0; at < text.length;) {
    const run = countRun(text, at);
    core += text[at];
    at += run >= 4 ? run : 1;
  }
  return core.replaceAll(/(.+?)\1+/gu, '$1');
}

const MAX_AROUND = 9;

/** A common word or two with something before, after or between them: "Welkom2026!welkom". */
function isMadeOfWords(text: string): boolean {
  const unleet = (leet: string) => [...leet].map((char) => LEET[char] ?? char).join('');
  const bare = text.replaceAll(/^[^a-z]+|[^a-z]+$/g, '');
  return [text, unleet(text), unleet(bare)].some((form) => {
    const word = letters(form);
    // What stands around the word may be enough by itself.
    if (word.length === 0 || text.length - word.length > MAX_AROUND) return false;
    if (WORDS.has(word)) return true;
    // Two of the words, or one of them more than once.
    for (let at = 3; at <= word.length - 3; at += 1) {
      if (WORDS.has(word.slice(0, at)) && WORDS.has(word.slice(at))) return word.length < 16;
    }
    return false;
  });
}

/**
 * Why a password is too easy to guess, or undefined: too short, too long, among what people choose most (also with digits, signs
 * or a run along the keyboard around it), or hardly more than `own` words: the name of the product, the gemeente or the person.
 * No rules about which characters must be in it (ASVS 5.0, 6.2).
 */
export function findWeakness(password: string, own: readonly string[]): Weakness | undefined {
  const length = [...password].length;
  if (length < MIN_LENGTH) return 'kort';
  if (length > MAX_LENGTH) return 'lang';
  const text = plain(password);
  const once = text.replace(/^(.+?)\1+$/u, '$1');
  const core = computeCore(text);
  if (FREQUENT.has(text) || core.length < 6 || [text, once, core].some(isMadeOfWords)) return 'bekend';
  const ownWords = own.flatMap((word) => plain(word).split(/[^a-z0-9]+/)).filter((word) => word.length >= 3);
  return ownWords.some((word) => text.includes(word)) && countRest(text, ownWords) < 8 ? 'eigen' : undefined;
}
