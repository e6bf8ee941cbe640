import { Hono } from 'hono';

import { type Env, page, PAGE_SIZE, pageNumber, parseQuery } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { messages } from './messages.ts';
import { GebeurtenissenPage } from './pages/gebeurtenissen.tsx';
import { canReadGebeurtenissen } from './policy.ts';
import { listGebeurtenissen, listSoorten } from './queries.ts';
import { FilterSchema } from './schema.ts';

/** The log of events, for who watches over it. */
export function gebeurtenisRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/gebeurtenissen', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadGebeurtenissen(actor));
    const [{ soort }, pagina] = [parseQuery(c, FilterSchema), pageNumber(c)];
    const [soorten, gebeurtenissen] = await c.var.run('gebeurtenissen bekijken', async (tx) => [
      await listSoorten(tx, actor),
      await listGebeurtenissen(tx, actor, soort, pagina, PAGE_SIZE),
    ]);
    const view = <GebeurtenissenPage {...{ gebeurtenissen, soorten, soort, pagina }} perPagina={PAGE_SIZE} />;
    return page(c, { title: messages.titel }, view);
  });

  return routes;
}
