import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';

import type { Actor, ContextKeys, Tx } from '#platform/database/index.ts';
import type { Ceremony } from '#platform/factor/index.ts';
import {
  type Ctx,
  type Env,
  findStatus,
  page,
  parseForm,
  readAddress,
  readCookie,
  writeCookie,
} from '#platform/http/index.tsx';
import { createToken, isId } from '#platform/id/index.ts';
import { countTurn } from '#platform/limit/index.ts';
import { computePasswordHash, findWeakness, isPassword } from '#platform/password/index.ts';
import { getFound, Problem, type Verdict } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';
import { emptyForm, type FormState } from '#ui';

import {
  computeEnd,
  createSessie,
  deleteSessies,
  findBevestiging,
  isBevestigd,
  listSessies,
  parseReturnPath,
  type Wijze,
  writeSession,
} from '../sessie/index.ts';
import { isKnown, listGuessTurns, parseDevice, renderDevice, type Turn } from './account.ts';
import { createHerstelcodes } from './commands/create-herstelcodes.ts';
import { updateWachtwoord } from './commands/update-wachtwoord.ts';
import { inwonerMessages, messages } from './messages.ts';
import { AccountPage } from './pages/account.tsx';
import { CodesPage } from './pages/codes.tsx';
import { WachtwoordPage } from './pages/wachtwoord.tsx';
import { countHerstelcodes, createZelf, findAccount, listFactoren } from './queries.ts';
import { WachtwoordSchema } from './schema.ts';

const APPARAAT = 'apparaat';
const HALF_A_YEAR = 180 * 86_400;

/** What asking for a passkey needs of the installation. */
export const createCeremony = ({ var: { deps } }: Ctx): Ceremony => ({
  publicUrl: deps.config.publicUrl,
  dataKey: deps.secrets.dataKey,
  codeSecret: deps.secrets.codeSecret,
  withActor: deps.database.withActor,
});

/** Counts one turn of each; the seconds to wait when one of them is over, else 0. */
export async function countTurns(c: Ctx, turns: readonly Turn[]): Promise<number> {
  const { database, secrets } = c.var.deps;
  for (const turn of turns) {
    const { allowed, wait } = await countTurn(database.withActor, secrets.codeSecret, turn);
    if (allowed) continue;
    c.header('retry-after', String(wait));
    return wait;
  }
  return 0;
}

/** The device of this request, as its cookie says: known for some accounts, or new. */
const readDevice = (c: Ctx) => parseDevice(readCookie(c, APPARAAT));

/** The id of this device when it is known for the account of `zelf`; what it says of itself counts for nothing. */
export function findDevice(c: Ctx, { gemeente, persoon }: Actor, apparaten: string | undefined): string | undefined {
  const device = readDevice(c);
  const { codeSecret } = c.var.deps.secrets;
  const mark = { codeSecret, gemeente, medewerkerId: persoon ?? '', apparaten: apparaten ?? '' };
  return apparaten !== undefined && isKnown(device, mark) ? device?.id : undefined;
}

/**
 * Counts a guess of what only the person knows; `own` is their session, or the device when it is known for the account. Throws
 * 429 with the time to wait.
 */
export async function checkGuess(c: Ctx, medewerkerId: string, own: string | undefined): Promise<void> {
  const wait = await countTurns(c, listGuessTurns({ medewerkerId, own, network: readAddress(c) }));
  if (wait > 0) throw new Problem('te-vaak', messages.teVaak(wait));
}

/**
 * Opens a session in this browser for who has given all they must. `act` is done in the same transaction before it, as that person
 * at the sign-in page. From now on this device is known for the account.
 * With `tot` the session takes the place of one that ends then.
 */
