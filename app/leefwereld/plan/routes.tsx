import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page } from '#platform/http/index.tsx';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { ButtonLink, emptyForm, PrintButton } from '#ui';

import { listEvaluaties, renderEvaluatie, renderStemmen } from '../evaluatie/index.ts';
import { findHuishouden, listBetrokkenen, listLeden, listNetwerk, renderDossierHead } from '../huishouden/index.ts';
import type { Dossier } from '../inzage/index.ts';
import {
  addPlanAct,
  addPlanForm,
  canRecordVoortgang,
  canUpdatePlan,
  computeLezers,
  computeOpening,
  getParam,
  listEigenRollen,
  listLezers,
  listVerschillen,
  MAKEN,
  type Planactie,
  renderDoelen,
  renderVerschillen,
  runInPlan,
  UITKOMSTNAMEN,
  VersieSchema,
} from '../plandoel/index.ts';
import { listEigenWoorden, renderEigenWoorden } from '../stem/index.ts';
import { closePlan } from './commands/close-plan.ts';
import { createInstemming } from './commands/create-instemming.ts';
import { createPlanversie } from './commands/create-planversie.ts';
import { createToezegging } from './commands/create-toezegging.ts';
import { openPlan } from './commands/open-plan.ts';
import { messages as m } from './messages.ts';
import { AfsluitPage } from './pages/afsluiten.tsx';
import { AntwoordPage } from './pages/antwoord.tsx';
import { PlanPage, type PlanSlots } from './pages/plan.tsx';
import { VerschilPage } from './pages/verschil.tsx';
import { VersiePage } from './pages/versie.tsx';
import { VoorstelPage } from './pages/voorstel.tsx';
import { canCreatePlanversie } from './policy.ts';
import { type Antwoord, findPlan, findPlanversie, listPlanversies } from './queries.ts';
import { AntwoordSchema, SluitSchema } from './schema.ts';

const BASE = '/huishoudens/:id/plan';

/** The answer of one lid or partij about a version. */
const findVraag = async (tx: Tx, dossier: Dossier, c: Ctx): Promise<Antwoord> => {
  const versie = await findPlanversie(tx, dossier, Number(getParam(c, 'nummer')));
  const [soort, wie] = [getParam(c, 'soort'), getParam(c, 'wie')];
  return getFound(versie?.antwoorden.find((one) => one.soort === soort && one.id === wie));
};

function addVersieForms(routes: Hono<Env>): void {
  addPlanForm(routes, {
    path: '/voorstellen',
    doel: 'plan voorstellen',
    melding: 'voorgesteld',
    opening: () => MAKEN,
    schema: VersieSchema,
    can: canCreatePlanversie,
    load: async (tx, dossier) => {
      const plan = getFound(await findPlan(tx, dossier));
      const toen = plan.laatste && (await findPlanversie(tx, dossier, plan.laatste.nummer));
      const verschillen = listVerschillen(toen?.doelen ?? [], plan.doelen);
      const eerste = toen === undefined;
      return {
        verschillen,
        eerste,
        versie: plan.versie,
        state: emptyForm,
        leden: await listLezers(tx, dossier),
      };
    },
    view: (props, { eerste, verschillen, leden }) => {
      const { huishouden } = props;
      return (
        <VoorstelPage {...props} eerste={eerste} verschillen={renderVerschillen({ huishouden, verschillen, leden })} />
      );
    },
    act: (tx, dossier, { versie }) => createPlanversie(tx, dossier, versie),
  });
  addPlanForm(routes, {
    path: '/afsluiten',
    doel: 'plan afsluiten',
    stap: 'plan-afsluiten',
    melding: 'plan-afgesloten',
    opening: () => MAKEN,
    schema: SluitSchema,
    can: canCreatePlanversie,
    load: async (tx, dossier) => {
      const { doelen, versie } = getFound(await findPlan(tx, dossier));
      const rows = doelen.map(({ id, woorden, uitkomst, uitkomstWoorden }) => ({
        id,
        woorden,
        uitkomstWoorden,
        uitkomst: uitkomst === null ? undefined : UITKOMSTNAMEN[uitkomst],
      }));
      return { doelen: rows, versie, state: emptyForm };
    },
    view: (props, { doelen }) => <AfsluitPage {...props} doelen={doelen} />,
    act: closePlan,
  });
}

