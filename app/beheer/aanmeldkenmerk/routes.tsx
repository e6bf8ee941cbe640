import { Hono } from 'hono';

import { type Actor, createSystemActor, type Tx } from '#platform/database/index.ts';
import {
  type Ctx,
  type Deps,
  type Env,
  page,
  readAddress,
  readCookie,
  readSealedCookie,
  removeCookie,
  writeCookie,
  writeSealedCookie,
} from '#platform/http/index.tsx';
import { computeKeyedHash } from '#platform/id/index.ts';
import { countTurn } from '#platform/limit/index.ts';
import { createSignIn, createSignOutUrl, getClaims, OidcError } from '#platform/oidc/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import {
  computeAdressen,
  findKoppeling,
  type Koppeling,
  listKoppelingen,
  listRegels,
  openKoppeling,
} from '../aanmeldkoppeling/index.ts';
import type { Gemeente, Gemeenten } from '../gemeente/index.ts';
import { parseReturnPath, writeSession } from '../sessie/index.ts';
import { computeRechten, MINUTEN, parseProfiel, parseReis, REDENEN, type Reis } from './aanmeldkenmerk.ts';
import { openSessie } from './commands/open-sessie.ts';
import { messages } from './messages.ts';
import { GestoptPage, type Reden } from './pages/gestopt.tsx';

/** The journey to the provider, sealed. */
const REIS = 'aanmelding';
/** The provider this browser came in by, to sign out there too. */
const WEG = 'aanmeldweg';
const DOEL = 'aanmelden';
const SECONDS = MINUTEN * 60;
const MAX_AGE = 5000;
/** Journeys that may begin from one address in ten minutes: a whole gemeente may share one. */
const MAX_BEGIN = 1500;

type Aanmeldweg = { gemeente: string; naam: string; href: string };
type Deur = { gemeente: Gemeente; koppeling: Koppeling; adressen: ReturnType<typeof computeAdressen> };

const placeOf = ({ koppeling }: Deur) => `aanmelding/${koppeling.id}`;

/** Reads as the sign-in page of a gemeente. */
function runAs<T>({ database }: Deps, gemeente: string, run: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
  const aanmelder = createSystemActor('aanmelden', gemeente);
  return database.withActor(aanmelder, DOEL, (tx) => run(tx, aanmelder));
}

/** What the sign-in page shows beside its own form: the providers of every gemeente, and after signing out the way out there. */
type ReadAanmeldwegen = (c: Ctx) => Promise<{ wegen: readonly Aanmeldweg[]; afmelden: string | undefined }>;

async function listWegen(deps: Deps, gemeenten: Gemeenten): Promise<Aanmeldweg[]> {
  const wegen: Aanmeldweg[] = [];
  for (const { id, slug, naam: gemeente } of await gemeenten.list()) {
    for (const { id: koppeling, naam } of await runAs(deps, id, listKoppelingen)) {
      wegen.push({ gemeente, naam, href: computeAdressen(deps.config.publicUrl, slug, koppeling).begin });
    }
  }
  return wegen;
}

/** Held in memory for at most five seconds: the sign-in page of every gemeente asks for all of them. */
export function createAanmeldwegen(gemeenten: Gemeenten): ReadAanmeldwegen {
  let held: { at: number; wegen: Promise<Aanmeldweg[]> } | undefined;
  return async (c) => {
    if (held === undefined || Date.now() - held.at > MAX_AGE) {
      const now = { at: Date.now(), wegen: listWegen(c.var.deps, gemeenten) };
      held = now;
      now.wegen.catch(() => {
        if (held === now) held = undefined;
      });
    }
    const afmelden = readCookie(c, WEG);
    const isOurs = afmelden !== undefined && /^\/oidc\/[\w-]+\/[\w-]+\/afmelden$/.test(afmelden);
    return { wegen: await held.wegen, afmelden: isOurs ? afmelden : undefined };
  };
}

/** The koppeling behind an address; 404 when there is none. */
async function getDeur(c: Ctx, gemeenten: Gemeenten): Promise<Deur> {
  const { deps } = c.var;
  c.header('cache-control', 'no-store');
  const gemeente = getFound(await gemeenten.find({ slug: c.req.param('slug') ?? '' }));
  const id = c.req.param('id') ?? '';
  const koppeling = getFound(await runAs(deps, gemeente.id, (tx, actor) => findKoppeling(tx, actor, id)));
  c.set('termen', gemeente.termen);
  c.set('shell', { ...c.var.shell, organisation: gemeente.naam, theme: gemeente.thema ?? undefined });
  return { gemeente, koppeling, adressen: computeAdressen(deps.config.publicUrl, gemeente.slug, koppeling.id) };
}

function renderGestopt(c: Ctx, reden: Reden) {
  const title = reden === 'geen-rol' ? messages.geenRolTitel : messages.titel;
  return page(c, { title, code: 400 }, <GestoptPage reden={reden} />);
}