export async function openSession(
  c: Ctx,
  zelf: Actor,
  wijze: Wijze,
  act: (tx: Tx) => Promise<void> = async () => {},
  keys: ContextKeys = {},
  tot?: Date,
): Promise<void> {
  const { database, secrets } = c.var.deps;
  const { token, apparaten } = await database.withActor(
    zelf,
    'aanmelden',
    async (tx) => {
      await act(tx);
      const account = await findAccount(tx, zelf);
      return {
        apparaten: account?.apparaten,
        token: await createSessie(tx, zelf, zelf.persoon ?? '', computeNow(), wijze, tot),
      };
    },
    keys,
  );
  await writeSession(c, token);
  if (apparaten === undefined) return;
  const device = readDevice(c) ?? { id: createToken(), marks: [] };
  const mark = { codeSecret: secrets.codeSecret, gemeente: zelf.gemeente, medewerkerId: zelf.persoon ?? '', apparaten };
  writeCookie(c, APPARAAT, renderDevice(device, mark), { maxAgeSeconds: HALF_A_YEAR });
}

/** The signed-in person at the sign-in page: who may change what opens their own account. Throws 401. */
export function getZelf(c: Ctx): { zelf: Actor; sessie: string } {
  const { actor, session } = c.var;
  if (!session || actor.persoon === null || actor.pseudoniem === null) throw new Problem('niet-aangemeld');
  const zelf = createZelf(actor.gemeente, { medewerkerId: actor.persoon, pseudoniem: actor.pseudoniem });
  return { zelf, sessie: session.id };
}

/** One transaction as that person. Throws 404 for who has no account with us. */
export function runSelf<T>(c: Ctx, doel: string, run: (tx: Tx, zelf: Actor) => Promise<T>): Promise<T> {
  const { zelf } = getZelf(c);
  return c.var.deps.database.withActor(zelf, doel, async (tx) => {
    getFound(await findAccount(tx, zelf));
    return run(tx, zelf);
  });
}

/** Where to give the second factor again before going on to `path`; undefined when that was done a moment ago. */
export async function findStepUp(c: Ctx, path: string): Promise<string | undefined> {
  const { zelf, sessie } = getZelf(c);
  const found = await runSelf(c, 'bevestiging zoeken', (tx) => findBevestiging(tx, zelf, sessie));
  const isRecent = isBevestigd(found?.bevestigdOp, computeNow());
  return isRecent ? undefined : `/account/bevestigen?terug=${encodeURIComponent(parseReturnPath(path))}`;
}

/** Forms of what lets others in, and what changes nothing of that. */
const [FORM, HARMLESS] = [/\/(?:nieuw|bijwerken|vervangen)$/, /\/(?:proberen|intrekken)$/];

/**
 * Asks for the second factor again of who may change how others come in (`can`), before the form and before the change; then back
 * to the form, or to `home`. Who has no factor with us, as in the demo or through a provider, has none to give.
 */
export const createStepUp = (can: (actor: Actor) => Verdict, home: string) =>
  createMiddleware<Env>(async (c, next) => {
    const [isForm, isPost] = [FORM.test(c.req.path), c.req.method === 'POST'];
    const isAsked = (isForm || (isPost && !HARMLESS.test(c.req.path))) && can(c.var.actor) === true;
    const list = (tx: Tx) => listFactoren(tx, c.var.actor);
    if (!isAsked || (await c.var.run('bevestiging zoeken', list)).length === 0) return next();
    const stepUp = await findStepUp(c, isForm ? c.req.path : home);
    return stepUp ? c.redirect(stepUp, 303) : next();
  });

/** What a password may not be made of: the product, the gemeente and the person. */
export const listOwnWords = (
  gemeente: string | undefined,
  naam: string,
  email: string | null | undefined,
): string[] => ['bondgenoot', gemeente ?? '', naam, email ?? ''];

/** The one sentence about a password that is too weak; undefined when it is good. */
export function findPasswordError(password: string, own: readonly string[]): string | undefined {
  const weakness = findWeakness(password, own);
  return weakness && messages[weakness];
}

/** The recovery codes, in the answer itself: they are shown once and kept nowhere. */
export function renderCodes(c: Ctx, codes: readonly string[], verder: string) {
  c.header('cache-control', 'no-store');
  return page(c, { title: messages.codesTitel, variant: 'form' }, <CodesPage codes={codes} verder={verder} />);
}

