import { Hono } from 'hono';

import { listAncestors } from '#platform/chain/index.ts';
import type { Tx } from '#platform/database/index.ts';
import {
  type Ctx,
  type Env,
  page,
  PAGE_SIZE,
  pageNumber,
  parseForm,
  parseQuery,
  findStatus,
} from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm, type FormState } from '#ui';

import { findKnelpunt } from '../../maatwerkplaats/knelpunt/index.ts';
import { createProeftuinBesluit } from './commands/create-proeftuin-besluit.ts';
import { createProeftuin } from './commands/create-proeftuin.ts';
import { updateProeftuin } from './commands/update-proeftuin.ts';
import { messages } from './messages.ts';
import { BesluitPage } from './pages/besluit.tsx';
import { BijwerkenPage, NieuwPage } from './pages/formulier.tsx';
import { OverzichtPage } from './pages/overzicht.tsx';
import { ProeftuinPage } from './pages/proeftuin.tsx';
import { canCreateBesluit, canCreateProeftuin, canReadProeftuinen, canUpdateProeftuin } from './policy.ts';
import { countProeftuinen, findProeftuin, listAmbassadeurs, listProeftuinen, type Proeftuin } from './queries.ts';
import { BesluitSchema, OverzichtSchema, ProeftuinFormSchema, ProeftuinUpdateSchema } from './schema.ts';

/** The same form again, with what was filled in and what is wrong with it; without a field it is wrong as a whole. */
const asState = (value: object, { errors, message }: Problem): FormState => ({
  values: Object.fromEntries(Object.entries(value).map(([field, input]) => [field, String(input ?? '')])),
  errors:
    errors.length > 0 ? Object.fromEntries(errors.map(({ field, detail }) => [field, [detail]])) : { '': [message] },
});

/** Runs a use-case: what it gives, or the problem that belongs on the page of its form. Every other problem is thrown. */
async function runForm<T>(run: () => Promise<T>): Promise<{ value: T; problem?: undefined } | { problem: Problem }> {
  try {
    return { value: await run() };
  } catch (error) {
    const own = error instanceof Problem && (error.errors.length > 0 || error.kind === 'verouderde-versie');
    if (own) return { problem: error };
    throw error;
  }
}

async function renderNieuw(c: Ctx, state: FormState, knelpuntId: string | undefined, code: 200 | 400) {
  const { actor } = c.var;
  checkAllowed(canCreateProeftuin(actor));
  const [knelpunt, ambassadeurs] = await c.var.run('proeftuin starten', async (tx) => [
    knelpuntId ? getFound(await findKnelpunt(tx, actor, knelpuntId)) : undefined,
    await listAmbassadeurs(tx, actor),
  ]);
  if (knelpunt?.status === 'terugverteld') throw new Problem('verkeerde-staat', messages.knelpuntKlaar);
  const view = <NieuwPage state={state} ambassadeurs={ambassadeurs} knelpunt={knelpunt} />;
  return page(c, { title: messages.starten, variant: 'form', code }, view);
}

const stateOf = ({ vraag, verwachting, kleineStart, start, eind, ambassadeur }: Proeftuin): FormState => ({
  values: { vraag, verwachting, kleineStart, start, eind, ambassadeur: ambassadeur.id },
  errors: {},
});

/** A proeftuin that is still open for change, for who may. */
async function getOpen(c: Ctx, tx: Tx, allowed: typeof canUpdateProeftuin): Promise<Proeftuin> {
  const proeftuin = getFound(await findProeftuin(tx, c.var.actor, c.req.param('id') ?? ''));
  checkAllowed(allowed(c.var.actor));
  if (proeftuin.besluit !== null) throw new Problem('verkeerde-staat', 'Over deze proeftuin is al besloten.');
  return proeftuin;
}

async function renderBijwerken(c: Ctx, sent?: { state: FormState; conflict: boolean }) {
  const [proeftuin, ambassadeurs] = await c.var.run('proeftuin bijwerken', async (tx) => [
    await getOpen(c, tx, canUpdateProeftuin),
    await listAmbassadeurs(tx, c.var.actor),
  ]);
  const { state, conflict } = sent ?? { state: stateOf(proeftuin), conflict: false };
  const view = <BijwerkenPage {...{ proeftuin, state, ambassadeurs, conflict }} />;
  return page(c, { title: messages.bijwerkenTitel, variant: 'form', code: sent ? (conflict ? 409 : 400) : 200 }, view);
}

async function renderBesluit(c: Ctx, sent?: { state: FormState; conflict: boolean }) {
  const { actor, session } = c.var;
  const [proeftuin, before] = await c.var.run('besluit over proeftuin', async (tx) => {
    const found = await getOpen(c, tx, canCreateBesluit);
    return [found, await listAncestors(tx, actor, { soort: 'proeftuin', id: found.id })];
  });
  const { state, conflict } = sent ?? { state: emptyForm, conflict: false };
  const naam = session ? `${session.naam}, ${session.functie}` : '';
  const melders = before.some(({ soort }) => soort === 'knelpunt');
  const view = <BesluitPage {...{ proeftuin, state, conflict, naam, melders }} />;
  return page(c, { title: messages.besluit, variant: 'form', code: sent ? (conflict ? 409 : 400) : 200 }, view);
}

