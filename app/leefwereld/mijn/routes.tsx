import { Hono } from 'hono';
import type { ReactNode } from 'react';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, parseQuery, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { listNetwerk } from '../huishouden/index.ts';
import {
  bezoekMessages,
  createWaarom,
  type Dossier,
  findBlad,
  listInwonervragen,
  type Onderdeel,
  PeriodeSchema,
  renderBezoeken,
  withDossier,
} from '../inzage/index.ts';
import { createInstemming, findPlan, findPlanversie, listPlanversies } from '../plan/index.ts';
import {
  addEigenWoorden,
  EigenWoordenSchema,
  isOnderwerp,
  listEigenWoorden,
  type Onderwerp,
  renderEigenWoorden,
} from '../stem/index.ts';
import { formatTermijn, renderTermijnen } from '../termijn/index.ts';
import { renderWoordantwoord } from './components/woordantwoord.tsx';
import {
  antwoordMessages,
  inzageMessages,
  messages,
  planMessages,
  termijnMessages,
  woordenMessages,
} from './messages.ts';
import { formatWoordenHref, getDeel, formatHref, listOnderdelen } from './mijn.ts';
import { AntwoordPage } from './pages/antwoord.tsx';
import { BeginPage, KeuzePage, LeegPage } from './pages/begin.tsx';
import { GesprekPage } from './pages/gesprek.tsx';
import { InzagePage } from './pages/inzage.tsx';
import { MeldingPage } from './pages/melding.tsx';
import { MensenPage } from './pages/mensen.tsx';
import { PlanPage, VersiePage } from './pages/plan.tsx';
import { AlleWoordenPage, WoordenPage } from './pages/woorden.tsx';
import { canReadMijn } from './policy.ts';
import {
  findAntwoord,
  findBegin,
  findItem,
  findKring,
  findMensen,
  findSprekers,
  listAntwoordwegen,
  listEigenHuishoudens,
  listMeldingkaarten,
  listVerslagen,
} from './queries.ts';
import { InstemmingSchema, ItemSchema } from './schema.ts';

const param = (c: Ctx, name: string) => c.req.param(name) ?? '';

const openEigen = (onderdelen: readonly Onderdeel[]) => ({ doel: 'eigen-dossier', onderdelen }) as const;

/** Runs in the dossier of a resident, opened as their own for the parts that the page shows and no more. */
export const runEigen = <T,>(
  c: Ctx,
  doel: string,
  onderdelen: readonly Onderdeel[],
  run: (tx: Tx, dossier: Dossier) => Promise<T>,
) =>
  c.var.run(doel, (tx) =>
    withDossier(tx, c.var.actor, param(c, 'id'), openEigen(onderdelen), (dossier) => run(tx, dossier)),
  );

const magZeggen = (dossier: Dossier) => dossier.schrijft.includes('stem');

/** The own words at each entry of the open dossier, with their answers. */
async function loadBij(tx: Tx, dossier: Dossier): Promise<(id?: string) => ReactNode> {
  const woorden = await listEigenWoorden(tx, dossier);
  const vragen = await listInwonervragen(tx, dossier.actor, dossier.huishouden);
  return (id) =>
    renderEigenWoorden(
      woorden.filter(({ onderwerp }) => id === undefined || onderwerp.id === id),
      (one) => renderWoordantwoord(vragen.find(({ onderwerp }) => onderwerp === one)),
    );
}

/** What every page with entries shows: whose, whether more can be said, and what was said. */
export const loadEigen = async (tx: Tx, dossier: Dossier) => ({
  huishouden: dossier.huishouden,
  magZeggen: magZeggen(dossier),
  bij: await loadBij(tx, dossier),
});

const MELDINGEN = {
  gekoppeld: messages.gekoppeld,
  bewaard: woordenMessages.bewaard,
  verstuurd: antwoordMessages.verstuurd,
  gevraagd: inzageMessages.gevraagd,
};
const statusOf = (c: Ctx) => findStatus(c, MELDINGEN);

