import { Hono } from 'hono';

import { type Actor, createSystemActor, type Tx, updateContext } from '#platform/database/index.ts';
import { type Ctx, type Env, limitReferrer, page, parseForm, readAddress } from '#platform/http/index.tsx';
import { computeHash } from '#platform/id/index.ts';
import { recordError } from '#platform/log/index.ts';
import { computePasswordHash } from '#platform/password/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';
import { emptyForm, type FormState } from '#ui';

import {
  deleteAanmelding,
  findGemeente,
  findHalf,
  hasEigenWeg,
  openAanmelding,
  readAanmelding,
  removeAanmelding,
} from '../aanmelding/index.ts';
import {
  addFactor,
  countTurns,
  createHerstel,
  createHerstelcodes,
  createZelf,
  findAanmelder,
  findAccountlink,
  findPasswordError,
  hasFactorplicht,
  listFactoren,
  listOwnWords,
  type NewFactor,
  openSession,
  recordHerstel,
  renderCodes,
} from '../account/index.ts';
import { parseNieuweApp, parseNieuwePasskey, renderNieuweFactor } from '../factor/index.ts';
import { type Gemeenten, listGemeentelijst } from '../gemeente/index.ts';
import { parseReturnPath } from '../sessie/index.ts';
import { createInrichting } from './commands/create-inrichting.ts';
import { openAccount } from './commands/open-account.ts';
import { messages } from './messages.ts';
import { BeginPage } from './pages/begin.tsx';
import { KiesWachtwoordPage } from './pages/kies-wachtwoord.tsx';
import { LinkPage } from './pages/link.tsx';
import { TweedeFactorPage } from './pages/tweede-factor.tsx';
import { GestuurdPage, VergetenPage } from './pages/vergeten.tsx';
import { BeginSchema, KiesWachtwoordSchema, VergetenSchema } from './schema.ts';

type Soort = 'begin' | 'uitnodiging' | 'herstel';
type Half = NonNullable<Awaited<ReturnType<typeof readAanmelding>>>;

const publiek = createSystemActor('publiek');
const inrichten = createSystemActor('inrichten');

/** The link in this address, which opening does not use up. No other page learns the address. */
async function findLink(c: Ctx, soort: Soort) {
  limitReferrer(c);
  const code = computeHash(c.req.param('token') ?? '');
  const find = (tx: Tx) => findAccountlink(tx, code, soort, computeNow());
  const link = await c.var.deps.database.withActor(publiek, 'link openen', find, { code });
  return link && { ...link, hash: code };
}

const renderOver = (c: Ctx, soort: Soort) =>
  page(c, { title: messages.linkTitel, variant: 'form', code: 404 }, <LinkPage soort={soort} />);

const codeOf = (state: FormState) => (state === emptyForm ? 200 : 400);
/** What was filled in, without the password. */
const without = ({ values, errors }: FormState): FormState => ({
  values: Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'wachtwoord')),
  errors,
});

async function renderBegin(c: Ctx, state: FormState) {
  const { resultaten: lijst } = await c.var.deps.database.withActor(publiek, 'gemeenten', (tx) =>
    listGemeentelijst(tx, 1, 1000),
  );
  const action = `/begin/${c.req.param('token') ?? ''}`;
  const view = <BeginPage action={action} state={without(state)} lijst={lijst} />;
  return page(c, { title: messages.beginTitel, variant: 'form', code: codeOf(state) }, view);
}

async function begin(c: Ctx) {
  const link = await findLink(c, 'begin');
  if (!link) return renderOver(c, 'begin');
  const form = await parseForm(c, BeginSchema);
  if (!form.ok) return renderBegin(c, form.state);
  const { wachtwoord, ...rest } = form.value;
  const error = findPasswordError(wachtwoord, listOwnWords(undefined, rest.naam, rest.email));
  if (error) return renderBegin(c, { values: rest, errors: { wachtwoord: [error] } });
  const inhoud = { wachtwoord: await computePasswordHash(wachtwoord), begin: rest };
  await openAanmelding(c, inrichten, { doel: 'begin', inhoud, linkHash: link.hash });
  return c.redirect('/tweede-factor', 303);
}

