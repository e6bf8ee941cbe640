import { Hono } from 'hono';
import type { z } from 'zod';

import { type Actor, createSystemActor, type Tx, type WithActor } from '#platform/database/index.ts';
import {
  createKept,
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
import { readSheets } from '#platform/sheets/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm, type FormState, overrideMessages } from '#ui';

import type { Gemeenten } from '../../beheer/gemeente/index.ts';
import { defineInleessoort, loadInlezing } from '../../beheer/inlezing/index.ts';
import { addLogregels } from './commands/add-logregels.ts';
import { createLogregel } from './commands/create-logregel.ts';
import { createPublicatie } from './commands/create-publicatie.ts';
import { createStand } from './commands/create-stand.ts';
import { updateLogregel } from './commands/update-logregel.ts';
import { Agendavoorbeeld, Gevonden } from './components/agendavoorbeeld.tsx';
import { createHeld } from './held.ts';
import { guessMapping, KIES_TITEL, VELDEN } from './inlezen.ts';
import {
  AGENDA_VOORBEELD,
  agendaWoorden,
  logregelMessages,
  messages,
  publicatieMessages,
  VELDHINTS,
  VELDNAMEN,
} from './messages.ts';
import { GemeentenPage } from './pages/gemeenten.tsx';
import { LogregelFormulierPage } from './pages/logregel-formulier.tsx';
import { LogregelPage } from './pages/logregel.tsx';
import { LogregelsPage } from './pages/logregels.tsx';
import { OpenbaarHero, OpenbaarPage } from './pages/openbaar.tsx';
import { PublicerenPage } from './pages/publiceren.tsx';
import { StandPage } from './pages/stand.tsx';
import { VersiesPage } from './pages/versies.tsx';
import { canCreateInlezing, canCreatePublicatie, canCreateStand, canWriteLogregel, listActs } from './policy.ts';
import {
  getAgendaplan,
  getLogregel,
  getLogversie,
  getRegelbeeld,
  listLogregels,
  listOverzicht,
  listPubliek,
  listStanden,
  listStops,
  listThemas,
  listVersies,
} from './queries.ts';
import {
  LogregelFormSchema,
  LogregelUpdateSchema,
  OverzichtSchema,
  PublicatieFormSchema,
  StandSchema,
  ThemaSchema,
} from './schema.ts';
import { formatPlaats } from './transformatielog.ts';

/** Name and function of who is signed in, as they stand under what is published. */
const naamOf = (c: Ctx) => `${c.var.session?.naam}, ${c.var.session?.functie}`;

/** How long a process may believe that the log, or the list of logs, did not change. */
const [VERSION_MS, OVERVIEW_MS] = [1000, 2000];

type Code = 200 | 400 | 409;
type Act<S extends z.ZodType> = (value: z.output<S>) => Promise<string>;
type Redo = (state: FormState, code: Code) => Promise<Response>;

/** What was filled in, as a form holds it. */
const valuesOf = (input: object): FormState['values'] =>
  Object.fromEntries(Object.entries(input).map(([key, value]) => [key, String(value ?? '')]));

/** Reads a form and acts on it; `act` answers where to go next. What is wrong comes back on the same page, with all that was filled in. */
async function sendForm<S extends z.ZodType<object>>(c: Ctx, schema: S, act: Act<S>, redo: Redo) {
  const form = await parseForm(c, schema);
  if (!form.ok) return redo(form.state, 400);
  try {
    return c.redirect(await act(form.value), 303);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const errors = Object.fromEntries(error.errors.map(({ field, detail }) => [field, [detail]]));
    const state = { values: valuesOf(form.value), errors };
    if (error.kind === 'ongeldige-invoer') return redo(state, 400);
    if (error.kind === 'verouderde-versie') return redo({ ...state, errors: { '': [error.message] } }, 409);
    throw error;
  }
}

const ownGemeente = async (c: Ctx, all: Gemeenten) => getFound(await all.find({ id: c.var.actor.gemeente }));

export type Publiekdeur = ReturnType<typeof createPubliek>;
export type Publiek = Awaited<ReturnType<Publiekdeur['open']>>;

/**
 * The door to the public log. Opens the gemeente of an address: its shell, a way to read as its public, and `send`, which keeps
 * what it rendered until the log has another version; 404 when it is not there or does not publish.
 */
export function createPubliek(gemeenten: Gemeenten) {
  const kept = createKept();
  const versions = new Map<string, (run: WithActor) => Promise<string>>();
  const findVersion = (id: string) => {
    const actor = createSystemActor('publiek', id);
    const read = (run: WithActor) => run(actor, 'transformatielog lezen', (tx) => getLogversie(tx, actor));
    const held = versions.get(id) ?? createHeld(read, VERSION_MS);
    versions.set(id, held);
    return held;
  };
  const open = async (c: Ctx, slug: string) => {
    const gemeente = await gemeenten.find({ slug });
    if (!gemeente?.publiceert) throw new Problem('niet-gevonden');
    const { shell, deps } = c.var;
    const { withActor } = deps.database;
    const search = shell.search && { ...shell.search, hidden: { gemeente: slug } };
    c.set('termen', gemeente.termen);
    c.set('shell', { ...shell, search, organisation: gemeente.naam, theme: gemeente.thema ?? undefined });
    const actor = createSystemActor('publiek', gemeente.id);
    const run = <T,>(read: (tx: Tx, who: typeof actor) => Promise<T>) =>
      withActor(actor, 'transformatielog lezen', (tx) => read(tx, actor));
    const send = async (part: readonly unknown[], render: () => Promise<Response>) => {
      const version = c.var.session ? '' : await findVersion(gemeente.id)(withActor);
      return kept(c, { key: [gemeente, ...part], version: `${version} ${computeDay()}`, render });
    };
    const words = overrideMessages(messages, gemeente.termen);
    const address = `${new URL(deps.config.publicUrl).origin}/transformatielog/${slug}`;
    return { gemeente, run, send, words, address };
  };
  /** Who publishes here reads it here at once; other processes look within a second. */
  const forget = (c: Ctx) => void versions.delete(c.var.actor.gemeente);
  return { open, forget };
}

/** What a page of the log can be read as besides, for its head. */
const listAlternates = ({ gemeente: { slug }, words }: Publiek) => [
  { href: `/transformatielog/${slug}/atom.xml`, type: 'application/atom+xml', title: words.volg },
  { href: `/transformatielog/${slug}/data.json`, type: 'application/json', title: words.openDataJson },
];

async function renderLog(c: Ctx, publiek: Publiek) {
  const { gemeente, run, send } = publiek;
  const [{ thema }, pagina] = [parseQuery(c, ThemaSchema), pageNumber(c)];
  return send(['log', thema, pagina], async () => {
    const props = await run(async (tx, actor) => ({
      stand: (await listStanden(tx, actor, 1))[0],
      themas: await listThemas(tx, actor),
      ...(await listPubliek(tx, actor, { thema, pagina })),
    }));
    const hero = <OpenbaarHero naam={gemeente.naam} />;
    const title = messages.paginaTitel(formatPlaats(gemeente.naam));
    const view = <OpenbaarPage gemeente={gemeente} thema={thema} {...props} />;
    return page(c, { title, variant: 'public', hero, alternates: listAlternates(publiek) }, view);
  });
}

async function renderLogregels(c: Ctx, gemeenten: Gemeenten) {
  const { stand } = parseQuery(c, OverzichtSchema);
  const read = (tx: Tx) => listLogregels(tx, c.var.actor, { stand }, pageNumber(c), PAGE_SIZE);
  const lijst = { ...(await c.var.run('logregels lezen', read)), stand, perPagina: PAGE_SIZE };
  const view = <LogregelsPage {...lijst} mag={listActs(c.var.actor)} gemeente={await ownGemeente(c, gemeenten)} />;
  return page(c, { title: logregelMessages.logregels }, view);
}

async function renderLogregel(c: Ctx, gemeenten: Gemeenten, id: string) {
  const { actor, chain } = c.var;
  const beeld = await c.var.run('logregel lezen', (tx) => getRegelbeeld(tx, actor, id, chain));
  const vervolg = chain.listFollowUps(actor, { soort: 'logregel', id });
  const { publiceert, slug } = await ownGemeente(c, gemeenten);
  const status = findStatus(c, { gelukt: publicatieMessages.gelukt, bewaard: publicatieMessages.bewaard });
  const view = <LogregelPage {...beeld} {...{ vervolg, mag: listActs(actor), slug: publiceert ? slug : undefined }} />;
  return page(c, { title: beeld.regel.titel, status }, view);
}

/** The form for a new line. What it comes from stands in the address, or in the form that came back. */
async function renderNieuw(c: Ctx, state: FormState, code: Code) {
  const { actor, chain } = c.var;
  checkAllowed(canWriteLogregel(actor));
  const read = (name: string) => String(state.values[name] ?? c.req.query(name) ?? '');
  const ref = { soort: read('van'), id: read('id') };
  const { themas, stops } = await c.var.run('logregel schrijven', async (tx) => ({
    themas: await listThemas(tx, actor),
    stops: await listStops(tx, actor, ref, chain),
  }));
  const van = stops.length > 0 ? { ref, stops } : undefined;
  const view = <LogregelFormulierPage state={state} themas={themas} van={van} />;
  return page(c, { title: logregelMessages.nieuwTitel, variant: 'form', code }, view);
}

async function renderBijwerken(c: Ctx, id: string, sent: FormState, code: Code) {
  const { regel, themas } = await c.var.run('logregel bijwerken', async (tx) => ({
    regel: await getLogregel(tx, c.var.actor, id),
    themas: await listThemas(tx, c.var.actor),
  }));
  checkAllowed(canWriteLogregel(c.var.actor));
  const state = sent === emptyForm ? { values: valuesOf(regel), errors: {} } : sent;
  const view = <LogregelFormulierPage {...{ regel, state, themas }} intussen={code === 409 ? regel : undefined} />;
  return page(c, { title: logregelMessages.bijwerken, variant: 'form', code }, view);
}

async function renderPubliceren(c: Ctx, id: string, state: FormState, code: Code) {
  const { actor, chain } = c.var;
  const { regel, ...beeld } = await c.var.run('publiceren', (tx) => getRegelbeeld(tx, actor, id, chain));
  checkAllowed(canCreatePublicatie(actor));
  if (regel.stand === 'gepubliceerd') return c.redirect(`/logregels/${id}`, 303);
  const view = <PublicerenPage {...{ ...beeld, regel, state }} naam={naamOf(c)} />;
  return page(c, { title: publicatieMessages.kort, variant: 'form', code }, view);
}

async function renderStand(c: Ctx, state: FormState, code: Code) {
  checkAllowed(canCreateStand(c.var.actor));
  const standen = await c.var.run('stand vaststellen', (tx) => listStanden(tx, c.var.actor));
  const { stand: title, standGelukt: vastgesteld } = publicatieMessages;
  const view = <StandPage state={state} standen={standen} naam={naamOf(c)} />;
  return page(c, { title, variant: 'form', status: findStatus(c, { vastgesteld }), code }, view);
}

function addPublicRoutes(routes: Hono<Env>, gemeenten: Gemeenten, { open }: Publiekdeur) {
  const kept = createKept();
  const overview = createHeld((withActor: WithActor) => listOverzicht(withActor, gemeenten), OVERVIEW_MS);
  routes.get('/transformatielog', async (c) => {
    const all = await overview(c.var.deps.database.withActor);
    const version = `${JSON.stringify(all)} ${computeDay()}`;
    const render = () => page(c, { title: messages.titel, variant: 'public' }, <GemeentenPage gemeenten={all} />);
    return kept(c, { key: ['gemeenten'], version, render });
  });
  routes.get('/transformatielog/:slug', async (c) => renderLog(c, await open(c, c.req.param('slug'))));
  routes.get('/transformatielog/:slug/regels/:id', async (c) => {
    const [publiek, id] = [await open(c, c.req.param('slug')), c.req.param('id')];
    return publiek.send(['regel', id], async () => {
      const [newest, ...older] = await publiek.run((tx, actor) => listVersies(tx, actor, id));
      const view = <VersiesPage gemeente={publiek.gemeente} versies={[getFound(newest), ...older]} />;
      return page(c, { title: messages.versies, variant: 'public', alternates: listAlternates(publiek) }, view);
    });
  });
}

function addLogregelRoutes(routes: Hono<Env>, gemeenten: Gemeenten, forget: (c: Ctx) => void) {
  routes.get('/logregels', (c) => renderLogregels(c, gemeenten));
  routes.get('/logregels/nieuw', (c) => renderNieuw(c, emptyForm, 200));
  routes.post('/logregels', (c) => {
    const { run, actor, chain } = c.var;
    const act = async ({ van: soort, id, ...input }: z.output<typeof LogregelFormSchema>) => {
      const herkomst = soort === '' ? [] : [{ soort, id }];
      const made = await run('logregel schrijven', (tx) => createLogregel(tx, actor, { ...input, herkomst }, chain));
      return `/logregels/${made.id}?melding=bewaard`;
    };
    return sendForm(c, LogregelFormSchema, act, (state, code) => renderNieuw(c, state, code));
  });
  routes.get('/logregels/stand', (c) => renderStand(c, emptyForm, 200));
  routes.post('/logregels/stand', (c) => {
    const act = async (input: z.output<typeof StandSchema>) => {
      await c.var.run('stand vaststellen', (tx) => createStand(tx, c.var.actor, input, naamOf(c)));
      forget(c);
      return '/logregels/stand?melding=vastgesteld';
    };
    return sendForm(c, StandSchema, act, (state, code) => renderStand(c, state, code));
  });
  routes.get('/logregels/:id', (c) => renderLogregel(c, gemeenten, c.req.param('id')));
  routes.get('/logregels/:id/bijwerken', (c) => renderBijwerken(c, c.req.param('id'), emptyForm, 200));
  routes.post('/logregels/:id/bijwerken', (c) => {
    const id = c.req.param('id');
    const act = async (input: z.output<typeof LogregelUpdateSchema>) => {
      await c.var.run('logregel bijwerken', (tx) => updateLogregel(tx, c.var.actor, id, input));
      return `/logregels/${id}?melding=bewaard`;
    };
    return sendForm(c, LogregelUpdateSchema, act, (state, code) => renderBijwerken(c, id, state, code));
  });
  routes.get('/logregels/:id/publiceren', (c) => renderPubliceren(c, c.req.param('id'), emptyForm, 200));
  routes.post('/logregels/:id/publiceren', (c) => {
    const [id, { run, actor, chain }] = [c.req.param('id'), c.var];
    const act = async (input: z.output<typeof PublicatieFormSchema>) => {
      await run('publiceren', (tx) => createPublicatie(tx, actor, id, { ...input, naam: naamOf(c) }, chain));
      forget(c);
      return `/logregels/${id}?melding=gelukt`;
    };
    return sendForm(c, PublicatieFormSchema, act, (state, code) => renderPubliceren(c, id, state, code));
  });
}

/** The log for everyone; for who writes it, the lines. */
export function transformatielogRoutes(gemeenten: Gemeenten, publiek: Publiekdeur): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/logregels', '/logregels/*']) {
    routes.use(path, (c, next) => (c.var.session ? next() : Promise.reject(new Problem('niet-aangemeld'))));
  }
  addLogregelRoutes(routes, gemeenten, publiek.forget);
  addPublicRoutes(routes, gemeenten, publiek);
  return routes;
}

/** An agenda: sheets whose rows become lines of the log. */
export const agendaSoort = defineInleessoort({
  soort: 'agenda',
  pad: '/transformatielog/inlezen',
  vleugel: 'leren',
  terug: '/logregels',
  doel: 'agenda inlezen',
  velden: VELDEN.map((veld) => (veld === 'titel' ? { veld, nodig: KIES_TITEL } : { veld })),
  woorden: agendaWoorden,
  veldnamen: VELDNAMEN,
  hints: VELDHINTS,
  voorbeeld: AGENDA_VOORBEELD,
  can: canCreateInlezing,
  guess: guessMapping,
  formatResultaat: (slug) => `/transformatielog/${slug}`,
  plan: getAgendaplan,
  write: addLogregels,
  renderVoorbeeld: (plan) => <Agendavoorbeeld {...plan} />,
  renderLetOp: (plan) => <Gevonden {...plan} />,
});

type Bytes = { bytes: Uint8Array; bestand: string; naam: string };

/** Reads the bytes of a sheet in as someone, through the same door as the page: for the demo. Throws SheetRefused or Problem. */
export const loadAgendaBytes = async (run: WithActor, actor: Actor, { bytes, bestand, naam }: Bytes) =>
  loadInlezing(run, actor, agendaSoort, { bestand, naam, sheets: await readSheets({ bytes, name: bestand }) });