async function renderBegin(c: Ctx) {
  const props = await runEigen(c, 'eigen plan bekijken', ['kern', 'route', 'plan', 'stem'], async (tx, dossier) => {
    const huishouden = getFound(
      (await listEigenHuishoudens(tx, c.var.actor)).find(({ id }) => id === dossier.huishouden),
    );
    return { begin: await findBegin(tx, dossier, huishouden), bij: await loadBij(tx, dossier) };
  });
  const vandaag = computeDay();
  const view = <BeginPage {...props} formatTermijn={(uiterlijk) => formatTermijn(uiterlijk, vandaag)} />;
  return page(c, { title: messages.mijn, status: statusOf(c) }, view);
}

function addReadRoutes(routes: Hono<Env>): void {
  routes.get('/mijn', async (c) => {
    const huishoudens = await c.var.run('eigen plannen bekijken', (tx) => listEigenHuishoudens(tx, c.var.actor));
    const [een, ...meer] = huishoudens;
    if (een && meer.length === 0) return c.redirect(`/mijn/${een.id}`, 303);
    return page(c, { title: messages.mijn }, een ? <KeuzePage huishoudens={huishoudens} /> : <LeegPage />);
  });

  routes.get('/mijn/:id', (c) => renderBegin(c));

  routes.get('/mijn/:id/gesprek', async (c) => {
    const props = await runEigen(c, 'eigen verslag lezen', ['kern', 'gesprek', 'stem'], async (tx, dossier) => ({
      ...(await loadEigen(tx, dossier)),
      verslagen: await listVerslagen(tx, dossier),
    }));
    return page(c, { title: messages.gesprek, status: statusOf(c) }, <GesprekPage {...props} />);
  });

  routes.get('/mijn/:id/melding', async (c) => {
    const props = await runEigen(c, 'eigen melding lezen', ['kern', 'route', 'stem'], async (tx, dossier) => ({
      ...(await loadEigen(tx, dossier)),
      meldingen: (await listMeldingkaarten(tx, dossier)).map(({ termijnen, ...kaart }) => ({
        ...kaart,
        termijnen: termijnen.length > 0 && renderTermijnen(dossier, termijnen, computeDay(), termijnMessages),
      })),
    }));
    return page(c, { title: messages.melding, status: statusOf(c) }, <MeldingPage {...props} />);
  });

  routes.get('/mijn/:id/mensen', async (c) => {
    const props = await runEigen(c, 'zien wie erbij horen', ['kern', 'adres', 'stem'], async (tx, dossier) => ({
      ...(await loadEigen(tx, dossier)),
      ...(await findMensen(tx, dossier)),
      netwerk: await listNetwerk(tx, dossier),
    }));
    return page(c, { title: messages.mensen, status: statusOf(c) }, <MensenPage {...props} />);
  });
}

async function renderAntwoorden(c: Ctx, sent?: Sent) {
  const props = await runEigen(c, 'plan lezen om te antwoorden', ['kern', 'plan', 'stem'], async (tx, dossier) => {
    checkAllowed(magZeggen(dossier) || { reden: messages.afgesloten });
    return getFound(await findAntwoord(tx, dossier, param(c, 'lid')));
  });
  const { oordeel, woorden } = props.gegeven;
  const state = sent?.state ?? { values: { oordeel, woorden, lezers: 'iedereen' }, errors: {} };
  const view = <AntwoordPage {...props} huishouden={param(c, 'id')} state={state} />;
  return page(c, { title: antwoordMessages.titelZelf, variant: 'form', code: sent?.code ?? 200 }, view);
}

