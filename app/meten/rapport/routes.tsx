import { Hono } from 'hono';

import type { WithActor } from '#platform/database/index.ts';
import {
  type Ctx,
  type Env,
  findStatus,
  page,
  PAGE_SIZE,
  pageNumber,
  parseQuery,
  runForm,
  type Sent,
} from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { renderReport } from '#platform/report/index.ts';
import { type FormState, renderDistributionSvg, renderDotsSvg, renderRadarSvg } from '#ui';

import { openMeting } from '../meting/index.ts';
import { formatCijfer } from '../uitkomst/index.ts';
import { closeRapport } from './commands/close-rapport.ts';
import { createRapport } from './commands/create-rapport.ts';
import { openRapport } from './commands/open-rapport.ts';
import { runRapport } from './commands/run-rapport.ts';
import { startRapport } from './commands/start-rapport.ts';
import { formatDocument, listTekeningen } from './document.ts';
import { inhoudMessages, messages } from './messages.ts';
import { KiesPage, NieuwPage } from './pages/nieuw.tsx';
import { RapportPage } from './pages/rapport.tsx';
import { RapportenPage } from './pages/rapporten.tsx';
import { StandPage } from './pages/stand.tsx';
import { canCreateRapport, canReadRapporten } from './policy.ts';
import { findInhoud, findRapport, isBeheerder, listMeegenomen, listRapporten, listRapporteerbaar } from './queries.ts';
import { formatBestandsnaam, listVoorstel } from './rapport.ts';
import { BeginSchema, type Inhoud, RapportFormSchema, type Tekening } from './schema.ts';

/** Seconds after which a page without the stream looks again: a rapport takes a few. */
const OPNIEUW = 2;

function renderSvg(tekening: Tekening): string {
  const { titel: title, tekst: text } = tekening;
  if (tekening.soort === 'web') {
    return renderRadarSvg({
      title,
      text,
      groups: tekening.groepen.map(({ naam, assen }) => ({
        name: naam,
        axes: assen.map((as) => ({ number: as.nummer, name: as.naam })),
      })),
      series: tekening.reeksen.map(({ naam, n, waarden }) => ({ name: naam, note: messages.n(n), values: waarden })),
      below: tekening.grens,
    });
  }
  if (tekening.soort === 'verdeling') {
    return renderDistributionSvg({
      title,
      text,
      levels: tekening.niveaus.map(({ naam, merk, los }) => ({ name: naam, mark: merk, apart: los })),
      rows: tekening.rijen.map(({ naam, noot, aantallen }) => ({ name: naam, note: noot, counts: aantallen })),
    });
  }
  const { waarde, interval, referentie } = tekening.legenda;
  return renderDotsSvg({
    title,
    text,
    legend: { value: waarde, interval: interval ?? undefined, reference: referentie ?? undefined },
    rows: tekening.rijen.map((rij) => ({
      name: rij.naam,
      note: rij.noot,
      value: rij.waarde,
      low: rij.laag ?? undefined,
      high: rij.hoog ?? undefined,
      reference: rij.referentie,
    })),
  });
}

/**
 * What a rapport tells as a document in PDF/UA-1. Outside any transaction: it takes a process.
 * @throws Problem even-niet: too busy, too large, or no compiler for this system
 */
export function renderRapportPdf(inhoud: Inhoud): Promise<Uint8Array> {
  const svgs = Object.fromEntries(listTekeningen(inhoud).map((tekening) => [tekening.sleutel, renderSvg(tekening)]));
  const { gemaakt, kort } = inhoudMessages;
  const data = formatDocument(inhoud, { gemaakt, kort, woordVan: messages.woordVan });
  return renderReport({ folder: import.meta.dirname, template: 'rapport.typ', data, svgs });
}

/** The job that makes a rapport, with its words and what makes a document of them. */
export const createRapporttaak =
  (withActor: WithActor) =>
  (inhoud: unknown, attempt: number): Promise<void> =>
    runRapport(
      withActor,
      { woorden: { m: inhoudMessages, cijfer: formatCijfer }, render: renderRapportPdf },
      inhoud,
      attempt,
    );

const gedaan = { gegeven: messages.gegeven, teruggenomen: messages.teruggenomen };

/** The form for a rapport of one meting, with what can come along. */
async function renderNieuw(c: Ctx, meting: string, sent?: Sent) {
  const { geopend, ook } = await c.var.run('rapport voorbereiden', async (tx) => {
    const one = await openMeting(tx, c.var.actor, meting);
    checkAllowed(canCreateRapport(one));
    return { geopend: one, ook: await listMeegenomen(tx, c.var.actor, one) };
  });
  const values = { soort: 'raad', titel: messages.titelVoorstel, ook: listVoorstel(geopend.definitie.uitslag, ook) };
  const begin: FormState = { values, errors: {} };
  const { state, code } = sent ?? { state: begin, code: 200 };
  return page(
    c,
    { title: messages.kop, variant: 'form', code },
    <NieuwPage meting={geopend.meting} ook={ook} state={state} />,
  );
}

