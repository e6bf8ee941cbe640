/** Stands where a character was that no shipped font can show. */
const GAP = '□';
/** Characters that print nothing, and those that say how their neighbours join: no font needs to hold them. */
const UNSEEN = /[[\p{White_Space}--\u1680]\p{Default_Ignorable_Code_Point}]/v;
/** What steers a terminal or the direction of writing (nested directions bring the compiler down), or what PDF/UA forbids. */
const CONTROL = /\r\n?|[^\P{Cc}\n\t]|[\u180b-\u180f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The characters that a TrueType font holds, by its `cmap` in format 12 (OpenType 1.9, chapter cmap). */
export function listCharacters(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) throw new Error('A font without cmap');
  const cmap = font.readUInt32BE(entry + 8);
  const found = new Set<number>();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const table = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    if (font.readUInt16BE(table) !== 12) continue;
    for (let group = 0; group < font.readUInt32BE(table + 12); group++) {
      const at = table + 16 + 12 * group;
      for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code++) found.add(code);
    }
  }
  return found;
}

const PLAIN = /^[\t\n -~\u00a0-\u00ff\u2010-\u2026\u20ac]*$/;
const SIGNS = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/**
 * The same data with □ in the place of every sign that cannot be printed: PDF/UA refuses a whole document for one of them.
 * A sign is a letter with all that stands on it, and comes from one font; `fonts` holds the characters of each. Control
 * characters go out. `gaps` tells whether there is a □.
 */
export function fillGaps(data: unknown, fonts: readonly ReadonlySet<number>[]): { data: unknown; gaps: boolean } {
  let gaps = false;
  const fits = (sign: string) => {
    const codes = Array.from(sign).filter((character) => !UNSEEN.test(character));
    return fonts.some((font) => codes.every((character) => font.has(character.codePointAt(0) ?? 0)));
  };
  const fill = (text: string) => {
    const clean = text.toWellFormed().replace(CONTROL, (control) => (control.startsWith('\r') ? '\n' : ''));
    if (PLAIN.test(clean)) return clean;
    return Array.from(SIGNS.segment(clean), ({ segment }) => {
      if (fits(segment)) return segment;
      gaps = true;
      return GAP;
    }).join('');
  };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return fill(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return { data: walk(data), gaps };
}
