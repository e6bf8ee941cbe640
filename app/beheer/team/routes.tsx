import { Hono } from 'hono';

import { type Env, page } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { messages } from './messages.ts';
import { TeamsPage } from './pages/teams.tsx';
import { canReadTeams, computeTeams } from './policy.ts';
import { listTeams } from './queries.ts';

/** The list of teams. */
export function teamRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/teams', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadTeams(actor));
    const welke = computeTeams(actor);
    const teams = await c.var.run('teams bekijken', (tx) => listTeams(tx, actor, welke));
    return page(c, { title: messages.titel }, <TeamsPage teams={teams} eigen={welke !== 'alle'} />);
  });

  return routes;
}
