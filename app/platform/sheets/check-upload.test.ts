import { describe, expect, it } from 'vitest';

import { checkUpload } from './check-upload.ts';
import { MAX_UPLOAD_BYTES, type RefusalCode, SheetRefused } from './refusal.ts';

const bytes = (...parts: (number[] | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

const ZIP = [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0, 8, 0];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ODS = 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet';
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')];

function findCode(upload: Parameters<typeof checkUpload>[0]): RefusalCode | null {
  try {
    checkUpload(upload);
    return null;
  } catch (error) {
    if (error instanceof SheetRefused) return error.code;
    throw error;
  }
}

describe('the kind of a file', () => {
  it.each<[string, RefusalCode, Uint8Array, string]>([
    [
      'an Excel workbook that is called CSV',
      'wrong-extension',
      bytes(ZIP, '[Content_Types].xml xl/workbook.xml'),
      'a.csv',
    ],
    ['a LibreOffice sheet that is called XLSX', 'wrong-extension', bytes(ZIP, ODS), 'a.xlsx'],
    ['an Excel workbook that is called ODS', 'wrong-extension', bytes(ZIP, '[Content_Types].xml'), 'a.ods'],
    ['a CSV that is called xlsx', 'wrong-extension', bytes('a;b\n1;2\n'), 'agenda.xlsx'],
    ['a CSV that is called xls', 'wrong-extension', bytes('a;b\n1;2\n'), 'agenda.xls'],
    [
      'an Excel workbook with macros, by its parts',
      'macros',
      bytes(ZIP, '[Content_Types].xml xl/vbaProject.bin'),
      'a.xlsx',
    ],
    ['an Excel workbook with macros, by its name', 'macros', bytes(ZIP, '[Content_Types].xml'), 'a.xlsm'],
    ['a binary workbook', 'binary-workbook', bytes(ZIP, '[Content_Types].xml xl/workbook.bin'), 'a.xlsb'],
    ['a Word document', 'other-document', bytes(ZIP, '[Content_Types].xml word/document.xml'), 'a.docx'],
    ['a LibreOffice text', 'other-document', bytes(ZIP, 'mimetypeapplication/vnd.oasis.opendocument.text'), 'a.odt'],
    ['a workbook with a password', 'password', bytes(OLE, utf16('EncryptedPackage')), 'a.xlsx'],
    ['another zip', 'archive', bytes(ZIP, 'agenda.csv'), 'agenda.zip'],
    ['gzip', 'archive', bytes([0x1f, 0x8b, 8, 0]), 'a.csv.gz'],
    ['an old Excel workbook', 'old-office', bytes(OLE), 'a.xls'],
    ['a pdf', 'pdf', bytes('%PDF-1.7\n'), 'a.pdf'],
    ['a PNG', 'image', bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'a.png'],
    ['a JPEG', 'image', bytes([0xff, 0xd8, 0xff, 0xe0]), 'a.jpg'],
    ['a web page', 'markup', bytes('\n<!DOCTYPE html><html lang="nl">'), 'a.csv'],
    ['a table that Excel calls xls', 'markup', bytes('<table border="1"><tr>'), 'a.xls'],
    ['XML with a mark', 'markup', bytes([0xef, 0xbb, 0xbf], '<?xml version="1.0"?>'), 'a.xml'],
    ['JSON', 'other-text', bytes('[{"titel": "x"}, {"titel": "y"}]'), 'a.json'],
    ['rich text', 'other-text', bytes('{\\rtf1\\ansi'), 'a.rtf'],
    ['bytes with a NUL', 'binary', bytes('a;b\n1;', [0], '2\n'), 'a.csv'],
    ['bytes with many control characters', 'binary', bytes('a;b', [1, 2, 3, 4, 5, 6]), 'a.csv'],
  ])('refuses %s', (_, code, firstBytes, name) => {
    expect(findCode({ size: firstBytes.length, bytes: firstBytes, name })).toBe(code);
  });

  it.each([
    ['a CSV whose name says nothing', bytes('a;b\n1;2\n'), 'agenda'],
    ['an Excel workbook', bytes(ZIP, '[Content_Types].xml'), 'Agenda.XLSX'],
    ['a LibreOffice sheet', bytes(ZIP, ODS), 'agenda.ods'],
    ['a CSV that starts with a quote', bytes('"a";"b"\n"1";"2"\n'), 'a.csv'],
    ['a CSV in UTF-16', bytes([0xff, 0xfe], [0x61, 0, 0x3b, 0, 0x62, 0]), 'a.csv'],
    ['a letter cut in two at the end', bytes('a;b\n', [0xc3]), 'a.csv'],
    ['headings with < in them', bytes('<5 jaar;>5 jaar\n1;2\n'), 'a.csv'],
  ])('lets %s through', (_, firstBytes, name) => {
    expect(findCode({ size: firstBytes.length, bytes: firstBytes, name })).toBeNull();
  });
});

describe('the size of a file', () => {
  it.each<[number, RefusalCode | null]>([
    [0, 'empty'],
    [1, null],
    [MAX_UPLOAD_BYTES, null],
    [MAX_UPLOAD_BYTES + 1, 'too-large'],
    [50_000_000, 'too-large'],
  ])('decides by itself: %d bytes', (size, code) => {
    expect(findCode({ size, bytes: bytes('a;b\n1;2\n') })).toBe(code);
  });
});

it('speaks in sentences of at most fifteen words, with a code beside them', () => {
  const codes: RefusalCode[] = [
    'empty',
    'too-large',
    'macros',
    'archive',
    'binary',
    'one-column',
    'too-many-columns',
    'formula',
    'damaged',
  ];
  for (const code of codes) {
    const { message } = new SheetRefused(code);
    for (const sentence of message.split('. ')) expect(sentence.split(' ').length).toBeLessThanOrEqual(15);
  }
  expect(new SheetRefused('broken-quotes', { line: 12 })).toMatchObject({ code: 'broken-quotes', line: 12 });
  expect(new SheetRefused('formula', { cell: 'C4' }).message).toMatch(/^Kijk naar cel C4\. /);
});