function addPlanRoutes(routes: Hono<Env>): void {
  routes.get('/mijn/:id/plan', async (c) => {
    const props = await runEigen(c, 'eigen plan lezen', ['kern', 'plan', 'stem'], async (tx, dossier) => ({
      ...(await loadEigen(tx, dossier)),
      plan: await findPlan(tx, dossier),
      versies: await listPlanversies(tx, dossier),
      antwoordwegen: magZeggen(dossier) ? await listAntwoordwegen(tx, dossier) : [],
    }));
    return page(c, { title: planMessages.titel, status: statusOf(c) }, <PlanPage {...props} />);
  });

  routes.get('/mijn/:id/plan/versies/:nummer', async (c) => {
    const nummer = Number(c.req.param('nummer'));
    const versie = await runEigen(c, 'eerdere versie lezen', ['kern', 'plan', 'stem'], async (tx, dossier) =>
      getFound(Number.isSafeInteger(nummer) ? await findPlanversie(tx, dossier, nummer) : undefined),
    );
    return page(c, { title: planMessages.titel }, <VersiePage huishouden={param(c, 'id')} versie={versie} />);
  });

  routes.get('/mijn/:id/plan/antwoord/:lid', (c) => renderAntwoorden(c));

  routes.post('/mijn/:id/plan/antwoord/:lid', async (c) => {
    const { id, lid } = c.req.param();
    return runForm(c, {
      schema: InstemmingSchema,
      doel: 'antwoorden op het plan',
      stap: 'plan-beantwoorden',
      render: renderAntwoorden,
      act: (tx, { lezers, ...value }) =>
        withDossier(tx, c.var.actor, id, openEigen(['kern', 'plan', 'stem']), (dossier) =>
          createInstemming(tx, dossier, { ...value, lid, ...(lezers === 'alleen' && { voor: [] }) }),
        ),
      next: () => c.redirect(`/mijn/${id}/plan?melding=verstuurd`, 303),
    });
  });
}

function addInzageRoutes(routes: Hono<Env>): void {
  routes.get('/mijn/:id/inzage', async (c) => {
    const { tot } = parseQuery(c, PeriodeSchema);
    const id = c.req.param('id');
    const { blad, vragen, kring, zeggen, bij } = await runEigen(
      c,
      'zien wie keek',
      ['kern', 'stem', 'inzage'],
      async (tx, dossier) => ({
        blad: await findBlad(tx, dossier, tot),
        vragen: (await listInwonervragen(tx, c.var.actor, id)).filter(
          ({ vrager }) => vrager.id === c.var.actor.persoon,
        ),
        kring: await findKring(tx, dossier),
        zeggen: magZeggen(dossier),
        bij: await loadBij(tx, dossier),
      }),
    );
    const m = bezoekMessages;
    const { dagen, telling, vanaf, vandaag, eerder } = blad;
    const pad = `/mijn/${id}/inzage`;
    const vraagPad = zeggen ? pad : undefined;
    const zegHref = zeggen ? (regel: string) => formatWoordenHref(id, 'inzageregel', regel) : undefined;
    const props = {
      huishouden: id,
      titel: m.titelU,
      kring,
      magZeggen: zeggen,
      lead: m.telling(telling, blad.tot === vandaag ? m.laatste : m.tussen(vanaf, blad.tot)),
      bezoeken: renderBezoeken(dagen, { vandaag, inwoner: true, vragen, vraagPad, bij, zegHref }),
      wegen: [
        ...(eerder === undefined ? [] : [{ href: `${pad}?tot=${eerder}`, naam: m.eerder }]),
        ...(blad.tot === vandaag ? [] : [{ href: pad, naam: m.nieuwste }]),
      ],
    };
    return page(c, { title: m.titelU, status: statusOf(c) }, <InzagePage {...props} />);
  });

  routes.post('/mijn/:id/inzage/:regel', async (c) => {
    const { id, regel } = c.req.param();
    await runEigen(c, 'vragen waarom iemand keek', ['kern', 'stem', 'inzage'], (tx, dossier) =>
      createWaarom(tx, dossier, regel),
    );
    return c.redirect(`/mijn/${id}/inzage?melding=gevraagd`, 303);
  });
}

