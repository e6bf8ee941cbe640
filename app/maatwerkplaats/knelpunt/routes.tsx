import { Hono } from 'hono';

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
import { writeCsv } from '#platform/sheets/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { type FormState, overrideMessages } from '#ui';

import { listMedewerkersWithRol } from '../../beheer/medewerker/index.ts';
import { LEEFDOMEINEN } from '../../kennis/leefdomein/index.ts';
import {
  formatReden,
  type Gelijkend,
  gelijkMessages,
  listOpenNaast,
  listSignalenByIds,
  type Signaal,
  SIGNAALSOORTEN,
} from '../signaal/index.ts';
import { addSignalen } from './commands/add-signalen.ts';
import { createKnelpunt } from './commands/create-knelpunt.ts';
import { recordNee } from './commands/record-nee.ts';
import { recordStap } from './commands/record-stap.ts';
import { removeSignaal } from './commands/remove-signaal.ts';
import { updateKnelpunt } from './commands/update-knelpunt.ts';
import { BORD_AANTAL } from './components/bord.tsx';
import type { FollowUp } from './components/nu-aan-jou.tsx';
import type { SignaalRegel } from './components/stemmen.tsx';
import { checkOpen, isRefusable, listMachten } from './knelpunt.ts';
import { AFLOOP, csv, form as words, MACHT, meldingen, messages, OORZAAK, STATUS } from './messages.ts';
import { BijwerkenPage } from './pages/bijwerken.tsx';
import { KnelpuntPage } from './pages/knelpunt.tsx';
import { NeePage } from './pages/nee.tsx';
import { NieuwPage } from './pages/nieuw.tsx';
import { OverzichtPage } from './pages/overzicht.tsx';
import { SignalenPage } from './pages/signalen.tsx';
import { StapPage } from './pages/stap.tsx';
import { canCreateKnelpunt, canReadKnelpunten, canUpdateKnelpunt, LEZERS } from './policy.ts';
import {
  findKnelpunt,
  type Knelpunt,
  listBord,
  listFacetten,
  listOverzicht,
  listSignaalIds,
  listStappenOfKnelpunten,
} from './queries.ts';
import {
  BijwerkenSchema,
  KnelpuntInputSchema,
  NeeSchema,
  OverzichtSchema,
  SignalenSchema,
  StapSchema,
  WeghalenSchema,
} from './schema.ts';

const MAX_OPEN = 100;

/** What was sent, and what of it cannot stand. */
type Sent = { state: FormState; code: 400 | 409 };

/** Runs a use-case; gives back the problem that belongs on the page of the form, throws every other one. */
async function findFormProblem(run: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    const own = error instanceof Problem && (error.errors.length > 0 || error.status === 409);
    if (own) return error;
    throw error;
  }
}

/** The same form again, with what was filled in and what is wrong with it. */
function asSent(values: object, problem: Problem, conflict: string): Sent {
  const whole = { '': [problem.kind === 'verouderde-versie' ? conflict : problem.message] };
  const fields = Object.fromEntries(problem.errors.map(({ field, detail }) => [field, [detail]]));
  const texts = Object.entries(values).map(([field, value]) => [
    field,
    Array.isArray(value) ? value : String(value ?? ''),
  ]);
  const errors = problem.errors.length > 0 ? fields : whole;
  return { state: { values: Object.fromEntries(texts), errors }, code: problem.status === 409 ? 409 : 400 };
}

/** Signals for beleid, their kind and part of life in the words of this gemeente. */
function nameSignalen(c: Ctx, signalen: readonly (Signaal & Partial<Gelijkend>)[]): SignaalRegel[] {
  const soorten = overrideMessages(SIGNAALSOORTEN, c.var.termen);
  const leefdomeinen = overrideMessages(LEEFDOMEINEN, c.var.termen);
  const gelijk = overrideMessages(gelijkMessages, c.var.termen);
  return signalen.map(({ id, tekst, soort, leefdomein, dag, samen, verwant }) => ({
    ...(samen && verwant ? { reden: formatReden({ samen, verwant }, gelijk) } : {}),
    id,
    tekst,
    dag,
    soort: soorten[soort],
    leefdomein: leefdomeinen[leefdomein],
  }));
}

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const isBeleid = (c: Ctx) => canUpdateKnelpunt(c.var.actor) === true;

