import { Hono } from 'hono';

import { type Actor, createSystemActor, type Tx } from '#platform/database/index.ts';
import {
  type Ctx,
  type Env,
  limitReferrer,
  listFields,
  page,
  readCookie,
  removeCookie,
  renderProblem,
  writeCookie,
} from '#platform/http/index.tsx';
import { computeHash, computeKeyedHash, createToken } from '#platform/id/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';
import { type FormState, formatTime } from '#ui';

import type { Gemeente, Gemeenten } from '../../beheer/gemeente/index.ts';
import { parseSleutel } from '../meting/index.ts';
import { computeUitnodigingssleutel, findEigenUitnodiging } from '../uitnodiging/index.ts';
import {
  type Blad,
  computeConceptsleutel,
  computeMerk,
  createBladzijde,
  findVerder,
  isLeeg,
  leegBlad,
  parseNaar,
  renderVelden,
  renderVerstuurd,
  type Velden,
} from './blad.ts';
import { createConcept } from './commands/create-concept.ts';
import { updateConcept } from './commands/update-concept.ts';
import { inwonerMessages, messages } from './messages.ts';
import { GeslotenPage, KlaarPage, OnbekendPage, SleutelPage, VergetenPage } from './pages/bericht.tsx';
import { DeurPage, KeuzePage } from './pages/deur.tsx';
import { LaterPage } from './pages/later.tsx';
import { SchermPage } from './pages/scherm.tsx';
import {
  findConcept,
  findInvulling,
  findMelding,
  getVragenlijst,
  type Invulling,
  type Vragenlijst,
} from './queries.ts';
import { findBewaarprobleem, formatFout } from './schema.ts';
import type { Scherm } from './scherm.ts';
import { type Ingang, parseSleutels, renderSleutels, type Sleutels } from './sleutels.ts';

const COOKIE = 'invullen';
/** So long a browser holds the keys of someone who began, in seconds. */
const MAX_AGE = 30 * 86_400;
const DEUREN: Readonly<Record<string, Ingang>> = { uitnodiging: 'uitnodiging', meedoen: 'link' };

const metingOf = (c: Ctx) => c.req.param('meting') ?? '';
const pathOf = (c: Ctx, place: string | number = '') => `/invullen/${metingOf(c)}${place === '' ? '' : `/${place}`}`;
const wordsOf = ({ isInwoner }: Invulling) => (isInwoner ? inwonerMessages : messages);

/** What these keys open, in one transaction. */
export type Geopend = {
  tx: Tx;
  actor: Actor;
  gemeente: Gemeente;
  sleutels: Sleutels;
  conceptHash: string;
  invulling: Invulling;
  lijst: Vragenlijst;
};
type Stuk = Omit<Geopend, 'tx'>;

/** One transaction as whoever holds these keys; undefined when they open nothing, whatever is wrong with them. */
async function openAls<T>(c: Ctx, gemeenten: Gemeenten, sleutels: Sleutels, act: (opened: Geopend) => Promise<T>) {
  const parsed = parseSleutel(sleutels.sleutel);
  const gemeente = parsed && (await gemeenten.find({ code: parsed.gemeentecode }));
  if (!parsed || !gemeente) return undefined;
  c.set('shell', { ...c.var.shell, organisation: gemeente.naam, theme: gemeente.thema ?? undefined });
  c.set('termen', gemeente.termen);
  const actor = createSystemActor('invuller', gemeente.id);
  const conceptHash = computeHash(sleutels.concept);
  const run = async (tx: Tx) => {
    const invulling = await findInvulling(tx, sleutels.ingang, parsed.hash);
    if (!invulling) return undefined;
    const lijst = await getVragenlijst(tx, actor, invulling);
    const stuk: Stuk = { actor, gemeente, sleutels, conceptHash, invulling, lijst };
    return { ...stuk, uitkomst: await act({ ...stuk, tx }) };
  };
  const keys = { code: parsed.hash, sleutels: [conceptHash] };
  return c.var.deps.database.withActor(actor, 'vragenlijst invullen', run, keys);
}