async function renderKeuze(c: Ctx) {
  const { actor } = c.var;
  checkAllowed(canReadRapporten(actor));
  const metingen = await c.var.run('metingen bekijken', (tx) => listRapporteerbaar(tx, actor));
  return page(c, { title: messages.kop }, <KiesPage metingen={metingen} />);
}

/** A rapport as far as it is; `id` as it stands in the address. */
async function loadRapport(c: Ctx, id: string) {
  const { actor } = c.var;
  return c.var.run('rapport lezen', async (tx) => {
    const rapport = getFound(await findRapport(tx, actor, id));
    return { rapport, bevroren: await findInhoud(tx, actor, rapport.id), beheert: isBeheerder(actor, rapport) };
  });
}

async function renderRapport(c: Ctx, id: string) {
  const { rapport, bevroren, beheert } = await loadRapport(c, id);
  const status = findStatus(c, gedaan);
  const title = rapport.titel;
  if (bevroren) {
    return page(
      c,
      { title, status, live: 'rapport' },
      <RapportPage {...{ rapport, beheert }} inhoud={bevroren.inhoud} />,
    );
  }
  const refresh = rapport.stand === 'mislukt' ? undefined : OPNIEUW;
  return page(c, { title, refresh, live: 'rapport' }, <StandPage {...{ rapport, beheert }} />);
}

/** The document that was made with it; made now where the job could not. */
async function sendPdf(c: Ctx, id: string) {
  const { rapport, bevroren } = await loadRapport(c, id);
  const { inhoud, pdf } = getFound(bevroren);
  const bytes = pdf ?? (await renderRapportPdf(inhoud));
  c.header('content-type', 'application/pdf');
  c.header('content-disposition', `attachment; filename="${formatBestandsnaam(rapport.soort, inhoud.dag)}"`);
  return c.body(Uint8Array.from(bytes).buffer);
}

/** Pages of rapporten. */
export function rapportRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/rapporten', '/rapporten/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.get('/rapporten', async (c) => {
    const { actor } = c.var;
    checkAllowed(canReadRapporten(actor));
    const pagina = pageNumber(c);
    const { rapporten, totaal, maakt } = await c.var.run('rapporten bekijken', async (tx) => {
      const maakbaar = await listRapporteerbaar(tx, actor);
      const { resultaten, totaal: alle } = await listRapporten(tx, actor, {}, pagina, PAGE_SIZE);
      return { rapporten: resultaten, totaal: alle, maakt: maakbaar.length > 0 };
    });
    const view = <RapportenPage {...{ rapporten, totaal, pagina, maakt }} perPagina={PAGE_SIZE} />;
    return page(c, { title: messages.rapporten, live: 'rapport' }, view);
  });
  routes.get('/rapporten/nieuw', (c) => {
    const { meting } = parseQuery(c, BeginSchema);
    return meting === undefined ? renderKeuze(c) : renderNieuw(c, meting);
  });
  routes.post('/rapporten', (c) => {
    let id = '';
    return runForm(c, {
      schema: RapportFormSchema,
      doel: 'rapport maken',
      stap: 'rapport-maken',
      render: (_, sent) => renderNieuw(c, String(sent.state.values['meting'] ?? ''), sent),
      act: async (tx, value) => ({ id } = await createRapport(tx, c.var.actor, value)),
      next: () => c.redirect(`/rapporten/${id}`, 303),
    });
  });
  routes.get('/rapporten/:bestand{.+\\.pdf}', (c) => sendPdf(c, c.req.param('bestand').slice(0, -'.pdf'.length)));
  routes.get('/rapporten/:id', (c) => renderRapport(c, c.req.param('id')));
  routes.post('/rapporten/:id/opnieuw', async (c) => {
    const id = c.req.param('id');
    await c.var.run('rapport maken', (tx) => startRapport(tx, c.var.actor, id));
    return c.redirect(`/rapporten/${id}`, 303);
  });
  routes.post('/rapporten/:id/raad', async (c) => {
    const id = c.req.param('id');
    await c.var.run('rapport aan de raad geven', (tx) => openRapport(tx, c.var.actor, id));
    return c.redirect(`/rapporten/${id}?melding=gegeven`, 303);
  });
  routes.post('/rapporten/:id/raad/terug', async (c) => {
    const id = c.req.param('id');
    await c.var.run('rapport terugnemen van de raad', (tx) => closeRapport(tx, c.var.actor, id));
    return c.redirect(`/rapporten/${id}?melding=teruggenomen`, 303);
  });
  return routes;
}
