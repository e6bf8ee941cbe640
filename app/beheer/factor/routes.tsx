import { Hono } from 'hono';

import {
  createPasskeyOptions,
  createPasskeyQuestion,
  createSecret,
  findStep,
  formatSecret,
  isPasskeyHost,
  parsePasskey,
  parseQuestion,
  renderQuestion,
  renderTotpUri,
} from '#platform/factor/index.ts';
import { type Ctx, type Env, findStatus, page, parseForm } from '#platform/http/index.tsx';
import { getFound } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';
import { parseSealed, renderSealed } from '#platform/vault/index.ts';
import { emptyForm, type FormState } from '#ui';

import {
  addFactor,
  checkGuess,
  createCeremony,
  type Factor,
  findStepUp,
  getZelf,
  listFactoren,
  listPasskeys,
  type NewFactor,
  openSession,
  recordCode,
  recordPasskey,
  removeFactor,
  runSelf,
} from '../account/index.ts';
import { deleteSessies, findBevestiging, parseReturnPath } from '../sessie/index.ts';
import { NieuweFactorKeuze } from './components/nieuwe-factor.tsx';
import { FactorVraag, type Vraag } from './components/vraag.tsx';
import { messages } from './messages.ts';
import { BevestigenPage } from './pages/bevestigen.tsx';
import { FactorNieuwPage } from './pages/factor-nieuw.tsx';
import { CodeSchema, NieuweAppSchema, PasskeySchema } from './schema.ts';

const wrong = (text: string): FormState => ({ values: {}, errors: { code: [text] } });

/** Whose factor it becomes: the ids as they stand in a passkey, and the name as an app shows it. */
type Owner = { gemeente: string; persoon: string; naam: string; organisatie: string };

/** Binds what travels in a form to who it was made for and what it is for. */
const placeOf = (doel: 'app' | 'maken' | 'vragen', binding: string) => `${doel} ${binding}`;

/** A new app or passkey to set up, for this owner and bound to one session or half sign-in. */
async function createNieuweFactor(c: Ctx, owner: Owner, binding: string, known: readonly Factor[], kept?: string) {
  const { publicUrl } = c.var.deps.config;
  const ceremony = createCeremony(c);
  const geheim = kept ?? createSecret();
  const issuer = `Bondgenoot ${owner.organisatie}`.trim();
  const passkey =
    owner.persoon !== '' && isPasskeyHost(publicUrl)
      ? await createPasskeyOptions({ publicUrl }, owner, listPasskeys(known))
      : undefined;
  return {
    uri: renderTotpUri(geheim, { issuer, label: owner.naam }),
    geheim: formatSecret(geheim),
    later: owner.persoon === '',
    verzegeld: renderSealed(ceremony.dataKey, placeOf('app', binding), geheim),
    passkey: passkey && {
      options: passkey.json,
      uitdaging: renderQuestion(ceremony, placeOf('maken', binding), passkey.challenge),
    },
  };
}

type Asked = { owner: Owner; binding: string; known?: readonly Factor[] };

/** The part of a page on which someone sets up a factor; after an error with the same secret, which the app then has. */
export async function renderNieuweFactor(
  c: Ctx,
  { owner, binding, known = [] }: Asked,
  action: string,
  refused?: Refused,
) {
  const factor = await createNieuweFactor(c, owner, binding, known, refused?.geheim);
  return <NieuweFactorKeuze {...factor} action={action} state={refused?.state ?? emptyForm} />;
}

type Refused = { state: FormState; geheim?: string | undefined };
type Parsed = { ok: true; factor: NewFactor } | ({ ok: false } & Refused);

