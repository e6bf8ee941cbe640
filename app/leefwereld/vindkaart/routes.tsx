import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, parseForm, runForm, type Sent } from '#platform/http/index.tsx';
import { countTurn } from '#platform/limit/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { emptyForm } from '#ui';

import { computeBsnHash, listLeden, listMijnHuishoudens, renderDossierHead } from '../huishouden/index.ts';
import { type Dossier, withDossier } from '../inzage/index.ts';
import { addPersoonkoppeling } from './commands/add-persoonkoppeling.ts';
import { addSamenvoeging } from './commands/add-samenvoeging.ts';
import { findKaarten } from './commands/find-kaarten.ts';
import { recordVerhuizing } from './commands/record-verhuizing.ts';
import { removePersoonkoppeling } from './commands/remove-persoonkoppeling.ts';
import { removeSamenvoeging } from './commands/remove-samenvoeging.ts';
import { messages } from './messages.ts';
import { DubbelenPage } from './pages/dubbelen.tsx';
import { VerhuizenPage } from './pages/verhuizen.tsx';
import { ZoekenPage } from './pages/zoeken.tsx';
import { canRecordVerhuizing, canSearch, canUpdatePersoon } from './policy.ts';
import { type Gevonden, listLidDubbelen, listSamengevoegd, type Zoekvraag } from './queries.ts';
import { PersoonSchema, SamenvoegingSchema, VerhuizingSchema, ZoekSchema } from './schema.ts';
import { MAX_ZOEKEN, ZOEKEN_SECONDEN } from './vindkaart.ts';

const BIJHOUDEN = { doel: 'gegevens-bijhouden', onderdelen: ['kern'] } as const;
const VERHUIZEN = { doel: 'gegevens-bijhouden', onderdelen: ['kern', 'bsn'] } as const;
const MAX_KEUZES = 200;

const MELDINGEN = {
  samen: messages.meldingSamen,
  'uit-elkaar': messages.meldingUitElkaar,
  gekoppeld: messages.meldingGekoppeld,
  ontkoppeld: messages.meldingOntkoppeld,
};

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const lidOf = (c: Ctx) => c.req.param('lid') ?? '';

function renderZoeken(c: Ctx, sent: Sent | undefined, gevonden?: Gevonden) {
  const { actor } = c.var;
  checkAllowed(canSearch(actor));
  // What was looked for and found stays in no cache, also not in that of the browser.
  c.header('cache-control', 'no-store');
  const props = { state: sent?.state ?? emptyForm, gevonden, wie: actor };
  return page(c, { title: messages.zoeken, variant: 'form', code: sent?.code ?? 200 }, <ZoekenPage {...props} />);
}

/** Throws 429 for who searched so often that it looks like going through the town. */
export async function checkTurn(c: Ctx): Promise<void> {
  const { database, secrets } = c.var.deps;
  const turn = { soort: 'vindkaart', wie: c.var.actor.persoon ?? '', max: MAX_ZOEKEN, seconds: ZOEKEN_SECONDEN };
  const { allowed } = await countTurn(database.withActor, secrets.codeSecret, turn);
  if (!allowed) throw new Problem('te-vaak', messages.teVaak);
}

type Vraag = ReturnType<typeof ZoekSchema.parse>;

/** The question as the cards are asked it: of a BSN only its keyed hash. */
function asZoekvraag(
  c: Ctx,
  { achternaam = '', voornaam = '', geboortedatum, postcode, huisnummer, bsn }: Vraag,
): Zoekvraag {
  if (bsn !== undefined) return { bsnHash: computeBsnHash(c.var.deps.secrets.codeSecret, c.var.actor.gemeente, bsn) };
  const adres = postcode !== undefined && huisnummer !== undefined ? { postcode, huisnummer } : undefined;
  return { naam: `${voornaam} ${achternaam}`.trim(), geboortedatum, adres };
}

function addSearchRoutes(routes: Hono<Env>): void {
  routes.get('/huishoudens/zoeken', (c) => renderZoeken(c, undefined));

  routes.post('/huishoudens/zoeken', async (c) => {
    checkAllowed(canSearch(c.var.actor));
    const form = await parseForm(c, ZoekSchema);
    if (!form.ok) return renderZoeken(c, { state: form.state, code: 400 });
    await checkTurn(c);
    const gevonden = await c.var.run('zoeken of iemand bekend is', (tx) =>
      findKaarten(tx, c.var.actor, asZoekvraag(c, form.value)),
    );
    await c.var.recordStep?.('vindkaart-zoeken', c.var.formOpened ?? Number.NaN);
    const { bsn: _, ...values } = form.value;
    const state = { values: Object.fromEntries(Object.entries(values).map(([k, v]) => [k, v ?? ''])), errors: {} };
    c.header('cache-control', 'no-store');
    const view = <ZoekenPage {...{ state, gevonden, wie: c.var.actor }} />;
    return page(c, { title: messages.zoeken, variant: 'form' }, view);
  });
}