/** The entry of a form: from the address, or from what was sent. */
function getGekozen(c: Ctx, sent: Sent | undefined): { bij: Onderwerp; item: string; soort: string } {
  const text = (name: string) => [sent?.state.values[name] ?? ''].flat()[0] ?? '';
  const query = parseQuery(c, ItemSchema);
  const chosen = sent ? { bij: text('bij'), item: text('bijId'), soort: text('soort') } : query;
  if (!isOnderwerp(chosen.bij)) throw new Problem('niet-gevonden');
  return { ...chosen, bij: chosen.bij };
}

async function renderWoorden(c: Ctx, sent?: Sent) {
  const id = param(c, 'id');
  const { bij, item, soort } = getGekozen(c, sent);
  const props = await runEigen(c, 'eigen woorden toevoegen', listOnderdelen(bij), async (tx, dossier) => {
    checkAllowed(magZeggen(dossier) || { reden: messages.afgesloten });
    const { sprekers, ik } = await findSprekers(tx, dossier);
    const found = getFound(await findItem(tx, dossier, bij, item, sprekers[0]?.id ?? ''));
    return {
      tekst: found.tekst,
      sprekers: sprekers.map((one) => ({
        id: one.id,
        naam: one.roepnaam,
        leeftijd: one.leeftijd,
        zelf: ik.includes(one.id),
      })),
      eerder: (await loadBij(tx, dossier))(item),
    };
  });
  const eigenPlan = soort === 'persoonlijk-plan' && bij === 'melding';
  const start = { soort: soort || 'aanvulling', lid: props.sprekers[0]?.id ?? '' };
  const state = sent?.state ?? { values: start, errors: {} };
  const view = (
    <WoordenPage {...props} {...{ bij, item, eigenPlan, state }} huishouden={id} terug={formatHref(id, getDeel(bij))} />
  );
  const title = eigenPlan ? woordenMessages.planTitel : woordenMessages.titel;
  return page(c, { title, variant: 'form', code: sent?.code ?? 200 }, view);
}

function addWoordenRoutes(routes: Hono<Env>): void {
  routes.get('/mijn/:id/woorden', (c) => renderWoorden(c));

  routes.get('/mijn/:id/woorden/alle', async (c) => {
    const woorden = await runEigen(c, 'eigen woorden lezen', ['kern', 'stem'], async (tx, dossier) =>
      (await loadBij(tx, dossier))(),
    );
    return page(c, { title: woordenMessages.alle }, <AlleWoordenPage huishouden={param(c, 'id')} woorden={woorden} />);
  });

  routes.post('/mijn/:id/woorden', async (c) => {
    const id = c.req.param('id');
    return runForm(c, {
      schema: EigenWoordenSchema,
      doel: 'eigen woorden toevoegen',
      stap: 'eigen-woorden-toevoegen',
      render: renderWoorden,
      act: (tx, { bij, bijId, lid, soort, tekst, alleenZelf }) =>
        withDossier(tx, c.var.actor, id, openEigen(listOnderdelen(bij)), async (dossier) => {
          const { plek } = getFound(await findItem(tx, dossier, bij, bijId, lid));
          const onderwerp = { soort: bij, id: bijId };
          await addEigenWoorden(tx, dossier, { onderwerp, soort, tekst, lid, plek, alleenZelf: alleenZelf === 'ja' });
        }),
      next: ({ bij }) => c.redirect(`${formatHref(id, getDeel(bij))}?melding=bewaard`, 303),
    });
  });
}

/** The pages of residents: what is theirs, read on a phone. Every page opens the dossier as `eigen-dossier`. */
export function mijnRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/mijn', '/mijn/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      checkAllowed(canReadMijn(c.var.actor));
      await next();
    });
  }
  addReadRoutes(routes);
  addPlanRoutes(routes);
  addInzageRoutes(routes);
  addWoordenRoutes(routes);
  return routes;
}
