import { SheetRefused } from './refusal.ts';
import { type Entry, readDirectory, readEntry } from './zip.ts';

/** The parts of a workbook that hold tables. Pictures, notes, links and what others computed are never unpacked. */
const KEPT: Record<'xlsx' | 'ods', (name: string) => boolean> = {
  xlsx: (name) =>
    /\.(?:xml|rels)$/i.test(name) &&
    !/(?:^|\/)(?:docProps|customXml|theme|drawings|charts|chartsheets|dialogsheets|media|embeddings|pivot\w*|slicer\w*|timeline\w*|threadedComments|persons|tables|printerSettings|activeX|ctrlProps|richData|worksheets\/_rels)\//i.test(
      name,
    ),
  ods: (name) => ['mimetype', 'content.xml', 'META-INF/manifest.xml'].includes(name),
};

/** Entries that make a workbook more than tables. Compared in lower case. */
const REFUSED = [
  ['macros', /(?:^|\/)(?:vbaproject|macrosheets|intlmacrosheets)|^(?:basic|scripts)\//],
  ['binary-workbook', /^xl\/workbook\.bin$/],
  ['external-data', /^xl\/(?:externallinks\/|querytables\/|connections\.xml$|model\/)/],
] as const;

const decodeXml = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SheetRefused('damaged');
  }
};

/** Office programs write no document type and no entities of their own: both exist to make a reader swell or fetch. */
function checkXml(text: string): void {
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(text)) throw new SheetRefused('entities');
}

function checkNames(names: Iterable<string>): void {
  const lower = [...names].map((name) => name.toLowerCase());
  for (const [code, form] of REFUSED) if (lower.some((name) => form.test(name))) throw new SheetRefused(code);
}

/**
 * What the directory of a workbook gives away, before anything is unpacked: sizes, tricks, passwords, macros.
 * @throws SheetRefused zip-bomb, damaged, password, macros, binary-workbook, external-data
 */
export function checkDirectory(bytes: Uint8Array): Map<string, Entry> {
  const directory = readDirectory(bytes);
  checkNames(directory.keys());
  return directory;
}

/**
 * The parts of a workbook that hold tables, by name, as text. Everything is looked at before it is unpacked, and every text
 * before anything parses it.
 * @throws SheetRefused zip-bomb, damaged, password, macros, binary-workbook, external-data, entities
 */
export function readParts(bytes: Uint8Array, kind: 'xlsx' | 'ods'): Map<string, string> {
  const directory = checkDirectory(bytes);
  const parts = new Map<string, string>();
  for (const [name, entry] of directory) {
    if (!KEPT[kind](name)) continue;
    const text = decodeXml(readEntry(bytes, entry));
    checkXml(text);
    parts.set(name, text);
  }
  if (/macroEnabled/i.test(parts.get('[Content_Types].xml') ?? '')) throw new SheetRefused('macros');
  if (/encryption-data/i.test(parts.get('META-INF/manifest.xml') ?? '')) throw new SheetRefused('password');
  return parts;
}
