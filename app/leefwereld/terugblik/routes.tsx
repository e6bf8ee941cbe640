import { Hono } from 'hono';
import type { ReactNode } from 'react';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, parseQuery, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import {
  createScores,
  createStemstaat,
  findStemvraag,
  listAntwoorden,
  listEvaluaties,
  listStemmen,
  renderStemvelden,
  renderTweeStemmen,
  ScoresFormSchema,
  type Stemweg,
} from '../evaluatie/index.ts';
import { type Dossier, type Onderdeel, withDossier } from '../inzage/index.ts';
import { canReadMijn, findSprekers, loadEigen, renderBij, renderHoofd, runEigen } from '../mijn/index.ts';
import { AANWEZIG, findKaart, listNamen, listOverleggen, type Overlegkaart, renderGedeeld } from '../overleg/index.ts';
import { findPlandocument, renderPlanPdf } from '../plandocument/index.ts';
import { momentMessages, overlegMessages, stemMessages } from './messages.ts';
import { InvullenPage } from './pages/invullen.tsx';
import { OverlegPage } from './pages/overleg.tsx';
import { StemmenPage } from './pages/stemmen.tsx';
import { TerugkijkenPage } from './pages/terugkijken.tsx';
import { ToonSchema } from './schema.ts';

const STEM: readonly Onderdeel[] = ['kern', 'plan', 'stem'];

/** In the address: the voice of everyone together. */
const SAMEN = 'samen';

const param = (c: Ctx, name: string) => c.req.param(name) ?? '';
const statusOf = (c: Ctx) => findStatus(c, { ingevuld: stemMessages.ingevuld, bewaard: momentMessages.bewaard });

const formatStemHref = (huishouden: string) => `/mijn/${huishouden}/stemmen`;

function formatOver({ lid, zelf }: Pick<Stemweg, 'lid' | 'zelf'>): string {
  const { samen, zelf: mijzelf, voor } = stemMessages;
  if (lid === null) return samen;
  return zelf ? mijzelf : voor(lid.roepnaam, lid.leeftijd);
}

type Eigen = Awaited<ReturnType<typeof loadEigen>>;

/** One subject as the page shows it. */
function listOnderwerp(weg: Stemweg, pad: string, evaluatie: string, toont: boolean) {
  const { lid, stemmen, mag } = weg;
  const naam = formatOver(weg);
  const verborgen = stemmen !== undefined && stemmen.ingevuld.professional && !stemmen.professional;
  const key = lid?.id ?? SAMEN;
  return {
    key,
    naam,
    tabel: stemmen && renderTweeStemmen({ stemmen, wie: naam, lezer: 'inwoner' }),
    gaf: stemmen?.ingevuld.inwoner ?? false,
    href: mag ? `${pad}/${evaluatie}/${key}` : undefined,
    toon: verborgen && !toont ? `${pad}?toon=ja#stem-${key}` : undefined,
  };
}

async function renderStemmen(c: Ctx) {
  const id = param(c, 'id');
  const toont = parseQuery(c, ToonSchema).toon === 'ja';
  const { vraag, ...eigen } = await runEigen(c, 'zien hoe het gaat', STEM, async (tx, dossier) => ({
    ...(await loadEigen(tx, dossier)),
    vraag: await findStemvraag(tx, dossier, await findSprekers(tx, dossier), toont),
  }));
  const pad = formatStemHref(id);
  const wegen = vraag?.wegen ?? [];
  const onderwerpen = wegen.map((weg) => listOnderwerp(weg, pad, vraag?.evaluatie.id ?? '', toont));
  const samen = wegen.some(({ lid }) => lid === null);
  // What nobody said anything about apart is only offered, once there is a voice of everyone together.
  const shown = onderwerpen.filter(({ key, tabel }) => !samen || key === SAMEN || tabel);
  const rest = onderwerpen.filter((one) => !shown.includes(one));
  const props = {
    hoofd: renderHoofd({ huishouden: id, deel: 'stemmen', titel: stemMessages.titel, lead: stemMessages.lead }),
    moment: vraag?.evaluatie,
    onderwerpen: shown,
    apart: rest.flatMap(({ key, naam, href }) => (href === undefined ? [] : [{ key, naam, href }])),
    terugkijken: `/mijn/${id}/terugkijken`,
    bij: vraag && renderBij({ ...eigen, soort: 'evaluatie', id: vraag.evaluatie.id, over: stemMessages.titel }),
  };
  return page(c, { title: stemMessages.titel, status: statusOf(c) }, <StemmenPage {...props} />);
}

