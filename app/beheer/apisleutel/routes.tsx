import { Hono } from 'hono';

import { type Ctx, type Env, findStatus, page, parseForm } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { addDays, computeDay, computeNow } from '#platform/time/index.ts';
import type { FormState } from '#ui';

import { createStepUp } from '../account/index.ts';
import type { Gemeenten } from '../gemeente/index.ts';
import { isGeldig, MAX_DAGEN } from './apisleutel.ts';
import { closeApisleutel } from './commands/close-apisleutel.ts';
import { createApisleutel } from './commands/create-apisleutel.ts';
import { createOpvolger } from './commands/create-opvolger.ts';
import { meldingen, messages } from './messages.ts';
import { IntrekkenPage } from './pages/intrekken.tsx';
import { NieuwPage } from './pages/nieuw.tsx';
import { OpvolgerPage } from './pages/opvolger.tsx';
import { SleutelPage } from './pages/sleutel.tsx';
import { SleutelsPage } from './pages/sleutels.tsx';
import { canUpdateApisleutels } from './policy.ts';
import { findApisleutel, listApisleutels } from './queries.ts';
import { OpvolgerSchema, SleutelSchema } from './schema.ts';

const DOEL = 'sleutels voor de API beheren';

const idOf = (c: Ctx) => c.req.param('id') ?? '';
/** From today until a year from now. */
const listDagen = () => ({ min: computeDay(), max: addDays(computeDay(), MAX_DAGEN) });
const emptyState = (): FormState => ({ values: { tot: listDagen().max }, errors: {} });

async function getGemeentecode(c: Ctx, gemeenten: Gemeenten): Promise<string> {
  return getFound(await gemeenten.find({ id: c.var.actor.gemeente })).code;
}

/** A key of the path that still works: 404 when it is not there, 409 when it works no more. */
async function getWorking(c: Ctx) {
  const sleutel = await c.var.run(DOEL, async (tx) => {
    checkAllowed(canUpdateApisleutels(c.var.actor));
    return getFound(await findApisleutel(tx, c.var.actor, idOf(c)));
  });
  if (!isGeldig(sleutel, computeNow())) throw new Problem('verkeerde-staat', messages.werktNiet);
  return sleutel;
}

function renderNieuw(c: Ctx, state?: FormState) {
  checkAllowed(canUpdateApisleutels(c.var.actor));
  const view = <NieuwPage state={state ?? emptyState()} {...listDagen()} />;
  return page(c, { title: messages.nieuw, variant: 'form', code: state ? 400 : 200 }, view);
}

async function renderOpvolger(c: Ctx, state?: FormState) {
  const view = <OpvolgerPage sleutel={await getWorking(c)} state={state ?? emptyState()} {...listDagen()} />;
  return page(c, { title: messages.opvolgerTitel, variant: 'form', code: state ? 400 : 200 }, view);
}

/** The key itself, this once. */
function renderSleutel(c: Ctx, sleutel: string) {
  c.header('cache-control', 'no-store');
  return page(c, { title: messages.klaarTitel, variant: 'form' }, <SleutelPage sleutel={sleutel} />);
}

/** Pages on which the beheerder gives machines a key, and takes it back. */
export function apisleutelRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/apisleutels', '/apisleutels/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.use('/apisleutels/*', createStepUp(canUpdateApisleutels, '/apisleutels'));

  routes.get('/apisleutels', async (c) => {
    const { actor } = c.var;
    checkAllowed(canUpdateApisleutels(actor));
    const sleutels = await c.var.run(DOEL, (tx) => listApisleutels(tx, actor, computeDay()));
    const view = <SleutelsPage sleutels={sleutels} nu={computeNow()} />;
    return page(c, { title: messages.titel, status: findStatus(c, meldingen) }, view);
  });

  routes.get('/apisleutels/nieuw', (c) => renderNieuw(c));
  routes.post('/apisleutels', async (c) => {
    const form = await parseForm(c, SleutelSchema);
    if (!form.ok) return renderNieuw(c, form.state);
    const code = await getGemeentecode(c, gemeenten);
    const { sleutel } = await c.var.run(DOEL, (tx) => createApisleutel(tx, c.var.actor, form.value, code));
    return renderSleutel(c, sleutel);
  });

  routes.get('/apisleutels/:id/vervangen', (c) => renderOpvolger(c));
  routes.post('/apisleutels/:id/vervangen', async (c) => {
    const form = await parseForm(c, OpvolgerSchema);
    if (!form.ok) return renderOpvolger(c, form.state);
    const code = await getGemeentecode(c, gemeenten);
    const make = c.var.run(DOEL, (tx) => createOpvolger(tx, c.var.actor, idOf(c), form.value.tot, code));
    return renderSleutel(c, (await make).sleutel);
  });

  routes.get('/apisleutels/:id/intrekken', async (c) => {
    const view = <IntrekkenPage sleutel={await getWorking(c)} />;
    return page(c, { title: messages.intrekkenTitel, variant: 'form' }, view);
  });
  routes.post('/apisleutels/:id/intrekken', async (c) => {
    await c.var.run(DOEL, (tx) => closeApisleutel(tx, c.var.actor, idOf(c)));
    return c.redirect('/apisleutels?melding=ingetrokken', 303);
  });

  return routes;
}