/** What went wrong with the provider as a page; what went wrong with us is thrown on. */
function renderFault(c: Ctx, error: unknown) {
  if (error instanceof OidcError) return renderGestopt(c, REDENEN[error.fault]);
  if (error instanceof Problem && error.kind === 'verkeerde-staat') return renderGestopt(c, 'instelling');
  throw error;
}

/**
 * Refuses what a page elsewhere fetches by itself, a picture or a frame: one open page could use up the turns of everyone in a
 * network. Whoever goes there, also by a link elsewhere, is welcome.
 */
function checkNavigation(c: Ctx): void {
  const isForeign = ['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? '');
  if (isForeign && c.req.header('sec-fetch-dest') !== 'document') throw new Problem('mag-niet', messages.andereSite);
}

/** Sends the browser to the provider, and lets it remember what it asked. */
async function begin(c: Ctx, deur: Deur) {
  checkNavigation(c);
  const { database, secrets } = c.var.deps;
  const turn = { soort: 'oidc-begin', wie: readAddress(c), max: MAX_BEGIN, seconds: SECONDS };
  if (!(await countTurn(database.withActor, secrets.codeSecret, turn)).allowed) {
    throw new Problem('te-vaak', messages.teVaak);
  }
  try {
    const { acr, rolclaim: rolesClaim } = deur.koppeling;
    const provider = await openKoppeling(c.var.deps, deur.gemeente.id, deur.koppeling);
    const { url, flow } = await createSignIn(provider, { redirectUri: deur.adressen.antwoord, acr, rolesClaim });
    const terug = parseReturnPath(c.req.query('terug'));
    const reis: Reis = { flow, terug, tot: computeNow().getTime() + SECONDS * 1000 };
    writeSealedCookie(c, REIS, placeOf(deur), JSON.stringify(reis), { maxAgeSeconds: SECONDS });
    return c.redirect(url, 303);
  } catch (error) {
    return renderFault(c, error);
  }
}

/** Whether this answer comes for the first time: an answer is used once, whichever process it comes to. */
async function isFirst(c: Ctx, { flow }: Reis): Promise<boolean> {
  const { database, secrets } = c.var.deps;
  const turn = { soort: 'oidc-antwoord', wie: flow.state, max: 1, seconds: SECONDS };
  return (await countTurn(database.withActor, secrets.codeSecret, turn)).allowed;
}

/** Opens a session for who the provider says this is. */
async function finish(c: Ctx, deur: Deur, reis: Reis) {
  const { deps } = c.var;
  const { gemeente, koppeling, adressen } = deur;
  const answer = new URL(adressen.antwoord);
  answer.search = new URL(c.req.url).search;
  const provider = await openKoppeling(deps, gemeente.id, koppeling);
  const { acr, rolclaim: rolesClaim } = koppeling;
  const claims = await getClaims(provider, answer, reis.flow, { acr, rolesClaim });
  const kenmerk = computeKeyedHash(deps.secrets.codeSecret, `${koppeling.id} ${claims.sub}`);
  // It opens the session and, where the provider says so, makes the account and sets what it may.
  const aanmelder = { ...createSystemActor('aanmelden', gemeente.id), rollen: ['aanmelden', 'taak'] };
  const result = await deps.database.withActor(aanmelder, DOEL, async (tx) => {
    const gegeven = computeRechten(claims, rolesClaim, await listRegels(tx, aanmelder, koppeling.id));
    return openSessie(tx, aanmelder, { koppeling, kenmerk, profiel: parseProfiel(claims), gegeven });
  });
  if ('weigering' in result) return renderGestopt(c, result.weigering);
  await writeSession(c, result.token);
  writeCookie(c, WEG, `${adressen.begin}/afmelden`, { maxAgeSeconds: 43_200 });
  return c.redirect(reis.terug, 303);
}

/** The way to a provider and back, and out. */
export function aanmeldkenmerkRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/oidc/:slug/:id', async (c) => begin(c, await getDeur(c, gemeenten)));

  routes.get('/oidc/:slug/:id/antwoord', async (c) => {
    const deur = await getDeur(c, gemeenten);
    const reis = parseReis(readSealedCookie(c, REIS, placeOf(deur)), computeNow());
    removeCookie(c, REIS);
    if (!reis || c.req.query('state') !== reis.flow.state) return renderGestopt(c, 'verlopen');
    if (!(await isFirst(c, reis))) return renderGestopt(c, 'verlopen');
    try {
      return await finish(c, deur, reis);
    } catch (error) {
      return renderFault(c, error);
    }
  });

  routes.get('/oidc/:slug/:id/afmelden', async (c) => {
    const { gemeente, koppeling, adressen } = await getDeur(c, gemeenten);
    removeCookie(c, WEG);
    try {
      const url = createSignOutUrl(await openKoppeling(c.var.deps, gemeente.id, koppeling), adressen.afgemeld);
      return c.redirect(url ?? '/aanmelden?melding=afgemeld', 303);
    } catch (error) {
      return renderFault(c, error);
    }
  });

  return routes;
}
