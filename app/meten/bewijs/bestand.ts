import { formatLine } from '#platform/text/index.ts';

/** Largest file, in bytes: what the door of an upload lets through. */
export const MAX_BESTAND = 5 * 1024 * 1024;
const MAX_NAAM = 120;

/** The kinds of files that are taken, with the media type they go out with and the ending of their name. */
export const BESTANDSSOORTEN = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain; charset=utf-8',
} as const;
export type Bestandssoort = keyof typeof BESTANDSSOORTEN;

/** Why a file is not taken. */
export const WEIGERINGEN = {
  leeg: 'Dit bestand is leeg. Kies een ander bestand.',
  'te-groot': 'Dit bestand is te groot. Het mag hoogstens 5 MB zijn.',
  macros: 'In dit bestand zitten macro’s. Bewaar het zonder macro’s en kies het opnieuw.',
  beschadigd: 'Dit bestand is beschadigd of op slot. Open het, bewaar het opnieuw en kies het nog een keer.',
  onbekend: 'Dit soort bestand nemen we niet aan. Kies PDF, PNG, JPG, DOCX, XLSX, ODT of TXT.',
} as const;
type Weigering = keyof typeof WEIGERINGEN;

const STARTS: readonly (readonly [soort: Bestandssoort, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const ODT = 'mimetypeapplication/vnd.oasis.opendocument.text';
/** Where the name of the first entry of a zip begins. */
const ZIP_NAME = 30;
const MACROS = /(?:^|\/)(?:vbaproject|macrosheets|intlmacrosheets)|^(?:basic|scripts)\//i;
/** What a browser could take for a page, even where it may not. */
const MARKUP = /^\s*<(?:!doctype|!--|\?xml|html|head|body|meta|script|style|svg)\b/i;
/** What text never holds, but for tab and the ends of lines and pages. */
const isBinary = (byte: number) => byte === 0x7f || (byte < 0x20 && (byte < 0x09 || byte > 0x0d));

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

type Oordeel = { soort: Bestandssoort } | { weigering: Weigering };
/** The names of the parts of a zip, read without unpacking it; undefined for one that is damaged or locked. */
type ListParts = (bytes: Uint8Array) => readonly string[] | undefined;

/** What an office file is, from the names of its parts. */
function parseZip(bytes: Uint8Array, names: readonly string[] | undefined): Oordeel {
  if (!names) return { weigering: 'beschadigd' };
  if (names.some((name) => MACROS.test(name))) return { weigering: 'macros' };
  // An ODT says what it is in its first part, which is not packed.
  const first = new TextDecoder('latin1').decode(bytes.subarray(ZIP_NAME, ZIP_NAME + ODT.length));
  if (first === ODT && names.includes('content.xml')) return { soort: 'odt' };
  if (!names.includes('[Content_Types].xml')) return { weigering: 'onbekend' };
  if (names.includes('word/document.xml')) return { soort: 'docx' };
  return names.includes('xl/workbook.xml') ? { soort: 'xlsx' } : { weigering: 'onbekend' };
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.some(isBinary)) return false;
  try {
    return !MARKUP.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** What a chosen file is, by its bytes alone: its name is not asked. Text is UTF-8 without markup. */
export function parseBestand(bytes: Uint8Array, listParts: ListParts): Oordeel {
  if (bytes.length === 0) return { weigering: 'leeg' };
  if (bytes.length > MAX_BESTAND) return { weigering: 'te-groot' };
  const known = STARTS.find(([, start]) => startsWith(bytes, start));
  if (known) return { soort: known[0] };
  if (startsWith(bytes, ZIP)) return parseZip(bytes, listParts(bytes));
  return isText(bytes) ? { soort: 'txt' } : { weigering: 'onbekend' };
}

/** A file that was judged: what it is, under the name it is kept with. */
export type Bestand = { naam: string; soort: Bestandssoort; bytes: Uint8Array };

/** The name of a file as it is kept: without folders, on one line, with the ending of what the file is. */
export function formatBestandsnaam(naam: string, soort: Bestandssoort): string {
  const bare = formatLine(naam.split(/[/\\]/).at(-1) ?? '').replaceAll(/[<>:"|?*]/g, '');
  // Counted in whole characters: half a one cannot be sent in a header.
  const stem = Array.from(bare.replace(/\.[a-z0-9]{1,5}$/i, ''))
    .slice(0, MAX_NAAM)
    .join('')
    .trim();
  return `${stem.replaceAll('.', '') === '' ? 'bestand' : stem}.${soort}`;
}

/** The header that makes a browser save a file under its name, which may hold any letter (RFC 6266). */
export function formatDownload(naam: string): string {
  const plain = naam
    .normalize('NFD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll(/["\\%]/g, '');
  const whole = encodeURIComponent(naam).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
