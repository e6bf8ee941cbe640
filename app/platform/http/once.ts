import { createMiddleware } from 'hono/factory';

import { createRepeats } from '../limit/index.ts';
import type { Deps, Env } from './env.ts';
import { listFields } from './input.ts';

/**
 * Does a form once that a session sends twice in a row, as a double click does where no script stops it: the second waits
 * for the first and is led to the same place, also when it comes to another process. What was refused, or sent with
 * something else in between, is done again. `anonymous` are the paths of forms that must leave no row of their sender (one
 * that ends with a slash stands for all that begin with it): they see to it themselves.
 */
export function createOnce({ database, secrets }: Deps, anonymous: readonly string[]) {
  const repeats = createRepeats(database.withActor, secrets.codeSecret);
  const isAnonymous = (path: string) =>
    anonymous.some((one) => path === one || (one.endsWith('/') && path.startsWith(one)));
  return createMiddleware<Env>(async (c, next) => {
    const sessie = c.var.session?.tokenHash;
    const isForm = c.req.method === 'POST' && !c.req.path.startsWith('/api/');
    if (sessie === undefined || !isForm || isAnonymous(c.req.path)) return next();
    const fields = await listFields(c);
    if (fields === undefined) return next();
    const sent = { sessie, formulier: JSON.stringify([c.req.path, fields]) };
    const { leidtNaar } = await repeats.open(sent);
    if (leidtNaar !== null) return c.redirect(leidtNaar, 303);
    let place: string | null = null;
    try {
      await next();
      const location = c.res.status === 303 ? c.res.headers.get('location') : null;
      // What leads to another site can hold something that must not be kept.
      if (location?.startsWith('/')) place = location;
    } finally {
      await repeats.close(sent, place);
    }
    return undefined;
  });
}
