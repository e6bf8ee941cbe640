import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, parseForm } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { MAX_UPLOAD_BYTES, readSheets, SheetRefused, writeCsv, writeXlsx } from '#platform/sheets/index.ts';
import { emptyForm, type FormState } from '#ui';

import type { Gemeenten } from '../gemeente/index.ts';
import { createInlezing } from './commands/create-inlezing.ts';
import { deleteInlezing } from './commands/delete-inlezing.ts';
import { openInlezing } from './commands/open-inlezing.ts';
import { updateBlad } from './commands/update-blad.ts';
import { updateInlezing } from './commands/update-inlezing.ts';
import type { Inleessoort } from './inleessoort.ts';
import { type Antwoorden, type Inlezing, renderFoutrijen } from './inlezing.ts';
import { messages } from './messages.ts';
import { BestandPage } from './pages/bestand.tsx';
import { BladPage } from './pages/blad.tsx';
import { ControlePage } from './pages/controle.tsx';
import { KolommenPage } from './pages/kolommen.tsx';
import { StandPage } from './pages/stand.tsx';
import { canDeleteInlezing } from './policy.ts';
import { getControle, getInlezingOf, getRijen, listEersteRijen, listInlezingen } from './queries.ts';
import { BladSchema, createKolommenSchema } from './schema.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';
const WIDTH = 24;

/** One way in, for one request: whose rows they become, and all that a page of it needs. */
type Way = { c: Ctx; soort: Inleessoort; gemeenten: Gemeenten };

/** Name and function of who is signed in, as they stand under what is read in. */
const naamOf = (c: Ctx) => `${c.var.session?.naam}, ${c.var.session?.functie}`;

/** What was filled in, as a form holds it. */
const valuesOf = (input: object): FormState['values'] =>
  Object.fromEntries(Object.entries(input).map(([key, value]) => [key, String(value ?? '')]));

/** The errors of a refused form, at their fields; any other problem is thrown on. */
function findErrors(error: unknown): FormState['errors'] {
  if (!(error instanceof Problem) || error.kind !== 'ongeldige-invoer') throw error;
  return Object.fromEntries(error.errors.map(({ field, detail }) => [field, [detail]]));
}

function sendFile(c: Ctx, bytes: Uint8Array, type: string, name: string) {
  c.header('content-type', type);
  c.header('content-disposition', `attachment; filename="${name}"`);
  return c.body(Buffer.from(bytes));
}

const magWegOf = (c: Ctx, inlezing: Inlezing) => canDeleteInlezing(c.var.actor, inlezing) === true;

async function renderBestand({ c, soort }: Way, state: FormState, code: 200 | 400) {
  const inlezingen = await c.var.run(soort.doel, (tx) => listInlezingen(tx, c.var.actor, soort));
  const status = findStatus(c, { weggehaald: messages.weggehaald });
  const view = <BestandPage {...{ soort, state, inlezingen }} />;
  return page(c, { title: soort.woorden.titel, status, code }, view);
}

/** Takes the chosen file in. What is no sheet is refused on what is known first: its size, then its bytes. */
async function sendBestand(way: Way) {
  const { c, soort } = way;
  checkAllowed(soort.can(c.var.actor));
  const refuse = (message: string) => renderBestand(way, { values: {}, errors: { bestand: [message] } }, 400);
  const file = (await c.req.formData()).get('bestand');
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return refuse(messages.kiesBestand);
  try {
    if (file.size > MAX_UPLOAD_BYTES) throw new SheetRefused('too-large');
    const sheets = await readSheets({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name });
    const make = (tx: Tx) => createInlezing(tx, c.var.actor, soort, { bestand: file.name, sheets });
    return c.redirect(`${soort.pad}/${(await c.var.run(soort.doel, make)).id}`, 303);
  } catch (error) {
    if (error instanceof SheetRefused) return refuse(error.message);
    throw error;
  }
}

const codeOf = (state: FormState) => (Object.keys(state.errors).length > 0 ? 400 : 200);