type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/** Whoever a link is for, with their gemeente; undefined when they left, or have no way of their own for a new password. */
async function findPerson(c: Ctx, gemeenten: Gemeenten, soort: Soort, link: Link) {
  const aanmelder = createSystemActor('aanmelden', link.gemeente);
  const found = await c.var.deps.database.withActor(aanmelder, 'link openen', async (tx) => {
    const wie = await findAanmelder(tx, aanmelder, { id: link.medewerkerId ?? '' });
    if (!wie || wie.status === 'uit-dienst') return undefined;
    if (soort === 'herstel' && !(await hasEigenWeg(tx, aanmelder, wie))) return undefined;
    const zelf = createZelf(link.gemeente, wie);
    await updateContext(tx, zelf, 'link openen');
    return { wie, zelf, factoren: await listFactoren(tx, zelf) };
  });
  const gemeente = await gemeenten.find({ id: link.gemeente });
  return found && gemeente && { ...found, gemeente };
}

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

function renderKies(c: Ctx, soort: 'uitnodiging' | 'herstel', { wie, gemeente }: Person, state: FormState) {
  const action = `/${soort}/${c.req.param('token') ?? ''}`;
  const uitnodiging =
    soort === 'uitnodiging'
      ? { naam: wie.naam, gemeente: gemeente.naam, email: wie.email ?? '', isInwoner: wie.rollen.includes('inwoner') }
      : undefined;
  const title = uitnodiging ? messages.uitnodigingTitel(wie.naam) : messages.herstelTitel;
  const view = <KiesWachtwoordPage {...{ action, uitnodiging }} state={without(state)} />;
  return page(c, { title, variant: 'form', code: codeOf(state) }, view);
}

/** A password is chosen, and kept until the second factor was given or set up: only then the link is used. */
async function choose(c: Ctx, gemeenten: Gemeenten, soort: 'uitnodiging' | 'herstel') {
  const link = await findLink(c, soort);
  const person = link && (await findPerson(c, gemeenten, soort, link));
  if (!link || !person) return renderOver(c, soort);
  const { wie, zelf, gemeente, factoren } = person;
  const form = await parseForm(c, KiesWachtwoordSchema);
  if (!form.ok) return renderKies(c, soort, person, form.state);
  const { wachtwoord } = form.value;
  const error = findPasswordError(wachtwoord, listOwnWords(gemeente.naam, wie.naam, wie.email));
  if (error) return renderKies(c, soort, person, { values: {}, errors: { wachtwoord: [error] } });
  const inhoud = { wachtwoord: await computePasswordHash(wachtwoord) };
  await openAanmelding(c, zelf, { doel: soort, inhoud, linkHash: link.hash });
  return c.redirect(soort === 'herstel' && factoren.length > 0 ? '/aanmelden/code' : '/tweede-factor', 303);
}

const bindingOf = ({ tokenHash }: Half) => `aanmelding ${tokenHash}`;
const isOver = (c: Ctx) => c.redirect('/aanmelden?melding=opnieuw', 303);

/** Who sets up a factor: the first beheerder has no id yet, so for them no passkey. */
async function findOwner(c: Ctx, gemeenten: Gemeenten, half: Half) {
  const { begin: first } = half.gegevens;
  if (first) return { owner: { gemeente: '', persoon: '', naam: first.email, organisatie: '' }, optioneel: false };
  const found = await findHalf(c, half);
  const gemeente = await gemeenten.find({ id: half.gemeente });
  if (!found || !gemeente) return undefined;
  const { wie, zelf, factoren } = found;
  const owner = {
    gemeente: zelf.gemeente,
    persoon: wie.medewerkerId,
    naam: wie.email ?? wie.naam,
    organisatie: gemeente.naam,
  };
  // Who has a factor gives that one; only an invitation begins anew.
  if (factoren.length > 0 && half.doel !== 'uitnodiging') return undefined;
  return { owner, optioneel: !hasFactorplicht(wie.rollen) };
}

