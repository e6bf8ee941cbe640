import { Hono } from 'hono';

import { type Env, page, PAGE_SIZE, pageNumber, parseQuery } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { messages } from './messages.ts';
import { GemeentenPage } from './pages/gemeenten.tsx';
import { canReadGemeentelijst } from './policy.ts';
import { listGemeentelijst, listProvincies } from './queries.ts';
import { FilterSchema } from './schema.ts';

/** The list of all gemeenten. */
export function gemeenteRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/gemeenten', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadGemeentelijst(actor));
    const filter = parseQuery(c, FilterSchema);
    const [lijst, provincies] = await c.var.run('gemeenten bekijken', async (tx) => [
      await listGemeentelijst(tx, pageNumber(c), PAGE_SIZE, filter),
      await listProvincies(tx),
    ]);
    return page(
      c,
      { title: messages.titel },
      <GemeentenPage {...{ lijst, filter, provincies }} perPagina={PAGE_SIZE} />,
    );
  });

  return routes;
}
