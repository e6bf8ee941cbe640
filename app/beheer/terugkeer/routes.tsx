import { Hono } from 'hono';

import { type Ctx, type Env, page, runForm, type Sent } from '#platform/http/index.tsx';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { overrideMessages } from '#ui';

import { ROLLEN, rolNamen, rolUitleg } from '../medewerker/index.ts';
import { createTerugkeer } from './commands/create-terugkeer.ts';
import { messages } from './messages.ts';
import { TerugkeerPage } from './pages/terugkeer.tsx';
import { getVertrokkene } from './queries.ts';
import { TerugkeerSchema } from './schema.ts';

const PATH = '/medewerkers/:id/terugkeer';
const idOf = (c: Ctx) => c.req.param('id') ?? '';

async function renderTerugkeer(c: Ctx, sent?: Sent) {
  const { actor, termen } = c.var;
  const wie = await c.var.run('weer in dienst', (tx) => getVertrokkene(tx, actor, idOf(c)));
  const [namen, uitleg] = [overrideMessages(rolNamen, termen), overrideMessages(rolUitleg, termen)];
  const rollen = ROLLEN.map((value) => ({ value, name: namen[value], description: uitleg[value] }));
  const vandaag = computeDay();
  const { state, code } = sent ?? { state: { values: { begintOp: vandaag }, errors: {} }, code: 200 as const };
  const view = <TerugkeerPage {...{ wie, state, rollen, vandaag }} />;
  return page(c, { title: messages.titel(wie.naam), variant: 'form', code }, view);
}

/** Someone who left comes back. */
export function terugkeerRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use(PATH, async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  routes.get(PATH, (c) => renderTerugkeer(c));
  routes.post(PATH, (c) =>
    runForm(c, {
      schema: TerugkeerSchema,
      doel: 'weer in dienst',
      render: renderTerugkeer,
      act: (tx, terugkeer) => createTerugkeer(tx, c.var.actor, idOf(c), terugkeer, c.var.deps.secrets.dataKey),
      next: () => c.redirect(`/medewerkers/${idOf(c)}?melding=terug`, 303),
    }),
  );
  return routes;
}
