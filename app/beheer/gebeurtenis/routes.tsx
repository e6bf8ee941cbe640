import { Hono } from 'hono';

import { type Env, page, PAGE_SIZE, pageNumber, parseQuery } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { listSleutelnamen } from '../apisleutel/index.ts';
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
    const [{ soort, sessies: asked }, pagina] = [parseQuery(c, FilterSchema), pageNumber(c)];
    const sessies = asked === 'ja';
    const { sleutels, soorten, gebeurtenissen } = await c.var.run('gebeurtenissen bekijken', async (tx) => ({
      sleutels: await listSleutelnamen(tx, actor),
      soorten: await listSoorten(tx, actor),
      gebeurtenissen: await listGebeurtenissen(tx, actor, { soort, sessies }, pagina, PAGE_SIZE),
    }));
    const props = { gebeurtenissen, soorten, soort, sessies, sleutels, pagina, perPagina: PAGE_SIZE };
    const view = <GebeurtenissenPage {...props} />;
    return page(c, { title: messages.titel }, view);
  });

  return routes;
}