/** The voice of the address: one that this resident gives at the moment that comes. Throws 404 for every other. */
async function getWeg(tx: Tx, dossier: Dossier, evaluatie: string, wie: string): Promise<Stemweg> {
  const vraag = await findStemvraag(tx, dossier, await findSprekers(tx, dossier));
  const wegen = vraag?.evaluatie.id === evaluatie ? vraag.wegen : [];
  return getFound(wegen.find(({ lid }) => (lid?.id ?? SAMEN) === wie));
}

const checkOpen = ({ schrijft }: Dossier) =>
  checkAllowed(schrijft.includes('stem') || { reden: stemMessages.afgesloten });

async function renderInvullen(c: Ctx, sent?: Sent) {
  const [id, evaluatie, wie] = [param(c, 'id'), param(c, 'eid'), param(c, 'wie')];
  const weg = await runEigen(c, 'zeggen hoe het gaat', STEM, async (tx, dossier) => {
    const found = await getWeg(tx, dossier, evaluatie, wie);
    checkOpen(dossier);
    if (!sent && !found.mag) throw new Problem('verkeerde-staat', stemMessages.klaar);
    return found;
  });
  const eigen = weg.stemmen?.inwoner;
  const state = sent?.state ?? createStemstaat(weg.stemmen, 'inwoner');
  const velden = renderStemvelden({
    state,
    stem: 'inwoner',
    lid: weg.lid?.id ?? null,
    versie: eigen?.versie ?? 0,
    nu: sent?.code === 409 ? eigen : undefined,
    meelezen: true,
  });
  const pad = formatStemHref(id);
  const view = (
    <InvullenPage {...{ state, velden }} href={`${pad}/${evaluatie}/${wie}`} terug={pad} over={formatOver(weg)} />
  );
  return page(c, { title: stemMessages.titel, variant: 'form', code: sent?.code ?? 200 }, view);
}

function addStemRoutes(routes: Hono<Env>): void {
  routes.get('/mijn/:id/stemmen', (c) => renderStemmen(c));
  routes.get('/mijn/:id/stemmen/:eid/:wie', (c) => renderInvullen(c));
  routes.post('/mijn/:id/stemmen/:eid/:wie', (c) => {
    const { id, eid, wie } = c.req.param();
    return runForm(c, {
      schema: ScoresFormSchema,
      doel: 'zeggen hoe het gaat',
      stap: 'stem-invullen',
      render: renderInvullen,
      act: (tx, value) =>
        withDossier(tx, c.var.actor, id, { doel: 'eigen-dossier', onderdelen: STEM }, async (dossier) => {
          const { lid } = await getWeg(tx, dossier, eid, wie);
          checkOpen(dossier);
          const { versie, getoond } = value;
          const who = { evaluatie: eid, stem: 'inwoner' as const, lid: lid?.id ?? null };
          await createScores(tx, dossier, {
            ...who,
            antwoorden: listAntwoorden(value),
            getoond: getoond === 'ja',
            versie,
          });
        }),
      next: () => c.redirect(`${formatStemHref(id)}?melding=ingevuld`, 303),
    });
  });
}

