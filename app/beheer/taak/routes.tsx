import { Hono } from 'hono';

import type { Actor, Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, parseForm } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { deleteTaak } from './commands/delete-taak.ts';
import { openTaak } from './commands/open-taak.ts';
import { messages } from './messages.ts';
import { TakenPage } from './pages/taken.tsx';
import { canReadTaken } from './policy.ts';
import { listDagelijks, listTaken } from './queries.ts';
import { TaakSchema } from './schema.ts';

const meldingen = { opnieuw: messages.opnieuwGedaan, weg: messages.wegGedaan };

function checkReader({ var: { session, actor } }: Ctx): void {
  if (!session) throw new Problem('niet-aangemeld');
  checkAllowed(canReadTaken(actor));
}

/** The job queue, for the beheerder. */
export function taakRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/beheer/taken', async (c) => {
    checkReader(c);
    const queue = await c.var.run('taken bekijken', async (tx) => ({
      ...(await listTaken(tx)),
      dagelijks: await listDagelijks(tx),
    }));
    const status = findStatus(c, meldingen);
    return page(c, { title: messages.titel, status, live: 'taak' }, <TakenPage {...queue} nu={computeNow()} />);
  });

  const act = async (
    c: Ctx,
    melding: keyof typeof meldingen,
    run: (tx: Tx, actor: Actor, id: string) => Promise<void>,
  ) => {
    checkReader(c);
    const form = await parseForm(c, TaakSchema);
    if (!form.ok) throw new Problem('niet-gevonden');
    await c.var.run('taak bijwerken', (tx) => run(tx, c.var.actor, form.value.taak));
    return c.redirect(`/beheer/taken?melding=${melding}`, 303);
  };
  routes.post('/beheer/taken/opnieuw', (c) => act(c, 'opnieuw', openTaak));
  routes.post('/beheer/taken/weghalen', (c) => act(c, 'weg', deleteTaak));

  return routes;
}
