import { Hono } from 'hono';

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
import { addDays, computeDay } from '#platform/time/index.ts';
import { emptyForm } from '#ui';

import { isLes, LES_UITLEG, LESNAMEN } from '../../kennis/les/index.ts';
import { type Definitie, findItem, listItems, listKenmerken } from '../instrument/index.ts';
import { type GeopendeMeting, listGolven, openMeting } from '../meting/index.ts';
import { assignHermeting } from './commands/assign-hermeting.ts';
import { closeVerbeteractie } from './commands/close-verbeteractie.ts';
import { createVerbeteractie } from './commands/create-verbeteractie.ts';
import { updateVerbeteractie } from './commands/update-verbeteractie.ts';
import type { Les } from './components/lessen.tsx';
import { gedaan, messages } from './messages.ts';
import { BijwerkenPage, NieuwPage } from './pages/formulier.tsx';
import { OverzichtPage } from './pages/overzicht.tsx';
import { VerbeteractiePage } from './pages/verbeteractie.tsx';
import { canCreateVerbeteractie, canReadVerbeteracties, canUpdateVerbeteractie } from './policy.ts';
import { findVerbeteractie, getWijzigbaar, listEigenaren, listVerbeteracties, type Verbeteractie } from './queries.ts';
import {
  AfrondingSchema,
  BijwerkenSchema,
  HermetingSchema,
  OverzichtSchema,
  VerbeteractieFormSchema,
} from './schema.ts';

const DOEL = 'verbeteracties bekijken';
/** A new actie is for about this many days, until someone chooses otherwise. */
const TERMIJN = 90;

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const asLessen = (nummers: readonly number[]): Les[] =>
  nummers.filter(isLes).map((nummer) => ({ nummer, titel: LESNAMEN[nummer], tekst: LES_UITLEG[nummer] }));
const listNamen = (definitie: Definitie): Map<string, string> =>
  new Map([
    ...listItems(definitie).map(({ sleutel, tekst }) => [sleutel, tekst] as const),
    ...listKenmerken(definitie).map(({ sleutel, nummer, naam }) => [sleutel, `${nummer}. ${naam}`] as const),
  ]);

/** The kenmerken of an instrument to choose from; where each is a single statement, its words. */
const listOpties = (definitie: Definitie) =>
  listKenmerken(definitie).map(({ sleutel, nummer, naam }) => ({ value: sleutel, name: `${nummer}. ${naam}` }));

async function renderNieuw(c: Ctx, sent?: Sent) {
  const [{ meting, definitie, groepen }, eigenaren] = await c.var.run('verbeteractie maken', async (tx) => {
    const geopend = await openMeting(tx, c.var.actor, idOf(c));
    checkAllowed(canCreateVerbeteractie(geopend));
    return [geopend, await listEigenaren(tx, c.var.actor)] as const;
  });
  const [kenmerk, groep] = [c.req.query('kenmerk') ?? '', c.req.query('groep') ?? ''];
  const values = { kenmerk, groep, klaarOp: addDays(computeDay(), TERMIJN) };
  const { state, code } = sent ?? { state: { values, errors: {} }, code: 200 };
  const gekozen = listKenmerken(definitie).find(({ sleutel }) => sleutel === String(state.values['kenmerk'] ?? ''));
  const getoond = groepen.filter(({ aantal }) => aantal !== null).map(({ id, naam }) => ({ value: id, name: naam }));
  const props = { meting, state, eigenaren, kenmerken: listOpties(definitie), groepen: getoond };
  const view = <NieuwPage {...props} lessen={asLessen(gekozen?.lessen ?? [])} />;
  return page(c, { title: messages.nieuwTitel, variant: 'form', code }, view);
}

/** An actie with the meting it came from, opened as far as this person may. */
async function readActie(tx: Tx, actor: Actor, id: string) {
  const actie = getFound(await findVerbeteractie(tx, actor, id));
  const golven = (await listGolven(tx, actor, actie.meting.reeks)).filter(({ golf }) => golf > actie.meting.golf);
  return { actie, golven, geopend: await openMeting(tx, actor, actie.meting.id) };
}

async function renderActie(c: Ctx, sent: { afronding?: Sent; hermeting?: Sent } = {}) {
  const { actor } = c.var;
  const { actie, golven, geopend } = await c.var.run(DOEL, (tx) => readActie(tx, actor, idOf(c)));
  const props = {
    actie,
    golven,
    vandaag: computeDay(),
    lessen: asLessen(actie.lessen),
    kenmerk: formatKenmerk(geopend, actie),
    magBijwerken: canUpdateVerbeteractie(actor, actie, geopend.beheert) === true,
    afronding: sent.afronding?.state ?? emptyForm,
    hermeting: sent.hermeting?.state ?? emptyForm,
  };
  const code = sent.afronding?.code ?? sent.hermeting?.code ?? 200;
  return page(c, { title: messages.eenActie, status: findStatus(c, gedaan), code }, <VerbeteractiePage {...props} />);
}

const formatKenmerk = ({ definitie }: GeopendeMeting, { kenmerk }: Verbeteractie) =>
  listNamen(definitie).get(kenmerk) ?? findItem(definitie, kenmerk)?.tekst ?? kenmerk;

