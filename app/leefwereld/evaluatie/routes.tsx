import { Hono } from 'hono';
import type { ReactNode } from 'react';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, parseQuery, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { ButtonLink, emptyForm, type FormState } from '#ui';

import { renderDossierHead } from '../huishouden/index.ts';
import { type Dossier, type Opening, withDossier } from '../inzage/index.ts';
import { listMensen, listNamen } from '../overleg/index.ts';
import { createEvaluatie } from './commands/create-evaluatie.ts';
import { createScores } from './commands/create-scores.ts';
import { recordVerslag } from './commands/record-verslag.ts';
import { updateEvaluatie } from './commands/update-evaluatie.ts';
import { PlanMoment, PlanStemmen } from './components/plan.tsx';
import { messages } from './messages.ts';
import { EvaluatiePage, type Onderwerp } from './pages/evaluatie.tsx';
import { NieuwPage, VerslagPage, VerzettenPage } from './pages/formulier.tsx';
import { InvullenPage } from './pages/invullen.tsx';
import { OverzichtPage } from './pages/overzicht.tsx';
import { canCreateEvaluatie, canCreateScores, canUpdateEvaluatie, computeLezer } from './policy.ts';
import { type Evaluatie, findEvaluatie, listEvaluaties, listMetingen, listStemmen, type Stemmen } from './queries.ts';
import {
  EvaluatieFormSchema,
  EvaluatieUpdateSchema,
  InvullenSchema,
  listAntwoorden,
  ScoresFormSchema,
  VerslagFormSchema,
} from './schema.ts';

const LEZEN: Opening = { doel: 'plan-bespreken', onderdelen: ['kern', 'plan', 'stem'] };
const PLANNEN: Opening = { doel: 'plan-maken', onderdelen: ['kern', 'plan', 'route'] };

const MELDINGEN = {
  gepland: messages.meldingGepland,
  verzet: messages.meldingVerzet,
  vastgelegd: messages.meldingVastgelegd,
  ingevuld: messages.meldingIngevuld,
};

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const eidOf = (c: Ctx) => c.req.param('eid') ?? '';
const hrefOf = (huishouden: string) => `/huishoudens/${huishouden}/evaluaties`;

/** Who may plan and write down, in what shows the ways to it. The commands ask canCreateEvaluatie. */
const hasRegie = ({ relatie, stand }: Dossier) => relatie === 'regisseur' && stand === 'open';

/** Opens the dossier of the address and makes the view with it. */
const show = <T,>(c: Ctx, opening: Opening, view: (tx: Tx, dossier: Dossier) => Promise<T>) =>
  c.var.run('evaluatie bekijken', (tx) =>
    withDossier(tx, c.var.actor, idOf(c), opening, (dossier) => view(tx, dossier)),
  );

const renderHead = (dossier: Dossier, title: string, actions?: ReactNode) =>
  renderDossierHead(dossier, { current: 'plan', onder: messages.evaluaties, title, actions });

/** The name of who voices are about; everyone together without an id. */
async function findNaam(tx: Tx, dossier: Dossier, lid: string | null): Promise<string> {
  if (lid === null) return messages.samen;
  const [wie] = await listNamen(tx, dossier, [lid]);
  return messages.apart(wie?.naam ?? '');
}

const renderOverzicht = (c: Ctx) =>
  show(c, LEZEN, async (tx, dossier) => {
    const evaluaties = await listEvaluaties(tx, dossier);
    const metingen = await listMetingen(tx, dossier, evaluaties);
    const magPlannen = hasRegie(dossier);
    const href = hrefOf(dossier.huishouden);
    const actions = magPlannen && evaluaties.length > 0 && (
      <ButtonLink href={`${href}/nieuw`} kind="primary">
        {messages.plan}
      </ButtonLink>
    );
    const head = renderHead(dossier, messages.titel, actions || undefined);
    const wie = await findNaam(tx, dossier, metingen[0]?.stemmen.lid ?? null);
    const leestStemmen = dossier.onderdelen.includes('stem');
    const view = <OverzichtPage {...{ head, href, evaluaties, metingen, wie, magPlannen, leestStemmen }} />;
    return page(c, { title: messages.titel, status: findStatus(c, MELDINGEN) }, view);
  });

