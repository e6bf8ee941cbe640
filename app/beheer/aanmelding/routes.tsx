import { Hono } from 'hono';

import { type Actor, createSystemActor, type Tx, updateContext } from '#platform/database/index.ts';
import {
  createPasskeyQuestion,
  isPasskeyHost,
  parsePasskeyOwner,
  parseQuestion,
  renderQuestion,
} from '#platform/factor/index.ts';
import {
  type Ctx,
  type Env,
  findStatus,
  page,
  parseForm,
  readAddress,
  readCookie,
  removeCookie,
  writeCookie,
} from '#platform/http/index.tsx';
import { computeHash, createRandomId, isId } from '#platform/id/index.ts';
import { countTurn, removeTurns } from '#platform/limit/index.ts';
import { computePasswordHash, isOutdated, isPassword } from '#platform/password/index.ts';
import { computeNow } from '#platform/time/index.ts';
import { parseSealed } from '#platform/vault/index.ts';
import { emptyForm, type FormState } from '#ui';

import {
  checkGuess,
  countTurns,
  createCeremony,
  createZelf,
  findAanmelder,
  findAccount,
  findDevice,
  hasFactorplicht,
  listFactoren,
  listForgotten,
  listTurns,
  openSession,
  recordCode,
  recordHerstel,
  recordHerstelcode,
  recordPasskey,
  recordWeigering,
  updateWachtwoordhash,
} from '../account/index.ts';
import { CodeSchema, parseAntwoord, PasskeySchema, renderVraag } from '../factor/index.ts';
import type { Gemeente, Gemeenten } from '../gemeente/index.ts';
import { listDemogroepen, parseReturnPath, type Wijze } from '../sessie/index.ts';
import { formatPlaats, type Inhoud, parseInhoud } from './aanmelding.ts';
import { createAanmelding, type NewAanmelding } from './commands/create-aanmelding.ts';
import { deleteAanmelding } from './commands/delete-aanmelding.ts';
import { recordPoging } from './commands/record-poging.ts';
import { messages } from './messages.ts';
import { AanmeldenPage, type Wegen } from './pages/aanmelden.tsx';
import { CodePage } from './pages/code.tsx';
import { HerstelcodePage } from './pages/herstelcode.tsx';
import { type Aanmelding, findAanmelding, hasEigenWeg } from './queries.ts';
import { AanmeldenSchema, HerstelcodeSchema } from './schema.ts';

const COOKIE = 'halverwege';
const GEMEENTE = 'gemeente';
const A_YEAR = 365 * 86_400;
const publiek = createSystemActor('publiek');

type Doors = { gemeenten: Gemeenten; readWegen: (c: Ctx) => Promise<Wegen> };
type Half = Aanmelding & { inhoud: string; gegevens: Inhoud };

/** Begins a half sign-in in this browser. `keys` opens what `wie` needs for it. */
export async function openAanmelding(c: Ctx, wie: Actor, nieuw: NewAanmelding): Promise<void> {
  const { database, secrets } = c.var.deps;
  const token = await database.withActor(wie, 'aanmelden', (tx) => createAanmelding(tx, wie, nieuw, secrets.dataKey));
  writeCookie(c, COOKIE, token, { maxAgeSeconds: 1800 });
}

/** The half sign-in of this browser; undefined when there is none or it is over. */
export async function readAanmelding(c: Ctx): Promise<Half | undefined> {
  const { database, secrets } = c.var.deps;
  c.header('cache-control', 'no-store');
  const token = readCookie(c, COOKIE);
  if (!token) return undefined;
  const code = computeHash(token);
  const find = (tx: Tx) => findAanmelding(tx, code, computeNow());
  const half = await database.withActor(publiek, 'aanmelden', find, { code });
  if (!half) return undefined;
  return { ...half, gegevens: parseInhoud(parseSealed(secrets.dataKey, formatPlaats(code), half.inhoud)) };
}

/** Takes the cookie of a half sign-in back, when it is done. */
export const removeAanmelding = (c: Ctx) => removeCookie(c, COOKIE);

/** The gemeente that is meant: as the form or the address says, as last time, or the only one there is. */
export async function findGemeente(c: Ctx, gemeenten: Gemeenten, slug?: string): Promise<Gemeente | undefined> {
  const all = await gemeenten.list();
  const meant = slug ?? c.req.query('gemeente') ?? readCookie(c, GEMEENTE);
  return all.length === 1 ? all[0] : all.find((gemeente) => gemeente.slug === meant);
}

