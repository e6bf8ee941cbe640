import { Hono } from 'hono';
import type { ReactElement, ReactNode } from 'react';
import type { z } from 'zod';

import type { Tx } from '#platform/database/index.ts';
import {
  type Ctx,
  type Env,
  findStatus,
  page,
  pageNumber,
  parseQuery,
  runForm,
  type Sent,
} from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem, type Verdict } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm, type FormState } from '#ui';

import { type Dossier, inzageMessages, type Onderdeel, withDossier } from '../inzage/index.ts';
import { formatTermijn, listEersteTermijnen } from '../termijn/index.ts';
import { closeHuishouden } from './commands/close-huishouden.ts';
import { openHuishouden } from './commands/open-huishouden.ts';
import { updateHuishouden } from './commands/update-huishouden.ts';
import { DossierHead } from './components/dossier-head.tsx';
import { Formulier, type Kader } from './components/formulier.tsx';
import { Naamveld } from './components/naamveld.tsx';
import { Resultaatveld } from './components/resultaatveld.tsx';
import { computeDoel, type Deel, listOnderdelen, PER_PAGINA } from './huishouden.ts';
import { messages as m } from './messages.ts';
import { HuishoudenPage } from './pages/huishouden.tsx';
import { OverzichtPage } from './pages/overzicht.tsx';
import { canCreateHuishouden, canReadHuishoudens, canUpdateHuishouden, checkOpen } from './policy.ts';
import { listAdressen, listBetrokkenen, listLeden, listNetwerk, listVertegenwoordigingen } from './queries.ts';
import { AfsluitenSchema, HeropenSchema, LijstSchema, NaamFormSchema } from './schema.ts';
import { countMijnHuishoudens, findHuishouden, listMijnHuishoudens } from './zoeken.ts';

type Head = { current: Deel; title?: ReactNode; onder?: string; actions?: ReactNode };

/** As whom and what for a dossier is open, and that the family sees it. */
const formatGeopend = ({ relatie, doel }: Dossier) =>
  `${inzageMessages.geopend(relatie, doel)} ${inzageMessages.gezien}`;

/** The head of a page of an open dossier: the way to it, its title, as whom it was opened, and the other parts. */
export function renderDossierHead(dossier: Dossier, head: Head): ReactNode {
  return <DossierHead {...head} {...dossier} geopend={formatGeopend(dossier)} />;
}

/** A part of the address of a form by its name; '' when there is none. */
export type Param = (name: string) => string;

/** One form that changes something about the people of a huishouden: what it shows, what it needs to know, and what it does. */
type Dossierform<S extends z.ZodType<object>, B> = {
  /** Under /huishoudens/:id. */
  path: string;
  doel: string;
  stap?: string;
  schema: S;
  /** Parts it needs; kern when left out. */
  onderdelen?: readonly Onderdeel[];
  can?: (dossier: Dossier) => Verdict;
  /** It is for a huishouden that is closed. */
  gesloten?: boolean;
  /** What stands there now; `state` is the form that came back. Throws 404 for what is not there. */
  load: (tx: Tx, dossier: Dossier, param: Param, sent: { c: Ctx; state: FormState | undefined }) => Promise<B>;
  kader: (basis: B, dossier: Dossier) => Kader;
  begin?: (basis: B) => FormState['values'];
  /** Above the form. */
  boven?: (basis: B) => ReactNode;
  /** Under the path: a button that asks to show the same page with more. */
  toon?: string;
  velden?: (state: FormState, basis: B) => ReactNode;
  act: (tx: Tx, dossier: Dossier, value: z.output<S>, param: Param, c: Ctx) => Promise<unknown>;
  /** Where to, under /huishoudens/:id; with `?melding=`. */
  next: (param: Param) => string;
};

const paramOf =
  (c: Ctx): Param =>
  (name) =>
    c.req.param(name) ?? '';

