import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { computeWidth, cutText, wrapText } from './text-width.ts';

const font = readFileSync(path.join(import.meta.dirname, '../platform/report/fonts/SourceSans3-Semibold.ttf'));

/** How wide the font itself makes each character of Latin-1, in thousandths (OpenType 1.9, chapters cmap and hmtx). */
function readWidths(): Map<string, number> {
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i).map((at) => [
      font.toString('latin1', at, at + 4),
      font.readUInt32BE(at + 8),
    ]),
  );
  const find = (name: string) => tables.get(name) ?? 0;
  const units = font.readUInt16BE(find('head') + 18);
  const metrics = font.readUInt16BE(find('hhea') + 34);
  const cmap = find('cmap');
  const widths = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const table = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    if (font.readUInt16BE(table) !== 12) continue;
    for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
      const at = table + 16 + 12 * group;
      for (let code = font.readUInt32BE(at); code <= Math.min(255, font.readUInt32BE(at + 4)); code += 1) {
        const glyph = Math.min(font.readUInt32BE(at + 8) + code - font.readUInt32BE(at), metrics - 1);
        widths.set(String.fromCodePoint(code), (font.readUInt16BE(find('hmtx') + 4 * glyph) * 1000) / units);
      }
    }
  }
  return widths;
}

test('no letter is wider than we think, and the letters of a name not much narrower', () => {
  const widths = readWidths();
  expect(widths.size).toBeGreaterThan(180);
  // A soft hyphen shows nothing; digraphs and fractions stand in no name.
  const shown = [...widths].filter(([letter]) => !/[\u00ad¼½¾Ææ©®]/.test(letter));
  expect(shown.filter(([letter, width]) => computeWidth(letter, 1000) < width).map(([letter]) => letter)).toEqual([]);
  const narrower = shown.filter(
    ([letter, width]) => /[a-zA-Z ]/.test(letter) && computeWidth(letter, 1000) > width * 1.4,
  );
  expect(narrower).toEqual([]);
});

test('other alphabets are not taken for narrow', () => {
  expect(computeWidth('漢字', 10)).toBeGreaterThanOrEqual(20);
  expect(computeWidth('é', 10)).toBe(computeWidth('e', 10));
});

test('text that fits stays whole, text that does not ends in an ellipsis that fits', () => {
  expect(cutText('Werkwijze', 15, 100)).toBe('Werkwijze');
  const cut = cutText('Betrokkenheid van inwoners', 15, 100);
  expect(cut).toMatch(/^Betrokken.*…$/);
  expect(computeWidth(cut, 15)).toBeLessThanOrEqual(100);
  expect(cutText('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 15, 35)).toMatch(/^(?:👨‍👩‍👧‍👦)?…$/u);
});

test('words go to the next line until there are no more lines', () => {
  expect(wrapText('Verbinding tussen instellingen', 15, 130, 3)).toEqual(['Verbinding tussen', 'instellingen']);
  expect(wrapText('een twee drie vier vijf zes', 15, 40, 2)).toEqual(['een', 'tw…']);
  expect(wrapText('maatschappe\u00adlijke', 15, 200, 1)).toEqual(['maatschappelijke']);
  expect(wrapText('  ', 15, 100, 2)).toEqual([]);
});