/** Everyone about whom voices may be, with what the reader may do for each now. */
async function listOnderwerpen(tx: Tx, dossier: Dossier, evaluatie: Evaluatie): Promise<Onderwerp[]> {
  const stemmen = await listStemmen(tx, dossier, { evaluatie: evaluatie.id });
  const leden = (await listMensen(tx, dossier)).filter(({ soort }) => soort === 'lid');
  const wie = [{ id: null, naam: messages.samen }, ...leden.map(({ id, naam }) => ({ id, naam }))];
  const lezer = computeLezer(dossier);
  return wie.map(({ id, naam }) => {
    const own = stemmen.find(({ lid }) => lid === id);
    const beide = own !== undefined && own.ingevuld.inwoner && own.ingevuld.professional;
    const mag = (stem: 'inwoner' | 'professional') => !beide && canCreateScores(dossier, stem, id) === true;
    return {
      lid: id,
      naam,
      stemmen: own,
      magInvullen: mag('professional') && lezer === 'professional',
      magOpschrijven: mag('inwoner') && own?.ingevuld.professional === true && !own.ingevuld.inwoner,
    };
  });
}

const renderEen = (c: Ctx) =>
  show(c, LEZEN, async (tx, dossier) => {
    const evaluatie = getFound(await findEvaluatie(tx, dossier, eidOf(c)));
    const deelnemers = (await listNamen(tx, dossier, evaluatie.deelnemers)).map(({ naam }) => naam);
    const gekozen = await listNamen(tx, dossier, evaluatie.voor);
    const voor = gekozen.map(({ naam }) => messages.voorEen(naam)).join(', ') || messages.voorIedereen;
    const title = messages.evaluatieVan(evaluatie.gehoudenOp ?? evaluatie.op);
    const onderwerpen = dossier.onderdelen.includes('stem') ? await listOnderwerpen(tx, dossier, evaluatie) : [];
    const view = (
      <EvaluatiePage
        {...{ evaluatie, deelnemers, voor, onderwerpen }}
        head={renderHead(dossier, title)}
        href={hrefOf(dossier.huishouden)}
        plan={`/huishoudens/${dossier.huishouden}/plan`}
        lezer={computeLezer(dossier)}
        magBijwerken={hasRegie(dossier)}
      />
    );
    return page(c, { title, status: findStatus(c, MELDINGEN) }, view);
  });

const stateOf = ({ op, waar, deelnemers }: Evaluatie): FormState => ({ values: { op, waar, deelnemers }, errors: {} });

const renderNieuw = (c: Ctx, sent?: Sent) =>
  show(c, PLANNEN, async (tx, dossier) => {
    checkAllowed(canCreateEvaluatie(dossier));
    const mensen = await listMensen(tx, dossier);
    const head = renderHead(dossier, messages.nieuwTitel);
    const state = sent?.state ?? emptyForm;
    const view = <NieuwPage {...{ head, mensen, state }} href={hrefOf(dossier.huishouden)} vandaag={computeDay()} />;
    return page(c, { title: messages.nieuwTitel, variant: 'form', code: sent?.code ?? 200 }, view);
  });