/** Puts a form and what it sends on the routes. Every look at it opens the dossier, and so leaves a trace. */
export function mountDossierform<S extends z.ZodType<object>, B>(routes: Hono<Env>, form: Dossierform<S, B>): void {
  const path = `/huishoudens/:id${form.path}`;
  const opening = { doel: 'gegevens-bijhouden', onderdelen: form.onderdelen ?? ['kern'] } as const;
  const can = form.can ?? canUpdateHuishouden;
  const render = async (c: Ctx, sent?: Sent) => {
    const [view, title] = await c.var.run(form.doel, (tx) =>
      withDossier(tx, c.var.actor, paramOf(c)('id'), opening, async (dossier): Promise<[ReactElement, string]> => {
        if (sent || form.gesloten) checkAllowed(can(dossier));
        else checkOpen(dossier, can(dossier));
        const basis = await form.load(tx, dossier, paramOf(c), { c, state: sent?.state });
        const kader = form.kader(basis, dossier);
        const state = sent?.state ?? { ...emptyForm, values: form.begin?.(basis) ?? {} };
        const { huishouden, naam } = dossier;
        const frame = { action: c.req.path, ...kader, huishouden, naam, state, conflict: sent?.code === 409 };
        const own = (
          <Formulier {...frame} geopend={formatGeopend(dossier)} boven={form.boven?.(basis)}>
            {form.velden?.(state, basis)}
          </Formulier>
        );
        return [own, kader.titel];
      }),
    );
    return page(c, { title, variant: 'form', code: sent?.code ?? 200 }, view);
  };
  routes.get(path, (c) => render(c));
  if (form.toon !== undefined) routes.post(`${path}${form.toon}`, (c) => render(c));
  routes.post(path, (c) =>
    runForm(c, {
      schema: form.schema,
      doel: form.doel,
      ...(form.stap === undefined ? {} : { stap: form.stap }),
      render,
      act: (tx, value) =>
        withDossier(tx, c.var.actor, paramOf(c)('id'), opening, (dossier) =>
          form.act(tx, dossier, value, paramOf(c), c),
        ),
      next: () => c.redirect(`/huishoudens/${paramOf(c)('id')}${form.next(paramOf(c))}`, 303),
    }),
  );
}

/** The list of who is signed in. */
async function renderLijst(c: Ctx) {
  const { actor } = c.var;
  checkAllowed(canReadHuishoudens(actor));
  const { toon } = parseQuery(c, LijstSchema);
  const vanTeam = actor.rollen.some((rol) => rol === 'uitvoerder' || rol === 'teamleider');
  const props = await c.var.run('huishoudens bekijken', async (tx) => {
    const telling = await countMijnHuishoudens(tx, actor);
    const stuk = { toon, pagina: pageNumber(c), aantal: PER_PAGINA };
    const lijst = await listMijnHuishoudens(tx, actor, stuk, telling);
    const ids = lijst.resultaten.map(({ id }) => id);
    const dagen = vanTeam ? await listEersteTermijnen(tx, actor, ids) : undefined;
    const vandaag = computeDay();
    const termijnen =
      dagen && Object.fromEntries(Object.entries(dagen).map(([id, dag]) => [id, formatTermijn(dag, vandaag)]));
    return { lijst, telling, termijnen };
  });
  const delen = vanTeam ? (['mijn', 'team', 'gesloten'] as const) : (['mijn', 'gesloten'] as const);
  const view = <OverzichtPage {...props} {...{ toon, delen }} magBeginnen={canCreateHuishouden(actor) === true} />;
  return page(c, { title: m.huishoudens, live: 'huishouden' }, view);
}

const MELDINGEN = {
  begonnen: m.begonnenMelding,
  hernoemd: m.hernoemd,
  netwerk: m.netwerkBewaard,
  partij: m.partijBewaard,
  gestopt: m.gestopt,
  afgesloten: m.isAfgesloten,
  heropend: m.isHeropend,
  lid: m.lidBewaard,
  adres: m.adresBewaard,
};