/** The person of a half sign-in at the sign-in page, with what they have; undefined when they may not come in this way any more. */
export async function findHalf(c: Ctx, { gemeente, medewerkerId, doel }: Half) {
  const aanmelder = createSystemActor('aanmelden', gemeente);
  return c.var.deps.database.withActor(aanmelder, 'aanmelden', async (tx) => {
    const wie = await findAanmelder(tx, aanmelder, { id: medewerkerId ?? '' });
    if (!wie || wie.status === 'uit-dienst') return undefined;
    // Who was invited is not in use yet, and the beheerder said that they may set up an account.
    if (doel !== 'uitnodiging' && !(await hasEigenWeg(tx, aanmelder, wie))) return undefined;
    const zelf = createZelf(gemeente, wie);
    await updateContext(tx, zelf, 'aanmelden');
    const account = await findAccount(tx, zelf);
    return { wie, zelf, factoren: await listFactoren(tx, zelf), device: findDevice(c, zelf, account?.apparaten) };
  });
}

async function renderAanmelden(c: Ctx, doors: Doors, state: FormState, code: 200 | 400 | 429 = 400) {
  const { config } = c.var.deps;
  const groups = config.demo ? await listDemogroepen(c, doors.gemeenten) : [];
  const all = (await doors.gemeenten.list()).map(({ slug, naam }) => ({ slug, naam }));
  const gemeente = (await findGemeente(c, doors.gemeenten))?.slug;
  const { publicUrl } = config;
  const question = isPasskeyHost(publicUrl) ? await createPasskeyQuestion({ publicUrl }) : undefined;
  const passkey = question && {
    options: question.json,
    uitdaging: renderQuestion(createCeremony(c), 'aanmelden', question.challenge),
  };
  const terug = parseReturnPath(c.req.query('terug') ?? String(state.values['terug'] ?? ''));
  const wegen = await doors.readWegen(c);
  const sentences = { afgemeld: messages.afgemeld, overal: messages.afgemeldOveral, opnieuw: messages.opnieuw };
  const view = <AanmeldenPage {...{ groups, state, terug, wegen, gemeente, passkey }} gemeenten={all} />;
  const variant = groups.length > 0 ? 'app' : 'form';
  return page(c, { title: messages.titel, status: findStatus(c, sentences), variant, code }, view);
}

type Sought = { gemeente: Gemeente | undefined; email: string };

/** Whoever has this address, with what opens their account. Looks the same for who is not there. */
async function findAccountOf(c: Ctx, { gemeente, email }: Sought) {
  const aanmelder = createSystemActor('aanmelden', gemeente?.id);
  return c.var.deps.database.withActor(aanmelder, 'aanmelden', async (tx) => {
    const wie = await findAanmelder(tx, aanmelder, { email });
    const nobody = { medewerkerId: createRandomId(), pseudoniem: createRandomId(), status: '', rollen: [] };
    const eigenWeg = await hasEigenWeg(tx, aanmelder, wie ?? nobody);
    const zelf = createZelf(aanmelder.gemeente, wie ?? nobody);
    await updateContext(tx, zelf, 'aanmelden');
    const account = await findAccount(tx, zelf);
    const factoren = await listFactoren(tx, zelf);
    const mag = account !== undefined && eigenWeg;
    return { wie, zelf, account, factoren, mag, device: findDevice(c, zelf, account?.apparaten) };
  });
}

type Found = Awaited<ReturnType<typeof findAccountOf>>;

/** Records a refusal, a few times an hour at most; for who is not there it takes as long and leaves nothing. */
async function addWeigering(
  c: Ctx,
  { zelf, account }: Pick<Found, 'zelf' | 'account'>,
  reden: 'wachtwoord' | 'te-vaak',
) {
  const { database, secrets } = c.var.deps;
  const turn = { soort: 'weigering', wie: zelf.persoon ?? '', max: 4, seconds: 3600 };
  const { allowed } = await countTurn(database.withActor, secrets.codeSecret, turn);
  await database.withActor(zelf, 'aanmelden', async (tx) => {
    if (allowed && account) await recordWeigering(tx, zelf, reden);
    else await findAccount(tx, zelf);
  });
}

/** After the password: the second factor, or setting one up; a resident without one is in. */
async function goOn(c: Ctx, { wie, zelf, factoren }: Found, terug: string) {
  if (factoren.length === 0 && wie && !hasFactorplicht(wie.rollen)) {
    await openSession(c, zelf, 'wachtwoord');
    return c.redirect(terug, 303);
  }
  await openAanmelding(c, zelf, { doel: 'aanmelden', inhoud: { terug } });
  return c.redirect(factoren.length === 0 ? '/tweede-factor' : '/aanmelden/code', 303);
}

