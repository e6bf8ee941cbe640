import { Hono } from 'hono';
import type { ReactNode } from 'react';

import { renderCalendar } from '#platform/calendar/index.ts';
import { type Actor, createSystemActor, type Tx } from '#platform/database/index.ts';
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
import { computeHash } from '#platform/id/index.ts';
import { countTurn } from '#platform/limit/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm } from '#ui';

import type { Gemeenten } from '../../beheer/gemeente/index.ts';
import { type Dossier, inzageMessages, type Opening, withDossier } from '../inzage/index.ts';
import { computeAgenda, MOST_AGENDA } from './agenda.ts';
import { addOpschorting } from './commands/add-opschorting.ts';
import { addVerlenging } from './commands/add-verlenging.ts';
import { closeOpschorting } from './commands/close-opschorting.ts';
import { createAgendalink } from './commands/create-agendalink.ts';
import { removeAgendalink } from './commands/remove-agendalink.ts';
import { Kop } from './components/kop.tsx';
import { Termijnlijst } from './components/termijnlijst.tsx';
import { gedaan, paginas } from './messages.ts';
import { AgendaPage } from './pages/agenda.tsx';
import { OverzichtPage } from './pages/overzicht.tsx';
import { StilzettenPage, VerlengenPage } from './pages/wijzigen.tsx';
import { canReadTermijnen, canUpdateTermijnen } from './policy.ts';
import {
  countWachtend,
  type DossierTermijn,
  findAgendahouder,
  findAgendalink,
  findTermijn,
  listWachtend,
  type Wachtend,
} from './queries.ts';
import { OpschortingSchema, OverzichtSchema, VerlengingSchema } from './schema.ts';
import type { Termijnsoort } from './termijn.ts';

const DOEL = 'termijnen bekijken';
const OPENING: Opening = { doel: 'melding-behandelen', onderdelen: ['kern', 'route'] };
/** Times a calendar program may ask in an hour, with one address. */
const PER_UUR = 60;

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const termijnOf = (c: Ctx) => c.req.param('termijn') ?? '';
const routeOf = (c: Ctx, melding: keyof typeof gedaan) => `/huishoudens/${idOf(c)}/meldingen?melding=${melding}`;

const sendAgenda = (c: Ctx, termijnen: readonly Wachtend[]) => {
  const events = computeAgenda(termijnen, c.var.deps.config.publicUrl);
  c.header('content-type', 'text/calendar; charset=utf-8');
  c.header('cache-control', 'private, no-store');
  return c.body(renderCalendar({ name: paginas.agendanaam, events }));
};

/** Own terms, or those of the team, and the calendar. */
function addOwnRoutes(routes: Hono<Env>): void {
  routes.get('/termijnen', async (c) => {
    const { actor } = c.var;
    checkAllowed(canReadTermijnen(actor));
    const [{ van }, pagina] = [parseQuery(c, OverzichtSchema), pageNumber(c)];
    const range = { limit: PAGE_SIZE, offset: (pagina - 1) * PAGE_SIZE };
    const [termijnen, totaal, agenda] = await c.var.run(DOEL, async (tx) => [
      await listWachtend(tx, actor, van, range),
      await countWachtend(tx, actor, van),
      await findAgendalink(tx, actor),
    ]);
    const props = { van, termijnen, totaal, pagina, perPagina: PAGE_SIZE, vandaag: computeDay(), agenda };
    return page(
      c,
      { title: paginas.titel, status: findStatus(c, gedaan), live: 'termijn' },
      <OverzichtPage {...props} />,
    );
  });

  routes.get('/termijnen.ics', async (c) => {
    const { actor } = c.var;
    checkAllowed(canReadTermijnen(actor));
    const termijnen = await c.var.run(DOEL, (tx) => listWachtend(tx, actor, 'ik', { limit: MOST_AGENDA }));
    c.header('content-disposition', 'attachment; filename="termijnen.ics"');
    return sendAgenda(c, termijnen);
  });

  routes.post('/termijnen/agenda/intrekken', async (c) => {
    await c.var.run('agenda intrekken', (tx) => removeAgendalink(tx, c.var.actor));
    return c.redirect('/termijnen?melding=agendaWeg', 303);
  });
}

/** The secret address: made by who is signed in, read by a calendar program that is not. */
function addAgendaRoutes(routes: Hono<Env>, gemeenten: Gemeenten): void {
  routes.post('/termijnen/agenda', async (c) => {
    const { actor, deps } = c.var;
    const gemeente = getFound(await gemeenten.find({ id: actor.gemeente }));
    const { token } = await c.var.run('agenda maken', (tx) => createAgendalink(tx, actor));
    c.header('cache-control', 'no-store');
    const adres = `${deps.config.publicUrl}/agenda/${gemeente.code}/${token}.ics`;
    return page(c, { title: paginas.agendaTitel, variant: 'form' }, <AgendaPage adres={adres} />);
  });

  routes.get('/agenda/:gemeente/:token', async (c) => {
    const { database, secrets } = c.var.deps;
    c.set('hidesAddress', true);
    const hash = computeHash(c.req.param('token').replace(/\.ics$/, ''));
    const turn = { soort: 'agenda', wie: hash, max: PER_UUR, seconds: 3600 };
    const { allowed, wait } = await countTurn(database.withActor, secrets.codeSecret, turn);
    if (!allowed) {
      c.header('Retry-After', String(wait));
      throw new Problem('te-vaak');
    }
    const gemeente = getFound(await gemeenten.find({ code: c.req.param('gemeente') }));
    const lezer = createSystemActor('agenda', gemeente.id);
    const houder = getFound(
      await database.withActor(lezer, 'agenda zoeken', (tx) => findAgendahouder(tx, lezer, hash), { code: hash }),
    );
    const actor: Actor = { gemeente: gemeente.id, persoon: houder, pseudoniem: null, rollen: ['agenda'], teams: [] };
    const termijnen = await database.withActor(actor, DOEL, (tx) =>
      listWachtend(tx, actor, 'ik', { limit: MOST_AGENDA }),
    );
    return sendAgenda(c, termijnen);
  });
}

