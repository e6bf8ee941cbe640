import { createMiddleware } from 'hono/factory';

import { Problem } from '../problems/index.ts';
import type { Env } from './env.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** The origins that are ours: that of PUBLIC_URL, and on a loopback address every name it has. */
function listOrigins(publicUrl: string): Set<string> {
  const url = new URL(publicUrl);
  if (!LOOPBACK.includes(url.hostname)) return new Set([url.origin]);
  const port = url.port === '' ? '' : `:${url.port}`;
  return new Set(LOOPBACK.map((host) => `${url.protocol}//${host}${port}`));
}

/**
 * Refuses a change that another site asked for: by Origin, and by Sec-Fetch-Site where the browser sends it.
 * A client that sends neither is no browser, so it carries nobody's cookie unasked.
 */
export function checkOrigin(publicUrl: string) {
  const origins = listOrigins(publicUrl);
  return createMiddleware<Env>(async (c, next) => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
      const origin = c.req.header('origin');
      const site = c.req.header('sec-fetch-site');
      const foreign = site === 'cross-site' || site === 'same-site';
      if (foreign || (origin !== undefined && !origins.has(origin))) {
        throw new Problem('mag-niet', 'Dit verzoek kwam van een andere website. Ga terug en probeer het opnieuw.');
      }
    }
    await next();
  });
}