async function signIn(c: Ctx, doors: Doors) {
  const { database, secrets } = c.var.deps;
  const form = await parseForm(c, AanmeldenSchema);
  if (!form.ok) return renderAanmelden(c, doors, form.state);
  const { email, wachtwoord, terug = '/', gemeente: slug } = form.value;
  const gemeente = await findGemeente(c, doors.gemeenten, slug);
  const refuse = (text: string, code: 400 | 429) =>
    renderAanmelden(c, doors, { values: { email, terug, gemeente: slug ?? '' }, errors: { '': [text] } }, code);
  const found = await findAccountOf(c, { gemeente, email });
  const { zelf, account, mag, device } = found;
  const turns = listTurns({ gemeente: zelf.gemeente, email, network: readAddress(c), device });
  const wait = await countTurns(c, turns);
  if (wait > 0) {
    await addWeigering(c, found, 'te-vaak');
    return refuse(messages.teVaak(wait), 429);
  }
  const isRight = await isPassword(account?.wachtwoord, wachtwoord);
  if (!isRight || !mag) {
    await addWeigering(c, found, 'wachtwoord');
    return refuse(messages.fout, 400);
  }
  for (const turn of listForgotten(turns)) await removeTurns(database.withActor, secrets.codeSecret, turn);
  const old = account?.wachtwoord;
  if (old && isOutdated(old)) {
    const hash = await computePasswordHash(wachtwoord);
    await database.withActor(zelf, 'aanmelden', (tx) => updateWachtwoordhash(tx, zelf, old, hash));
  }
  if (gemeente) writeCookie(c, GEMEENTE, gemeente.slug, { maxAgeSeconds: A_YEAR });
  return goOn(c, found, parseReturnPath(terug));
}

/** A passkey that knows its owner is password and second factor in one: it was made here, and its holder was checked. */
async function signInByPasskey(c: Ctx, doors: Doors) {
  const { database } = c.var.deps;
  const form = await parseForm(c, PasskeySchema);
  const refuse = () => renderAanmelden(c, doors, refusal('', messages.passkeyFout));
  const wait = await countTurns(c, [{ soort: 'passkey', wie: readAddress(c), max: 60, seconds: 900 }]);
  if (wait > 0) return renderAanmelden(c, doors, refusal('', messages.teVaak(wait)), 429);
  const asked = form.ok ? await parseQuestion(createCeremony(c), 'aanmelden', form.value.uitdaging) : undefined;
  const owner = form.ok ? parsePasskeyOwner(form.value.antwoord) : undefined;
  if (!form.ok || !asked || !owner || !isId(owner.gemeente) || !isId(owner.persoon)) return refuse();
  const aanmelder = createSystemActor('aanmelden', owner.gemeente);
  const wie = await database.withActor(aanmelder, 'aanmelden', async (tx) => {
    const found = await findAanmelder(tx, aanmelder, { id: owner.persoon });
    return found && (await hasEigenWeg(tx, aanmelder, found)) ? found : undefined;
  });
  const zelf = wie && createZelf(owner.gemeente, wie);
  const record = (tx: Tx) => (zelf ? recordPasskey(tx, zelf, asked, form.value.antwoord) : Promise.resolve(false));
  if (!zelf || !(await database.withActor(zelf, 'aanmelden', record))) return refuse();
  await openSession(c, zelf, 'passkey');
  const gemeente = await doors.gemeenten.find({ id: owner.gemeente });
  if (gemeente) writeCookie(c, GEMEENTE, gemeente.slug, { maxAgeSeconds: A_YEAR });
  return c.redirect(parseReturnPath(form.value.terug), 303);
}

const bindingOf = ({ tokenHash }: Half) => `aanmelding ${tokenHash}`;

async function renderCode(c: Ctx, half: Half, state: FormState) {
  const found = await findHalf(c, half);
  if (!found) return c.redirect('/aanmelden?melding=opnieuw', 303);
  const asked = { action: '/aanmelden/code', terug: half.gegevens.terug ?? '/', state, binding: bindingOf(half) };
  const vraag = await renderVraag(c, found.factoren, asked);
  const code = state === emptyForm ? 200 : 400;
  return page(c, { title: messages.codeTitel, variant: 'form', code }, <CodePage vraag={vraag} />);
}

const refusal = (field: string, text: string): FormState => ({ values: {}, errors: { [field]: [text] } });

type Second = (tx: Tx, zelf: Actor) => Promise<boolean>;

