import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findPersoonsgegevens, replacePersoonsgegevens } from './persoonsgegevens.ts';

const VANDAAG = new Date('2026-11-21T12:00:00Z');
const find = (tekst: string) => findPersoonsgegevens(tekst, VANDAAG);

const fragments = [
  '123456782',
  '1234.56.782',
  '１２３４５６７８２',
  'bsn 123456789',
  'bel 06-12345678',
  '(079) 123 45 67',
  '06\u200B1234\u200B5678',
  'jan@voorbeeld.nl',
  'jan at voorbeeld punt nl',
  'NL91 ABNA 0417 1643 00',
  '1234 AB 12',
  'Dorpsstraat 12, 1234 AB',
  'geboren 3-3-1950',
  "3 mrt '50",
  '1950-03-03',
  '€ 1.250,00',
  'Wmo 2015',
  '12 weken',
  '½',
  '2026-014',
];

describe('any text', () => {
  const piece = fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'grapheme', maxLength: 12 }));
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));

  it('gives finds in order, apart from each other, that are the text at their place', () => {
    fc.assert(
      fc.property(text, (tekst) => {
        let last = 0;
        for (const { tekst: found, van, tot } of find(tekst)) {
          expect(van).toBeGreaterThanOrEqual(last);
          expect(tot).toBeGreaterThan(van);
          expect(tekst.slice(van, tot)).toBe(found);
          last = tot;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('holds nothing any more once the finds are replaced', () => {
    const sentences = fc.array(fc.constantFrom(...fragments), { maxLength: 6 }).map((pieces) => pieces.join(', en '));
    fc.assert(
      fc.property(sentences, (tekst) => {
        expect(find(replacePersoonsgegevens(tekst, find(tekst)))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('hides every BSN that passes the elfproef, however it is grouped', () => {
    const bsn = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
      .map((first) => {
        const last = first.reduce((sum, digit, i) => sum + digit * (9 - i), 0) % 11;
        return [...first, last].join('');
      })
      .filter((digits) => digits.length === 9 && Number(digits) > 0);
    const joint = fc.constantFrom('', ' ', '.', '-', ' - ', '\u00A0', '\u2011', '\u200B');
    fc.assert(
      fc.property(
        bsn,
        joint,
        fc.constantFrom(/^(...)(...)(...)$/, /^(....)(..)(...)$/, /^(..)(...)(....)$/),
        (digits, join, form) => {
          const written = (form.exec(digits) ?? []).slice(1).join(join);
          expect(replacePersoonsgegevens(`Inwoner ${written} wacht`, find(`Inwoner ${written} wacht`))).toBe(
            'Inwoner een nummer wacht',
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('hostile text', () => {
  const digits = ['0', '12', '1 ', '06-', '(0)', '+31', '+', '1-1-', '1.', 'NL12', 'NL12 ', 'is 12 ', '3 mei '];
  const words = [
    'a',
    'a.',
    'a@',
    '@',
    'at ',
    ' dot ',
    'wet van ',
    'straat ',
    'straat 1',
    'geboren ',
    'bsn',
    '1234 ab ',
  ];
  const signs = [' ', '\n', '(', "'", '\u0663', '\u00BD', '\uFDFA', '\u200B', '\u{1F600}'];
  const prefixes = ['', '1234AB', 'a@', '+', 'bsn ', 'tel ', 'wet '];

  it('of 500 characters takes less than 5 ms', () => {
    const texts = [...digits, ...words, ...signs].flatMap((piece) =>
      prefixes.map((prefix) => (prefix + piece.repeat(500)).slice(0, 500)),
    );
    texts.forEach(find);
    const measure = (tekst: string) => {
      const start = performance.now();
      find(tekst);
      return performance.now() - start;
    };
    // What takes long takes long every time; what only had to wait for its turn on a busy machine does not.
    const slow = texts.filter((tekst) => Array.from({ length: 20 }).every(() => measure(tekst) > 5));
    expect(slow).toEqual([]);
  });
});
