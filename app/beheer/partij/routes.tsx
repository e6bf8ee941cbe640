import { Hono } from 'hono';

import { type Env, page } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { messages } from './messages.ts';
import { PartijenPage } from './pages/partijen.tsx';
import { canReadPartijen } from './policy.ts';
import { listPartijen } from './queries.ts';

/** The list of partijen. */
export function partijRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/partijen', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadPartijen(actor));
    const partijen = await c.var.run('partijen bekijken', (tx) => listPartijen(tx, actor));
    return page(c, { title: messages.titel }, <PartijenPage partijen={partijen} />);
  });

  return routes;
}