/** The moments of the open dossier, with names and voices. */
async function listMomenten(tx: Tx, dossier: Dossier, eigen: Eigen) {
  const stemmen = await listStemmen(tx, dossier);
  const { sprekers } = await findSprekers(tx, dossier);
  const momenten = [];
  for (const { id, op, gehoudenOp, stand, waar, deelnemers, goed, anders } of await listEvaluaties(tx, dossier)) {
    momenten.push({
      id,
      dag: gehoudenOp ?? op,
      gehouden: stand === 'gehouden',
      waar,
      wie: (await listNamen(tx, dossier, deelnemers)).map(({ naam }) => naam),
      goed,
      anders,
      stemmen: stemmen
        .filter(({ evaluatie, inwoner, professional }) => evaluatie === id && (inwoner ?? professional))
        .map((one) => {
          const lid = sprekers.find((spreker) => spreker.id === one.lid);
          const naam = lid ? momentMessages.van(lid.roepnaam) : stemMessages.samen;
          return {
            key: one.lid ?? SAMEN,
            naam,
            tabel: renderTweeStemmen({ stemmen: one, wie: naam, lezer: 'inwoner' }),
          };
        }),
      bij: renderBij({ ...eigen, soort: 'evaluatie', id, over: stemMessages.titel }),
    });
  }
  return momenten;
}

/** One overleg as a resident reads it. */
function createKaart({ overleg, delingen, namen }: Overlegkaart, bij: ReactNode) {
  const { id, op, waar, aanwezig, inwoner, inwonerReden, afgesproken } = overleg;
  const wie = aanwezig.flatMap((een) => {
    const mens = namen.get(een);
    return mens ? [mens.rol ? `${mens.naam} (${mens.rol})` : mens.naam] : [];
  });
  const gedeeld = delingen.length > 0 ? renderGedeeld({ delingen, namen, isPartij: false }) : undefined;
  return { id, op, waar, wie, familie: AANWEZIG[inwoner], reden: inwonerReden, afgesproken, gedeeld, bij };
}

function addReadRoutes(routes: Hono<Env>): void {
  routes.get('/mijn/:id/terugkijken', async (c) => {
    const id = param(c, 'id');
    const m = momentMessages;
    const momenten = await runEigen(c, 'terugkijken hoe het ging', STEM, async (tx, dossier) =>
      listMomenten(tx, dossier, await loadEigen(tx, dossier)),
    );
    const hoofd = renderHoofd({ huishouden: id, deel: 'stemmen', titel: m.titel, onder: m.titel, lead: m.lead });
    const view = <TerugkijkenPage {...{ hoofd, momenten }} invullen={formatStemHref(id)} />;
    return page(c, { title: m.titel, status: statusOf(c) }, view);
  });

  routes.get('/mijn/:id/overleg', async (c) => {
    const m = overlegMessages;
    const overleggen = await runEigen(
      c,
      'overleg over zichzelf lezen',
      ['kern', 'overleg', 'stem'],
      async (tx, dossier) => {
        const eigen = await loadEigen(tx, dossier);
        const kaarten = [];
        for (const overleg of await listOverleggen(tx, dossier)) {
          const bij = renderBij({ ...eigen, soort: 'overleg', id: overleg.id, over: m.op(overleg.op) });
          kaarten.push(createKaart(await findKaart(tx, dossier, overleg), bij));
        }
        return kaarten;
      },
    );
    const hoofd = renderHoofd({ huishouden: param(c, 'id'), deel: 'overleg', titel: m.titel, lead: m.lead });
    return page(c, { title: m.titel, status: statusOf(c) }, <OverlegPage {...{ hoofd, overleggen }} />);
  });

  routes.get('/mijn/:id/plan.pdf', async (c) => {
    const opening = { doel: 'eigen-dossier', onderdelen: STEM, kanaal: 'document' } as const;
    const document = await c.var.run('eigen plan als document', (tx) =>
      withDossier(tx, c.var.actor, param(c, 'id'), opening, async (dossier) =>
        getFound(await findPlandocument(tx, dossier)),
      ),
    );
    const { pdf, naam } = await renderPlanPdf(document, c.var.shell.organisation ?? '');
    c.header('cache-control', 'no-store');
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', `attachment; filename="${naam}"`);
    return c.body(Uint8Array.from(pdf).buffer);
  });
}

/** How it goes, what was talked about and the plan on paper, for residents. Opens the dossier as `eigen-dossier`. */
export function terugblikRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['stemmen', 'stemmen/*', 'terugkijken', 'overleg', 'plan.pdf']) {
    routes.use(`/mijn/:id/${path}`, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      checkAllowed(canReadMijn(c.var.actor));
      await next();
    });
  }
  addStemRoutes(routes);
  addReadRoutes(routes);
  return routes;
}
