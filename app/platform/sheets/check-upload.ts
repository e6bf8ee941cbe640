import { decodeText } from './decode-text.ts';
import { MAX_UPLOAD_BYTES, type RefusalCode, SheetRefused } from './refusal.ts';

/** How many leading bytes tell what kind of file it is. */
const SNIFFED = 4096;

const SIGNATURES: readonly (readonly [code: RefusalCode, bytes: readonly number[]])[] = [
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['archive', [0x50, 0x4b, 0x05, 0x06]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

const MARKUP = /^\s*<(?:!doctype|!--|\?xml|html|head|body|meta|table|script|style|svg)\b/i;
const OTHER_TEXT = /^\s*(?:\{\\rtf|\{\s*"|\[\s*[{["])/;
const isControl = (char: string) => char < '\t' || (char > '\r' && char < ' ');

/** What kind of zip it is: the office formats are zips, and their first entries give them away. */
function findZipKind(bytes: Uint8Array, name: string): RefusalCode {
  const text = new TextDecoder('latin1').decode(bytes);
  if (text.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'open-document';
  if (/\.(?:xlsx|xlsm|xlsb|xltx)$/i.test(name) || text.includes('xl/')) return 'excel';
  return 'archive';
}

function findOtherKind(bytes: Uint8Array, name: string): RefusalCode | null {
  const signature = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (signature) return bytes[0] === 0x50 ? findZipKind(bytes, name) : signature[0];
  const { text } = decodeText(bytes);
  if (MARKUP.test(text)) return 'markup';
  if (OTHER_TEXT.test(text)) return 'other-text';
  const controls = Array.from(text).filter(isControl).length;
  return text.includes('\0') || controls > text.length / 100 ? 'binary' : null;
}

/**
 * Whether a chosen file can be a CSV sheet, from what is known before it is read: its size in bytes (so a body of
 * 50 MB is refused on its Content-Length), its first bytes (the first 4,096 are looked at, may be left out) and its
 * name (only used to name the kind of a zip). What the bytes say goes before the name: people rename files.
 * @throws SheetRefused empty, too-large, or the code of the other kind of file
 */
export function checkUpload(upload: { size: number; firstBytes?: Uint8Array; name?: string }): void {
  if (upload.size === 0) throw new SheetRefused('empty');
  if (upload.size > MAX_UPLOAD_BYTES) throw new SheetRefused('too-large');
  if (!upload.firstBytes) return;
  const kind = findOtherKind(upload.firstBytes.subarray(0, SNIFFED), upload.name ?? '');
  if (kind) throw new SheetRefused(kind);
}
