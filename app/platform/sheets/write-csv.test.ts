import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

it('writes a mark, semicolons and CRLF, and quotes only where needed', () => {
  const bytes = writeCsv(
    ['Titel', 'Tekst'],
    [
      ['één', 'a;b'],
      ['zeg "ja"', 'x\r\ny'],
      ['', '5" buis, lang'],
    ],
  );
  expect(decode(bytes)).toBe('\uFEFFTitel;Tekst\r\néén;"a;b"\r\n"zeg ""ja""";"x\r\ny"\r\n;"5"" buis, lang"\r\n');
});

describe('formulas', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '=HYPERLINK("https://voorbeeld.nl";"klik")',
    ' =1+1',
    '\u00A0=1+1',
    '\t=1+1',
    '\tgewone tekst',
    '\rgewone tekst',
    '\ngewone tekst',
    '"=1+1',
    "'=1+1",
    ' " =1+1',
    '\u200B=1+1',
    '\uFEFF=1+1',
    '\uFF1D1+1',
    '\uFF0B1',
    '\uFF0D1+1',
    '\uFF20a',
    '-',
    '- eerste punt',
    '--5',
    '-5-3',
    '+31 6 12',
    '-5;=1+1',
  ])('get an apostrophe in front, which goes again when the file is read: %j', (cell) => {
    const bytes = writeCsv(['a', 'b'], [['x', cell]]);
    expect(decode(bytes).replaceAll('""', '"')).toContain(`'${cell}`);
    expect(readCsv(bytes).rows).toEqual([['x', cell]]);
  });

  it.each(['-5', '+3', '-1.250,00', '-1,250.00', '-12%', '5-3', 'a=b', "'t Huis", '2016', '€ -5', 'a\n=1', ''])(
    'are not seen in %j',
    (cell) => {
      const [row] = readCsv(writeCsv(['a', 'b'], [['x', cell]])).rows;
      expect(row).toEqual(['x', cell]);
    },
  );

  it('are escaped in headings too', () => {
    expect(decode(writeCsv(['=a', 'b'], [['1', '2']]))).toBe("\uFEFF'=a;b\r\n1;2\r\n");
  });

  it('never stand at the start of a cell, whatever stands before them', () => {
    const cell = fc.string({ unit: fc.constantFrom(' ', '"', "'", '\t', '\n', '=', '+', '-', '@', 'a', '1', ';') });
    fc.assert(
      fc.property(cell, (text) => {
        const bytes = writeCsv(['a', 'b'], [['x', text]]);
        const [, line = ''] = decode(bytes).split(/\r\n(?=x;)/);
        const written = line
          .replace(/^x;/, '')
          .replace(/\r\n$/, '')
          .replace(/^"([^]*)"$/, '$1')
          .replaceAll('""', '"');
        const isNumber = /^[+-]?\d+$/.test(written);
        expect(isNumber || !/^["\s]*[=+\-@]|^[\t\n]/.test(written)).toBe(true);
        expect(readCsv(bytes).rows).toEqual([['x', text]]);
      }),
      { numRuns: 1000 },
    );
  });
});

it('writes what readCsv reads back, cell for cell', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '€', '😀', '1', ' ', ';', ',', '|', '"', '\n', '\r\n', 'Ω', '.') })
    .map((text) => (/^[\n\r]/.test(text) ? `x${text}` : text));
  const sheets = fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc
      .array(fc.tuple(...Array.from({ length: width - 1 }, () => cell)), { minLength: 1, maxLength: 12 })
      .map((rows) => ({
        headings: Array.from({ length: width }, (_, i) => `Kolom ${i + 1}`),
        rows: rows.map((row, i) => [`rij ${i}`, ...row]),
      })),
  );
  fc.assert(
    fc.property(sheets, ({ headings, rows }) => {
      const sheet = readCsv(writeCsv(headings, rows));
      expect(sheet).toMatchObject({ headings, rows, separator: ';', encoding: 'utf-8' });
    }),
    { numRuns: 1000 },
  );
});
