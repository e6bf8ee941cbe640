import { Hono } from 'hono';
import type { z } from 'zod';

import type { Actor, Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, page, PAGE_SIZE, pageNumber, parseForm, parseQuery } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm, type FormState } from '#ui';

import type { Gemeenten } from '../../beheer/gemeente/index.ts';
import { createSignaal } from './commands/create-signaal.ts';
import { signaalLimiet } from './limiet.ts';
import { inwonerMessages, messages, overzichtMessages } from './messages.ts';
import { SignaalBinnenPage, SignaalDubbelPage, SignalenGeslotenPage } from './pages/signaal-binnen.tsx';
import { SignaalNieuwPage } from './pages/signaal-nieuw.tsx';
import { SignaalPage } from './pages/signaal.tsx';
import { SignalenPage } from './pages/signalen.tsx';
import { findPersoonsgegevens, type Persoonsgegeven, replacePersoonsgegevens } from './persoonsgegevens.ts';
import { canCreateSignaal, canReadSignalen } from './policy.ts';
import { getSignaal, listGelijkend, listSignalen, listSignalenByIds, type Signaal } from './queries.ts';
import { FilterSchema, SignaalFormSchema } from './schema.ts';
import { MAX_TEKENS } from './signaal.ts';
import { createVerzendingen } from './verzending.ts';

type FormExtra = { gevonden?: readonly Persoonsgegeven[]; nogEens?: boolean; code?: 200 | 400 | 429 };
type Filled = z.output<typeof SignaalFormSchema>;

const isInwoner = (c: Ctx) => c.var.actor.rollen.includes('inwoner');
const verzendingen = createVerzendingen<string>();

/** The form, empty or as it was sent, with a new token of its own. On it the golden button would lead to where you are. */
function renderForm(c: Ctx, state: FormState, { code = 400, ...extra }: FormExtra = {}) {
  const { golden: _, ...shell } = c.var.shell;
  c.set('shell', shell);
  const inwoner = isInwoner(c);
  const title = (inwoner ? inwonerMessages : messages).formTitel;
  const formulier = verzendingen.create();
  const view = <SignaalNieuwPage state={state} formulier={formulier} inwoner={inwoner} {...extra} />;
  return page(c, { title, variant: 'form', code }, view);
}

const stateOf = ({ soort, tekst, leefdomein, vast }: Filled, errors: FormState['errors']): FormState => ({
  values: { soort, tekst, leefdomein, vast: vast ?? '' },
  errors,
});

/** Far over the limit a text is refused for its length alone: looking through it takes longer the longer it is. */
const MAX_GEZOCHT = 10 * MAX_TEKENS;

const findIn = (tekst: string, vandaag: string) =>
  tekst.length > MAX_GEZOCHT ? [] : findPersoonsgegevens(tekst, new Date(`${vandaag}T12:00:00Z`));

/** The form again with all that is wrong: the fields, and text that must be held back. */
function renderRefused(c: Ctx, { values, errors }: FormState, vandaag: string) {
  const gevonden = findIn([values['tekst'] ?? ''].flat()[0] ?? '', vandaag);
  const held = gevonden.length > 0 ? { vast: [(isInwoner(c) ? inwonerMessages : messages).vastFout] } : {};
  return renderForm(c, { values, errors: { ...errors, ...held } }, { gevonden });
}

/** What is still wrong with a form whose fields are filled in: text to hold back, or a session that gave a great many. */
function checkFilled(c: Ctx, sent: Filled, vandaag: string) {
  const m = isInwoner(c) ? inwonerMessages : messages;
  const found = findIn(sent.tekst, vandaag);
  const replace = sent.vast === 'vervang';
  const tekst = replace ? replacePersoonsgegevens(sent.tekst, found) : sent.tekst;
  const filled = { ...sent, tekst };
  if (found.length > 0 && !replace) return { refused: renderRefused(c, stateOf(filled, {}), vandaag) };
  if (tekst.length > MAX_TEKENS) return { refused: renderForm(c, stateOf(filled, { tekst: [m.teLang(MAX_TEKENS)] })) };
  if (signaalLimiet.isVol(c.var.session?.tokenHash ?? '')) {
    return { refused: renderForm(c, stateOf(filled, { '': [m.teVaak] }), { code: 429 }) };
  }
  return { filled };
}