/** A page with one form about a moment that is still to come. */
const renderBlad = (c: Ctx, blad: 'verzetten' | 'verslag', sent?: Sent) =>
  show(c, PLANNEN, async (tx, dossier) => {
    const evaluatie = getFound(await findEvaluatie(tx, dossier, eidOf(c)));
    checkAllowed(canUpdateEvaluatie(dossier));
    const title = blad === 'verslag' ? messages.verslagTitel : messages.verzetTitel;
    const vandaag = computeDay();
    const nieuw = blad === 'verslag' ? { values: { gehoudenOp: vandaag }, errors: {} } : stateOf(evaluatie);
    const props = {
      head: renderHead(dossier, title),
      href: hrefOf(dossier.huishouden),
      state: sent?.state ?? nieuw,
      conflict: sent?.code === 409,
      vandaag,
      evaluatie,
    };
    const mensen = blad === 'verzetten' ? await listMensen(tx, dossier) : [];
    const view = blad === 'verslag' ? <VerslagPage {...props} /> : <VerzettenPage {...props} mensen={mensen} />;
    return page(c, { title, variant: 'form', code: sent?.code ?? 200 }, view);
  });

/** What stands in the form of a voice that was filled in before. */
export function createStemstaat(stemmen: Stemmen | undefined, stem: 'inwoner' | 'professional'): FormState {
  const antwoorden = stemmen?.[stem]?.antwoorden ?? [];
  const values = antwoorden.flatMap(({ leefdomein, waarde, toelichting }) => [
    [`waarde.${leefdomein}`, String(waarde)],
    [`toelichting.${leefdomein}`, toelichting],
  ]);
  const getoond = stemmen?.[stem]?.getoond ? 'ja' : '';
  return { values: { ...Object.fromEntries(values), getoond }, errors: {} };
}

const renderInvullen = (c: Ctx, keuze: { stem: 'inwoner' | 'professional'; lid: string }, sent?: Sent) =>
  show(c, LEZEN, async (tx, dossier) => {
    const evaluatie = getFound(await findEvaluatie(tx, dossier, eidOf(c)));
    const { stem } = keuze;
    const lid = keuze.lid === '' ? null : keuze.lid;
    checkAllowed(canCreateScores(dossier, stem, lid));
    const mens = lid === null ? undefined : getFound((await listMensen(tx, dossier)).find(({ id }) => id === lid));
    const stemmen = (await listStemmen(tx, dossier, { evaluatie: evaluatie.id })).find((one) => one.lid === lid);
    if (!sent && stemmen?.ingevuld.inwoner && stemmen.ingevuld.professional) {
      throw new Problem('verkeerde-staat', messages.invullenKlaar);
    }
    const title = stem === 'professional' ? messages.invullenTitel : messages.invullenTitelTafel;
    const props = {
      head: renderHead(dossier, title),
      href: `${hrefOf(dossier.huishouden)}/${evaluatie.id}`,
      state: sent?.state ?? createStemstaat(stemmen, stem),
      nu: sent?.code === 409 ? stemmen?.[stem] : undefined,
      naam: mens?.naam,
      versie: stemmen?.[stem]?.versie ?? 0,
    };
    const view = <InvullenPage {...props} {...{ stem, lid }} />;
    return page(c, { title, variant: 'form', code: sent?.code ?? 200 }, view);
  });

/** Runs a use-case in the dossier of the address. */
const act = (c: Ctx, opening: Opening, run: (tx: Tx, dossier: Dossier) => Promise<unknown>) => (tx: Tx) =>
  withDossier(tx, c.var.actor, idOf(c), opening, (dossier) => run(tx, dossier));

const done = (c: Ctx, melding: keyof typeof MELDINGEN, below = '') =>
  c.redirect(`${hrefOf(idOf(c))}${below}?melding=${melding}`, 303);

