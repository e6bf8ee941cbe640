export { countTypingErrors, formatFolded, listWords, splitWords } from './words.ts';

/** Characters that do not show, and those that turn the direction of reading around; not the two that join emoji. */
const UNSEEN = /(?![\u200C\u200D])\p{Cf}/gu;
const SHOWS = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A text from outside as it may be stored: every line end one character, so that all count alike; a space for what does
 * not print (the database takes no NUL); without what does not show. Text of which nothing shows is ''.
 */
export function formatText(text: string): string {
  const clean = text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
    .replaceAll(UNSEEN, '')
    .trim();
  return SHOWS.test(clean) ? clean : '';
}

/** The same as one line with single spaces. */
export const formatLine = (text: string): string => formatText(text).replaceAll(/\s+/gu, ' ');