/** The knelpunt of an act: visible, allowed, and before anything is sent still open. */
async function getForAct(c: Ctx, tx: Tx, sent: Sent | undefined): Promise<Knelpunt> {
  const knelpunt = getFound(await findKnelpunt(tx, c.var.actor, idOf(c)));
  checkAllowed(canUpdateKnelpunt(c.var.actor));
  if (!sent) checkOpen(knelpunt);
  return knelpunt;
}

const listPersonen = (c: Ctx, tx: Tx) => listMedewerkersWithRol(tx, c.var.actor, LEZERS);

async function renderNieuw(c: Ctx, chosen: readonly string[], sent?: Sent) {
  const { actor } = c.var;
  checkAllowed(canCreateKnelpunt(actor));
  const [first, open, personen] = await c.var.run('signalen samenbrengen', async (tx) => [
    (await listSignalenByIds(tx, actor, chosen)).filter(({ knelpuntId }) => knelpuntId === null),
    await listOpenNaast(tx, actor, chosen),
    await listPersonen(c, tx),
  ]);
  const rest = open.filter(({ id }) => !first.some((signaal) => signaal.id === id));
  const signalen = first.map(({ id }) => id);
  const values = { signalen, macht: 'onbekend', eigenaar: actor.persoon ?? '' };
  const { state, code } = sent ?? { state: { values, errors: {} }, code: 200 };
  const props = { state, personen, signalen: nameSignalen(c, [...first, ...rest]), more: open.length >= MAX_OPEN };
  return page(c, { title: words.nieuw, variant: 'form', code }, <NieuwPage {...props} />);
}

async function renderBijwerken(c: Ctx, sent?: Sent) {
  const [knelpunt, personen] = await c.var.run('knelpunt bijwerken', async (tx) => [
    await getForAct(c, tx, sent),
    await listPersonen(c, tx),
  ]);
  const { titel, omschrijving, oorzaak, macht, eigenaar } = knelpunt;
  const values = { titel, omschrijving, oorzaak, macht, eigenaar: eigenaar.id };
  const { state, code } = sent ?? { state: { values, errors: {} }, code: 200 };
  const view = <BijwerkenPage {...{ knelpunt, state, personen, conflict: code === 409 }} />;
  return page(c, { title: words.bijwerkenTitel, variant: 'form', code }, view);
}

async function renderStap(c: Ctx, sent?: Sent) {
  const knelpunt = await c.var.run('stap vastleggen', (tx) => getForAct(c, tx, sent));
  const values = { status: c.req.query('status') ?? '' };
  const { state, code } = sent ?? { state: { values, errors: {} }, code: 200 };
  return page(c, { title: words.stap, variant: 'form', code }, <StapPage knelpunt={knelpunt} state={state} />);
}

async function renderNee(c: Ctx, sent?: Sent) {
  const knelpunt = await c.var.run('nee met een reden', (tx) => getForAct(c, tx, sent));
  if (!sent && !isRefusable(knelpunt.status)) throw new Problem('verkeerde-staat', words.eerstBesluit);
  const { state, code } = sent ?? { state: { values: {}, errors: {} }, code: 200 };
  return page(c, { title: words.nee, variant: 'form', code }, <NeePage knelpunt={knelpunt} state={state} />);
}

async function renderSignalen(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  const [knelpunt, eigen, open] = await c.var.run('signalen van knelpunt', async (tx) => {
    const found = getFound(await findKnelpunt(tx, actor, idOf(c)));
    checkAllowed(canUpdateKnelpunt(actor));
    const ids = await listSignaalIds(tx, actor, found.id);
    return [found, await listSignalenByIds(tx, actor, ids), await listOpenNaast(tx, actor, ids)];
  });
  const { state, code } = sent ?? { state: { values: {}, errors: {} }, code: 200 };
  const view = <SignalenPage {...{ knelpunt, state, eigen: nameSignalen(c, eigen), open: nameSignalen(c, open) }} />;
  return page(c, { title: words.signalenTitel, status: findStatus(c, meldingen), variant: 'form', code }, view);
}

const parseOverzicht = (c: Ctx) => {
  const { weergave, ...rest } = parseQuery(c, OverzichtSchema);
  return { ...rest, bord: weergave === 'bord' };
};