const SENTENCES = {
  bewaard: messages.bewaard,
  wachtwoord: messages.gewijzigd,
  'factor-toegevoegd': messages.factorKlaar,
  'factor-weggehaald': messages.factorWeg,
  sessie: messages.sessieBeeindigd,
};

async function renderAccount(c: Ctx) {
  const { session, actor } = c.var;
  if (!session) throw new Problem('niet-aangemeld');
  const { sessies, eigen } = await c.var.run('eigen account bekijken', async (tx) => {
    const account = await findAccount(tx, actor);
    return {
      sessies: await listSessies(tx, actor, computeNow()),
      eigen: account && {
        wachtwoordOp: account.wachtwoordOp,
        factoren: await listFactoren(tx, actor),
        codes: await countHerstelcodes(tx, actor),
      },
    };
  });
  const regels = sessies.map((sessie) => ({ ...sessie, eindigt: computeEnd(sessie.laatstGezien, sessie.verloopt) }));
  const inwoner = actor.rollen.includes('inwoner');
  const { organisation: gemeente = '', display: weergave } = c.var.shell;
  const props = { session, gemeente, sessies: regels, eigen, weergave, inwoner };
  const options = { title: (inwoner ? inwonerMessages : messages).account, status: findStatus(c, SENTENCES) };
  return page(c, options, <AccountPage {...props} />);
}

const renderWachtwoord = (c: Ctx, state: FormState) =>
  page(
    c,
    { title: messages.wijzigTitel, variant: 'form', code: state === emptyForm ? 200 : 400 },
    <WachtwoordPage state={state} />,
  );

/** Changes the own password: with the one of now, and never to one that is easy to guess. */
async function changePassword(c: Ctx) {
  const { zelf, sessie } = getZelf(c);
  const form = await parseForm(c, WachtwoordSchema);
  if (!form.ok) return renderWachtwoord(c, { values: {}, errors: form.state.errors });
  await checkGuess(c, zelf.persoon ?? '', sessie);
  const { huidig, wachtwoord } = form.value;
  const { organisation, person } = c.var.shell;
  const error = findPasswordError(wachtwoord, listOwnWords(organisation, person?.name ?? '', undefined));
  if (error) return renderWachtwoord(c, { values: {}, errors: { wachtwoord: [error] } });
  const account = await runSelf(c, 'wachtwoord wijzigen', (tx) => findAccount(tx, zelf));
  if (!(await isPassword(account?.wachtwoord, huidig))) {
    return renderWachtwoord(c, { values: {}, errors: { huidig: [messages.huidigFout] } });
  }
  const hash = await computePasswordHash(wachtwoord);
  await openSession(c, zelf, 'wachtwoord', async (tx) => {
    await updateWachtwoord(tx, zelf, hash);
    await deleteSessies(tx, zelf, 'alle');
  });
  return c.redirect('/account?melding=wachtwoord', 303);
}

/** The own account: sessions, password, recovery codes. */
export function accountRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/account', (c) => renderAccount(c));

  routes.post('/account/sessies/:id/beeindigen', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    const id = c.req.param('id');
    if (!isId(id)) throw new Problem('niet-gevonden');
    await c.var.run('sessie beëindigen', (tx) => deleteSessies(tx, actor, id));
    return c.redirect('/account?melding=sessie', 303);
  });

  routes.get('/account/wachtwoord', async (c) => {
    const stepUp = await findStepUp(c, '/account/wachtwoord');
    return stepUp ? c.redirect(stepUp, 303) : renderWachtwoord(c, emptyForm);
  });

  routes.post('/account/wachtwoord', async (c) => {
    const stepUp = await findStepUp(c, '/account/wachtwoord');
    return stepUp ? c.redirect(stepUp, 303) : changePassword(c);
  });

  routes.post('/account/herstelcodes', async (c) => {
    const stepUp = await findStepUp(c, '/account');
    if (stepUp) return c.redirect(stepUp, 303);
    const { codeSecret } = c.var.deps.secrets;
    const codes = await runSelf(c, 'herstelcodes maken', (tx, zelf) => createHerstelcodes(tx, zelf, codeSecret));
    return renderCodes(c, codes, '/account');
  });

  return routes;
}
