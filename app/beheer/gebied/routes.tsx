import { Hono } from 'hono';

import { type Env, page } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { messages } from './messages.ts';
import { GebiedenPage } from './pages/gebieden.tsx';
import { canReadGebieden } from './policy.ts';
import { listWijken } from './queries.ts';

/** The list of wijken and buurten. */
export function gebiedRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/gebieden', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadGebieden(actor));
    const wijken = await c.var.run('gebieden bekijken', (tx) => listWijken(tx, actor));
    return page(c, { title: messages.titel }, <GebiedenPage wijken={wijken} />);
  });

  return routes;
}
