import { Hono } from 'hono';
import type { z } from 'zod';

import { type Actor, createSystemActor, type Tx, type WithActor } from '#platform/database/index.ts';
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
import { checkUpload, readCsv, SheetRefused, writeCsv } from '#platform/sheets/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm, type FormState } from '#ui';

import type { Gemeenten } from '../../beheer/gemeente/index.ts';
import { createInlezing } from './commands/create-inlezing.ts';
import { createLogregel } from './commands/create-logregel.ts';
import { createPublicatie } from './commands/create-publicatie.ts';
import { createStand } from './commands/create-stand.ts';
import { type AgendaBytes, loadAgenda } from './commands/load-agenda.ts';
import { openInlezing } from './commands/open-inlezing.ts';
import { updateInlezing } from './commands/update-inlezing.ts';
import { updateLogregel } from './commands/update-logregel.ts';
import { createHeld } from './held.ts';
import { EXPORT_KOPPEN, inlezenMessages, logregelMessages, messages, publicatieMessages } from './messages.ts';
import { GemeentenPage } from './pages/gemeenten.tsx';
import { InlezenBestandPage } from './pages/inlezen-bestand.tsx';
import { InlezenControlePage } from './pages/inlezen-controle.tsx';
import { InlezenKolommenPage } from './pages/inlezen-kolommen.tsx';
import { InlezenStandPage } from './pages/inlezen-stand.tsx';
import { LogregelFormulierPage } from './pages/logregel-formulier.tsx';
import { LogregelPage } from './pages/logregel.tsx';
import { LogregelsPage } from './pages/logregels.tsx';
import { OpenbaarHero, OpenbaarPage } from './pages/openbaar.tsx';
import { PublicerenPage } from './pages/publiceren.tsx';
import { StandPage } from './pages/stand.tsx';
import { VersiesPage } from './pages/versies.tsx';
import { canCreateInlezing, canCreatePublicatie, canCreateStand, canWriteLogregel, listActs } from './policy.ts';
import {
  getControle,
  getInlezing,
  getLogregel,
  getRegelbeeld,
  listAllPubliek,
  listEersteRijen,
  listInlezingen,
  listLogregels,
  listOverzicht,
  listPubliek,
  listStanden,
  listStops,
  listThemas,
  listVersies,
} from './queries.ts';
import {
  KolommenSchema,
  LogregelFormSchema,
  LogregelUpdateSchema,
  OverzichtSchema,
  PublicatieFormSchema,
  StandSchema,
  ThemaSchema,
} from './schema.ts';
import { formatExportRow, formatPlaats } from './transformatielog.ts';

const INLEZEN = '/transformatielog/inlezen';

/** Name and function of who is signed in, as they stand under what is published. */
const naamOf = (c: Ctx) => `${c.var.session?.naam}, ${c.var.session?.functie}`;

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

/** The gemeente of a public address in the shell, and a way to read as its public; 404 when it is not there or does not publish. */
async function openPublic(c: Ctx, gemeenten: Gemeenten, slug: string) {
  const gemeente = await gemeenten.find({ slug });
  if (!gemeente?.publiceert) throw new Problem('niet-gevonden');
  c.set('termen', gemeente.termen);
  c.set('shell', { ...c.var.shell, organisation: gemeente.naam, theme: gemeente.thema ?? undefined });
  const actor = createSystemActor('publiek', gemeente.id);
  const run = <T,>(read: (tx: Tx, who: typeof actor) => Promise<T>) =>
    c.var.deps.database.withActor(actor, 'transformatielog lezen', (tx) => read(tx, actor));
  return { gemeente, run };
}

async function renderLog(c: Ctx, gemeenten: Gemeenten, slug: string) {
  const { gemeente, run } = await openPublic(c, gemeenten, slug);
  const { thema } = parseQuery(c, ThemaSchema);
  const props = await run(async (tx, actor) => ({
    stand: (await listStanden(tx, actor, 1))[0],
    themas: await listThemas(tx, actor),
    ...(await listPubliek(tx, actor, { thema, pagina: pageNumber(c) })),
  }));
  const hero = <OpenbaarHero naam={gemeente.naam} />;
  const view = <OpenbaarPage gemeente={gemeente} thema={thema} {...props} />;
  return page(c, { title: messages.paginaTitel(formatPlaats(gemeente.naam)), variant: 'public', hero }, view);
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

async function renderBestand(c: Ctx, state: FormState, code: Code) {
  const inlezingen = await c.var.run('agenda inlezen', (tx) => listInlezingen(tx, c.var.actor));
  return page(c, { title: inlezenMessages.titel, code }, <InlezenBestandPage state={state} inlezingen={inlezingen} />);
}

/** Takes the chosen file in. What is no sheet is refused on what is known first: its size, then its first bytes. */
async function sendBestand(c: Ctx) {
  checkAllowed(canCreateInlezing(c.var.actor));
  const refuse = (message: string) => renderBestand(c, { values: {}, errors: { bestand: [message] } }, 400);
  const file = (await c.req.formData()).get('bestand');
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return refuse(inlezenMessages.kiesBestand);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    checkUpload({ size: file.size, name: file.name, firstBytes: bytes });
    const agenda = { bestand: file.name, sheet: readCsv(bytes) };
    const make = (tx: Tx) => createInlezing(tx, c.var.actor, agenda);
    return c.redirect(`${INLEZEN}/${(await c.var.run('agenda inlezen', make)).id}`, 303);
  } catch (error) {
    if (error instanceof SheetRefused) return refuse(error.message);
    throw error;
  }
}