/** The app in a form, when its code is right. */
export async function parseNieuweApp(c: Ctx, binding: string): Promise<Parsed> {
  const form = await parseForm(c, NieuweAppSchema);
  const sealed = form.ok ? form.value.geheim : String(form.state.values['geheim'] ?? '');
  let geheim: string;
  try {
    geheim = parseSealed(c.var.deps.secrets.dataKey, placeOf('app', binding), sealed);
  } catch {
    return { ok: false, state: wrong(messages.verlopen) };
  }
  if (!form.ok) return { ok: false, geheim, state: { values: {}, errors: form.state.errors } };
  const stap = findStep(geheim, form.value.code, computeNow(), 0);
  if (stap === undefined) return { ok: false, geheim, state: wrong(messages.codeFout) };
  return { ok: true, factor: { soort: 'totp', naam: form.value.naam ?? messages.appStandaard, geheim, stap } };
}

/** The passkey in a form, when it answers our question. */
export async function parseNieuwePasskey(c: Ctx, binding: string): Promise<Parsed> {
  const form = await parseForm(c, PasskeySchema);
  const refused = { ok: false as const, state: { values: {}, errors: { '': [messages.passkeyFout] } } };
  if (!form.ok) return refused;
  const asked = await parseQuestion(createCeremony(c), placeOf('maken', binding), form.value.uitdaging);
  const passkey = asked && (await parsePasskey(asked, form.value.antwoord));
  return passkey ? { ok: true, factor: { soort: 'passkey', naam: messages.passkeyStandaard, passkey } } : refused;
}

/** What asks for one of these factors, bound to one session or half sign-in. */
export async function createVraag(
  c: Ctx,
  factoren: readonly Factor[],
  vraag: Pick<Vraag, 'action' | 'terug' | 'state'> & { binding: string },
) {
  const { publicUrl } = c.var.deps.config;
  const { binding, ...rest } = vraag;
  const known = listPasskeys(factoren);
  const question =
    known.length > 0 && isPasskeyHost(publicUrl) ? await createPasskeyQuestion({ publicUrl }, known) : undefined;
  return {
    ...rest,
    app: factoren.some(({ soort }) => soort === 'totp'),
    passkey: question && {
      options: question.json,
      uitdaging: renderQuestion(createCeremony(c), placeOf('vragen', binding), question.challenge),
    },
  };
}

/** The part of a page that asks for the second factor. */
export const renderVraag = async (...args: Parameters<typeof createVraag>) => (
  <FactorVraag {...await createVraag(...args)} />
);

/** The question that a form with a passkey answers, once; undefined when it is not ours or over. */
export async function parseAntwoord(c: Ctx, binding: string) {
  const form = await parseForm(c, PasskeySchema);
  if (!form.ok) return undefined;
  const asked = await parseQuestion(createCeremony(c), placeOf('vragen', binding), form.value.uitdaging);
  return asked && { asked, antwoord: form.value.antwoord, terug: form.value.terug };
}

const bindingOf = (c: Ctx) => `sessie ${c.var.session?.tokenHash ?? ''}`;

async function renderBevestigen(c: Ctx, terug: string, state: FormState) {
  const factoren = await runSelf(c, 'bevestigen', listFactoren);
  const props = await createVraag(c, factoren, { action: '/account/bevestigen', terug, state, binding: bindingOf(c) });
  const code = state === emptyForm ? 200 : 400;
  return page(c, { title: messages.bevestigTitel, variant: 'form', code }, <BevestigenPage {...props} />);
}

const checkOwnGuess = (c: Ctx) => {
  const { zelf, sessie } = getZelf(c);
  return checkGuess(c, zelf.persoon ?? '', sessie);
};

/** A session of its own for who proved it again: the token of before opens nothing more, and its end stays where it was. */
async function reopen(c: Ctx, terug: string | undefined) {
  const { zelf, sessie } = getZelf(c);
  const old = getFound(await runSelf(c, 'bevestigen', (tx) => findBevestiging(tx, zelf, sessie)));
  const wijze = old.wijze === 'passkey' ? 'passkey' : 'wachtwoord';
  await openSession(c, zelf, wijze, (tx) => deleteSessies(tx, zelf, sessie), {}, old.verloopt);
  return c.redirect(parseReturnPath(terug), 303);
}

