/** Widths of letters in Source Sans 3 Semibold (the widest we draw with), in thousandths of the size of the text. */
const LETTERS: readonly (readonly [letters: string, width: number])[] = [
  [' ', 205],
  ["ijlI.,:;'|·", 285],
  ['frt()[]{}/\\!-‘’', 375],
  ['cszJvyx', 500],
  ['0123456789$€?aegkFLY<>=+~^_–"“”*#', 535],
  ['bdhnopquEXPSTBCAZRKV', 600],
  ['DGHNOQU&', 680],
  ['mMWw@%—…', 1000],
];
const WIDTHS = new Map(LETTERS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
/** For what is not in the list: other alphabets; signs of East Asia and pictures are as wide as they are high. */
const OTHER = 750;
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]|\p{Extended_Pictographic}/u;
const MARKS = /\p{Mark}/gu;
const ELLIPSIS = '…';

/** How wide a text is at most, in the units of `size`. */
export function computeWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text.normalize('NFD').replaceAll(MARKS, '')) {
    width += WIDTHS.get(letter) ?? (WIDE.test(letter) ? 1050 : OTHER);
  }
  return (width * size) / 1000;
}

const SIGNS = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** The same text when it fits, else as much of it as fits with … behind it. */
export function cutText(text: string, size: number, most: number): string {
  if (computeWidth(text, size) <= most) return text;
  const signs = Array.from(SIGNS.segment(text), ({ segment }) => segment);
  while (signs.length > 0 && computeWidth(signs.join('') + ELLIPSIS, size) > most) signs.pop();
  return signs.join('').trimEnd() + ELLIPSIS;
}

/** Text in lines of at most `most` wide, at most `lines` of them; what does not fit gives way to …. */
export function wrapText(text: string, size: number, most: number, lines: number): string[] {
  const wrapped: string[] = [];
  for (const word of text.replaceAll('\u00ad', '').split(/\s+/).filter(Boolean)) {
    const last = wrapped.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && (wrapped.length === lines || computeWidth(longer, size) <= most)) {
      wrapped[wrapped.length - 1] = longer;
    } else wrapped.push(word);
  }
  return wrapped.map((line) => cutText(line, size, most));
}