/** What someone says about a version, and going on with a plan that was closed. */
function addAntwoordform(routes: Hono<Env>): void {
  addPlanForm(routes, {
    path: '/versies/:nummer/antwoorden/:soort/:wie',
    doel: 'antwoord op plan',
    stap: 'antwoord-opschrijven',
    melding: 'antwoord-bewaard',
    opening: computeOpening,
    schema: AntwoordSchema,
    can: ({ relatie }) => relatie === 'regisseur' || relatie === 'partij' || { reden: m.antwoordWie },
    load: async (tx, dossier, c) => {
      const vraag = await findVraag(tx, dossier, c);
      const { oordeel, woorden } = vraag;
      const voorAnder = dossier.relatie === 'regisseur';
      return {
        vraag,
        voorAnder,
        nummer: Number(getParam(c, 'nummer')),
        state: { values: { oordeel: oordeel ?? '', woorden }, errors: {} },
      };
    },
    view: (props, { vraag, voorAnder, nummer }) => <AntwoordPage {...props} {...{ vraag, voorAnder, nummer }} />,
    act: async (tx, dossier, value, c) => {
      const { soort, id } = await findVraag(tx, dossier, c);
      const antwoord = { ...value, versie: Number(getParam(c, 'nummer')) };
      if (soort === 'partij') return createToezegging(tx, dossier, { ...antwoord, partij: id });
      return createInstemming(tx, dossier, { ...antwoord, lid: id });
    },
  });
  addPlanAct(routes, {
    path: '/heropenen',
    doel: 'plan heropenen',
    melding: 'plan-heropend',
    act: (tx, dossier, { versie }) => openPlan(tx, dossier, versie),
  });
}

const MELDINGEN = {
  'doel-toegevoegd': m.doelToegevoegd,
  'doel-bewaard': m.doelBewaard,
  'doel-weg': m.doelWeg,
  'actie-toegevoegd': m.actieToegevoegd,
  'actie-bewaard': m.actieBewaard,
  'actie-weg': m.actieWeg,
  'voortgang-verteld': m.voortgangVerteld,
  voorgesteld: m.voorgesteld,
  'antwoord-bewaard': m.antwoordBewaard,
  'uitkomst-bewaard': m.uitkomstBewaard,
  'plan-afgesloten': m.planAfgesloten,
  'plan-heropend': m.planHeropend,
};

/**
 * Where this person writes an answer down: the regisseur everyone's, a partij its own (`eigen`: for which they take part); only while that
 * version asks.
 */
const computeSchrijfweg =
  (dossier: Dossier, eigen: readonly (string | null)[], nummer: number | undefined) =>
  ({ soort, id }: Antwoord): string | undefined => {
    const mag =
      dossier.relatie === 'regisseur' || (dossier.relatie === 'partij' && soort === 'partij' && eigen.includes(id));
    if (!mag || nummer === undefined) return undefined;
    return `/huishoudens/${dossier.huishouden}/plan/versies/${nummer}/antwoorden/${soort}/${id}`;
  };

/** What other nouns show on the page, for who has the regie or leads: the two voices, the next evaluation, and own words at a goal. */
async function loadSlots(tx: Tx, dossier: Dossier): Promise<PlanSlots> {
  if (dossier.relatie !== 'regisseur' && dossier.relatie !== 'aanvoerder') return {};
  const [woorden, evaluaties] = [await listEigenWoorden(tx, dossier), await listEvaluaties(tx, dossier)];
  return {
    stemmen: await renderStemmen(tx, dossier, evaluaties),
    evaluatie: renderEvaluatie(dossier, evaluaties),
    woorden: (ids) => renderEigenWoorden(woorden.filter(({ onderwerp }) => ids.includes(onderwerp.id))),
  };
}

async function loadPlan(tx: Tx, dossier: Dossier) {
  const [leden, netwerk] = [await listLeden(tx, dossier), await listNetwerk(tx, dossier)];
  const versies = await listPlanversies(tx, dossier);
  const plan = await findPlan(tx, dossier, { leden, netwerk, versies });
  const huishouden = await findHuishouden(tx, dossier.actor, dossier.huishouden);
  const betrokkenen = await listBetrokkenen(tx, dossier);
  const [vandaag, { persoon }] = [computeDay(), dossier.actor];
  const eigen = betrokkenen
    .filter(({ medewerker, begintOp }) => medewerker === persoon && begintOp <= vandaag)
    .map(({ partijId }) => partijId);
  const vraagt = plan?.stand === 'voorgesteld' || plan?.stand === 'afgesproken';
  return {
    plan,
    versies,
    leden: computeLezers(leden),
    mensen: {
      regisseur: [huishouden?.regisseur.naam, huishouden?.team.naam].filter(Boolean).join(', '),
      netwerk: netwerk.map(({ naam }) => naam),
      betrokken: [...new Set(betrokkenen.flatMap(({ partij }) => partij ?? []))],
    },
    mag: { bijwerken: canUpdatePlan(dossier) === true, voorstellen: canCreatePlanversie(dossier) === true },
    magVertellen: ({ wie }: Pick<Planactie, 'wie'>) =>
      canUpdatePlan(dossier) === true ||
      (canRecordVoortgang(dossier) === true && wie.soort === 'partij' && eigen.includes(wie.id)),
    schrijfHref: computeSchrijfweg(dossier, eigen, vraagt ? plan?.laatste?.nummer : undefined),
    slots: await loadSlots(tx, dossier),
  };
}