/** Stores the signaal of a form once, however often the form is sent, and answers with its code: never a redirect, never kept. */
async function sendSignaal(c: Ctx, gemeenten: Gemeenten, filled: Filled, vandaag: string) {
  const { actor, deps, session } = c.var;
  const gemeente = getFound(await gemeenten.find({ id: actor.gemeente }));
  const context = { codeSecret: deps.secrets.codeSecret, gemeentecode: gemeente.code, vandaag };
  const verzending = await verzendingen.send(filled.formulier, async () => {
    const { terugmeldcode } = await c.var.run('signaal geven', (tx) => createSignaal(tx, actor, filled, context));
    signaalLimiet.add(session?.tokenHash ?? '');
    return terugmeldcode;
  });
  c.header('cache-control', 'no-store');
  const inwoner = isInwoner(c);
  const m = inwoner ? inwonerMessages : messages;
  if (verzending.stand === 'onbekend') return renderForm(c, stateOf(filled, {}), { nogEens: true, code: 200 });
  if (verzending.stand === 'eerder') {
    return page(c, { title: m.dubbelTitel, variant: 'form' }, <SignaalDubbelPage inwoner={inwoner} />);
  }
  const view = <SignaalBinnenPage terugmeldcode={verzending.antwoord} inwoner={inwoner} />;
  return page(c, { title: m.binnenTitel, variant: 'form' }, view);
}

function renderGesloten(c: Ctx) {
  const inwoner = isInwoner(c);
  const title = (inwoner ? inwonerMessages : messages).geslotenTitel;
  return page(c, { title, variant: 'form', code: 403 }, <SignalenGeslotenPage inwoner={inwoner} />);
}

/** The knelpunten these signalen are in, by id. */
async function loadKnelpunten(c: Ctx, tx: Tx, signalen: readonly Signaal[]) {
  const ids = new Set(signalen.flatMap(({ knelpuntId }) => knelpuntId ?? []));
  const refs = [...ids].map((id) => ({ soort: 'knelpunt', id }));
  const stops = await c.var.chain.load(tx, c.var.actor, refs);
  return new Map(stops.map((stop) => [stop.id, stop]));
}

/** So many like what was ticked come on top of the list. */
const MAX_GELIJKEND = 10;

/** What was ticked in the list of open signalen, and what of the others is like it. */
async function listKeuze(tx: Tx, actor: Actor, ids: readonly string[]) {
  const gekozen = (await listSignalenByIds(tx, actor, ids)).filter(({ knelpuntId }) => knelpuntId === null);
  const asked = gekozen.map(({ id }) => id);
  return { gekozen, gelijkend: await listGelijkend(tx, actor, asked, { aantal: MAX_GELIJKEND, stand: 'open' }) };
}

/** Pages of signaal: give one, and for beleid read them. */
export function signaalRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/signalen', '/signalen/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }

  routes.get('/signalen/nieuw', (c) => {
    checkAllowed(canCreateSignaal(c.var.actor));
    return renderForm(c, emptyForm, { code: 200 });
  });

  routes.post('/signalen', async (c) => {
    checkAllowed(canCreateSignaal(c.var.actor));
    const vandaag = computeDay();
    const form = await parseForm(c, SignaalFormSchema);
    if (!form.ok) return renderRefused(c, form.state, vandaag);
    const { refused, filled } = checkFilled(c, form.value, vandaag);
    return refused ?? sendSignaal(c, gemeenten, filled, vandaag);
  });

  routes.get('/signalen', async (c) => {
    const { actor } = c.var;
    if (canCreateSignaal(actor) === true && canReadSignalen(actor) !== true) return renderGesloten(c);
    const filter = parseQuery(c, FilterSchema);
    const { lijst, keuze, knelpunten } = await c.var.run('signalen lezen', async (tx) => {
      const found = await listSignalen(tx, actor, filter, pageNumber(c), PAGE_SIZE);
      const chosen = await listKeuze(tx, actor, filter.stand === 'open' ? (c.req.queries('signaal') ?? []) : []);
      return { lijst: found, keuze: chosen, knelpunten: await loadKnelpunten(c, tx, found.resultaten) };
    });
    const { resultaten, ...rest } = lijst;
    const first = new Set([...keuze.gekozen, ...keuze.gelijkend].map(({ id }) => id));
    const signalen = resultaten.filter(({ id }) => !first.has(id));
    const props = { filter, signalen, ...keuze, knelpunten, ...rest, perPagina: PAGE_SIZE };
    return page(c, { title: overzichtMessages.titel }, <SignalenPage {...props} />);
  });

  routes.get('/signalen/:id', async (c) => {
    const { actor, chain } = c.var;
    const props = await c.var.run('signaal lezen', async (tx) => {
      const signaal = await getSignaal(tx, actor, c.req.param('id'));
      const keten = await chain.show(tx, actor, { soort: 'signaal', id: signaal.id });
      const gelijkend = await listGelijkend(tx, actor, [signaal.id]);
      return { signaal, keten, gelijkend, knelpunten: await loadKnelpunten(c, tx, gelijkend) };
    });
    return page(c, { title: overzichtMessages.van(props.signaal.dag) }, <SignaalPage {...props} />);
  });

  return routes;
}
