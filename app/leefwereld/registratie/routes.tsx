import { Hono } from 'hono';

import { type Env, page } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

import { messages } from './messages.ts';
import { RegistratiePage } from './pages/registratie.tsx';
import { canReadRegistratie } from './policy.ts';
import { listInvultijden } from './queries.ts';
import { listVelden, type Stap } from './registratie.ts';

/** How far back the times go, in days. */
const PERIODE = 90;

/** What is asked and how long it takes, for the steps of every noun that asks something. */
export function registratieRoutes(stappen: readonly Stap[]): Hono<Env> {
  const routes = new Hono<Env>();
  const gevraagd = stappen.map((one) => ({ stap: one.stap, naam: one.naam, velden: listVelden(one) }));

  routes.get('/registratie', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadRegistratie(actor));
    const vanaf = addDays(computeDay(), -PERIODE);
    const tijden = await c.var.run('zien hoe lang registreren duurt', (tx) => listInvultijden(tx, actor, vanaf));
    const regels = gevraagd.map((one) => ({
      ...one,
      ...(tijden.find(({ stap }) => stap === one.stap) ?? { aantal: 0, minuten: null }),
    }));
    return page(c, { title: messages.titel }, <RegistratiePage stappen={regels} />);
  });

  return routes;
}