function addPages(routes: Hono<Env>): void {
  routes.get(BASE, async (c) => {
    const opening = { ...computeOpening(c), alleenLezen: true };
    const [dossier, loaded] = await runInPlan(c, 'plan bekijken', opening, async (tx, opened) => {
      return [opened, await loadPlan(tx, opened)] as const;
    });
    const { plan, mag, schrijfHref } = loaded;
    const { huishouden, naam, relatie } = dossier;
    const eigen = plan?.antwoorden.find((one) => relatie === 'partij' && one.stand === 'open' && schrijfHref(one));
    const href = `/huishoudens/${huishouden}`;
    const nieuw = mag.voorstellen && plan && plan.stand !== 'afgesloten' && plan.gewijzigd && plan.doelen.length > 0;
    const actions = (
      <>
        {plan && <PrintButton />}
        {plan && <ButtonLink href={`${href}/plan/papier`}>{m.papier}</ButtonLink>}
        {mag.bijwerken && <ButtonLink href={`${href}/gesprekken`}>{m.keukentafel}</ButtonLink>}
        {nieuw && (
          <ButtonLink href={`${href}/plan/voorstellen`} kind="primary">
            {m.voorstellen}
          </ButtonLink>
        )}
        {eigen && (
          <ButtonLink href={schrijfHref(eigen) ?? ''} kind="primary">
            {m.jouwAntwoord}
          </ButtonLink>
        )}
      </>
    );
    const head = renderDossierHead(dossier, { current: 'plan', title: m.titel(naam), actions });
    const status = findStatus(c, MELDINGEN);
    const open = plan !== undefined && plan.stand !== 'afgesloten';
    const { leden, magVertellen, slots, ...rest } = loaded;
    const doelen = renderDoelen({
      huishouden,
      leden,
      doelen: plan?.doelen ?? [],
      bijwerken: mag.bijwerken && open,
      woorden: slots.woorden,
      magVertellen: (actie) => open && magVertellen(actie),
    });
    const view = <PlanPage {...rest} {...{ huishouden, relatie, head, doelen, slots }} />;
    return page(c, { title: m.plan, status }, view);
  });
}

/** A version, and what changed since another. */
function addVersiepages(routes: Hono<Env>): void {
  routes.get(`${BASE}/versies/:nummer`, async (c) => {
    const [dossier, props] = await runInPlan(c, 'planversie bekijken', computeOpening(c), async (tx, opened) => {
      const versie = getFound(await findPlanversie(tx, opened, Number(getParam(c, 'nummer'))));
      const [laatste] = await listPlanversies(tx, opened);
      const vraagt = versie.soort === 'voorstel' && laatste?.nummer === versie.nummer;
      const eigen = (await listEigenRollen(tx, opened)).map(({ partij }) => partij);
      const schrijfHref = computeSchrijfweg(opened, eigen, vraagt ? versie.nummer : undefined);
      return [opened, { versie, schrijfHref, leden: await listLezers(tx, opened) }] as const;
    });
    const title = m.leesVersie(props.versie.nummer);
    const head = renderDossierHead(dossier, { current: 'plan', title, onder: title, actions: <PrintButton /> });
    const { leden, ...rest } = props;
    const { huishouden } = dossier;
    const doelen = renderDoelen({ huishouden, leden, doelen: props.versie.doelen });
    return page(c, { title }, <VersiePage {...rest} {...{ head, huishouden, doelen }} />);
  });

  const renderVerschil = async (c: Ctx, nummer: number | undefined) => {
    const [dossier, props] = await runInPlan(c, 'verschil bekijken', computeOpening(c), async (tx, opened) => {
      const plan = getFound(await findPlan(tx, opened));
      const was = nummer === undefined ? (plan.laatste?.nummer ?? 0) : nummer - 1;
      const toen = getFound(await findPlanversie(tx, opened, was)).doelen;
      const nu = nummer === undefined ? plan.doelen : getFound(await findPlanversie(tx, opened, nummer)).doelen;
      return [opened, { was, verschillen: listVerschillen(toen, nu), leden: await listLezers(tx, opened) }] as const;
    });
    const title = m.verschilKop(props.was);
    const head = renderDossierHead(dossier, { current: 'plan', title, onder: m.plan });
    const { huishouden } = dossier;
    const verschillen = renderVerschillen({ huishouden, ...props });
    return page(c, { title }, <VerschilPage {...{ nummer, head, huishouden, verschillen }} />);
  };
  routes.get(`${BASE}/verschil`, (c) => renderVerschil(c, undefined));
  routes.get(`${BASE}/versies/:nummer/verschil`, (c) => renderVerschil(c, Number(getParam(c, 'nummer'))));
}

/** Pages of the plan of a huishouden. */
export function planRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/huishoudens/:id/plan/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  addPages(routes);
  addVersiepages(routes);
  addVersieForms(routes);
  addAntwoordform(routes);
  return routes;
}