/** Everything about the people of one huishouden, with a protected address only when that was asked for. */
async function renderHuishouden(c: Ctx, metAdres: boolean) {
  const { actor } = c.var;
  const [id, isRead] = [paramOf(c)('id'), canReadHuishoudens(actor) === true];
  const props = await c.var.run('huishouden bekijken', async (tx) => {
    const huishouden = isRead ? await findHuishouden(tx, actor, id) : undefined;
    const doel = computeDoel(actor, huishouden?.regisseur.id ?? '');
    const opening = { doel, onderdelen: listOnderdelen(metAdres), alleenLezen: true } as const;
    return withDossier(tx, actor, id, opening, async (dossier) => {
      const isRegisseur = canUpdateHuishouden(dossier) === true;
      return {
        head: renderDossierHead(dossier, { current: 'overzicht' }),
        huishouden: getFound(huishouden),
        leden: await listLeden(tx, dossier),
        vertegenwoordigingen: await listVertegenwoordigingen(tx, dossier),
        adressen: await listAdressen(tx, dossier),
        netwerk: await listNetwerk(tx, dossier),
        betrokkenen: await listBetrokkenen(tx, dossier),
        isRegisseur,
        magBijwerken: isRegisseur && dossier.stand === 'open',
        alsPartij: dossier.relatie === 'partij' ? (actor.persoon ?? undefined) : undefined,
      };
    });
  });
  const title = props.huishouden.naam;
  return page(c, { title, status: findStatus(c, MELDINGEN), live: 'huishouden' }, <HuishoudenPage {...props} />);
}

/** The huishouden itself: its name, closing it and opening it again. */
function addStandroutes(routes: Hono<Env>): void {
  const load = async (tx: Tx, { actor, huishouden }: Dossier) => getFound(await findHuishouden(tx, actor, huishouden));
  mountDossierform(routes, {
    path: '/naam',
    doel: 'huishouden hernoemen',
    stap: 'huishouden-hernoemen',
    schema: NaamFormSchema,
    load,
    kader: ({ naam, versie }) => ({
      titel: m.naamTitel,
      lead: m.naamLead,
      knop: m.bewaar,
      versie,
      nu: [{ term: m.naam, value: naam }],
    }),
    begin: ({ naam }) => ({ naam }),
    velden: (state) => <Naamveld state={state} />,
    act: updateHuishouden,
    next: () => '?melding=hernoemd',
  });
  mountDossierform(routes, {
    path: '/afsluiten',
    doel: 'huishouden afsluiten',
    stap: 'huishouden-afsluiten',
    schema: AfsluitenSchema,
    load: async (tx, dossier) => ({ een: await load(tx, dossier), betrokkenen: await listBetrokkenen(tx, dossier) }),
    kader: ({ een, betrokkenen }) => {
      const partijen = betrokkenen.flatMap(({ partij, eindigtOp }) => (partij && !eindigtOp ? [partij] : []));
      const lead = `${m.afsluitenLead} ${partijen.length > 0 ? m.afsluitenWie(partijen.join(', ')) : ''}`;
      return {
        titel: m.afsluitenTitel(een.naam),
        lead,
        knop: m.afsluiten,
        kind: 'negative',
        versie: een.versie,
        nu: [{ term: m.regisseur, value: een.regisseur.naam }],
      };
    },
    velden: (state) => <Resultaatveld state={state} />,
    act: closeHuishouden,
    next: () => '?melding=afgesloten',
  });
  mountDossierform(routes, {
    path: '/heropenen',
    doel: 'huishouden heropenen',
    schema: HeropenSchema,
    onderdelen: ['kern', 'bsn'],
    gesloten: true,
    load,
    kader: (een) => ({ titel: m.heropenTitel(een.naam), lead: m.heropenLead, knop: m.heropen, versie: een.versie }),
    act: (tx, dossier, value, _, c) => openHuishouden(tx, dossier, value, c.var.deps.secrets),
    next: () => '?melding=heropend',
  });
}

/** Pages of huishoudens, for who is signed in. */
export function huishoudenRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/huishoudens/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });
  routes.get('/huishoudens', (c) => renderLijst(c));
  addStandroutes(routes);
  routes.get('/huishoudens/:id', (c) => renderHuishouden(c, false));
  routes.post('/huishoudens/:id/adres/toon', (c) => renderHuishouden(c, true));
  return routes;
}
