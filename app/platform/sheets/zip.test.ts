import { deflateRawSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { startWork } from '../../../tests/support/work.ts';
import { readSheets } from './read-sheets.ts';
import { SheetRefused } from './refusal.ts';
import { writeStoredZip } from './zip.ts';

/** What its directory gives away is refused before a thread starts. */
const LIMIT_MS = 1000;

/** The refusal, and that it came in time. */
async function findRefusal(bytes: Uint8Array): Promise<SheetRefused> {
  const work = startWork();
  const refused = await readSheets({ bytes }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SheetRefused);
  expect(work()).toBeLessThan(LIMIT_MS);
  return refused as SheetRefused;
}

/** A zip as its fields say, true or not. */
function buildZip(
  entries: readonly {
    name: string;
    content: Uint8Array;
    size?: number;
    packed?: Uint8Array;
    flags?: number;
    crc?: number;
  }[],
) {
  const honest = writeStoredZip(new Map(entries.map(({ name, content, packed }) => [name, packed ?? content])));
  const view = new DataView(honest.buffer, honest.byteOffset, honest.byteLength);
  let at = view.getUint32(honest.length - 6, true);
  for (const { content, size, packed, flags = 0, crc } of entries) {
    if (packed) view.setUint16(at + 10, 8, true);
    view.setUint16(at + 8, flags, true);
    if (crc !== undefined) view.setUint32(at + 16, crc, true);
    view.setUint32(at + 24, size ?? content.length, true);
    at += 46 + view.getUint16(at + 28, true);
  }
  return honest;
}

describe('a zip that is a trick', () => {
  const types = { name: '[Content_Types].xml', content: new TextEncoder().encode('<Types/>') };
  const zeros = new Uint8Array(30_000_000);
  const bomb = { name: 'xl/a.xml', content: zeros, packed: deflateRawSync(zeros) };

  it.each([
    ['unpacks to thirty times its size and more', [types, bomb], 'zip-bomb'],
    ['unpacks to more than any sheet', [types, { ...bomb, size: 900_000_000 }], 'zip-bomb'],
    ['says it is small and is not', [types, { ...bomb, size: 1000 }], 'damaged'],
    ['says it is empty and is not', [types, { ...bomb, size: 0 }], 'damaged'],
    ['says its size stands elsewhere', [types, { ...bomb, size: 0xffffffff }], 'damaged'],
    [
      'holds a name that leads out of the file',
      [types, { name: '../../etc/a.xml', content: zeros.subarray(0, 9) }],
      'damaged',
    ],
    ['holds a name that starts at the root', [types, { name: '/a.xml', content: zeros.subarray(0, 9) }], 'damaged'],
    ['is encrypted', [types, { name: 'a.xml', content: zeros.subarray(0, 9), flags: 1 }], 'password'],
    [
      'holds another text than it was packed with',
      [types, { name: 'a.xml', content: zeros.subarray(0, 9), crc: 1 }],
      'damaged',
    ],
  ] as const)('%s: is refused at once', async (_, entries, code) => {
    expect(await findRefusal(buildZip(entries))).toMatchObject({ code });
  });

  it('holds a name twice: is refused', async () => {
    const bytes = buildZip([types, { ...types, name: '[Content_Types].xmm' }]);
    const twice = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('.xmm', '.xml'), 'latin1');
    expect(await findRefusal(twice)).toMatchObject({ code: 'damaged' });
  });

  it('holds a thousand and one entries: is refused', async () => {
    const many = Array.from({ length: 1001 }, (_, i) => ({ name: `a${i}.xml`, content: new Uint8Array(1) }));
    expect(await findRefusal(buildZip([types, ...many]))).toMatchObject({ code: 'zip-bomb' });
  });

  it.each([50_000_000, 5_300_000])('of %d bytes is refused on its size', async (size) => {
    expect(await findRefusal(new Uint8Array(size))).toMatchObject({ code: 'too-large' });
  });
});