/** The form for one more factor. */
async function renderNieuw(c: Ctx, refused?: Refused) {
  const { zelf } = getZelf(c);
  const factoren = await runSelf(c, 'factor toevoegen', listFactoren);
  const { organisation: organisatie = '', person } = c.var.shell;
  const owner = { gemeente: zelf.gemeente, persoon: zelf.persoon ?? '', naam: person?.name ?? '', organisatie };
  const factor = await createNieuweFactor(c, owner, bindingOf(c), factoren, refused?.geheim);
  const view = <FactorNieuwPage factor={factor} state={refused?.state ?? emptyForm} />;
  const status = findStatus(c, { herstelcode: messages.stelIn });
  return page(c, { title: messages.nieuwTitel, status, variant: 'form', code: refused ? 400 : 200 }, view);
}

const NIEUW = '/account/factoren/nieuw';

async function addParsed(c: Ctx, parsed: Parsed) {
  if (!parsed.ok) return renderNieuw(c, parsed);
  const { dataKey } = c.var.deps.secrets;
  await runSelf(c, 'factor toevoegen', (tx, zelf) => addFactor(tx, zelf, parsed.factor, dataKey));
  return c.redirect('/account?melding=factor-toegevoegd', 303);
}

/** The own second factors: add, take away, and give one again before a change. */
export function factorRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.use('/account/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });

  routes.get(NIEUW, async (c) => {
    const stepUp = await findStepUp(c, NIEUW);
    return stepUp ? c.redirect(stepUp, 303) : renderNieuw(c);
  });

  routes.post('/account/factoren', async (c) => {
    const stepUp = await findStepUp(c, NIEUW);
    return stepUp ? c.redirect(stepUp, 303) : addParsed(c, await parseNieuweApp(c, bindingOf(c)));
  });

  routes.post('/account/factoren/passkey', async (c) => {
    const stepUp = await findStepUp(c, NIEUW);
    return stepUp ? c.redirect(stepUp, 303) : addParsed(c, await parseNieuwePasskey(c, bindingOf(c)));
  });

  routes.post('/account/factoren/:id/weghalen', async (c) => {
    const stepUp = await findStepUp(c, '/account');
    if (stepUp) return c.redirect(stepUp, 303);
    await runSelf(c, 'factor weghalen', (tx, zelf) => removeFactor(tx, zelf, c.req.param('id')));
    return c.redirect('/account?melding=factor-weggehaald', 303);
  });

  routes.get('/account/bevestigen', (c) => renderBevestigen(c, parseReturnPath(c.req.query('terug')), emptyForm));

  routes.post('/account/bevestigen', async (c) => {
    const form = await parseForm(c, CodeSchema);
    const terug = parseReturnPath(String(form.ok ? form.value.terug : form.state.values['terug']));
    if (!form.ok) return renderBevestigen(c, terug, { values: {}, errors: form.state.errors });
    await checkOwnGuess(c);
    const { dataKey } = c.var.deps.secrets;
    const isRight = await runSelf(c, 'bevestigen', (tx, zelf) => recordCode(tx, zelf, form.value.code, dataKey));
    return isRight ? reopen(c, terug) : renderBevestigen(c, terug, wrong(messages.codeFout));
  });

  routes.post('/account/bevestigen/passkey', async (c) => {
    await checkOwnGuess(c);
    const answer = await parseAntwoord(c, bindingOf(c));
    const isRight =
      answer && (await runSelf(c, 'bevestigen', (tx, zelf) => recordPasskey(tx, zelf, answer.asked, answer.antwoord)));
    if (isRight) return reopen(c, answer.terug);
    return renderBevestigen(c, parseReturnPath(answer?.terug), { values: {}, errors: { '': [messages.passkeyFout] } });
  });

  return routes;
}