/** One guess of the second factor: right, wrong with the same page again, or one too many. */
async function trySecond(
  c: Ctx,
  half: Half,
  wijze: Wijze,
  second: Second,
  refused: () => Promise<Response>,
  to?: string,
) {
  const { database, secrets } = c.var.deps;
  // An invitation or a beginning ends where the account is set up, with the link used up.
  const found = half.doel === 'uitnodiging' ? undefined : await findHalf(c, half);
  if (!found) return c.redirect('/aanmelden?melding=opnieuw', 303);
  const { zelf, device } = found;
  await checkGuess(c, zelf.persoon ?? '', device);
  const key = { code: half.tokenHash };
  if (await database.withActor(zelf, 'aanmelden', (tx) => second(tx, zelf))) return finish(c, half, zelf, wijze, to);
  const left = await database.withActor(zelf, 'aanmelden', (tx) => recordPoging(tx, half.tokenHash), key);
  const turn = { soort: 'weigering-code', wie: zelf.persoon ?? '', max: 2, seconds: 3600 };
  if (left > 0) return refused();
  const { allowed } = await countTurn(database.withActor, secrets.codeSecret, turn);
  if (allowed) await database.withActor(zelf, 'aanmelden', (tx) => recordWeigering(tx, zelf, 'code', true));
  removeAanmelding(c);
  return c.redirect('/aanmelden?melding=opnieuw', 303);
}

/** All was given: a new password when that was what it was for, and the session. */
async function finish(c: Ctx, half: Half, zelf: Actor, wijze: Wijze, to = half.gegevens.terug) {
  const { doel, linkHash, tokenHash, gegevens } = half;
  const act = async (tx: Tx) => {
    await deleteAanmelding(tx, tokenHash);
    if (doel !== 'herstel' || !linkHash || !gegevens.wachtwoord) return;
    await recordHerstel(tx, zelf, gegevens.wachtwoord, linkHash);
  };
  await openSession(c, zelf, wijze, act, { code: tokenHash });
  removeAanmelding(c);
  return c.redirect(parseReturnPath(to), 303);
}

async function tryCode(c: Ctx, half: Half) {
  const form = await parseForm(c, CodeSchema);
  if (!form.ok) return renderCode(c, half, { values: {}, errors: form.state.errors });
  const { dataKey } = c.var.deps.secrets;
  const second: Second = (tx, zelf) => recordCode(tx, zelf, form.value.code, dataKey);
  return trySecond(c, half, 'wachtwoord', second, () => renderCode(c, half, refusal('code', messages.codeFout)));
}

async function tryPasskey(c: Ctx, half: Half) {
  const answer = await parseAntwoord(c, bindingOf(half));
  const second: Second = async (tx, zelf) =>
    answer !== undefined && recordPasskey(tx, zelf, answer.asked, answer.antwoord);
  return trySecond(c, half, 'passkey', second, () => renderCode(c, half, refusal('', messages.passkeyTweedeFout)));
}

async function renderHerstelcode(c: Ctx, state: FormState) {
  const code = state === emptyForm ? 200 : 400;
  return page(c, { title: messages.herstelTitel, variant: 'form', code }, <HerstelcodePage state={state} />);
}

async function tryHerstelcode(c: Ctx, half: Half) {
  const form = await parseForm(c, HerstelcodeSchema);
  if (!form.ok) return renderHerstelcode(c, { values: {}, errors: form.state.errors });
  const { codeSecret } = c.var.deps.secrets;
  const second: Second = (tx, zelf) => recordHerstelcode(tx, zelf, form.value.code, codeSecret);
  const refused = () => renderHerstelcode(c, refusal('code', messages.herstelFout));
  return trySecond(c, half, 'wachtwoord', second, refused, '/account/factoren/nieuw?melding=herstelcode');
}

/** Only for who is halfway; whoever is not begins again. */
const halfway = (run: (c: Ctx, half: Half) => Promise<Response>) => async (c: Ctx) => {
  const half = await readAanmelding(c);
  return half ? run(c, half) : c.redirect('/aanmelden?melding=opnieuw', 303);
};

/** Signing in: the password or a passkey, and the second factor. */
export function aanmeldingRoutes(gemeenten: Gemeenten, readWegen: Doors['readWegen']): Hono<Env> {
  const routes = new Hono<Env>();
  const doors = { gemeenten, readWegen };

  routes.get('/aanmelden', (c) => renderAanmelden(c, doors, emptyForm, 200));
  routes.post('/aanmelden', (c) => signIn(c, doors));
  routes.post('/aanmelden/passkey', (c) => signInByPasskey(c, doors));

  routes.get(
    '/aanmelden/code',
    halfway((c, half) => renderCode(c, half, emptyForm)),
  );
  routes.post('/aanmelden/code', halfway(tryCode));
  routes.post('/aanmelden/code/passkey', halfway(tryPasskey));
  routes.get(
    '/aanmelden/herstelcode',
    halfway((c) => renderHerstelcode(c, emptyForm)),
  );
  routes.post('/aanmelden/herstelcode', halfway(tryHerstelcode));

  return routes;
}