/** The overview as a sheet: a heading and a row per knelpunt, without the texts of signals. */
function renderCsv(knelpunten: readonly Knelpunt[], termen: Ctx['var']['termen']): Uint8Array<ArrayBuffer> {
  const [oorzaken, machten] = [overrideMessages(OORZAAK, termen), overrideMessages(MACHT, termen)];
  const [statussen, aflopen] = [overrideMessages(STATUS, termen), overrideMessages(AFLOOP, termen)];
  const rows = knelpunten.map((knelpunt) => [
    knelpunt.nummer,
    knelpunt.titel,
    oorzaken[knelpunt.oorzaak],
    machten[knelpunt.macht].replaceAll('\u00AD', ''),
    knelpunt.eigenaar.naam,
    statussen[knelpunt.status],
    knelpunt.afloop ? aflopen[knelpunt.afloop] : '',
    knelpunt.reden,
    String(knelpunt.aantalSignalen),
    String(knelpunt.dagenOpen),
    knelpunt.gemeldOp,
  ]);
  return new Uint8Array(writeCsv(Object.values(overrideMessages(csv, termen)), rows));
}

/** The overview and its CSV. */
function addOverviewRoutes(routes: Hono<Env>): void {
  routes.get('/knelpunten', async (c) => {
    const { actor } = c.var;
    checkAllowed(canReadKnelpunten(actor));
    const { toon, ...overzicht } = parseOverzicht(c);
    const [pagina, vandaag] = [pageNumber(c), computeDay()];
    const show = { most: BORD_AANTAL, all: toon ? listMachten(toon) : [] };
    const [facetten, knelpunten] = await c.var.run('knelpunten bekijken', async (tx) => [
      await listFacetten(tx, actor, vandaag),
      overzicht.bord
        ? await listBord(tx, actor, overzicht, vandaag, show)
        : await listOverzicht(tx, actor, overzicht, vandaag, { limit: PAGE_SIZE, offset: (pagina - 1) * PAGE_SIZE }),
    ]);
    const rights = { canCreate: canCreateKnelpunt(actor) === true, canUpdate: isBeleid(c) };
    const props = { overzicht, facetten, knelpunten, pagina, perPagina: PAGE_SIZE, toon, ...rights };
    return page(c, { title: messages.knelpunten, live: 'knelpunt' }, <OverzichtPage {...props} />);
  });

  routes.get('/knelpunten.csv', async (c) => {
    const { actor } = c.var;
    checkAllowed(canReadKnelpunten(actor));
    const { toon: _, ...overzicht } = parseOverzicht(c);
    const all = await c.var.run('knelpunten ophalen', (tx) => listOverzicht(tx, actor, overzicht, computeDay()));
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', `attachment; filename="knelpunten-${computeDay()}.csv"`);
    return c.body(renderCsv(all, c.var.termen));
  });
}

/** What can still be made of a knelpunt: a proeftuin only while it is open, a line in the log always. */
const listPossible = ({ status }: Knelpunt, followUps: FollowUp[]) =>
  followUps.filter(({ href }) => status !== 'terugverteld' || !href.startsWith('/proeftuinen/'));

/** Bringing signals together, and the page of one knelpunt. */
function addKnelpuntRoutes(routes: Hono<Env>): void {
  routes.get('/knelpunten/nieuw', (c) => renderNieuw(c, c.req.queries('signaal') ?? []));

  routes.post('/knelpunten', async (c) => {
    const { actor } = c.var;
    checkAllowed(canCreateKnelpunt(actor));
    const form = await parseForm(c, KnelpuntInputSchema);
    if (!form.ok) return renderNieuw(c, [form.state.values['signalen'] ?? []].flat(), { state: form.state, code: 400 });
    let id = '';
    const problem = await findFormProblem(async () => {
      ({ id } = await c.var.run('signalen samenbrengen', (tx) => createKnelpunt(tx, actor, form.value)));
    });
    if (problem) return renderNieuw(c, form.value.signalen, asSent(form.value, problem, words.eerder));
    return c.redirect(`/knelpunten/${id}?melding=gemaakt`, 303);
  });

  routes.get('/knelpunten/:id', async (c) => {
    const { actor, chain } = c.var;
    const props = await c.var.run('knelpunt bekijken', async (tx) => {
      const knelpunt = getFound(await findKnelpunt(tx, actor, idOf(c)));
      const keten = await chain.show(tx, actor, { soort: 'knelpunt', id: knelpunt.id });
      const stappen = await listStappenOfKnelpunten(tx, actor.gemeente, [knelpunt.id]);
      const signalen = await listSignalenByIds(tx, actor, await listSignaalIds(tx, actor, knelpunt.id));
      return { knelpunt, keten, stappen, signalen: nameSignalen(c, signalen) };
    });
    const followUps = listPossible(
      props.knelpunt,
      chain.listFollowUps(actor, { soort: 'knelpunt', id: props.knelpunt.id }),
    );
    const isEigenaar = props.knelpunt.eigenaar.id === actor.persoon;
    const view = <KnelpuntPage {...props} followUps={followUps} canUpdate={isBeleid(c)} isEigenaar={isEigenaar} />;
    return page(c, { title: props.knelpunt.titel, status: findStatus(c, meldingen), live: 'knelpunt' }, view);
  });
}

