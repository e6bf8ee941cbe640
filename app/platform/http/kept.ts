import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Ctx } from './env.ts';

/**
 * How long others may keep a public answer, in seconds. With one second for our own look at the version, and five for the list
 * of gemeenten, everyone reads within ten seconds what was published or taken away.
 */
const CACHE_CONTROL = 'public, max-age=2, s-maxage=2, stale-while-revalidate=2';
/** A page differs by who asks (session, display mode) and by how it is packed. */
const VARY = 'Cookie, Accept-Encoding';
const [MAX_ENTRIES, MAX_BYTES] = [500, 50_000_000];
const COPIED = ['content-type', 'content-disposition'];

type Encoding = 'br' | 'gzip' | 'identity';
type Body = { bytes: Uint8Array<ArrayBuffer>; etag: string };
type Entry = { version: string; headers: [string, string][]; plain: Body; packed: Map<Encoding, Promise<Body>> };

const pack: Record<Exclude<Encoding, 'identity'>, (bytes: Uint8Array) => Promise<Buffer<ArrayBuffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** The best way of packing that the asker takes; what they refuse with q=0 is not taken. */
export function parseEncoding(accepts: string): Encoding {
  const taken = accepts
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => !/;\s*q=0(?:\.0+)?$/.test(one))
    .map((one) => one.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding)) ?? 'identity';
}

/** Whether one of the tags in If-None-Match is this one; a weak tag counts too, as for every GET. */
export const isKnown = (etag: string, ifNoneMatch: string): boolean =>
  ifNoneMatch.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));

async function readEntry(version: string, answer: Response): Promise<Entry> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
  const headers = COPIED.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return { version, headers, plain: { bytes, etag: `"${tag}"` }, packed: new Map() };
}

/** The bytes as they go out, each way of packing made once and with a tag of its own: it is another sequence of bytes. */
function readBody(entry: Entry, encoding: Encoding): Body | Promise<Body> {
  if (encoding === 'identity') return entry.plain;
  const made = entry.packed.get(encoding);
  if (made) return made;
  const etag = `${entry.plain.etag.slice(0, -1)}-${encoding}"`;
  const body = pack[encoding](entry.plain.bytes).then((bytes) => ({ bytes: new Uint8Array(bytes), etag }));
  entry.packed.set(encoding, body);
  return body;
}

async function sendEntry(c: Ctx, entry: Entry): Promise<Response> {
  const encoding = parseEncoding(c.req.header('accept-encoding') ?? '');
  const { bytes, etag } = await readBody(entry, encoding);
  c.header('cache-control', CACHE_CONTROL);
  c.header('vary', VARY);
  c.header('etag', etag);
  if (isKnown(etag, c.req.header('if-none-match') ?? '')) return c.body(null, 304);
  for (const [name, value] of entry.headers) c.header(name, value);
  if (encoding !== 'identity') c.header('content-encoding', encoding);
  c.header('content-length', String(bytes.length));
  return c.body(bytes);
}

type Page = {
  /** Everything in the address that changes the answer. */
  key: readonly unknown[];
  /** Changes when what is read changes; asked on every request, so it must be cheap. */
  version: string;
  render: () => Response | Promise<Response>;
};

/**
 * Keeps public answers in memory, packed, as long as their version stands: a second asker costs no reading and no rendering.
 * Who is signed in never gets a kept answer and leaves none; an answer other than 200 is not kept.
 */
export function createKept() {
  const entries = new Map<string, Entry>();
  let size = 0;
  const remove = (key: string) => {
    size -= entries.get(key)?.plain.bytes.length ?? 0;
    entries.delete(key);
  };
  const keep = (key: string, entry: Entry) => {
    remove(key);
    entries.set(key, entry);
    size += entry.plain.bytes.length;
    for (const oldest of entries.keys()) {
      if (entries.size <= MAX_ENTRIES && size <= MAX_BYTES) break;
      remove(oldest);
    }
  };
  return async (c: Ctx, { key, version, render }: Page): Promise<Response> => {
    if (c.var.session) return render();
    const name = JSON.stringify([key, c.var.shell.display]);
    const held = entries.get(name);
    if (held?.version === version) return sendEntry(c, held);
    const answer = await render();
    if (answer.status !== 200) return answer;
    const entry = await readEntry(version, answer);
    keep(name, entry);
    return sendEntry(c, entry);
  };
}
