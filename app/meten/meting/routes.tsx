import { Hono } from 'hono';

import type { AttentionSource } from '#platform/attention/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
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
import { computeDay } from '#platform/time/index.ts';
import { emptyForm, type FormState } from '#ui';

import { listInstrumenten } from '../instrument/index.ts';
import { closeMeting } from './commands/close-meting.ts';
import { createMeting } from './commands/create-meting.ts';
import { openMetingOpnieuw } from './commands/open-meting-opnieuw.ts';
import { updateMeting } from './commands/update-meting.ts';
import { messages, vormMessages } from './messages.ts';
import { checkHeropenbaar, isLopend, listGevraagdeGroepen, MINIMUM } from './meting.ts';
import { BijwerkPage, NieuwPage } from './pages/formulier.tsx';
import { HeropenPage } from './pages/heropenen.tsx';
import { MetingPage } from './pages/meting.tsx';
import { OverzichtPage } from './pages/overzicht.tsx';
import { canCreateMeting, canReadMetingen } from './policy.ts';
import {
  countMetingen,
  getBeheerdeMeting,
  listBegeleiders,
  listGolven,
  listMetingAttention,
  listMetingen,
  listOpzet,
  listVoortgang,
  openMeting,
} from './queries.ts';
import { HeropenenSchema, MetingFormSchema, MetingUpdateSchema, OverzichtSchema } from './schema.ts';
import { computeVervolg } from './vervolg.ts';

const DOEL = 'metingen bekijken';

/** What the noun uitnodiging adds: which invitations wait for someone, and whether one of this meting does. */
export type Uitnodigingen = {
  listAttention: AttentionSource;
  hasOpen: (tx: Tx, actor: Actor, metingId: string) => Promise<boolean>;
};

const idOf = (c: Ctx) => c.req.param('id') ?? '';

async function renderOverzicht(c: Ctx, uitnodigingen: Uitnodigingen) {
  const { actor } = c.var;
  checkAllowed(canReadMetingen(actor));
  const [filter, pagina, vandaag] = [parseQuery(c, OverzichtSchema), pageNumber(c), computeDay()];
  const stuk = { limit: PAGE_SIZE, offset: (pagina - 1) * PAGE_SIZE };
  const props = await c.var.run(DOEL, async (tx) => ({
    wacht: [
      ...(await uitnodigingen.listAttention(tx, actor, vandaag)),
      ...(await listMetingAttention(tx, actor, vandaag)),
    ],
    metingen: await listMetingen(tx, actor, filter, stuk),
    totaal: await countMetingen(tx, actor, filter),
    instrumenten: (await listInstrumenten(tx, actor)).map(({ definitie }) => definitie),
  }));
  const magMaken = canCreateMeting(actor) === true;
  const isInwoner = actor.rollen.includes('inwoner');
  const view = <OverzichtPage {...{ ...props, filter, pagina, magMaken, isInwoner }} perPagina={PAGE_SIZE} />;
  return page(c, { title: messages.metingen, live: 'meting' }, view);
}

async function renderNieuw(c: Ctx, { state, code }: { state: FormState; code: 200 | 400 | 409 }) {
  const { actor } = c.var;
  checkAllowed(canCreateMeting(actor));
  const props = await c.var.run('meting maken', async (tx) => ({
    instrumenten: (await listInstrumenten(tx, actor)).map(({ definitie }) => definitie),
    begeleiders: await listBegeleiders(tx, actor),
  }));
  return page(c, { title: messages.nieuw, variant: 'form', code }, <NieuwPage {...props} state={state} />);
}

/** What a new meting begins with. */
const computeBegin = (c: Ctx): FormState => ({
  values: {
    instrument: c.req.query('instrument') ?? '',
    naam: 'op-naam',
    groepsminimum: String(MINIMUM),
    toegang: 'uitnodiging',
    begeleider: c.var.actor.persoon ?? '',
  },
  errors: {},
});

/** Set up, opened again or followed by a next wave: told on top of the page. */
const MELDINGEN = {
  gemaakt: messages.gemaakt,
  bijgewerkt: messages.bijgewerkt,
  opengezet: messages.opengezet,
  gesloten: messages.gesloten,
  heropend: messages.heropend,
  golf: messages.golfGemaakt,
  herinnerd: messages.herinnerd,
};