/**
 * What stands above a form of the route in an open dossier: the way back, and as whom and for what it was opened. On a page
 * that is a letter (`papier`) that stays off the paper.
 */
export function renderKop(
  { huishouden, naam, relatie, doel }: Dossier,
  titel: string,
  melding?: string,
  papier?: boolean,
): ReactNode {
  const geopend = `${inzageMessages.geopend(relatie, doel)} ${inzageMessages.gezien}`;
  return <Kop {...{ huishouden, naam, titel, geopend, melding, papier }} />;
}

/** The terms of an open dossier as a list, with the ways to change them for who may. */
export function renderTermijnen(
  dossier: Dossier,
  termijnen: readonly DossierTermijn[],
  vandaag: string,
  namen?: Readonly<Record<Termijnsoort, string>>,
): ReactNode {
  const magBijwerken = canUpdateTermijnen(dossier) === true;
  return <Termijnlijst {...{ termijnen, vandaag, magBijwerken, namen }} />;
}

/** What the form of a change needs: the term, open and for who may change it. */
async function getForChange(c: Ctx, titel: string) {
  return c.var.run('termijn bijwerken', (tx) =>
    withDossier(tx, c.var.actor, idOf(c), OPENING, async (dossier) => {
      const termijn = getFound(await findTermijn(tx, dossier, termijnOf(c)));
      checkAllowed(canUpdateTermijnen(dossier));
      return { termijn, kop: renderKop(dossier, titel), vandaag: computeDay() };
    }),
  );
}

async function renderVerlengen(c: Ctx, sent?: Sent) {
  const props = { ...(await getForChange(c, paginas.verleng)), state: sent?.state ?? emptyForm };
  return page(
    c,
    { title: paginas.verlengTitel, variant: 'form', code: sent?.code ?? 200 },
    <VerlengenPage {...props} />,
  );
}

async function renderStilzetten(c: Ctx, sent?: Sent) {
  const props = { ...(await getForChange(c, paginas.zetStil)), state: sent?.state ?? emptyForm };
  const options = { title: paginas.zetStilTitel, variant: 'form', code: sent?.code ?? 200 } as const;
  return page(c, options, <StilzettenPage {...props} />);
}

/** More days, or a clock that stands still, with the reason. */
function addChangeRoutes(routes: Hono<Env>): void {
  const pad = '/huishoudens/:id/termijnen/:termijn';
  const within = <T,>(c: Ctx, tx: Tx, run: (dossier: Dossier) => Promise<T>) =>
    withDossier(tx, c.var.actor, idOf(c), OPENING, run);

  routes.get(`${pad}/verlengen`, (c) => renderVerlengen(c));
  routes.post(`${pad}/verlengen`, (c) =>
    runForm(c, {
      schema: VerlengingSchema,
      doel: 'termijn verlengen',
      stap: 'termijn-verlengen',
      render: (_, sent) => renderVerlengen(c, sent),
      act: (tx, value) => within(c, tx, (dossier) => addVerlenging(tx, dossier, termijnOf(c), value)),
      next: () => c.redirect(routeOf(c, 'verlengd'), 303),
    }),
  );

  routes.get(`${pad}/stilzetten`, (c) => renderStilzetten(c));
  routes.post(`${pad}/stilzetten`, (c) =>
    runForm(c, {
      schema: OpschortingSchema,
      doel: 'termijn stilzetten',
      stap: 'termijn-stilzetten',
      render: (_, sent) => renderStilzetten(c, sent),
      act: (tx, value) => within(c, tx, (dossier) => addOpschorting(tx, dossier, termijnOf(c), value)),
      next: () => c.redirect(routeOf(c, 'stilgezet'), 303),
    }),
  );
  routes.post(`${pad}/hervatten`, async (c) => {
    await c.var.run('termijn hervatten', (tx) =>
      within(c, tx, (dossier) => closeOpschorting(tx, dossier, termijnOf(c))),
    );
    return c.redirect(routeOf(c, 'hervat'), 303);
  });
}

/** Pages of terms, and the calendars. */
export function termijnRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/termijnen', '/termijnen.ics', '/termijnen/*', '/huishoudens/:id/termijnen/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  addOwnRoutes(routes);
  addAgendaRoutes(routes, gemeenten);
  addChangeRoutes(routes);
  return routes;
}