/** The acts: each its own small form. */
function addActRoutes(routes: Hono<Env>): void {
  const done = (c: Ctx, melding: keyof typeof meldingen) =>
    c.redirect(`/knelpunten/${idOf(c)}?melding=${melding}`, 303);

  routes.get('/knelpunten/:id/bijwerken', (c) => renderBijwerken(c));
  routes.post('/knelpunten/:id/bijwerken', async (c) => {
    const form = await parseForm(c, BijwerkenSchema);
    if (!form.ok) return renderBijwerken(c, { state: form.state, code: 400 });
    const act = (tx: Tx) => updateKnelpunt(tx, c.var.actor, idOf(c), form.value);
    const problem = await findFormProblem(() => c.var.run('knelpunt bijwerken', act));
    return problem ? renderBijwerken(c, asSent(form.value, problem, words.eerder)) : done(c, 'bijgewerkt');
  });

  routes.get('/knelpunten/:id/stap', (c) => renderStap(c));
  routes.post('/knelpunten/:id/stap', async (c) => {
    const form = await parseForm(c, StapSchema);
    if (!form.ok) return renderStap(c, { state: form.state, code: 400 });
    const act = (tx: Tx) => recordStap(tx, c.var.actor, idOf(c), form.value);
    const problem = await findFormProblem(() => c.var.run('stap vastleggen', act));
    return problem ? renderStap(c, asSent(form.value, problem, words.eerderStap)) : done(c, 'gestapt');
  });

  routes.get('/knelpunten/:id/nee', (c) => renderNee(c));
  routes.post('/knelpunten/:id/nee', async (c) => {
    const form = await parseForm(c, NeeSchema);
    if (!form.ok) return renderNee(c, { state: form.state, code: 400 });
    const act = (tx: Tx) => recordNee(tx, c.var.actor, idOf(c), form.value);
    const problem = await findFormProblem(() => c.var.run('nee met een reden', act));
    return problem ? renderNee(c, asSent(form.value, problem, words.eerderStap)) : done(c, 'nee');
  });

  routes.get('/knelpunten/:id/signalen', (c) => renderSignalen(c));
  routes.post('/knelpunten/:id/signalen', async (c) => {
    const form = await parseForm(c, SignalenSchema);
    if (!form.ok) return renderSignalen(c, { state: form.state, code: 400 });
    const act = (tx: Tx) => addSignalen(tx, c.var.actor, idOf(c), form.value.signalen);
    const problem = await findFormProblem(() => c.var.run('signalen toevoegen', act));
    return problem ? renderSignalen(c, asSent(form.value, problem, words.eerder)) : done(c, 'erbij');
  });
  routes.post('/knelpunten/:id/signalen/weghalen', async (c) => {
    const form = await parseForm(c, WeghalenSchema);
    if (!form.ok) return renderSignalen(c, { state: form.state, code: 400 });
    await c.var.run('signaal weghalen', (tx) => removeSignaal(tx, c.var.actor, idOf(c), form.value.signaal));
    return c.redirect(`/knelpunten/${idOf(c)}/signalen?melding=weggehaald`, 303);
  });
}

/** Pages of knelpunt: overview, bringing together, one knelpunt and its acts. */
export function knelpuntRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/knelpunten', '/knelpunten.csv', '/knelpunten/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  addOverviewRoutes(routes);
  addKnelpuntRoutes(routes);
  addActRoutes(routes);
  return routes;
}
