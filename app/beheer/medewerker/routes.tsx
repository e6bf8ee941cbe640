import { Hono } from 'hono';

import { type Env, page, PAGE_SIZE, pageNumber, parseQuery } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { messages } from './messages.ts';
import { MedewerkersPage } from './pages/medewerkers.tsx';
import { canCreateMedewerker, canReadMedewerkers, computeBereik } from './policy.ts';
import { listMedewerkers, listTeamnamen } from './queries.ts';
import { FilterSchema } from './schema.ts';

/** The list of people with an account and their roles. */
export function medewerkerRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/medewerkers', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadMedewerkers(actor));
    const [filter, bereik] = [parseQuery(c, FilterSchema), computeBereik(actor)];
    const [lijst, teams] = await c.var.run('medewerkers bekijken', async (tx) => [
      await listMedewerkers(tx, actor, { ...filter, bereik }, pageNumber(c), PAGE_SIZE),
      await listTeamnamen(tx, actor),
    ]);
    const rights = { eigenTeam: bereik !== 'alle', canCreate: canCreateMedewerker(actor) === true };
    const view = <MedewerkersPage {...{ lijst, filter, teams, ...rights }} perPagina={PAGE_SIZE} />;
    return page(c, { title: messages.titel }, view);
  });

  return routes;
}