/** The draft that these keys open; undefined when there is none, as after it was sent. */
export const readBlad = async ({ tx, invulling, conceptHash }: Geopend) =>
  (await findConcept(tx, invulling, conceptHash))?.blad;

/** Who is signed in: keys that were begun with a session are found with that session alone. */
const computeWie = (c: Ctx) =>
  c.var.actor.persoon === null
    ? ''
    : computeKeyedHash(c.var.deps.secrets.codeSecret, `invuller ${c.var.actor.persoon}`).slice(0, 16);

const cookieOf = (wie: string) => (wie === '' ? COOKIE : `${COOKIE}-${wie}`);

/** The keys of this browser for this meting: those of who is signed in, else those that were begun without a session. */
function readSleutels(c: Ctx): Sleutels | undefined {
  const read = (wie: string) => parseSleutels(readCookie(c, cookieOf(wie), pathOf(c)) ?? '', wie);
  return read(computeWie(c)) ?? read('');
}

/** What the keys of this browser open for the meting in the address. */
export async function openEigen<T>(c: Ctx, gemeenten: Gemeenten, act: (opened: Geopend) => Promise<T>) {
  const sleutels = readSleutels(c);
  const found = sleutels && (await openAls(c, gemeenten, sleutels, act));
  return found?.invulling.metingId === metingOf(c) ? found : undefined;
}

/** The keys of the own invitation of who is signed in; undefined when there is none. */
async function findEigen(c: Ctx, gemeenten: Gemeenten): Promise<Sleutels | undefined> {
  const { actor, deps, session } = c.var;
  const own = session && (await c.var.run('eigen uitnodiging', (tx) => findEigenUitnodiging(tx, actor, metingOf(c))));
  const gemeente = own && (await gemeenten.find({ id: actor.gemeente }));
  if (!own || !gemeente) return undefined;
  const sleutel = computeUitnodigingssleutel(deps.secrets.codeSecret, gemeente.code, own.id);
  return { ingang: 'uitnodiging', sleutel, concept: '', wie: computeWie(c) };
}

const renderOnbekend = (c: Ctx) =>
  page(c, { title: messages.onbekendTitel, variant: 'form', code: 404 }, <OnbekendPage />);

/** Nobody can tell who this is: to the door with a session, else in words; what was typed is there to copy. */
export function renderZonder(c: Ctx, velden?: Velden) {
  if (velden?.has('bewaar')) return renderProblem(c, new Problem('niet-aangemeld', messages.sleutel));
  if (!velden && c.var.session) return c.redirect(pathOf(c), 303);
  const woorden = [...(velden ?? [])].filter(([name]) => name.startsWith('t-')).flatMap(([, values]) => values);
  const view = <SleutelPage metingId={metingOf(c)} woorden={woorden.filter(Boolean).join('\n\n')} />;
  return page(c, { title: messages.sleutelTitel, variant: 'form', code: 401 }, view);
}

function renderDeur(c: Ctx, { invulling, lijst, gemeente }: Stuk, velden: Record<string, string>, verder = false) {
  const title = verder ? wordsOf(invulling).verderTitel : invulling.titel;
  const view = <DeurPage {...{ invulling, lijst, velden, verder }} gemeente={gemeente.naam} />;
  return page(c, { title, variant: 'form' }, view);
}

/** In the place of the questions: nothing can be filled in. With what someone has so far, to copy. */
export function renderGesloten(c: Ctx, stuk: Stuk, melding: string, blad: Blad = leegBlad, code: 200 | 409 = 200) {
  const { invulling, lijst } = stuk;
  const view = <GeslotenPage {...{ invulling, melding, blad }} vragen={lijst.vragen} />;
  return page(c, { title: wordsOf(invulling).geslotenTitel, variant: 'form', code }, view);
}

