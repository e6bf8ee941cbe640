import { Hono } from 'hono';

import { type Ctx, type Env, findStatus, page, parseForm, parseQuery } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { emptyForm } from '#ui';

import { createInstrument } from './commands/create-instrument.ts';
import { type Regelfout } from './json.ts';
import { messages } from './messages.ts';
import { ControlePage } from './pages/controle.tsx';
import { InstrumentPage } from './pages/instrument.tsx';
import { NieuwPage } from './pages/nieuw.tsx';
import { OverzichtPage } from './pages/overzicht.tsx';
import { canCreateInstrument, canReadInstrumenten } from './policy.ts';
import { findInstrument, findToevoegfout, getVoorbeeld, listInstrumenten, listVersies } from './queries.ts';
import {
  BewaarSchema,
  type Definitie,
  DefinitieSchema,
  parseInstrument,
  renderJsonSchema,
  VersieSchema,
} from './schema.ts';

const MAX_BYTES = 500_000;
const NIEUW = '/instrumenten/nieuw';

/** A refused file: nothing is stored, and every fault stands there with its line. */
function renderNieuw(c: Ctx, refused?: { melding: string; fouten?: readonly Regelfout[] }) {
  checkAllowed(canCreateInstrument(c.var.actor));
  const state = refused ? { values: {}, errors: { bestand: [refused.melding] } } : emptyForm;
  const view = <NieuwPage state={state} fouten={refused?.fouten ?? []} />;
  return page(c, { title: messages.nieuwTitel, code: refused ? 400 : 200 }, view);
}

/** The text of the chosen file, or the sentence that says why there is none. */
async function readBestand(c: Ctx): Promise<{ tekst: string } | { melding: string }> {
  const file = (await c.req.formData()).get('bestand');
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return { melding: messages.kies };
  if (file.size > MAX_BYTES) return { melding: messages.teGroot };
  try {
    return { tekst: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { melding: messages.geenTekst };
  }
}

/** What the chosen file holds, before it is stored; or everything that is wrong in it. */
async function renderControle(c: Ctx) {
  const { actor } = c.var;
  checkAllowed(canCreateInstrument(actor));
  const bestand = await readBestand(c);
  if ('melding' in bestand) return renderNieuw(c, bestand);
  const gelezen = parseInstrument(bestand.tekst);
  if (gelezen.fouten) return renderNieuw(c, { melding: messages.fouten(gelezen.fouten.length), ...gelezen });
  const { definitie, findRegel } = gelezen;
  const [fout, versies] = await c.var.run('instrument controleren', async (tx) => [
    await findToevoegfout(tx, actor, definitie),
    await listVersies(tx, actor, definitie.sleutel),
  ]);
  if (fout) {
    return renderNieuw(c, { melding: messages.fouten(1), fouten: [{ ...fout, regel: findRegel(fout.pad) }] });
  }
  const title = messages.controleTitel(definitie.naam);
  return page(c, { title }, <ControlePage definitie={definitie} isNieuw={versies.length === 0} />);
}

/** Stores what was looked at. What came back other than it was shown is checked anew. */
async function sendInstrument(c: Ctx) {
  const { actor } = c.var;
  checkAllowed(canCreateInstrument(actor));
  const form = await parseForm(c, BewaarSchema);
  const gelezen = form.ok ? parseInstrument(form.value.inhoud) : { fouten: [] };
  if (gelezen.fouten) return renderNieuw(c, { melding: messages.veranderd, ...gelezen });
  const { definitie } = gelezen;
  try {
    await c.var.run('instrument toevoegen', (tx) => createInstrument(tx, actor, definitie));
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'ongeldige-invoer') throw error;
    return renderNieuw(c, { melding: error.message });
  }
  return c.redirect(`/instrumenten/${definitie.sleutel}?melding=toegevoegd`, 303);
}

/** A file to keep, readable for people too. */
function sendJson(c: Ctx, name: string, value: unknown) {
  c.header('content-type', 'application/json; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${name}"`);
  return c.body(`${JSON.stringify(value, null, 2)}\n`);
}

async function renderInstrument(c: Ctx, sleutel: string) {
  const { actor } = c.var;
  checkAllowed(canReadInstrumenten(actor));
  const { versie } = parseQuery(c, VersieSchema);
  const props = await c.var.run('instrument bekijken', async (tx) => ({
    instrument: getFound(await findInstrument(tx, actor, sleutel, versie)),
    versies: await listVersies(tx, actor, sleutel),
  }));
  const magToevoegen = canCreateInstrument(actor) === true;
  const status = findStatus(c, { toegevoegd: messages.toegevoegd });
  return page(
    c,
    { title: props.instrument.definitie.naam, status },
    <InstrumentPage {...props} {...{ magToevoegen }} />,
  );
}

async function sendDefinitie(c: Ctx, sleutel: string) {
  const { actor } = c.var;
  checkAllowed(canReadInstrumenten(actor));
  const { versie } = parseQuery(c, VersieSchema);
  const find = c.var.run('instrument downloaden', (tx) => findInstrument(tx, actor, sleutel, versie));
  const definitie: Definitie = DefinitieSchema.parse(getFound(await find).definitie);
  return sendJson(c, `${sleutel}-versie-${definitie.versie}.json`, definitie);
}

/** Pages of instrument: the overview, one with all its questions, and adding an own one from a file. */
export function instrumentRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  // Open to everyone: an editor fetches it without signing in, and it tells nothing of a gemeente.
  routes.get('/instrumenten/schema.json', (c) => {
    c.header('content-type', 'application/schema+json; charset=utf-8');
    return c.body(JSON.stringify(renderJsonSchema(`${c.var.deps.config.publicUrl}/instrumenten/schema.json`), null, 2));
  });
  for (const path of ['/instrumenten', '/instrumenten/*']) {
    routes.use(path, (c, next) => (c.var.session ? next() : Promise.reject(new Problem('niet-aangemeld'))));
  }
  routes.get('/instrumenten', async (c) => {
    const { actor } = c.var;
    checkAllowed(canReadInstrumenten(actor));
    const instrumenten = await c.var.run('instrumenten bekijken', (tx) => listInstrumenten(tx, actor));
    const view = <OverzichtPage instrumenten={instrumenten} magToevoegen={canCreateInstrument(actor) === true} />;
    return page(c, { title: messages.titel }, view);
  });
  routes.get(NIEUW, (c) => renderNieuw(c));
  routes.post(`${NIEUW}/bestand`, (c) => renderControle(c));
  routes.post('/instrumenten/bestand', (c) => sendInstrument(c));
  routes.get('/instrumenten/zelfredzaamheid-voorbeeld.json', (c) => {
    checkAllowed(canReadInstrumenten(c.var.actor));
    return sendJson(c, 'zelfredzaamheid-voorbeeld.json', getVoorbeeld());
  });
  routes.get('/instrumenten/:bestand{[a-z0-9-]+\\.json}', (c) =>
    sendDefinitie(c, c.req.param('bestand').replace(/\.json$/, '')),
  );
  routes.get('/instrumenten/:sleutel', (c) => renderInstrument(c, c.req.param('sleutel')));
  return routes;
}
