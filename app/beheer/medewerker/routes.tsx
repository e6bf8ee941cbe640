import { Hono } from 'hono';

import { type Env, page, PAGE_SIZE, pageNumber, parseQuery } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { messages } from './messages.ts';
import { MedewerkersPage } from './pages/medewerkers.tsx';
import { canReadMedewerkers, computeBereik } from './policy.ts';
import { listMedewerkers } from './queries.ts';
import { FilterSchema } from './schema.ts';

/** The list of people with an account and their roles. */
export function medewerkerRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/medewerkers', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadMedewerkers(actor));
    const [{ rol }, bereik] = [parseQuery(c, FilterSchema), computeBereik(actor)];
    const lijst = await c.var.run('medewerkers bekijken', (tx) =>
      listMedewerkers(tx, actor, { rol, bereik }, pageNumber(c), PAGE_SIZE),
    );
    const view = <MedewerkersPage lijst={lijst} perPagina={PAGE_SIZE} rol={rol} eigenTeam={bereik !== 'alle'} />;
    return page(c, { title: messages.titel }, view);
  });

  return routes;
}
