import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { formatLine, formatText } from './index.ts';

describe('a text as it is stored', () => {
  test.each([
    ['line ends of every kind are one character', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['what does not print becomes a space', 'a\u0000b\u0007c\td', 'a b c\td'],
    ['characters that turn the reading around go out', 'a\u202Eb\u2066c\u200Fd', 'abcd'],
    ['characters without width go out', '\uFEFFa\u200Bb\u00ADc\u2060', 'abc'],
    ['emoji stay whole', '👨‍👩‍👧 en 🇳🇱', '👨‍👩‍👧 en 🇳🇱'],
    ['half a character becomes a whole one', 'a\uD800b', 'a\uFFFDb'],
    ['spaces around go', ' \u00A0 a \n', 'a'],
    ['only spaces is nothing', ' \t\n\u00A0', ''],
    ['only what does not show is nothing', '\u200D\u200C \u200B', ''],
  ])('%s', (_, text, stored) => {
    expect(formatText(text)).toBe(stored);
  });

  test('of one line has single spaces only', () => {
    expect(formatLine(' a\r\n b\t\u00A0c ')).toBe('a b c');
  });

  test('fits in the database whatever it was, and stays the same when it is stored again', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(any, (text) => {
        const stored = formatText(text);
        expect(stored).not.toMatch(/\0/);
        expect(stored.isWellFormed()).toBe(true);
        expect(formatText(stored)).toBe(stored);
      }),
    );
  });
});