async function renderBlad({ c, soort }: Way, inlezing: Inlezing, state: FormState) {
  if (inlezing.bladen.length < 2 || ['bezig', 'klaar'].includes(inlezing.status))
    return c.redirect(`${soort.pad}/${inlezing.id}`, 303);
  const chosen = inlezing.blad === null ? {} : { blad: String(inlezing.blad) };
  const filled = state === emptyForm ? { values: chosen, errors: {} } : state;
  const view = <BladPage {...{ soort, inlezing, state: filled }} magWeg={magWegOf(c, inlezing)} />;
  return page(c, { title: soort.woorden.titel, variant: 'form', code: codeOf(state) }, view);
}

/** Where a sheet is: its columns are chosen, it is being read in, it failed, or it is done. */
async function renderInlezing(way: Way, id: string, sent: FormState) {
  const { c, soort, gemeenten } = way;
  const { inlezing, rows } = await c.var.run(soort.doel, async (tx) => ({
    inlezing: await getInlezingOf(tx, c.var.actor, soort, id),
    rows: await listEersteRijen(tx, c.var.actor, id),
  }));
  const { titel: title } = soort.woorden;
  const magWeg = magWegOf(c, inlezing);
  if (inlezing.status === 'blad') return renderBlad(way, inlezing, emptyForm);
  if (inlezing.status !== 'kolommen') {
    const { slug } = getFound(await gemeenten.find({ id: c.var.actor.gemeente }));
    const refresh = inlezing.status === 'bezig' ? 3 : undefined;
    return page(c, { title, refresh, live: 'inlezing' }, <StandPage {...{ soort, inlezing, slug, magWeg }} />);
  }
  const state = sent === emptyForm ? { values: valuesOf(inlezing.kolommen), errors: {} } : sent;
  const view = <KolommenPage {...{ soort, inlezing, rows, state, magWeg }} />;
  return page(c, { title, variant: 'form', code: codeOf(sent) }, view);
}

async function renderControle({ c, soort }: Way, id: string, sent: FormState) {
  const controle = await c.var.run(soort.doel, (tx) => getControle(tx, c.var.actor, soort, id));
  const { status, antwoorden } = controle.inlezing;
  if (status !== 'kolommen' && status !== 'mislukt') return c.redirect(`${soort.pad}/${id}`, 303);
  const kept = Object.fromEntries(Object.entries(antwoorden).map(([key, value]) => [`vraag-${key}`, value]));
  const state = sent === emptyForm ? { values: kept, errors: {} } : sent;
  const magWeg = magWegOf(c, controle.inlezing);
  const view = <ControlePage {...{ soort, ...controle, state, magWeg }} naam={naamOf(c)} />;
  return page(c, { title: soort.woorden.titel, code: codeOf(sent) }, view);
}

/** The rows that are wrong as they were, with the reasons beside them, to mend and read in again. */
async function sendFouten({ c, soort }: Way, id: string, ending: string) {
  const { koppen, found } = await c.var.run(soort.doel, async (tx) => {
    const { inlezing, plan } = await getControle(tx, c.var.actor, soort, id);
    const rijen = await getRijen(tx, c.var.actor, id);
    return { koppen: inlezing.koppen, found: renderFoutrijen(rijen, plan.fouten, soort.veldnamen) };
  });
  const headings = [...koppen, messages.kolomRegel, messages.kolomFout];
  const rows = found.map(({ regel, cellen, reden }) => [...cellen, String(regel), reden]);
  const name = `fouten.${ending}`;
  if (ending === 'csv') return sendFile(c, writeCsv(headings, rows), CSV, name);
  const columns = headings.map((heading) => ({ heading, width: WIDTH }));
  return sendFile(c, await writeXlsx(messages.foutenBlad, columns, rows), XLSX, name);
}

/** The answers out of a form: `vraag-…` to what was chosen. */
async function readAntwoorden(c: Ctx): Promise<{ antwoorden: Antwoorden; values: FormState['values'] }> {
  const fields = [...(await c.req.formData())].flatMap(([name, value]) =>
    name.startsWith('vraag-') ? [[name.slice('vraag-'.length), String(value)] as const] : [],
  );
  return {
    antwoorden: Object.fromEntries(fields),
    values: Object.fromEntries(fields.map(([key, value]) => [`vraag-${key}`, value])),
  };
}

