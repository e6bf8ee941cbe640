import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

import { Problem } from '../problems/index.ts';
import type { Ctx, Env } from './env.ts';

/** Turbo puts one inline style in the head when it loads, its progress bar: the hash of that text. */
const TURBO_BAR = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='";

const SELF = ["'self'"];

/**
 * Headers on every answer: nothing inline, nothing from elsewhere, no frames, and HSTS behind TLS.
 * The referrer stays within the site: without it a form posts `Origin: null` and is refused.
 */
export function createSecurityHeaders(publicUrl: string) {
  const secure = createHeaders(publicUrl);
  return createMiddleware<Env>(async (c, next) => {
    await secure(c, next);
    if (c.var.hidesAddress) c.res.headers.set('referrer-policy', 'strict-origin');
  });
}

/** For a page whose address holds a one-time token: a next page learns the origin alone, which a form must send. */
export const limitReferrer = (c: Ctx): void => c.set('hidesAddress', true);

const createHeaders = (publicUrl: string) =>
  secureHeaders({
    referrerPolicy: 'same-origin',
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: SELF,
      styleSrc: [...SELF, TURBO_BAR],
      imgSrc: [...SELF, 'data:'],
      connectSrc: SELF,
      fontSrc: SELF,
      formAction: SELF,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
  });

const ORDINARY = 200_000;
const UPLOAD = 6_000_000;
const DISCARD = 100_000_000;

/** Reads what is still coming and keeps nothing, so that a browser gets to see our answer; gives up on what has no end. */
async function discardBody(body: ReadableStream<Uint8Array> | null): Promise<void> {
  let count = 0;
  for await (const chunk of body ?? []) {
    count += chunk.length;
    if (count > DISCARD) return;
  }
}

/**
 * A form or API body is small; only a path that ends on /bestand takes more. What says beforehand that it is too large is
 * refused on that word (413); what does not say is counted while it comes.
 */
export const limitBody = createMiddleware<Env>(async (c, next) => {
  const isUpload = c.req.path.endsWith('/bestand');
  const maxSize = isUpload ? UPLOAD : ORDINARY;
  const createProblem = () =>
    new Problem(
      'te-groot',
      isUpload ? 'Dit bestand is te groot. Een bestand mag hooguit 5 MB zijn.' : 'Er kwam meer binnen dan hier kan.',
    );
  if (Number(c.req.header('content-length') ?? 0) > maxSize) {
    await discardBody(c.req.raw.body);
    throw createProblem();
  }
  // These have no body to count (the Fetch standard).
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  return bodyLimit({
    maxSize,
    onError: () => {
      throw createProblem();
    },
  })(c, next);
});
