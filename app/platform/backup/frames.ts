/**
 * What stands in a back-up, in this order: one head, then per table its name, its rows and its total, and one end. What
 * ends without an end was cut off.
 */
const KINDS = ['head', 'table', 'rows', 'total', 'end'] as const;

type Kind = (typeof KINDS)[number];
export type Frame = { readonly kind: Kind; readonly body: Buffer };

const HEADER = 5;
/** Nothing we write is larger; a larger number is damage. */
const MAX = 64 * 1024 * 1024;

/** One frame as bytes: its kind (1 byte), the length of its body (4 bytes, big endian) and its body. */
export function renderFrame(kind: Kind, body: Buffer | object): Buffer {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const header = Buffer.alloc(HEADER);
  header.writeUInt8(KINDS.indexOf(kind), 0);
  header.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([header, bytes]);
}

/** The frames in a stream of bytes, each as soon as it is whole. Throws when the bytes are no frames or end within one. */
export async function* readFrames(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    while (rest.length >= HEADER) {
      const kind = KINDS[rest.readUInt8(0)];
      const length = rest.readUInt32BE(1);
      if (kind === undefined || length > MAX) throw new Error('not a frame');
      if (rest.length < HEADER + length) break;
      yield { kind, body: rest.subarray(HEADER, HEADER + length) };
      rest = rest.subarray(HEADER + length);
    }
  }
  if (rest.length > 0) throw new Error('cut off within a frame');
}