async function sendLezen(way: Way, id: string) {
  const { c, soort } = way;
  const { antwoorden, values } = await readAntwoorden(c);
  try {
    await c.var.run(soort.doel, (tx) => openInlezing(tx, c.var.actor, soort, id, antwoorden));
    return c.redirect(`${soort.pad}/${id}`, 303);
  } catch (error) {
    return renderControle(way, id, { values, errors: findErrors(error) });
  }
}

async function sendKolommen(way: Way, id: string) {
  const { c, soort } = way;
  const form = await parseForm(c, createKolommenSchema(soort.velden));
  if (!form.ok) return renderInlezing(way, id, form.state);
  try {
    await c.var.run(soort.doel, (tx) => updateInlezing(tx, c.var.actor, soort, id, form.value));
    return c.redirect(`${soort.pad}/${id}/controle`, 303);
  } catch (error) {
    return renderInlezing(way, id, { values: valuesOf(form.value), errors: findErrors(error) });
  }
}

async function sendBlad(way: Way, id: string) {
  const { c, soort } = way;
  const form = await parseForm(c, BladSchema);
  const redo = async (state: FormState) =>
    renderBlad(way, await c.var.run(soort.doel, (tx) => getInlezingOf(tx, c.var.actor, soort, id)), state);
  if (!form.ok) return redo(form.state);
  try {
    await c.var.run(soort.doel, (tx) => updateBlad(tx, c.var.actor, soort, id, form.value.blad));
    return c.redirect(`${soort.pad}/${id}`, 303);
  } catch (error) {
    return redo({ values: valuesOf(form.value), errors: findErrors(error) });
  }
}

function addRoutes(routes: Hono<Env>, soort: Inleessoort, gemeenten: Gemeenten) {
  const { pad } = soort;
  const wayOf = (c: Ctx): Way => ({ c, soort, gemeenten });
  for (const path of [pad, `${pad}/*`]) {
    routes.use(path, (c, next) => (c.var.session ? next() : Promise.reject(new Problem('niet-aangemeld'))));
  }
  routes.get(pad, (c) => renderBestand(wayOf(c), emptyForm, 200));
  routes.post(`${pad}/bestand`, (c) => sendBestand(wayOf(c)));
  routes.get(`${pad}/voorbeeld.xlsx`, async (c) => {
    checkAllowed(soort.can(c.var.actor));
    const columns = soort.voorbeeld.koppen.map((heading) => ({ heading, width: WIDTH }));
    return sendFile(
      c,
      await writeXlsx(soort.woorden.titel, columns, soort.voorbeeld.rijen),
      XLSX,
      `${soort.soort}.xlsx`,
    );
  });
  routes.get(`${pad}/:id`, (c) => renderInlezing(wayOf(c), c.req.param('id'), emptyForm));
  routes.get(`${pad}/:id/blad`, async (c) => {
    const id = c.req.param('id');
    const inlezing = await c.var.run(soort.doel, (tx) => getInlezingOf(tx, c.var.actor, soort, id));
    return renderBlad(wayOf(c), inlezing, emptyForm);
  });
  routes.post(`${pad}/:id/blad`, (c) => sendBlad(wayOf(c), c.req.param('id')));
  routes.post(`${pad}/:id/kolommen`, (c) => sendKolommen(wayOf(c), c.req.param('id')));
  routes.get(`${pad}/:id/controle`, (c) => renderControle(wayOf(c), c.req.param('id'), emptyForm));
  routes.get(`${pad}/:id/:fouten{fouten\\.(?:csv|xlsx)}`, (c) =>
    sendFouten(wayOf(c), c.req.param('id'), c.req.param('fouten').replace('fouten.', '')),
  );
  routes.post(`${pad}/:id/lezen`, (c) => sendLezen(wayOf(c), c.req.param('id')));
  routes.post(`${pad}/:id/weg`, async (c) => {
    await c.var.run(soort.doel, (tx) => deleteInlezing(tx, c.var.actor, soort, c.req.param('id')));
    return c.redirect(`${pad}?melding=weggehaald`, 303);
  });
}

/** The steps of reading a sheet in, once for each Inleessoort. */
export function inlezingRoutes(soorten: readonly Inleessoort[], gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();
  for (const soort of soorten) addRoutes(routes, soort, gemeenten);
  return routes;
}