/** Everything is in; `eerder` when it was before. */
export function renderKlaar(c: Ctx, { invulling }: Stuk, eerder: boolean) {
  const { naamloos, uitnodiging } = invulling;
  const aanpassen = !naamloos && uitnodiging !== null && findMelding(invulling) === undefined;
  const view = <KlaarPage {...{ invulling, eerder, aanpassen }} />;
  return page(c, { title: wordsOf(invulling).klaarTitel, variant: 'form' }, view);
}

/** An anonymous invitation that was used: what is in can never be found again. */
export const isKlaar = ({ naamloos, uitnodiging }: Invulling) => naamloos && uitnodiging?.klaar === true;
const isDicht = (invulling: Invulling) => isKlaar(invulling) || findMelding(invulling) !== undefined;

/** The page instead of the questions: everything is in, or nothing can be filled in; undefined when one can go on. */
export function renderInPlaats(c: Ctx, stuk: Stuk, blad: Blad | undefined) {
  const { invulling } = stuk;
  if (isKlaar(invulling)) return renderKlaar(c, stuk, true);
  const melding = findMelding(invulling);
  if (melding !== undefined) return renderGesloten(c, stuk, melding, blad);
  if (blad) return undefined;
  return invulling.uitnodiging?.klaar === false ? c.redirect(pathOf(c), 303) : renderKlaar(c, stuk, true);
}

type Getoond = {
  blad: Blad;
  state?: FormState;
  merk?: string;
  bladzijde?: string;
  stuurde?: Blad;
  code?: 200 | 400 | 409;
};

function renderScherm(c: Ctx, { invulling, lijst }: Stuk, scherm: Scherm, { blad, code = 200, ...shown }: Getoond) {
  const state = { values: renderVelden(scherm.vragen, blad), errors: {} };
  const mark = { merk: computeMerk(scherm.vragen, blad), bladzijde: createBladzijde() };
  const view = <SchermPage {...{ invulling, lijst, scherm, blad, state }} {...mark} {...shown} />;
  return page(c, { title: `${scherm.gebied}, ${invulling.titel}`, variant: 'form', code }, view);
}

async function readVelden(c: Ctx): Promise<Velden> {
  const velden = new Map<string, string[]>();
  for (const [name, value] of (await listFields(c)) ?? []) velden.set(name, [...(velden.get(name) ?? []), value]);
  return velden;
}

type Door = Stuk & { uitkomst: Blad | undefined };
/** The draft of an anonymous key is gone: it was sent in. */
const isWeg = ({ uitkomst, invulling }: Door) => !uitkomst && invulling.naamloos;

/** The keys with which someone begins: of a link, of the door, of who is signed in, else those that this browser has. */
async function findKomst(c: Ctx, gemeenten: Gemeenten, valueOf: (name: string) => string) {
  const [sleutel, verder] = [valueOf('sleutel'), parseSleutels(valueOf('verder'))];
  if (verder) return verder;
  if (sleutel !== '') return { ingang: DEUREN[valueOf('deur')] ?? 'link', sleutel, concept: '', wie: '' };
  return (await findEigen(c, gemeenten)) ?? readSleutels(c);
}

/** The key of the draft to go on with: '' for a new one. `vraag` when something of perhaps another is on this device. */
async function findConceptsleutel(c: Ctx, gemeenten: Gemeenten, { invulling, sleutels }: Door, keuze: string) {
  const named = invulling.naamloos ? null : invulling.uitnodiging;
  if (named) return { concept: computeConceptsleutel(c.var.deps.secrets.codeSecret, named.id) };
  const held = readSleutels(c);
  const isOwn = held?.sleutel === sleutels.sleutel && (sleutels.ingang === 'uitnodiging' || keuze === 'verder');
  const concept = sleutels.concept || (isOwn ? held.concept : '');
  if (!held || held.concept === concept || keuze === 'opnieuw') return { concept };
  const stood = (await openAls(c, gemeenten, held, readBlad))?.uitkomst;
  if (stood && !isLeeg(stood)) return keuze === 'verder' ? { concept: held.concept, held } : { vraag: true };
  return { concept: concept || (stood && held.sleutel === sleutels.sleutel ? held.concept : '') };
}

