import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { Problem } from '../problems/index.ts';
import { renderPng } from './render-png.ts';

const web = readFileSync(path.join(import.meta.dirname, 'sample/web.svg'), 'utf8');
const draw = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50" viewBox="0 0 200 50"><rect width="200" height="50" fill="#fff"/>${inside}</svg>`;
const say = (font: string) => draw(`<text x="5" y="30" font-size="20" font-family="${font}">Wałęsa 25</text>`);

/** What the header of a PNG says, and its pixels as they lie packed (PNG, third edition, chapters 5 and 11). */
function readPng(png: Buffer) {
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      chunks.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), pixels: inflateSync(Buffer.concat(chunks)) };
}

/** Why a picture was refused; the problem itself is calm. */
async function findReason(...asked: Parameters<typeof renderPng>): Promise<string> {
  const problem = await renderPng(...asked).catch((error: unknown) => error);
  if (!(problem instanceof Problem) || !(problem.cause instanceof Error)) throw new Error('this should be refused');
  expect(problem).toMatchObject({ kind: 'even-niet', status: 503 });
  expect(problem.message).toMatch(/^[A-Z][^"`]*\.$/);
  return problem.cause.message;
}

const LIMITS = { milliseconds: 10_000, characters: 2_000_000, pixels: 16_000_000 };

describe('a picture of a drawing', () => {
  it('is a PNG as wide as asked and as high as the drawing is, and not blank', async () => {
    const [, w = 1, h = 1] = (/width="(\d+)" height="(\d+)"/.exec(web) ?? []).map(Number);
    const { width, height, pixels } = readPng(await renderPng(web, { width: 1200 }));
    expect(width).toBe(1200);
    expect(Math.abs(height - (1200 * h) / w)).toBeLessThanOrEqual(1);
    expect(new Set(pixels).size).toBeGreaterThan(200);
  });

  it('has its words in the font of the product, whatever the drawing or the machine names', async () => {
    const [plain, words, ours, other] = await Promise.all(
      [draw(''), say('Source Serif 4'), say('Source Sans 3'), say('Helvetica')].map((svg) =>
        renderPng(svg, { width: 400 }),
      ),
    );
    expect(ours?.equals(plain ?? Buffer.alloc(0))).toBe(false);
    expect(ours?.equals(words ?? Buffer.alloc(0))).toBe(false);
    expect(other?.equals(ours ?? Buffer.alloc(0))).toBe(true);
  });

  it('draws nothing that lies elsewhere', async () => {
    const elsewhere = draw(
      '<image href="file:///etc/hostname" width="50" height="50"/><image href="http://127.0.0.1:9/a.png" width="50" height="50"/>',
    );
    const [one, other] = await Promise.all([renderPng(elsewhere, { width: 200 }), renderPng(draw(''), { width: 200 })]);
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });

  it('is the same file for the same drawing', async () => {
    const [one, other] = [await renderPng(web, { width: 400 }), await renderPng(web, { width: 400 })];
    expect(one.equals(other)).toBe(true);
  });
});

describe('a picture is refused', () => {
  it('when there is no drawing', async () => {
    expect(await findReason('geen tekening', { width: 400 })).not.toBe('');
    expect(await findReason('<svg xmlns="http://www.w3.org/2000/svg"><', { width: 400 })).not.toContain('svg xmlns');
  });

  it('when the drawing or the picture is too large', async () => {
    expect(await findReason(web, { width: 400 }, { ...LIMITS, characters: 1000 })).toContain('characters');
    expect(await findReason(web, { width: 20_000 })).toContain('pixels');
    const tall = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="100000"/>';
    expect(await findReason(tall, { width: 1000 })).toContain('pixels');
  });

  it('when it takes too long, and the next one is made', async () => {
    expect(await findReason(web, { width: 400 }, { ...LIMITS, milliseconds: 1 })).toBe('more than 1 ms');
    expect((await renderPng(draw(''), { width: 100 })).length).toBeGreaterThan(100);
  });

  it('when too many wait', async () => {
    const asked = Array.from({ length: 12 }, () => renderPng(draw(''), { width: 10 }, { ...LIMITS, milliseconds: 1 }));
    const reasons = await Promise.allSettled(asked);
    const causes = reasons.map((one) => (one.status === 'rejected' ? String((one.reason as Problem).cause) : 'made'));
    expect(causes.filter((cause) => cause.includes('too many pictures'))).toHaveLength(2);
  });
});
