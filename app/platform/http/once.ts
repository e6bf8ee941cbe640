import { createMiddleware } from 'hono/factory';

import { computeHash } from '../id/index.ts';
import type { Env } from './env.ts';
import { listFields } from './input.ts';

/** How long after its answer the same form counts as sent twice. */
const AGAIN_MS = 5_000;

type Sent = { form: string; leadsTo: Promise<string | null> };

/**
 * Does a form once that a session sends twice in a row, as a double click does where no script stops it: the second waits
 * for the first and is led to the same place. What was refused, or sent with something else in between, is done again.
 * Held in memory as a hash for a few seconds; with more than one process the same form must come to the same process.
 */
export function createOnce() {
  const last = new Map<string, Sent>();
  return createMiddleware<Env>(async (c, next) => {
    const key = c.var.session?.tokenHash;
    if (key === undefined || c.req.method !== 'POST' || c.req.path.startsWith('/api/')) return next();
    const fields = await listFields(c);
    if (fields === undefined) return next();
    const form = computeHash(JSON.stringify([c.req.path, fields]));
    const before = last.get(key);
    const place = before?.form === form ? await before.leadsTo : null;
    if (place !== null) return c.redirect(place, 303);
    const leadsTo = next().then(() => (c.res.status === 303 ? c.res.headers.get('location') : null));
    const sent: Sent = { form, leadsTo: leadsTo.catch(() => null) };
    last.set(key, sent);
    await sent.leadsTo;
    const forget = () => void (last.get(key) === sent && last.delete(key));
    setTimeout(forget, AGAIN_MS).unref();
    await leadsTo;
    return undefined;
  });
}
