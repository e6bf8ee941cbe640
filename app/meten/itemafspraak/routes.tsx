import { Hono } from 'hono';

import { type Ctx, type Env, findStatus, page, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { canReadMetingen, openMeting } from '../meting/index.ts';
import { updateItemafspraken } from './commands/update-itemafspraken.ts';
import { messages } from './messages.ts';
import { AfsprakenPage } from './pages/afspraken.tsx';
import { type Itemafspraak, listItemafspraken } from './queries.ts';
import { ItemafsprakenSchema } from './schema.ts';

const idOf = (c: Ctx) => c.req.param('id') ?? '';

const stateOf = (afspraken: readonly Itemafspraak[]) => ({
  values: Object.fromEntries(afspraken.map(({ sleutel, tekst }) => [`tekst.${sleutel}`, tekst])),
  errors: {},
});

async function renderAfspraken(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  checkAllowed(canReadMetingen(actor));
  const { geopend, afspraken } = await c.var.run('afspraken bekijken', async (tx) => ({
    geopend: await openMeting(tx, actor, idOf(c)),
    afspraken: await listItemafspraken(tx, actor, idOf(c)),
  }));
  const { meting, definitie, beheert } = geopend;
  getFound(definitie.omschrijven === true ? definitie : undefined);
  const mag = beheert && meting.stand === 'concept';
  if (sent && !mag) throw new Problem('verkeerde-staat', messages.vast);
  const conflict = sent?.code === 409;
  const state = sent ? { ...sent.state, errors: conflict ? {} : sent.state.errors } : stateOf(afspraken);
  const view = <AfsprakenPage {...{ meting, gebieden: definitie.gebieden, afspraken, state, mag, conflict }} />;
  const status = findStatus(c, { bewaard: messages.bewaard });
  return page(c, { title: messages.titel, variant: mag ? 'form' : 'app', status, code: sent?.code ?? 200 }, view);
}

/** What partijen see when it goes well; the session is asked for by the pages of meting. */
export function itemafspraakRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/metingen/:id/afspraken', (c) => renderAfspraken(c));
  routes.post('/metingen/:id/afspraken', (c) =>
    runForm(c, {
      schema: ItemafsprakenSchema,
      doel: 'afspraken bijwerken',
      render: renderAfspraken,
      act: (tx, value) => updateItemafspraken(tx, c.var.actor, idOf(c), value),
      next: () => c.redirect(`/metingen/${idOf(c)}/afspraken?melding=bewaard`, 303),
    }),
  );
  return routes;
}