/** What the form shows after a refusal; who was second gets what stands there now instead of an error. */
function asSent(value: object, problem: Problem) {
  const conflict = problem.kind === 'verouderde-versie';
  const state = asState(value, problem);
  return { state: conflict ? { ...state, errors: {} } : state, conflict };
}

const MELDINGEN = { gestart: messages.gestart, bijgewerkt: messages.bijgewerkt, besloten: messages.besluitVast };
/** With signals behind it there are people who read what was done. */
const MELDINGEN_KETEN = { ...MELDINGEN, gestart: messages.gestartVerteld, besloten: messages.besluitVerteld };

async function renderProeftuin(c: Ctx, id: string) {
  const { actor, chain } = c.var;
  const [proeftuin, keten] = await c.var.run('proeftuin bekijken', async (tx) => {
    const found = getFound(await findProeftuin(tx, actor, id));
    return [found, await chain.show(tx, actor, { soort: 'proeftuin', id })];
  });
  const open = proeftuin.besluit === null;
  const props = {
    proeftuin,
    keten,
    vandaag: computeDay(),
    vervolg: chain.listFollowUps(actor, { soort: 'proeftuin', id }),
    magBijwerken: open && canUpdateProeftuin(actor) === true,
    magBesluiten: open && canCreateBesluit(actor) === true,
  };
  const status = findStatus(c, keten.before.length > 0 ? MELDINGEN_KETEN : MELDINGEN);
  return page(c, { title: proeftuin.vraag, status, live: 'proeftuin' }, <ProeftuinPage {...props} />);
}

/** The overview, one proeftuin, and starting one. */
function addFirstRoutes(routes: Hono<Env>): void {
  routes.get('/proeftuinen', async (c) => {
    const { actor } = c.var;
    checkAllowed(canReadProeftuinen(actor));
    const [{ toon }, vandaag] = [parseQuery(c, OverzichtSchema), computeDay()];
    const [lijst, telling] = await c.var.run('proeftuinen bekijken', async (tx) => [
      await listProeftuinen(tx, actor, { toon, vandaag, pagina: pageNumber(c), aantal: PAGE_SIZE }),
      await countProeftuinen(tx, actor, vandaag),
    ]);
    const magStarten = canCreateProeftuin(actor) === true;
    const view = <OverzichtPage {...{ lijst, telling, toon, vandaag, magStarten }} perPagina={PAGE_SIZE} />;
    return page(c, { title: messages.proeftuinen, live: 'proeftuin' }, view);
  });

  routes.get('/proeftuinen/nieuw', (c) => {
    const values = { ambassadeur: c.var.actor.persoon ?? '', start: computeDay() };
    return renderNieuw(c, { values, errors: {} }, c.req.query('knelpunt'), 200);
  });

  routes.post('/proeftuinen', async (c) => {
    const form = await parseForm(c, ProeftuinFormSchema);
    if (!form.ok) return renderNieuw(c, form.state, [form.state.values['knelpunt'] ?? []].flat()[0], 400);
    const sent = await runForm(() =>
      c.var.run('proeftuin starten', (tx) => createProeftuin(tx, c.var.actor, form.value)),
    );
    if (sent.problem) return renderNieuw(c, asState(form.value, sent.problem), form.value.knelpunt, 400);
    return c.redirect(`/proeftuinen/${sent.value.id}?melding=gestart`, 303);
  });

  routes.get('/proeftuinen/:id', (c) => renderProeftuin(c, c.req.param('id')));
}

/** Changing one and deciding about it. */
function addLaterRoutes(routes: Hono<Env>): void {
  routes.get('/proeftuinen/:id/bijwerken', (c) => renderBijwerken(c));

  routes.post('/proeftuinen/:id/bijwerken', async (c) => {
    const [form, id] = [await parseForm(c, ProeftuinUpdateSchema), c.req.param('id')];
    if (!form.ok) return renderBijwerken(c, { state: form.state, conflict: false });
    const { problem } = await runForm(() =>
      c.var.run('proeftuin bijwerken', (tx) => updateProeftuin(tx, c.var.actor, id, form.value)),
    );
    if (problem) return renderBijwerken(c, asSent(form.value, problem));
    return c.redirect(`/proeftuinen/${id}?melding=bijgewerkt`, 303);
  });

  routes.get('/proeftuinen/:id/besluit', (c) => renderBesluit(c));

  routes.post('/proeftuinen/:id/besluit', async (c) => {
    const [form, id] = [await parseForm(c, BesluitSchema), c.req.param('id')];
    if (!form.ok) return renderBesluit(c, { state: form.state, conflict: false });
    const { problem } = await runForm(() =>
      c.var.run('besluit over proeftuin', (tx) => createProeftuinBesluit(tx, c.var.actor, id, form.value)),
    );
    if (problem) return renderBesluit(c, asSent(form.value, problem));
    return c.redirect(`/proeftuinen/${id}?melding=besloten`, 303);
  });
}

/** Pages of proeftuinen, for who is signed in. */
export function proeftuinRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/proeftuinen/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  addFirstRoutes(routes);
  addLaterRoutes(routes);
  return routes;
}
