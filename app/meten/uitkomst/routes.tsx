import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { renderPng } from '#platform/drawing/index.ts';
import { type Ctx, type Env, findStatus, page, parseForm, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { writeCsv, writeXlsx } from '#platform/sheets/index.ts';
import { emptyForm, renderRadarSvg } from '#ui';

import { canReadMetingen, type GeopendeMeting, getBeheerdeMeting, openMeting } from '../meting/index.ts';
import type { Adreskeuze } from './adres.ts';
import { openResultaten } from './commands/open-resultaten.ts';
import { updateLezers } from './commands/update-lezers.ts';
import type { Vraagsoort } from './components/vlekken.tsx';
import { renderWeb } from './components/webdeel.tsx';
import { type Blad, formatCel, renderEnqueteblad, renderWebblad } from './export.ts';
import { messages } from './messages.ts';
import { formatMinimum, listNoten } from './noten.ts';
import { DichtPage } from './pages/dicht.tsx';
import { EnquetePage } from './pages/enquete.tsx';
import { OpenenPage } from './pages/openen.tsx';
import { WebPage } from './pages/web.tsx';
import {
  getUitkomst,
  listEigen,
  listToelichtingen,
  listVoortgang,
  type Uitkomst,
  type Webuitkomst,
} from './queries.ts';
import { KeuzeSchema, LezersSchema, OpenenSchema } from './schema.ts';
import { computeVooruitblik } from './vooruitblik.ts';
import { hasTekening } from './web.ts';

const DOEL = 'uitkomst bekijken';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Pixels of a picture: sharp at the width of a page. */
const BREEDTE = 1640;

const MELDINGEN = {
  geopend: messages.meldingGeopend,
  gedeeld: messages.meldingGedeeld,
  'niet-gedeeld': messages.meldingNietGedeeld,
};

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const readKeuze = (c: Ctx): Adreskeuze =>
  KeuzeSchema.parse({
    p: c.req.queries('p') ?? [],
    kant: c.req.query('kant'),
    golf: c.req.queries('golf') ?? [],
  });

const findUitkomst = (tx: Tx, c: Ctx, geopend: GeopendeMeting, { p, kant, golf }: Adreskeuze) =>
  getUitkomst(tx, c.var.actor, geopend, { perspectieven: p, kant, golven: golf });

/** Whose questions to talk about one gets: of the own kind of partij, and of the gemeente for who has none. */
function findVraagsoort({ partij, groepen }: GeopendeMeting): Vraagsoort {
  const soort = groepen.find((groep) => groep.partij?.id === partij)?.partij?.soort;
  return soort === 'inwoners' ? 'inwoner' : (soort ?? 'gemeente');
}

async function renderUitkomst(c: Ctx) {
  const keuze = readKeuze(c);
  const { actor } = c.var;
  checkAllowed(canReadMetingen(actor));
  const found = await c.var.run(DOEL, async (tx) => {
    const geopend = await openMeting(tx, actor, idOf(c));
    if (geopend.definitie.uitslag === 'scan') return { geopend, scan: true };
    const uitkomst = await findUitkomst(tx, c, geopend, keuze);
    if (!uitkomst) return { geopend, eigen: await listEigen(tx, actor, geopend) };
    const woorden = await listToelichtingen(tx, geopend, uitkomst.gekozen);
    return { geopend, open: { uitkomst, woorden } };
  });
  const { meting, beheert } = found.geopend;
  if (found.scan) return c.redirect(`/metingen/${meting.id}/scan`, 303);
  const status = findStatus(c, MELDINGEN);
  if (!found.open) {
    const view = (
      <DichtPage
        meting={meting}
        voortgang={listVoortgang(found.geopend)}
        eigen={found.eigen ?? []}
        magOpenen={beheert}
      />
    );
    return page(c, { title: messages.dichtTitel, status, live: 'meting' }, view);
  }
  const { uitkomst, woorden } = found.open;
  if (uitkomst.soort === 'enquete') {
    return page(c, { title: messages.titelEnquete, status }, <EnquetePage {...{ uitkomst, keuze, woorden }} />);
  }
  const vraagsoort = findVraagsoort(found.geopend);
  return page(c, { title: messages.titelWeb, status }, <WebPage {...{ uitkomst, keuze, woorden, vraagsoort }} />);
}

/** The results as the address asks for them; throws 404 before they are open. */
const getOpen = (c: Ctx, keuze: Adreskeuze): Promise<Uitkomst> =>
  c.var.run(DOEL, async (tx) => {
    const geopend = await openMeting(tx, c.var.actor, idOf(c));
    return getFound<Uitkomst>(await findUitkomst(tx, c, geopend, keuze));
  });

/** The web as a drawing of its own, with source, n, the smallest group and which kant. */
function renderTekening(uitkomst: Webuitkomst): string {
  const { geopend, web } = uitkomst;
  const { meting, definitie } = geopend;
  if (!hasTekening(web)) return getFound<string>(null);
  const caption = messages.bijschrift(
    definitie.naam,
    meting.periode,
    definitie.bron.naam,
    formatMinimum(meting),
    messages[web.kant],
  );
  return renderRadarSvg({ ...renderWeb(uitkomst, messages), caption });
}

function renderBlad(uitkomst: Uitkomst, { kant }: Adreskeuze): Blad {
  const { geopend, gekozen } = uitkomst;
  const { definitie, meting } = geopend;
  const geen = meting.naamloos ? messages.geenNaamloos : messages.geenOpNaam;
  const grenzen = uitkomst.soort === 'web' ? uitkomst.web.grenzen : null;
  const noten = listNoten({ definitie, meting, gekozen, kant, grenzen });
  return uitkomst.soort === 'web'
    ? renderWebblad(uitkomst.web, geen, noten)
    : renderEnqueteblad(uitkomst.enquete, geen, noten);
}

async function renderBestand(c: Ctx) {
  const ending = c.req.param('bestand')?.split('.')[1] ?? '';
  const keuze = readKeuze(c);
  const uitkomst = await getOpen(c, keuze);
  c.header('content-disposition', `attachment; filename="uitkomst-golf-${uitkomst.geopend.meting.golf}.${ending}"`);
  if (ending === 'svg' || ending === 'png') {
    const svg = uitkomst.soort === 'web' ? renderTekening(uitkomst) : getFound<string>(null);
    c.header('content-type', ending === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png');
    return c.body(ending === 'svg' ? svg : new Uint8Array(await renderPng(svg, { width: BREEDTE })));
  }
  const { kolommen, rijen } = renderBlad(uitkomst, keuze);
  c.header('content-type', ending === 'csv' ? 'text/csv; charset=utf-8' : XLSX);
  const headings = kolommen.map(({ heading }) => heading);
  return c.body(
    new Uint8Array(
      ending === 'csv'
        ? writeCsv(
            headings,
            rijen.map((rij) => rij.map(formatCel)),
          )
        : await writeXlsx(messages.uitkomst, kolommen, rijen),
    ),
  );
}

async function postLezers(c: Ctx) {
  const form = await parseForm(c, LezersSchema);
  if (!form.ok) throw new Problem('ongeldige-invoer');
  await c.var.run('uitkomst delen', (tx) => updateLezers(tx, c.var.actor, idOf(c), form.value));
  const melding = form.value.opengesteld === 'ja' ? 'gedeeld' : 'niet-gedeeld';
  return c.redirect(`/metingen/${idOf(c)}/uitkomst?melding=${melding}`, 303);
}

async function renderOpenen(c: Ctx, sent?: Sent) {
  const { meting, groepen } = await c.var.run('resultaten openen', (tx) => getBeheerdeMeting(tx, c.var.actor, idOf(c)));
  if (meting.stand !== 'gesloten' && !sent) throw new Problem('verkeerde-staat', messages.openenNiet);
  const vooruitblik = computeVooruitblik(groepen, meting);
  const view = <OpenenPage {...{ meting, vooruitblik }} state={sent?.state ?? emptyForm} />;
  return page(c, { title: messages.openenTitel, variant: 'form', code: sent?.code ?? 200 }, view);
}

const postOpenen = (c: Ctx) =>
  runForm(c, {
    schema: OpenenSchema,
    doel: 'resultaten openen',
    render: renderOpenen,
    act: (tx) => openResultaten(tx, c.var.actor, idOf(c)),
    next: () => c.redirect(`/metingen/${idOf(c)}/uitkomst?melding=geopend`, 303),
  });

/** Pages of uitkomst, for who is signed in. */
export function uitkomstRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/metingen/:id/uitkomst', '/metingen/:id/uitkomst/*', '/metingen/:id/:bestand{uitkomst\\..+}']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.get('/metingen/:id/uitkomst', (c) => renderUitkomst(c));
  routes.get('/metingen/:id/:bestand{uitkomst\\.(?:svg|png|csv|xlsx)}', (c) => renderBestand(c));
  routes.post('/metingen/:id/uitkomst/lezers', (c) => postLezers(c));
  routes.get('/metingen/:id/uitkomst/openen', (c) => renderOpenen(c));
  routes.post('/metingen/:id/uitkomst/openen', postOpenen);
  return routes;
}
