import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BESTANDSSOORTEN, formatBestandsnaam, formatDownload, MAX_BESTAND, parseBestand } from './bestand.ts';

const bytes = (text: string, start: readonly number[] = []) =>
  Uint8Array.from([...start, ...new TextEncoder().encode(text)]);
const none = (): never => {
  throw new Error('this is no zip');
};
const damaged = (): string[] | undefined => undefined;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The head of the first entry of a zip up to its name, then that name with what it holds. */
const zip = (first: string) => bytes(first, [...ZIP, ...Array.from({ length: 26 }, () => 0)]);
const parts =
  (...names: string[]) =>
  () =>
    names;

describe('what a file is, by what it holds', () => {
  it.each([
    ['pdf', bytes('%PDF-1.7\n%…')],
    ['png', bytes('IHDR', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['jpg', bytes('JFIF', [0xff, 0xd8, 0xff, 0xe0])],
    ['txt', bytes('Eén regel.\r\n\tNog een: € 3.')],
    ['txt', bytes('\uFEFFmet een merk vooraan')],
    ['txt', bytes('a < b, en niet meer')],
  ])('%s', (soort, file) => {
    expect(parseBestand(file, none)).toEqual({ soort });
  });

  it('an office file by the names of its parts', () => {
    const types = '[Content_Types].xml';
    expect(parseBestand(zip('x'), parts(types, 'word/document.xml'))).toEqual({ soort: 'docx' });
    expect(parseBestand(zip('x'), parts(types, 'xl/workbook.xml'))).toEqual({ soort: 'xlsx' });
    const odt = zip('mimetypeapplication/vnd.oasis.opendocument.text');
    expect(parseBestand(odt, parts('mimetype', 'content.xml'))).toEqual({ soort: 'odt' });
  });

  it.each([
    ['leeg', new Uint8Array(), none],
    ['te-groot', new Uint8Array(MAX_BESTAND + 1).fill(0x61), none],
    ['beschadigd', zip('x'), damaged],
    ['macros', zip('x'), parts('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    [
      'macros',
      zip('mimetypeapplication/vnd.oasis.opendocument.text'),
      parts('content.xml', 'Basic/Standard/Module1.xml'),
    ],
    ['onbekend', zip('x'), parts('install.sh', 'word/document.xml')],
    ['onbekend', zip('x'), parts('[Content_Types].xml', 'ppt/presentation.xml')],
    ['onbekend', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), parts('content.xml')],
    ['onbekend', bytes('<!doctype html><script>1</script>'), none],
    ['onbekend', bytes('\uFEFF  <SVG onload=1>'), none],
    ['onbekend', bytes('MZ\0\0'), none],
    ['onbekend', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), none],
    ['onbekend', bytes('GIF89a\u0001\0'), none],
  ] as const)('%s is refused', (weigering, file, list) => {
    expect(parseBestand(file, list)).toEqual({ weigering });
  });

  it('one of 5 MB just fits, and its name never matters', () => {
    expect(parseBestand(new Uint8Array(MAX_BESTAND).fill(0x61), none)).toEqual({ soort: 'txt' });
  });

  it('says something of any bytes, and never takes what holds a NUL for text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (file) => {
        const oordeel = parseBestand(file, damaged);
        expect(file.includes(0) && 'soort' in oordeel && oordeel.soort === 'txt').toBe(false);
      }),
    );
  });
});

describe('the name it is kept under', () => {
  it.each([
    ['Beleidsplan 2026.pdf', 'pdf', 'Beleidsplan 2026.pdf'],
    ['C:\\mappen\\plan.docx', 'docx', 'plan.docx'],
    ['../../etc/passwd', 'txt', 'passwd.txt'],
    ['plaatje.pdf', 'png', 'plaatje.png'],
    ['factuur.pdf.exe', 'pdf', 'factuur.pdf.pdf'],
    ['', 'jpg', 'bestand.jpg'],
    ['.pdf', 'pdf', 'bestand.pdf'],
    ['...', 'pdf', 'bestand.pdf'],
    ['a"b<c>|d?.txt', 'txt', 'abcd.txt'],
    ['kop\u202Efdp.exe', 'txt', 'kopfdp.txt'],
    ['twee\nregels.txt', 'txt', 'twee regels.txt'],
    [`${'x'.repeat(300)}.odt`, 'odt', `${'x'.repeat(120)}.odt`],
    [`x${'🌱'.repeat(300)}.odt`, 'odt', `x${'🌱'.repeat(119)}.odt`],
  ] as const)('%j', (naam, soort, kept) => {
    expect(formatBestandsnaam(naam, soort)).toBe(kept);
  });

  it('goes out as a download of one line, whatever it was called', () => {
    expect(formatDownload('Eén plan (2).pdf')).toBe(
      `attachment; filename="Een plan (2).pdf"; filename*=UTF-8''E%C3%A9n%20plan%20%282%29.pdf`,
    );
    const soorten = Object.keys(BESTANDSSOORTEN) as (keyof typeof BESTANDSSOORTEN)[];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...soorten), (naam, soort) => {
        const header = formatDownload(formatBestandsnaam(naam, soort));
        expect(header).toMatch(/^attachment; filename="[^"\\%\r\n]*"; filename\*=UTF-8''[\w.~!$&+^`|%-]*$/);
        expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header);
      }),
    );
  });
});