type Refused = Parameters<typeof renderNieuweFactor>[3];

async function renderFactor(c: Ctx, gemeenten: Gemeenten, half: Half, refused?: Refused) {
  const found = await findOwner(c, gemeenten, half);
  if (!found) return isOver(c);
  const asked = { owner: found.owner, binding: bindingOf(half) };
  const keuze = await renderNieuweFactor(c, asked, '/tweede-factor', refused);
  const view = <TweedeFactorPage keuze={keuze} optioneel={found.optioneel} />;
  return page(c, { title: messages.factorTitel, variant: 'form', code: refused ? 400 : 200 }, view);
}

/** What was chosen before becomes true, as the person: the account of an invitation, or a new password. */
async function openChosen(tx: Tx, zelf: Actor, half: Half): Promise<void> {
  const { doel, linkHash, tokenHash, gegevens } = half;
  await deleteAanmelding(tx, tokenHash);
  if (doel === 'aanmelden') return;
  if (!linkHash || !gegevens.wachtwoord) throw new Problem('verkeerde-staat');
  if (doel === 'uitnodiging') await openAccount(tx, zelf, gegevens.wachtwoord, linkHash);
  else await recordHerstel(tx, zelf, gegevens.wachtwoord, linkHash);
}

/** Sets everything up with the factor that was proved, opens the session and shows the recovery codes. */
async function complete(c: Ctx, gemeenten: Gemeenten, half: Half, factor: NewFactor) {
  const { database, secrets } = c.var.deps;
  const { doel, linkHash, tokenHash, gegevens } = half;
  const terug = parseReturnPath(gegevens.terug);
  if (doel === 'begin') {
    const { begin: first, wachtwoord } = gegevens;
    if (!first || !wachtwoord || !linkHash) return isOver(c);
    const { zelf, codes } = await database.withActor(
      inrichten,
      'gemeente inrichten',
      async (tx) => {
        await deleteAanmelding(tx, tokenHash);
        return createInrichting(tx, inrichten, first, { wachtwoord, factor, linkHash }, secrets);
      },
      { code: tokenHash },
    );
    gemeenten.forget();
    await openSession(c, zelf, 'uitnodiging');
    removeAanmelding(c);
    return renderCodes(c, codes, terug);
  }
  const found = await findHalf(c, half);
  if (!found || !(await findOwner(c, gemeenten, half))) return isOver(c);
  let codes: string[] = [];
  const act = async (tx: Tx) => {
    await openChosen(tx, found.zelf, half);
    await addFactor(tx, found.zelf, factor, secrets.dataKey);
    codes = await createHerstelcodes(tx, found.zelf, secrets.codeSecret);
  };
  await openSession(c, found.zelf, doel === 'uitnodiging' ? 'uitnodiging' : 'wachtwoord', act, { code: tokenHash });
  removeAanmelding(c);
  return renderCodes(c, codes, terug);
}

/** A resident goes on without a second factor. */
async function skip(c: Ctx, half: Half) {
  const found = await findHalf(c, half);
  if (!found || half.doel === 'begin' || found.factoren.length > 0 || hasFactorplicht(found.wie.rollen))
    return isOver(c);
  const { zelf } = found;
  await openSession(c, zelf, 'wachtwoord', (tx) => openChosen(tx, zelf, half), { code: half.tokenHash });
  removeAanmelding(c);
  return c.redirect(parseReturnPath(half.gegevens.terug), 303);
}

async function renderVergeten(c: Ctx, gemeenten: Gemeenten, state: FormState, code: 200 | 400 | 429 = codeOf(state)) {
  const all = (await gemeenten.list()).map(({ slug, naam }) => ({ slug, naam }));
  const gemeente = (await findGemeente(c, gemeenten))?.slug;
  const view = <VergetenPage state={state} gemeenten={all} gemeente={gemeente} />;
  return page(c, { title: messages.vergetenTitel, variant: 'form', code }, view);
}

