import { decodeText } from './decode-text.ts';
import { MAX_UPLOAD_BYTES, type RefusalCode, SheetRefused } from './refusal.ts';

/** How a file is read: as text, or as the workbook of Excel or of LibreOffice. */
export type SheetKind = 'csv' | 'xlsx' | 'ods';

/** How many leading bytes tell what kind of file it is. */
const SNIFFED = 4096;

const ZIP_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const OLE_START = [0xd0, 0xcf, 0x11, 0xe0];
const SIGNATURES: readonly (readonly [code: RefusalCode, bytes: readonly number[]])[] = [
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

const MARKUP = /^\s*<(?:!doctype|!--|\?xml|html|head|body|meta|table|script|style|svg)\b/i;
const OTHER_TEXT = /^\s*(?:\{\\rtf|\{\s*"|\[\s*[{["])/;
const isControl = (char: string) => char < '\t' || (char > '\r' && char < ' ');
const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

/** The stream in which Office keeps a workbook with a password, as its directory names it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument.';

/** What kind of zip it is: the office formats are zips, and their names and first entries give them away. */
function findZipKind(bytes: Uint8Array): SheetKind {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mimetype = text.subarray(0, SNIFFED).indexOf(OPEN_DOCUMENT);
  if (mimetype !== -1) {
    if (text.indexOf('spreadsheet', mimetype) === mimetype + OPEN_DOCUMENT.length) return 'ods';
    throw new SheetRefused('other-document');
  }
  if (text.includes('xl/vbaProject.bin')) throw new SheetRefused('macros');
  if (text.includes('xl/workbook.bin')) throw new SheetRefused('binary-workbook');
  if (text.includes('word/document.xml') || text.includes('ppt/presentation.xml'))
    throw new SheetRefused('other-document');
  if (text.includes('[Content_Types].xml')) return 'xlsx';
  throw new SheetRefused('archive');
}

function findOtherKind(bytes: Uint8Array): RefusalCode | null {
  const signature = SIGNATURES.find(([, start]) => startsWith(bytes, start));
  if (signature) return signature[0];
  const { text } = decodeText(bytes);
  if (MARKUP.test(text)) return 'markup';
  if (OTHER_TEXT.test(text)) return 'other-text';
  const controls = Array.from(text).filter(isControl).length;
  return text.includes('\0') || controls > text.length / 100 ? 'binary' : null;
}

const EXTENSIONS: Record<SheetKind, RegExp> = {
  csv: /\.(?:csv|txt|tsv|tab)$/i,
  xlsx: /\.(?:xlsx|xltx)$/i,
  ods: /\.(?:ods|ots)$/i,
};
const OFFICE = /\.(?:xls[xmb]?|xlt[xm]?|ods|ots)$/i;

/** A name that promises another kind of file is a mistake or a trick. A name that promises nothing is fine. */
function checkExtension(kind: SheetKind, name: string): void {
  const promises = OFFICE.test(name) || EXTENSIONS.csv.test(name);
  if (promises && !EXTENSIONS[kind].test(name)) throw new SheetRefused('wrong-extension');
}

/**
 * What kind of sheet a chosen file can be, from what is known before it is read: its size in bytes, its bytes (of text
 * the first 4,096 are looked at) and its name. What the bytes say goes before the name.
 * @throws SheetRefused empty, too-large, the code of the other kind of file, or wrong-extension
 */
export function checkUpload(upload: { size: number; bytes: Uint8Array; name?: string }): SheetKind {
  const { size, bytes, name = '' } = upload;
  if (size === 0) throw new SheetRefused('empty');
  if (size > MAX_UPLOAD_BYTES) throw new SheetRefused('too-large');
  if (startsWith(bytes, OLE_START)) {
    throw new SheetRefused(Buffer.from(bytes).includes(ENCRYPTED) ? 'password' : 'old-office');
  }
  if (/\.xl[st]m$/i.test(name)) throw new SheetRefused('macros');
  if (ZIP_STARTS.some((start) => startsWith(bytes, start))) {
    const kind = findZipKind(bytes);
    checkExtension(kind, name);
    return kind;
  }
  const other = findOtherKind(bytes.subarray(0, SNIFFED));
  if (other) throw new SheetRefused(other);
  checkExtension('csv', name);
  return 'csv';
}
