import { inflateSync } from 'node:zlib';

export type Pdf = {
  /** Its objects as they are written, without their streams. */
  source: string;
  /** What describes the file itself, as XML. */
  metadata: string;
  /** The words on every page as a reader copies them, white space as one space. */
  pages: string[];
  /** Names of the fonts that are in it. */
  fonts: string[];
  /** The tags in reading order, each with as many spaces before it as it lies deep. */
  tags: string[];
};

type Objects = Map<number, { text: string; stream: Buffer | undefined }>;

function listObjects(bytes: Buffer): Objects {
  const text = bytes.toString('latin1');
  const objects: Objects = new Map();
  for (const match of text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)(?:stream\n([\s\S]*?)\nendstream\n)?endobj/gm)) {
    const [, number, head = '', stream] = match;
    const raw = stream === undefined ? undefined : Buffer.from(stream, 'latin1');
    objects.set(Number(number), {
      text: head,
      stream: raw && head.includes('/FlateDecode') ? inflateSync(raw) : raw,
    });
  }
  return objects;
}

const follow = (objects: Objects, text: string, key: string) =>
  objects.get(Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1]));

/** What the glyphs of a font stand for, by its ToUnicode. */
function readLetters(cmap: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, glyph = '', hex = ''] of cmap.matchAll(/^<([\dA-F]{4})> <([\dA-F]+)>$/gm)) {
    letters.set(Number.parseInt(glyph, 16), Buffer.from(hex, 'hex').swap16().toString('utf16le'));
  }
  return letters;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string of a page as bytes: <hex>, or (text) with escapes. */
const readString = (text: string) =>
  text.startsWith('<')
    ? Buffer.from(text.slice(1, -1), 'hex')
    : Buffer.from(
        text
          .slice(1, -1)
          .replaceAll(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, other = '') =>
            octal === undefined ? (ESCAPES[other] ?? other) : String.fromCodePoint(Number.parseInt(octal, 8)),
          ),
        'latin1',
      );

/** A string of a page: brackets within (text) come in pairs, as deep as two, or after a backslash. */
const LITERAL = String.raw`\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\))*\)`;
const STRINGS = new RegExp(`${LITERAL}|<[\\dA-Fa-f]*>`, 'g');
const TOKENS = new RegExp(
  String.raw`\/(f\d+) [\d.]+ Tf|\[((?:${LITERAL}|<[\dA-Fa-f]*>|[^\](<])*)\] TJ|(${LITERAL}) Tj`,
  'g',
);

function readPage(objects: Objects, page: string): string {
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', number]) => {
      const font = objects.get(Number(number));
      const cmap = font && follow(objects, font.text, 'ToUnicode');
      return [name, readLetters(cmap?.stream?.toString('latin1') ?? '')];
    }),
  );
  const content = follow(objects, page, 'Contents')?.stream?.toString('latin1') ?? '';
  let letters = new Map<number, string>();
  let words = '';
  for (const [, font, array, single] of content.matchAll(TOKENS)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    const strings = (array ?? single ?? '').match(STRINGS) ?? [];
    for (const bytes of strings.map(readString)) {
      for (let at = 0; at + 1 < bytes.length; at += 2) words += letters.get(bytes.readUInt16BE(at)) ?? '';
    }
    words += ' ';
  }
  return words.replaceAll(/\s+/g, ' ').trim();
}

function listTags(objects: Objects, text: string, depth = 0): string[] {
  const name = /\/S \/(\w+)/.exec(text)?.[1];
  const kids = /\/K \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const inner = [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) =>
    listTags(objects, objects.get(Number(kid))?.text ?? '', depth + 1),
  );
  return name === undefined ? inner : [`${' '.repeat(depth - 1)}${name}`, ...inner];
}

/** Reads a document that Typst made: what is in it, as far as a test wants to know. */
export function readPdf(bytes: Uint8Array): Pdf {
  const objects = listObjects(Buffer.from(bytes));
  const all = [...objects.values()];
  const find = (type: string) => all.filter(({ text }) => text.includes(`/Type /${type}\n`));
  return {
    source: all.map(({ text }) => text).join('\n'),
    metadata: find('Metadata')
      .map(({ stream }) => stream?.toString('utf8') ?? '')
      .join(''),
    pages: find('Page').map(({ text }) => readPage(objects, text)),
    fonts: find('FontDescriptor').flatMap(({ text }) => /\/FontName \/[A-Z]{6}\+(\S+)/.exec(text)?.[1] ?? []),
    tags: listTags(objects, find('StructTreeRoot')[0]?.text ?? ''),
  };
}