/** Where a sheet is: its columns are chosen, it is being read in, it failed, or it is done. */
async function renderInlezing(c: Ctx, gemeenten: Gemeenten, id: string, sent: FormState) {
  const { inlezing, rows } = await c.var.run('agenda inlezen', async (tx) => ({
    inlezing: await getInlezing(tx, c.var.actor, id),
    rows: await listEersteRijen(tx, c.var.actor, id),
  }));
  const { titel: title } = inlezenMessages;
  if (inlezing.status !== 'kolommen') {
    const { slug } = await ownGemeente(c, gemeenten);
    const refresh = inlezing.status === 'bezig' ? 3 : undefined;
    return page(c, { title, refresh }, <InlezenStandPage inlezing={inlezing} slug={slug} />);
  }
  const state = sent === emptyForm ? { values: valuesOf(inlezing.kolommen), errors: {} } : sent;
  const view = <InlezenKolommenPage inlezing={inlezing} rows={rows} state={state} />;
  return page(c, { title, variant: 'form', code: sent === emptyForm ? 200 : 400 }, view);
}

function addPublicRoutes(routes: Hono<Env>, gemeenten: Gemeenten) {
  const overview = createHeld((withActor: WithActor) => listOverzicht(withActor, gemeenten));
  routes.get('/transformatielog', async (c) => {
    const view = <GemeentenPage gemeenten={await overview(c.var.deps.database.withActor)} />;
    return page(c, { title: messages.titel, variant: 'public' }, view);
  });
  routes.get('/transformatielog/:bestand{[a-z0-9-]+\\.csv}', async (c) => {
    const bestand = c.req.param('bestand');
    const { run } = await openPublic(c, gemeenten, bestand.replace(/\.csv$/, ''));
    const rows = (await run(listAllPubliek)).map((versie) =>
      formatExportRow(versie, computeDay(versie.gepubliceerdOp)),
    );
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', `attachment; filename="transformatielog-${bestand}"`);
    return c.body(Buffer.from(writeCsv(EXPORT_KOPPEN, rows)));
  });
  routes.get('/transformatielog/:slug', (c) => renderLog(c, gemeenten, c.req.param('slug')));
  routes.get('/transformatielog/:slug/regels/:id', async (c) => {
    const { gemeente, run } = await openPublic(c, gemeenten, c.req.param('slug'));
    const [newest, ...older] = await run((tx, actor) => listVersies(tx, actor, c.req.param('id')));
    const view = <VersiesPage gemeente={gemeente} versies={[getFound(newest), ...older]} />;
    return page(c, { title: messages.versies, variant: 'public' }, view);
  });
}

function addLogregelRoutes(routes: Hono<Env>, gemeenten: Gemeenten) {
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
      return `/logregels/${id}?melding=gelukt`;
    };
    return sendForm(c, PublicatieFormSchema, act, (state, code) => renderPubliceren(c, id, state, code));
  });
}

function addInlezenRoutes(routes: Hono<Env>, gemeenten: Gemeenten) {
  routes.get(INLEZEN, (c) => renderBestand(c, emptyForm, 200));
  routes.post(`${INLEZEN}/bestand`, sendBestand);
  routes.get(`${INLEZEN}/:id`, (c) => renderInlezing(c, gemeenten, c.req.param('id'), emptyForm));
  routes.post(`${INLEZEN}/:id/kolommen`, (c) => {
    const id = c.req.param('id');
    const act = async (kolommen: z.output<typeof KolommenSchema>) => {
      await c.var.run('agenda inlezen', (tx) => updateInlezing(tx, c.var.actor, id, kolommen));
      return `${INLEZEN}/${id}/controle`;
    };
    return sendForm(c, KolommenSchema, act, (state) => renderInlezing(c, gemeenten, id, state));
  });
  routes.get(`${INLEZEN}/:id/controle`, async (c) => {
    const controle = await c.var.run('agenda inlezen', (tx) => getControle(tx, c.var.actor, c.req.param('id')));
    const { id, status } = controle.inlezing;
    if (status === 'bezig' || status === 'klaar') return c.redirect(`${INLEZEN}/${id}`, 303);
    return page(c, { title: inlezenMessages.titel }, <InlezenControlePage {...controle} naam={naamOf(c)} />);
  });
  routes.post(`${INLEZEN}/:id/lezen`, async (c) => {
    const id = c.req.param('id');
    await c.var.run('agenda inlezen', (tx) => openInlezing(tx, c.var.actor, id));
    return c.redirect(`${INLEZEN}/${id}`, 303);
  });
}

/** The log for everyone; for who writes it, the lines and reading a sheet in. */
export function transformatielogRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/logregels', '/logregels/*', INLEZEN, `${INLEZEN}/*`]) {
    routes.use(path, (c, next) => (c.var.session ? next() : Promise.reject(new Problem('niet-aangemeld'))));
  }
  addLogregelRoutes(routes, gemeenten);
  addInlezenRoutes(routes, gemeenten);
  addPublicRoutes(routes, gemeenten);
  return routes;
}

/** Reads the bytes of a sheet in as someone, through the same door as the page: for the demo. Throws SheetRefused or Problem. */
export const loadAgendaBytes = (run: WithActor, actor: Actor, agenda: AgendaBytes) =>
  loadAgenda(run, actor, { ...agenda, sheet: readCsv(agenda.bytes) });
