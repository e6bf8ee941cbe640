import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseSearch, renderSnippet } from './index.ts';

const shown = (parts: ReturnType<typeof renderSnippet>) =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('a snippet', () => {
  test.each([
    ['Een vergunning voor een tuin', ['vergunn'], 'Een [vergunning] voor een tuin'],
    ['Coördinatie ontbreekt', ['coordinat'], '[Coördinatie] ontbreekt'],
    ['Een vraag en twee vragen', ['vrag'], 'Een [vraag] en twee [vragen]'],
    ['Niets hier', ['vergunn'], 'Niets hier'],
    ['<b>vet</b>', ['vet'], '<b>[vet]</b>'],
    ['', ['a'], ''],
  ])('%s', (text, begins, whole) => {
    expect(shown(renderSnippet(text, begins))).toBe(whole);
  });

  test('of a long text is the part in which the word stands, cut at words', () => {
    const text = `${'vooraf '.repeat(60)}scootmobiel ${'achteraf '.repeat(60)}`;
    const found = shown(renderSnippet(text, ['scootmobiel']));
    expect(found).toMatch(/^…vooraf/);
    expect(found).toContain('[scootmobiel]');
    expect(found).toMatch(/achteraf…$/);
    expect(found.length).toBeLessThan(240);
  });

  test('never says anything that the text does not say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ minLength: 1 })), (text, begins) => {
        const said = renderSnippet(text, begins)
          .map((part) => part.text)
          .join('')
          .replaceAll('…', '');
        expect(text.replaceAll(/\s+/gu, ' ').replaceAll('…', '')).toContain(said);
      }),
    );
  });
});

test('a question is at most eight words of two letters and more', () => {
  expect(parseSearch(' a  Één! b2 ')).toEqual({ text: 'a Één! b2', words: ['een', 'b2'] });
  expect(parseSearch('!! a')).toBeUndefined();
  expect(parseSearch('een twee drie vier vijf zes zeven acht negen')?.words).toHaveLength(8);
});