/** Always the same answer, and before the work is done: neither words nor time tell who has an account. */
async function forgot(c: Ctx, gemeenten: Gemeenten) {
  const form = await parseForm(c, VergetenSchema);
  if (!form.ok) return renderVergeten(c, gemeenten, form.state);
  const { email } = form.value;
  const gemeente = await findGemeente(c, gemeenten, form.value.gemeente);
  const wait = await countTurns(c, [{ soort: 'vergeten-netwerk', wie: readAddress(c), max: 20, seconds: 3600 }]);
  const values = { email, gemeente: form.value.gemeente ?? '' };
  if (wait > 0) return renderVergeten(c, gemeenten, { values, errors: { '': [messages.teVaak(wait)] } }, 429);
  // Who is asked for too often gets no more mail, and who asks does not notice.
  const turn = { soort: 'vergeten-adres', wie: `${gemeente?.id ?? ''} ${email}`, max: 3, seconds: 3600 };
  const isMuch = (await countTurns(c, [turn])) > 0;
  c.res.headers.delete('retry-after');
  if (gemeente && !isMuch) {
    const { database, secrets, log } = c.var.deps;
    const aanmelder = createSystemActor('aanmelden', gemeente.id);
    void database
      .withActor(aanmelder, 'wachtwoord vergeten', async (tx) => {
        const wie = await findAanmelder(tx, aanmelder, { email });
        if (!wie || !(await hasEigenWeg(tx, aanmelder, wie))) return;
        await createHerstel(tx, aanmelder, email, secrets.dataKey);
      })
      .catch((error: unknown) => recordError(log, error, c.var.requestId));
  }
  return page(c, { title: messages.gestuurdTitel, variant: 'form' }, <GestuurdPage />);
}

/** One-time links, and the second factor that ends them. */
export function inrichtingRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();

  for (const path of [
    '/begin/*',
    '/uitnodiging/*',
    '/herstel/*',
    '/tweede-factor',
    '/tweede-factor/*',
    '/wachtwoord-vergeten',
  ]) {
    routes.use(path, async (c, next) => {
      c.header('cache-control', 'no-store');
      await next();
    });
  }

  routes.get('/begin/:token', async (c) =>
    (await findLink(c, 'begin')) ? renderBegin(c, emptyForm) : renderOver(c, 'begin'),
  );
  routes.post('/begin/:token', (c) => begin(c));

  for (const soort of ['uitnodiging', 'herstel'] as const) {
    routes.get(`/${soort}/:token`, async (c) => {
      const link = await findLink(c, soort);
      const person = link && (await findPerson(c, gemeenten, soort, link));
      return person ? renderKies(c, soort, person, emptyForm) : renderOver(c, soort);
    });
    routes.post(`/${soort}/:token`, (c) => choose(c, gemeenten, soort));
  }

  routes.get('/tweede-factor', async (c) => {
    const half = await readAanmelding(c);
    return half ? renderFactor(c, gemeenten, half) : isOver(c);
  });

  const set = async (c: Ctx, parse: typeof parseNieuweApp) => {
    const half = await readAanmelding(c);
    if (!half) return isOver(c);
    const parsed = await parse(c, bindingOf(half));
    return parsed.ok ? complete(c, gemeenten, half, parsed.factor) : renderFactor(c, gemeenten, half, parsed);
  };
  routes.post('/tweede-factor', (c) => set(c, parseNieuweApp));
  routes.post('/tweede-factor/passkey', (c) => set(c, parseNieuwePasskey));
  routes.post('/tweede-factor/overslaan', async (c) => {
    const half = await readAanmelding(c);
    return half ? skip(c, half) : isOver(c);
  });

  routes.get('/wachtwoord-vergeten', (c) => renderVergeten(c, gemeenten, emptyForm));
  routes.post('/wachtwoord-vergeten', (c) => forgot(c, gemeenten));

  return routes;
}