/** Planning a moment, moving it, and writing down how it went. */
function addMomentRoutes(routes: Hono<Env>): void {
  routes.get('/huishoudens/:id/evaluaties/nieuw', (c) => renderNieuw(c));
  routes.post('/huishoudens/:id/evaluaties', (c) =>
    runForm(c, {
      schema: EvaluatieFormSchema,
      doel: 'evaluatie plannen',
      stap: 'evaluatie-plannen',
      render: renderNieuw,
      act: (tx, value) => act(c, PLANNEN, (_, dossier) => createEvaluatie(tx, dossier, value))(tx),
      next: () => done(c, 'gepland'),
    }),
  );
  routes.get('/huishoudens/:id/evaluaties/:eid/verzetten', (c) => renderBlad(c, 'verzetten'));
  routes.post('/huishoudens/:id/evaluaties/:eid/verzetten', (c) =>
    runForm(c, {
      schema: EvaluatieUpdateSchema,
      doel: 'evaluatie verzetten',
      render: (own, sent) => renderBlad(own, 'verzetten', sent),
      act: (tx, value) => act(c, PLANNEN, (_, dossier) => updateEvaluatie(tx, dossier, eidOf(c), value))(tx),
      next: () => done(c, 'verzet', `/${eidOf(c)}`),
    }),
  );
  routes.get('/huishoudens/:id/evaluaties/:eid/verslag', (c) => renderBlad(c, 'verslag'));
  routes.post('/huishoudens/:id/evaluaties/:eid/verslag', (c) =>
    runForm(c, {
      schema: VerslagFormSchema,
      doel: 'evaluatie vastleggen',
      stap: 'evaluatie-vastleggen',
      render: (own, sent) => renderBlad(own, 'verslag', sent),
      act: (tx, value) => act(c, PLANNEN, (_, dossier) => recordVerslag(tx, dossier, eidOf(c), value))(tx),
      next: () => done(c, 'vastgelegd', `/${eidOf(c)}`),
    }),
  );
}

/** Filling in one voice. */
function addStemRoutes(routes: Hono<Env>): void {
  routes.get('/huishoudens/:id/evaluaties/:eid/invullen', (c) => renderInvullen(c, parseQuery(c, InvullenSchema)));
  routes.post('/huishoudens/:id/evaluaties/:eid/invullen', (c) =>
    runForm(c, {
      schema: ScoresFormSchema,
      doel: 'stem invullen',
      stap: 'stem-invullen',
      render: (own, sent) => renderInvullen(own, InvullenSchema.parse(sent.state.values), sent),
      act: (tx, value) =>
        act(c, LEZEN, (_, dossier) => {
          const { stem, lid, versie } = value;
          const who = { evaluatie: eidOf(c), stem, lid: lid === '' ? null : lid };
          return createScores(tx, dossier, { ...who, antwoorden: listAntwoorden(value), versie });
        })(tx),
      next: () => done(c, 'ingevuld', `/${eidOf(c)}`),
    }),
  );
}

/** Pages of evaluaties, for who is signed in. */
export function evaluatieRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/huishoudens/:id/evaluaties', '/huishoudens/:id/evaluaties/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.get('/huishoudens/:id/evaluaties', renderOverzicht);
  addMomentRoutes(routes);
  addStemRoutes(routes);
  routes.get('/huishoudens/:id/evaluaties/:eid', renderEen);
  return routes;
}

/**
 * For the page of the plan: the two voices of the newest moment, and where they lie furthest apart. Nothing for who did not open
 * the onderdeel stem.
 */
export async function renderStemmen(tx: Tx, dossier: Dossier, evaluaties: readonly Evaluatie[]): Promise<ReactNode> {
  if (!dossier.onderdelen.includes('stem')) return undefined;
  const [laatste] = await listMetingen(tx, dossier, evaluaties);
  const wie = await findNaam(tx, dossier, laatste?.stemmen.lid ?? null);
  return <PlanStemmen wie={wie} laatste={laatste} />;
}

/** For the page of the plan: when people look back again, and what went well the last time. Needs plan. */
export function renderEvaluatie(dossier: Dossier, alle: readonly Evaluatie[]): ReactNode {
  const href = hrefOf(dossier.huishouden);
  const volgende = alle.findLast(({ stand }) => stand === 'gepland');
  const vorige = alle.find(({ stand }) => stand === 'gehouden');
  const magPlannen = hasRegie(dossier);
  return <PlanMoment {...{ href, volgende, vorige, magPlannen }} />;
}
