import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { startWork } from '../../../tests/support/work.ts';
import { readCsv, type Sheet } from './read-csv.ts';
import { type RefusalCode, SheetRefused } from './refusal.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Windows-1252 as far as these tests write it: Latin-1 and the euro sign. */
const windows1252 = (text: string) =>
  Uint8Array.from(text, (char) => (char === '€' ? 0x80 : char === '’' ? 0x92 : char.charCodeAt(0)));

function utf16(text: string, littleEndian: boolean) {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from(text, (char) => char.charCodeAt(0))].forEach((unit, i) =>
    view.setUint16(i * 2, unit, littleEndian),
  );
  return bytes;
}

const repeatRow = (rows: number) => `a;b\n${'1;2\n'.repeat(rows)}`;

/** The sheet, or the refusal; any other error is thrown on. */
function readOrRefuse(bytes: Uint8Array): Sheet | SheetRefused {
  try {
    return readCsv(bytes);
  } catch (error) {
    if (error instanceof SheetRefused) return error;
    throw error;
  }
}

function getRefusal(bytes: Uint8Array): SheetRefused {
  const result = readOrRefuse(bytes);
  if (result instanceof SheetRefused) return result;
  throw new Error('the sheet was read');
}

describe('encodings', () => {
  const text = 'Naam;Bedrag\r\nCoëfficiënt één;€ 5\r\n';
  it.each([
    ['UTF-8 without a mark', utf8(text), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 little endian', utf16(text, true), 'utf-16le'],
    ['UTF-16 big endian', utf16(text, false), 'utf-16be'],
    ['Windows-1252', windows1252(text), 'windows-1252'],
  ])('reads %s', (_, bytes, encoding) => {
    const sheet = readCsv(bytes);
    expect(sheet.encoding).toBe(encoding);
    expect(sheet.headings).toEqual(['Naam', 'Bedrag']);
    expect(sheet.rows).toEqual([['Coëfficiënt één', '€ 5']]);
  });

  it('reads the curly apostrophe of Windows-1252', () => {
    expect(readCsv(windows1252('a;b\nfoto’s;é')).rows).toEqual([['foto’s', 'é']]);
  });
});

describe('separators', () => {
  it.each([
    ['semicolons', 'a;b;c\n1;2;3\n4;5;6', ';'],
    ['commas', 'a,b,c\n1,2,3\n4,5,6', ','],
    ['tabs', 'a\tb\tc\n1\t2\t3\n4\t5\t6', '\t'],
    ['bars', 'a|b|c\n1|2|3\n4|5|6', '|'],
    ['semicolons, with commas in the text', 'a;b;c\n1,1,1;2;3\n4;5,5;6', ';'],
    ['semicolons, with as many commas in every row', 'a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5', ';'],
    ['commas, with semicolons inside quotes in every row', 'a,b,c\n"1;1",2,3\n"4;4",5,6', ','],
    ['commas, every field quoted, with semicolons inside', '"a","b;b","c"\n"1","2;2","3"\n"4","5;5","6"', ','],
    ['tabs, with commas in sentences', 'a\tb\tc\nja, nee, wel\t2\t3\nzo, zo, zo\t5\t6', '\t'],
    ['semicolons, with ragged rows', 'a;b;c\n1, een;2\n4, vier\n5;;6', ';'],
    ['semicolons, with a bar in every row', 'a;b|b;c\n1;2|2;3\n4;5|5;6', ';'],
  ])('finds %s', (_, text, separator) => {
    expect(readCsv(utf8(text)).separator).toBe(separator);
  });

  it('follows the line with which Excel names the separator, and does not count it as a row', () => {
    const sheet = readCsv(utf8('sep=,\r\na;1,b\r\n2;2,3\r\n'));
    expect(sheet).toMatchObject({ headings: ['a;1', 'b'], rows: [['2;2', '3']], lines: [3] });
  });
});

describe('rows', () => {
  it('keeps separators, line ends and doubled quotes inside quotes, and counts the lines of the file', () => {
    const sheet = readCsv(utf8('a;b\r\n"x;y";"een\r\ntwee\r\ndrie"\r\n"zeg ""ja""";5" buis\r\n\r\nlaatste;"4" \r\n'));
    expect(sheet.rows).toEqual([
      ['x;y', 'een\r\ntwee\r\ndrie'],
      ['zeg "ja"', '5" buis'],
      ['laatste', '4 '],
    ]);
    expect(sheet.lines).toEqual([2, 5, 7]);
  });

  it.each(['\r\n', '\n', '\r'])('reads lines that end in %j', (end) => {
    expect(readCsv(utf8(['a;b', '1;2', '3;4'].join(end))).rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('drops blank lines and columns that are empty to the end', () => {
    const sheet = readCsv(utf8('a;b;;;\n;;;;\n1;;;;\n  ; ;;;\n\n2;3;;;\n'));
    expect(sheet).toMatchObject({
      headings: ['a', 'b'],
      rows: [
        ['1', ''],
        ['2', '3'],
      ],
      lines: [3, 6],
    });
  });

  it('keeps a column without a heading when a row fills it', () => {
    expect(readCsv(utf8('a;b\n1;2;3\n4;5\n6;7\n'))).toMatchObject({
      headings: ['a', 'b', ''],
      rows: [
        ['1', '2', '3'],
        ['4', '5', ''],
        ['6', '7', ''],
      ],
    });
  });

  it.each([
    [
      'filled to the width of the table',
      'Agenda 2016;;\n;;\nVastgesteld in mei;;\nNr;Titel;Start\n1;x;2016\n2;y;2017\n',
      4,
    ],
    ['bare', 'Agenda van het college\n\nNr;Titel;Start\n1;x;2016\n2;y;2017\n', 3],
    ['with a comma in a comma file', 'Agenda, versie 2\nNr,Titel,Start,Soort\n1,x,2016,a\n2,y,2017,a\n', 2],
  ])('looks past title lines above the heading row: %s', (_, text, line) => {
    const sheet = readCsv(utf8(text));
    expect(sheet.headings.slice(0, 3)).toEqual(['Nr', 'Titel', 'Start']);
    expect(sheet.lines).toEqual([line + 1, line + 2]);
  });

  it('takes the first full row as headings, not a later one', () => {
    expect(readCsv(utf8('Titel;;Start\n1;x;2016\n2;y;2017\n')).headings).toEqual(['Titel', '', 'Start']);
  });
});

describe('refusals', () => {
  it.each<[string, RefusalCode, Uint8Array]>([
    ['no bytes', 'empty', new Uint8Array()],
    ['only a mark', 'empty', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['only blank lines', 'empty', utf8('\r\n \r\n')],
    ['only headings', 'no-rows', utf8('a;b\n')],
    ['only separators', 'one-column', utf8(';;;\n;;;\n')],
    ['one column', 'one-column', utf8('Titel\neen\ntwee\n')],
    ['a letter', 'one-column', utf8('Beste lezer,\nWij schrijven u, want er is nieuws.\nTot ziens\nHet team\n')],
    ['more than 5 MB', 'too-large', utf8(`a;b\n${'x;y\n'.repeat(1_400_000)}`)],
    ['20,001 rows', 'too-many-rows', utf8(repeatRow(20_001))],
    ['very many rows', 'too-many-rows', utf8(repeatRow(500_000))],
    ['101 columns', 'too-many-columns', utf8(`${'a;'.repeat(101)}a\n${'1;'.repeat(101)}1\n`)],
    ['a NUL far into the text', 'binary', utf8(`a;b\n${'1;2\n'.repeat(2000)}\0;3\n`)],
    ['UTF-16 without a mark', 'binary', utf16('a;b\n1;2\n', true).subarray(2)],
  ])('refuses %s', (_, code, bytes) => {
    expect(getRefusal(bytes).code).toBe(code);
  });

  it.each([
    ['not closed', 'a;b\n1;2\n3;"vier\n5;6\n7;8\n', 3],
    ['closed too early', 'a;b\n1;"twee" stuks\n3;4\n', 2],
    ['not closed, with quotes further on', 'a;b\n1;"twee\n3;"vier"\n', 2],
    ['after a field of three lines', 'a;b\n1;"x\ny\nz"\n3;"vier\n', 5],
    ['a lone quote as last character', 'a;b\n1;2\n3;"', 3],
    ['under the line that names the separator', 'sep=;\na;b\n1;"2\n', 3],
  ])('names the line of quotes that are broken: %s', (_, text, line) => {
    const refusal = getRefusal(utf8(text));
    expect(refusal).toMatchObject({ code: 'broken-quotes', line });
    expect(refusal.message).toContain(`regel ${line}`);
  });

  it('says nothing of the content', () => {
    expect(getRefusal(utf8('a;b\ngeheim;"geheim\n')).message).not.toContain('geheim');
  });

  it('reads 20,000 rows and 100 columns', () => {
    expect(readCsv(utf8(repeatRow(20_000))).rows).toHaveLength(20_000);
    expect(readCsv(utf8(`${'a;'.repeat(99)}a\n${'1;'.repeat(99)}1\n`)).headings).toHaveLength(100);
  });
});

describe('any bytes', () => {
  it('are read or refused, never anything else', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(';', ',', '"', '\n', '\r', 'a', ' ', '\t', '=') }).map(utf8),
    );
    fc.assert(
      fc.property(bytes, (input) => {
        const result = readOrRefuse(input);
        const sheet = result instanceof SheetRefused ? { headings: [], rows: [], lines: [] } : result;
        expect(sheet.lines).toHaveLength(sheet.rows.length);
        expect(sheet.rows.every((row) => row.length === sheet.headings.length)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('speed', () => {
  const line = 'Een titel van een actie;Thema van deze rij;actie;"Een toelichting; met ""woorden""";begin 2017;7\r\n';
  it('reads 10,000 rows within a second', () => {
    const bytes = utf8(`Titel;Thema;Soort;Toelichting;Start;Nr\r\n${line.repeat(10_000)}`);
    const work = startWork();
    expect(readCsv(bytes).rows).toHaveLength(10_000);
    expect(work()).toBeLessThan(1000);
  });

  it.each([
    ['quotes', '"'],
    ['separators', ';'],
    ['line ends', '\n'],
    ['one word', 'a'],
    ['opened quotes', ';"'],
  ])('reads or refuses 5 MB of %s in time that grows with the size only', (_, piece) => {
    const bytes = utf8(`a;b
1;2
${piece.repeat(5_000_000 / piece.length)}`);
    const work = startWork();
    readOrRefuse(bytes);
    expect(work()).toBeLessThan(5000);
  });
});