/** Begins, or goes on: gives this browser its keys. A draft that is on this device is never dropped without asking. */
async function begin(c: Ctx, gemeenten: Gemeenten) {
  const velden = await readVelden(c);
  const valueOf = (name: string) => velden.get(name)?.[0] ?? '';
  const komst = await findKomst(c, gemeenten, valueOf);
  if (!komst) return renderZonder(c, velden);
  const door = await openAls(c, gemeenten, komst, readBlad);
  if (door?.invulling.metingId !== metingOf(c)) return renderOnbekend(c);
  const isSent = komst.concept !== '' && (velden.has('verder') || komst.ingang === 'link') && isWeg(door);
  if (isSent || isDicht(door.invulling)) return renderInPlaats(c, door, door.uitkomst) ?? renderKlaar(c, door, true);
  const { concept, vraag, held } = await findConceptsleutel(c, gemeenten, door, valueOf('keuze'));
  if (vraag) {
    const names = ['deur', 'sleutel', 'verder'].filter((name) => velden.has(name));
    const again = Object.fromEntries(names.map((name) => [name, valueOf(name)]));
    const view = <KeuzePage invulling={door.invulling} velden={again} />;
    return page(c, { title: wordsOf(door.invulling).keuzeTitel, variant: 'form' }, view);
  }
  const sleutels = held ?? { ...komst, concept: concept || createToken() };
  const begun = await openAls(c, gemeenten, sleutels, async (opened) => {
    await createConcept(opened.tx, opened.invulling, opened.conceptHash);
    return readBlad(opened);
  });
  writeCookie(c, cookieOf(sleutels.wie), renderSleutels(sleutels), { path: pathOf(c), maxAgeSeconds: MAX_AGE });
  return c.redirect(pathOf(c, findVerder(door.lijst.schermen, begun?.uitkomst ?? leegBlad)), 303);
}

async function sendScherm(c: Ctx, gemeenten: Gemeenten) {
  const velden = await readVelden(c);
  const nummer = Number(c.req.param('nummer'));
  const found = await openEigen(c, gemeenten, async ({ tx, invulling, lijst, conceptHash: hash }) => {
    const scherm = getFound(lijst.schermen[nummer - 1]);
    return { scherm, ...(await updateConcept(tx, invulling, { hash, scherm, velden })) };
  });
  if (!found) return renderZonder(c, velden);
  const { scherm, merk, bladzijde, stuurde, bewaard } = found.uitkomst;
  const { blad } = bewaard;
  if (velden.has('bewaar')) {
    const problem = findBewaarprobleem(bewaard, wordsOf(found.invulling));
    return problem ? renderProblem(c, problem) : c.json({ bewaard: true, om: formatTime(computeNow()) });
  }
  if (bewaard.stand === 'weg') return renderGesloten(c, found, wordsOf(found.invulling).klaarAl, blad, 409);
  if (bewaard.stand === 'dicht') return renderGesloten(c, found, bewaard.melding, blad, 409);
  if (bewaard.stand === 'anders')
    return renderScherm(c, found, scherm, { blad, stuurde, state: renderVerstuurd(velden), code: 409 });
  if (bewaard.stand === 'fout') {
    const errors = Object.fromEntries(bewaard.fouten.map((fout) => [fout.veld, [formatFout(fout)]]));
    return renderScherm(c, found, scherm, {
      blad,
      merk,
      bladzijde,
      state: { ...renderVerstuurd(velden), errors },
      code: 400,
    });
  }
  return c.redirect(pathOf(c, parseNaar(velden, nummer, found.lijst.schermen)), 303);
}

