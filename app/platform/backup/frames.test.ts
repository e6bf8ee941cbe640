import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Frame, readFrames, renderFrame } from './frames.ts';

/** The bytes in pieces of `size`, as a disk or a network gives them. */
async function* cut(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(bytes: Buffer, size = 7): Promise<Frame[]> {
  const frames: Frame[] = [];
  for await (const { kind, body } of readFrames(cut(bytes, size))) frames.push({ kind, body: Buffer.from(body) });
  return frames;
}

const frame = fc.record({
  kind: fc.constantFrom('head' as const, 'table' as const, 'rows' as const, 'total' as const, 'end' as const),
  body: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
});

describe('frames', () => {
  test('come back whole, in whatever pieces they arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frame), fc.integer({ min: 1, max: 90 }), async (frames, size) => {
        const bytes = Buffer.concat(frames.map(({ kind, body }) => renderFrame(kind, body)));
        expect(await readAll(bytes, size)).toEqual(frames);
      }),
    );
  });

  test.each([
    ['a frame that was cut off', renderFrame('rows', Buffer.from('abc')).subarray(0, -1)],
    ['a kind that does not exist', Buffer.from([9, 0, 0, 0, 0])],
    ['a length that cannot be', Buffer.from([0, 255, 0, 0, 0])],
  ])('%s is refused', async (_, bytes) => {
    await expect(readAll(bytes)).rejects.toThrow(/frame/);
  });
});
