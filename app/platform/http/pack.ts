import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';

import type { Ctx, Env } from './env.ts';

const pack = promisify(gzip);

/** The text of answers that we made whole, so that it need not be read back from a stream. */
const texts = new WeakMap<Response, string>();

/** Remembers of an answer what its text is, for as long as it is the answer. Returns the answer. */
export function recordText<R extends Response>(answer: R, text: string): R {
  texts.set(answer, text);
  return answer;
}

/** Takes gzip as it is, without a weight: what nearly every browser says. */
const takesGzip = (accepts: string) => /(?:^|,)\s*gzip\s*(?:,|$)/i.test(accepts);
/** What changes how an answer may be packed, or says that it is. */
const OTHERWISE = ['content-encoding', 'vary', 'etag', 'content-length', 'transfer-encoding'];

/** Packs an answer of which we have the text; leaves every other as it is. */
async function packText(c: Ctx): Promise<void> {
  const text = texts.get(c.res);
  const { status, headers } = c.res;
  if (text === undefined || c.req.method === 'HEAD' || OTHERWISE.some((name) => headers.has(name))) return;
  const accepts = c.req.header('accept-encoding') ?? '';
  if (accepts !== '' && !takesGzip(accepts)) return;
  headers.set('vary', 'Accept-Encoding');
  if (accepts === '') return;
  headers.set('content-encoding', 'gzip');
  const bytes = new Uint8Array(await pack(text));
  // An answer that takes the place of another is read through a stream: so there is none before this one.
  c.res = undefined;
  c.res = new Response(bytes, { status, headers });
}

/** Packs what goes out where the asker takes it. */
export function createPacker() {
  const packStream = compress();
  return createMiddleware<Env>((c, next) =>
    packStream(c, async () => {
      await next();
      await packText(c);
    }),
  );
}