async function renderDubbelen(c: Ctx, sent?: Sent) {
  const view = await c.var.run('dubbelen bekijken', (tx) =>
    withDossier(tx, c.var.actor, idOf(c), BIJHOUDEN, async (dossier) => {
      checkAllowed(canUpdatePersoon(dossier));
      const { dubbelenTitel: title, dubbelen: onder } = messages;
      const head = renderDossierHead(dossier, { current: 'overzicht', onder, title });
      const leden = await listLidDubbelen(tx, dossier);
      const samen = await listSamengevoegd(tx, dossier);
      const state = sent?.state ?? emptyForm;
      return <DubbelenPage {...{ head, leden, samen, state }} huishouden={idOf(c)} persoon={c.var.actor.persoon} />;
    }),
  );
  const status = findStatus(c, MELDINGEN);
  return page(c, { title: messages.dubbelenTitel, code: sent?.code ?? 200, status }, view);
}

type Act<V> = (tx: Tx, dossier: Dossier, value: V) => Promise<unknown>;

/** One act on what looks alike: the page again, with what came of it. */
function addDubbelRoute<S extends typeof SamenvoegingSchema | typeof PersoonSchema>(
  routes: Hono<Env>,
  path: string,
  schema: S,
  melding: keyof typeof MELDINGEN,
  act: Act<ReturnType<S['parse']>>,
): void {
  routes.post(`/huishoudens/:id/dubbelen/${path}`, (c) =>
    runForm(c, {
      schema,
      doel: 'dubbelen bijwerken',
      render: renderDubbelen,
      act: (tx, value) =>
        withDossier(tx, c.var.actor, idOf(c), BIJHOUDEN, (dossier) =>
          act(tx, dossier, value as ReturnType<S['parse']>),
        ),
      next: () => c.redirect(`/huishoudens/${idOf(c)}/dubbelen?melding=${melding}`, 303),
    }),
  );
}

function addDubbelRoutes(routes: Hono<Env>): void {
  routes.get('/huishoudens/:id/dubbelen', (c) => renderDubbelen(c));
  addDubbelRoute(routes, 'samenvoegen', SamenvoegingSchema, 'samen', (tx, dossier, { ander }) =>
    addSamenvoeging(tx, dossier, ander),
  );
  addDubbelRoute(routes, 'uit-elkaar', SamenvoegingSchema, 'uit-elkaar', (tx, dossier, { ander }) =>
    removeSamenvoeging(tx, dossier, ander),
  );
  addDubbelRoute(routes, 'persoon', PersoonSchema, 'gekoppeld', (tx, dossier, { lid, ander = '' }) =>
    addPersoonkoppeling(tx, dossier, lid, ander),
  );
  addDubbelRoute(routes, 'persoon/herstellen', PersoonSchema, 'ontkoppeld', (tx, dossier, { lid }) =>
    removePersoonkoppeling(tx, dossier, lid),
  );
}

async function renderVerhuizen(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  const props = await c.var.run('iemand laten verhuizen', (tx) =>
    withDossier(tx, actor, idOf(c), BIJHOUDEN, async (dossier) => {
      checkAllowed(canRecordVerhuizing(dossier));
      const lid = getFound((await listLeden(tx, dossier)).find(({ id }) => id === lidOf(c)));
      if (lid.eindigtOp !== null) throw new Problem('verkeerde-staat', 'Deze persoon hoort er al niet meer bij.');
      const mijn = await listMijnHuishoudens(tx, actor, { toon: 'mijn', pagina: 1, aantal: MAX_KEUZES });
      const keuzes = mijn.resultaten.filter(
        ({ id, regisseur }) => regisseur.id === actor.persoon && id !== dossier.huishouden,
      );
      const huishouden = { id: dossier.huishouden, naam: dossier.naam };
      return { huishouden, lid, keuzes };
    }),
  );
  const title = messages.verhuizen;
  const view = <VerhuizenPage {...props} state={sent?.state ?? emptyForm} />;
  return page(c, { title, variant: 'form', code: sent?.code ?? 200 }, view);
}

function addMoveRoutes(routes: Hono<Env>): void {
  routes.get('/huishoudens/:id/leden/:lid/verhuizen', (c) => renderVerhuizen(c));
  routes.post('/huishoudens/:id/leden/:lid/verhuizen', (c) =>
    runForm(c, {
      schema: VerhuizingSchema,
      stap: 'lid-verhuizen',
      doel: 'iemand laten verhuizen',
      render: renderVerhuizen,
      act: (tx, { naar, naam = '', relatie }) =>
        withDossier(tx, c.var.actor, idOf(c), VERHUIZEN, (dossier) => {
          const doel = naar === 'nieuw' ? { naam } : { huishouden: naar };
          return recordVerhuizing(tx, dossier, { lid: lidOf(c), naar: doel, relatie }, c.var.deps.secrets);
        }),
      next: () => c.redirect(`/huishoudens/${idOf(c)}?melding=verhuisd`, 303),
    }),
  );
}

/** Finding whether someone is known, what looks alike, and moving; for who is signed in. Mounted before the pages of one huishouden. */
export function vindkaartRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/huishoudens/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  addSearchRoutes(routes);
  addDubbelRoutes(routes);
  addMoveRoutes(routes);
  return routes;
}