async function renderMeting(c: Ctx, uitnodigingen: Uitnodigingen) {
  const { actor } = c.var;
  checkAllowed(canReadMetingen(actor));
  const vandaag = computeDay();
  const props = await c.var.run(DOEL, async (tx) => {
    const geopend = await openMeting(tx, actor, idOf(c));
    const { id, meting, groepen, beheert, doetMee, definitie } = geopend;
    const opzet = getFound((await listOpzet(tx, actor, [id])).get(id));
    const kijker = { beheert, doetMee, magInvullen: await uitnodigingen.hasOpen(tx, actor, id), vandaag };
    return {
      meting,
      groepen: listGevraagdeGroepen(groepen),
      beheert,
      doetMee,
      vervolg: computeVervolg({ ...meting, ...opzet, ...kijker }),
      voortgang: beheert ? await listVoortgang(tx, geopend) : undefined,
      golven: await listGolven(tx, actor, meting.reeks),
      metAfspraken: definitie.omschrijven === true,
      metNiveaus: definitie.uitslag === 'web',
    };
  });
  const { meting, golven, beheert } = props;
  const dicht = !isLopend(meting);
  const magGolf = dicht && canCreateMeting(actor) === true && !golven.some(isLopend);
  const magHeropenen = dicht && beheert && !(meting.naamloos && meting.resultatenOp !== null);
  const view = <MetingPage {...{ ...props, magGolf, magHeropenen }} />;
  return page(c, { title: meting.titel, status: findStatus(c, MELDINGEN), live: 'meting' }, view);
}

async function renderBijwerken(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  const { meting, begeleiders } = await c.var.run('meting bijwerken', async (tx) => {
    const found = (await getBeheerdeMeting(tx, actor, idOf(c))).meting;
    if (!isLopend(found)) throw new Problem('verkeerde-staat', 'Deze meting is gesloten. Er verandert niets meer.');
    const kiest = canCreateMeting(actor) === true;
    return { meting: found, begeleiders: kiest ? await listBegeleiders(tx, actor) : undefined };
  });
  const values = {
    titel: meting.titel,
    periode: meting.periode,
    onderwerp: meting.onderwerp ?? '',
    groepsminimum: String(meting.groepsminimum),
    begeleider: meting.begeleider.id,
    invullenTot: meting.invullenTot ?? '',
  };
  const conflict = sent?.code === 409;
  const state =
    sent === undefined ? { values, errors: {} } : { ...sent.state, errors: conflict ? {} : sent.state.errors };
  const view = <BijwerkPage {...{ meting, state, begeleiders, conflict }} />;
  return page(c, { title: vormMessages.bijwerkTitel, variant: 'form', code: sent?.code ?? 200 }, view);
}

async function renderHeropenen(c: Ctx, sent?: Sent) {
  const { meting } = await c.var.run('meting heropenen', (tx) => getBeheerdeMeting(tx, c.var.actor, idOf(c)));
  checkHeropenbaar(meting);
  const view = <HeropenPage meting={meting} state={sent?.state ?? emptyForm} />;
  return page(c, { title: vormMessages.heropenTitel, variant: 'form', code: sent?.code ?? 200 }, view);
}

/** The list and a new meting. */
function addFirstRoutes(routes: Hono<Env>, uitnodigingen: Uitnodigingen): void {
  routes.get('/metingen', (c) => renderOverzicht(c, uitnodigingen));

  routes.get('/metingen/nieuw', (c) => renderNieuw(c, { state: computeBegin(c), code: 200 }));

  routes.post('/metingen', async (c) => {
    const { actor } = c.var;
    checkAllowed(canCreateMeting(actor));
    const made = { id: '' };
    return runForm(c, {
      schema: MetingFormSchema,
      doel: 'meting maken',
      render: renderNieuw,
      act: async (tx, value) => Object.assign(made, await createMeting(tx, actor, value)),
      next: () => c.redirect(`/metingen/${made.id}?melding=gemaakt`, 303),
    });
  });

  routes.get('/metingen/:id', (c) => renderMeting(c, uitnodigingen));
}

/** Changing, closing and opening again. */
function addLaterRoutes(routes: Hono<Env>): void {
  routes.get('/metingen/:id/bijwerken', (c) => renderBijwerken(c));

  routes.post('/metingen/:id/bijwerken', (c) =>
    runForm(c, {
      schema: MetingUpdateSchema,
      doel: 'meting bijwerken',
      render: renderBijwerken,
      act: (tx, value) => updateMeting(tx, c.var.actor, idOf(c), value),
      next: () => c.redirect(`/metingen/${idOf(c)}?melding=bijgewerkt`, 303),
    }),
  );

  routes.post('/metingen/:id/sluiten', async (c) => {
    await c.var.run('meting sluiten', (tx) => closeMeting(tx, c.var.actor, idOf(c)));
    return c.redirect(`/metingen/${idOf(c)}?melding=gesloten`, 303);
  });

  routes.get('/metingen/:id/heropenen', (c) => renderHeropenen(c));

  routes.post('/metingen/:id/heropenen', (c) =>
    runForm(c, {
      schema: HeropenenSchema,
      doel: 'meting heropenen',
      render: renderHeropenen,
      act: (tx, value) => openMetingOpnieuw(tx, c.var.actor, idOf(c), value),
      next: () => c.redirect(`/metingen/${idOf(c)}?melding=heropend`, 303),
    }),
  );
}

/** Pages of metingen, for who is signed in. */
export function metingRoutes(uitnodigingen: Uitnodigingen): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/metingen/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  addFirstRoutes(routes, uitnodigingen);
  addLaterRoutes(routes);
  return routes;
}
