import { crc32, inflateRawSync } from 'node:zlib';

import { SheetRefused } from './refusal.ts';

/** One entry of a zip as its directory describes it. */
export type Entry = { name: string; method: number; crc: number; packed: number; size: number; offset: number };

const MAX_ENTRIES = 1000;
/** Most bytes that one entry, and all of them, may unpack to. 10,000 rows of 8 columns are about 10 MB. */
const MAX_ENTRY_BYTES = 40_000_000;
const MAX_TOTAL_BYTES = 80_000_000;
/** Sheets pack well, a thousandfold they never do. Small entries are left alone. */
const MAX_RATIO = 200;
const RATIO_FROM_BYTES = 2_000_000;

const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const HEADER_BYTES = { local: 30, central: 46, end: 22 };
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** What a field of the directory holds when the real value stands elsewhere (zip64). No sheet of 5 MB needs that. */
const ELSEWHERE_32 = 0xffffffff;
const ELSEWHERE_16 = 0xffff;

const refuseDamaged = (): never => {
  throw new SheetRefused('damaged');
};

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the directory ends: the last mark that leaves room for exactly the comment it names. */
function findEnd(bytes: Uint8Array, view: DataView): number {
  const first = Math.max(0, bytes.length - HEADER_BYTES.end - ELSEWHERE_16);
  for (let at = bytes.length - HEADER_BYTES.end; at >= first; at -= 1) {
    const isEnd = view.getUint32(at, true) === SIGNATURE.end;
    if (isEnd && at + HEADER_BYTES.end + view.getUint16(at + 20, true) === bytes.length) return at;
  }
  return refuseDamaged();
}

function checkName(name: string): void {
  if (name.startsWith('/') || name.includes('\\') || name.includes('\0') || name.split('/').includes('..'))
    refuseDamaged();
}

function readEntryAt(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } {
  if (at + HEADER_BYTES.central > bytes.length || view.getUint32(at, true) !== SIGNATURE.central) refuseDamaged();
  const [nameBytes, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
    number,
    number,
    number,
  ];
  const nameAt = at + HEADER_BYTES.central;
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameBytes)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  if ([entry.packed, entry.size, entry.offset].includes(ELSEWHERE_32)) refuseDamaged();
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw new SheetRefused('password');
  checkName(entry.name);
  return { entry, next: nameAt + nameBytes + extra + comment };
}

function checkSizes(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const isBomb = entries.some(
    ({ size, packed }) => size > MAX_ENTRY_BYTES || (size > RATIO_FROM_BYTES && size > packed * MAX_RATIO),
  );
  if (isBomb || total > MAX_TOTAL_BYTES) throw new SheetRefused('zip-bomb');
}

/**
 * The entries of a zip, from its directory alone: nothing is unpacked. Refuses what no office program writes: names that
 * occur twice or lead out of the file, encryption, more than one disk, entries that overlap.
 * @throws SheetRefused damaged, password, zip-bomb
 */
export function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = viewOf(bytes);
  const end = bytes.length < HEADER_BYTES.end ? refuseDamaged() : findEnd(bytes, view);
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count !== view.getUint16(end + 8, true) || view.getUint32(end + 4, true) !== 0) refuseDamaged();
  if (count > MAX_ENTRIES) throw new SheetRefused('zip-bomb');
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i += 1) {
    const { entry, next } = readEntryAt(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  if (at > end) refuseDamaged();
  const byPlace = entries.toSorted((a, b) => a.offset - b.offset);
  byPlace.forEach(({ offset, packed }, i) => {
    if (offset + HEADER_BYTES.local + packed > (byPlace[i + 1]?.offset ?? start)) refuseDamaged();
  });
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size !== entries.length) refuseDamaged();
  checkSizes(entries);
  return byName;
}

/**
 * What one entry holds. The directory is not believed: never more than it says is unpacked, and length and checksum must
 * be as it says.
 * @throws SheetRefused damaged
 */
export function readEntry(bytes: Uint8Array, { method, offset, packed, size, crc }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (view.getUint32(offset, true) !== SIGNATURE.local) refuseDamaged();
  const start = offset + HEADER_BYTES.local + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (content.length !== packed || ![STORED, DEFLATED].includes(method)) refuseDamaged();
  try {
    const whole = method === STORED ? content : inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
    return whole.length === size && crc32(whole) === crc ? whole : refuseDamaged();
  } catch {
    return refuseDamaged();
  }
}

type Part = { name: Uint8Array; content: Uint8Array; crc: number; offset: number };

function renderHeader(kind: 'local' | 'central', { name, content, crc, offset }: Part): Uint8Array[] {
  const header = new Uint8Array(HEADER_BYTES[kind]);
  const view = viewOf(header);
  view.setUint32(0, SIGNATURE[kind], true);
  const shift = kind === 'local' ? 0 : 2;
  view.setUint16(4 + shift, 20, true);
  [crc, content.length, content.length].forEach((value, i) => view.setUint32(14 + shift + i * 4, value, true));
  view.setUint16(26 + shift, name.length, true);
  if (kind === 'central') view.setUint32(42, offset, true);
  return kind === 'local' ? [header, name, content] : [header, name];
}

/** A zip of these parts, not packed: what is handed to the reader after every part was looked at. */
export function writeStoredZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  let offset = 0;
  const all = [...parts].map(([text, content]): Part => {
    const name = new TextEncoder().encode(text);
    const part = { name, content, crc: crc32(content), offset };
    offset += HEADER_BYTES.local + name.length + content.length;
    return part;
  });
  const directory = all.flatMap((part) => renderHeader('central', part));
  const end = new Uint8Array(HEADER_BYTES.end);
  const view = viewOf(end);
  view.setUint32(0, SIGNATURE.end, true);
  [8, 10].forEach((field) => view.setUint16(field, all.length, true));
  view.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  return Buffer.concat([...all.flatMap((part) => renderHeader('local', part)), ...directory, end]);
}