/** The doors: what is asked, without anything happening (a scanner of mail opens links too). */
function addDeuren(routes: Hono<Env>, gemeenten: Gemeenten): void {
  const show = async (c: Ctx, keys: Sleutels | undefined, velden: Record<string, string>, isVerder = false) => {
    limitReferrer(c);
    const found = keys && (await openAls(c, gemeenten, keys, readBlad));
    if (!found) return renderOnbekend(c);
    const isOver = isDicht(found.invulling) || (isVerder && isWeg(found));
    if (isOver) return renderInPlaats(c, found, found.uitkomst) ?? renderKlaar(c, found, true);
    return renderDeur(c, found, velden, isVerder);
  };
  for (const [deur, ingang] of Object.entries(DEUREN)) {
    // What is not one of these keys can be one of an account, whose door has the same address.
    routes.get(`/${deur}/:sleutel{\\d{4}-.+}`, async (c, next) => {
      const sleutel = c.req.param('sleutel');
      if (!parseSleutel(sleutel) && sleutel.length === 43) return next();
      return show(c, { ingang, sleutel, concept: '', wie: '' }, { deur, sleutel });
    });
  }
  routes.get('/invullen/verder/:sleutel', (c) => {
    const verder = c.req.param('sleutel');
    return show(c, parseSleutels(verder), { verder }, true);
  });
}

/** Pages of someone who fills in: no key of theirs is in an address, but for the link that they asked for themselves. */
export function antwoordconceptRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/uitnodiging/*', '/meedoen/*', '/invullen/*']) {
    routes.use(path, async (c, next) => {
      c.header('cache-control', 'no-store');
      await next();
    });
  }
  addDeuren(routes, gemeenten);

  routes.get('/invullen/:meting', async (c) => {
    const found = await openEigen(c, gemeenten, readBlad);
    const to = found?.uitkomst && pathOf(c, findVerder(found.lijst.schermen, found.uitkomst));
    if (found && to) return renderInPlaats(c, found, found.uitkomst) ?? c.redirect(to, 303);
    const eigen = await findEigen(c, gemeenten);
    const door = found ?? (eigen && (await openAls(c, gemeenten, eigen, readBlad)));
    if (!door) return c.var.session ? renderOnbekend(c) : renderZonder(c);
    const isSent = found?.invulling.uitnodiging === null;
    return isSent || isDicht(door.invulling) ? renderInPlaats(c, door, undefined) : renderDeur(c, door, {});
  });

  routes.post('/invullen/:meting/begin', (c) => begin(c, gemeenten));

  routes.get('/invullen/:meting/:nummer{[0-9]{1,3}}', async (c) => {
    const found = await openEigen(c, gemeenten, readBlad);
    if (!found) return renderZonder(c);
    const scherm = getFound(found.lijst.schermen[Number(c.req.param('nummer')) - 1]);
    return (
      renderInPlaats(c, found, found.uitkomst) ?? renderScherm(c, found, scherm, { blad: found.uitkomst ?? leegBlad })
    );
  });
  routes.post('/invullen/:meting/:nummer{[0-9]{1,3}}', (c) => sendScherm(c, gemeenten));
  routes.get('/invullen/:meting/later', async (c) => {
    const found = await openEigen(c, gemeenten, readBlad);
    if (!found) return renderZonder(c);
    const { invulling, sleutels, uitkomst: blad } = found;
    const link = `${c.var.deps.config.publicUrl}/invullen/verder/${renderSleutels(sleutels)}`;
    const view = <LaterPage {...{ invulling, link }} />;
    return renderInPlaats(c, found, blad) ?? page(c, { title: wordsOf(invulling).laterTitel, variant: 'form' }, view);
  });

  routes.post('/invullen/:meting/vergeten', (c) => {
    for (const wie of new Set(['', computeWie(c)])) removeCookie(c, cookieOf(wie), pathOf(c));
    return page(c, { title: messages.vergetenTitel, variant: 'form' }, <VergetenPage />);
  });

  return routes;
}