async function renderBijwerken(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  const [actie, eigenaren] = await c.var.run(
    DOEL,
    async (tx) => [await getWijzigbaar(tx, actor, idOf(c)), await listEigenaren(tx, actor)] as const,
  );
  const { titel, toelichting, klaarOp, eigenaar } = actie;
  const values = { titel, toelichting, klaarOp, eigenaar: eigenaar.id };
  const { state, code } = sent ?? { state: { values, errors: {} }, code: 200 };
  const view = <BijwerkenPage {...{ actie, state, eigenaren }} conflict={code === 409} />;
  return page(c, { title: messages.bijwerkenTitel, variant: 'form', code }, view);
}

/** The list of all, or of one meting when there is an id. */
async function renderOverzicht(c: Ctx, id?: string) {
  const { actor } = c.var;
  checkAllowed(canReadVerbeteracties(actor));
  const [{ toon }, pagina] = [parseQuery(c, OverzichtSchema), pageNumber(c)];
  const van = id === undefined ? {} : { meting: id };
  const [geopend, lijst, open, klaar] = await c.var.run(
    DOEL,
    async (tx) =>
      [
        id === undefined ? undefined : await openMeting(tx, actor, id),
        await listVerbeteracties(tx, actor, { ...van, toon, pagina, aantal: PAGE_SIZE }),
        await listVerbeteracties(tx, actor, { ...van, toon: 'open', pagina: 1, aantal: 1 }),
        await listVerbeteracties(tx, actor, { ...van, toon: 'klaar', pagina: 1, aantal: 1 }),
      ] as const,
  );
  const props = {
    lijst,
    toon,
    perPagina: PAGE_SIZE,
    vandaag: computeDay(),
    meting: geopend?.meting,
    telling: { open: open.totaal, klaar: klaar.totaal },
    namen: geopend ? listNamen(geopend.definitie) : new Map<string, string>(),
    magMaken: geopend !== undefined && canCreateVerbeteractie(geopend) === true,
  };
  const options = { title: messages.titel, status: findStatus(c, gedaan), live: 'verbeteractie' };
  return page(c, options, <OverzichtPage {...props} />);
}

/** Changing one, closing it, and linking what measures it again. */
function addLaterRoutes(routes: Hono<Env>): void {
  routes.get('/verbeteracties/:id/bijwerken', (c) => renderBijwerken(c));
  routes.post('/verbeteracties/:id/bijwerken', (c) =>
    runForm(c, {
      schema: BijwerkenSchema,
      doel: 'verbeteractie bijwerken',
      render: renderBijwerken,
      act: (tx, value) => updateVerbeteractie(tx, c.var.actor, idOf(c), value),
      next: () => c.redirect(`/verbeteracties/${idOf(c)}?melding=bijgewerkt`, 303),
    }),
  );
  routes.get('/verbeteracties/:id/afronden', (c) => c.redirect(`/verbeteracties/${idOf(c)}#afronden`, 303));
  routes.post('/verbeteracties/:id/afronden', (c) =>
    runForm(c, {
      schema: AfrondingSchema,
      doel: 'verbeteractie afronden',
      render: (at, afronding) => renderActie(at, { afronding }),
      act: (tx, value) => closeVerbeteractie(tx, c.var.actor, idOf(c), value),
      next: () => c.redirect(`/verbeteracties/${idOf(c)}?melding=afgerond`, 303),
    }),
  );
  routes.get('/verbeteracties/:id/hermeting', (c) => c.redirect(`/verbeteracties/${idOf(c)}#hermeting`, 303));
  routes.post('/verbeteracties/:id/hermeting', (c) =>
    runForm(c, {
      schema: HermetingSchema,
      doel: 'hermeting koppelen',
      render: (at, hermeting) => renderActie(at, { hermeting }),
      act: (tx, { hermeting }) => assignHermeting(tx, c.var.actor, idOf(c), hermeting),
      next: () => c.redirect(`/verbeteracties/${idOf(c)}?melding=gekoppeld`, 303),
    }),
  );
}

/** Pages of verbeteracties, for who is signed in. */
export function verbeteractieRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/verbeteracties', '/verbeteracties/*', '/metingen/:id/acties', '/metingen/:id/acties/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.get('/verbeteracties', (c) => renderOverzicht(c));
  routes.get('/metingen/:id/acties', (c) => renderOverzicht(c, idOf(c)));
  routes.get('/metingen/:id/acties/nieuw', (c) => renderNieuw(c));
  routes.post('/metingen/:id/acties', (c) => {
    let id = '';
    return runForm(c, {
      schema: VerbeteractieFormSchema,
      doel: 'verbeteractie maken',
      render: renderNieuw,
      act: async (tx, value) => ({ id } = await createVerbeteractie(tx, c.var.actor, idOf(c), value)),
      next: () => c.redirect(`/verbeteracties/${id}?melding=gemaakt`, 303),
    });
  });
  routes.get('/verbeteracties/:id', (c) => renderActie(c));
  addLaterRoutes(routes);
  return routes;
}
