import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Deps, type Env, findStatus, page, parseForm } from '#platform/http/index.tsx';
import { listFindings, OidcError, openProvider, type Provider } from '#platform/oidc/index.ts';
import { checkHost, type Reach } from '#platform/outside/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { emptyForm, type FormState, overrideMessages } from '#ui';

import { getTekensleutel, hasSleutel } from '../aanmeldsleutel/index.ts';
import { createStepUp } from '../account/index.ts';
import type { Gemeenten } from '../gemeente/index.ts';
import { rolNamen, ROLLEN } from '../medewerker/index.ts';
import { computeAdressen } from './aanmeldkoppeling.ts';
import { addAanmeldregel } from './commands/add-aanmeldregel.ts';
import { createAanmeldkoppeling } from './commands/create-aanmeldkoppeling.ts';
import { deleteAanmeldkoppeling } from './commands/delete-aanmeldkoppeling.ts';
import { removeAanmeldregel } from './commands/remove-aanmeldregel.ts';
import { updateAanmeldkoppeling } from './commands/update-aanmeldkoppeling.ts';
import { updateWachtwoorden } from './commands/update-wachtwoorden.ts';
import { bevindingen, meldingen, messages } from './messages.ts';
import { FormulierPage } from './pages/formulier.tsx';
import { type Bevinding, KoppelingPage } from './pages/koppeling.tsx';
import { KoppelingenPage } from './pages/koppelingen.tsx';
import { VerwijderenPage } from './pages/verwijderen.tsx';
import { canUpdateAanmeldkoppelingen } from './policy.ts';
import { findKoppeling, type Koppeling, listKoppelingen, listRegels, listTeamkeuzes } from './queries.ts';
import {
  BijwerkenSchema,
  type KoppelingInput,
  KoppelingSchema,
  RegelSchema,
  WachtwoordSchema,
  WeghalenSchema,
} from './schema.ts';

const DOEL = 'aanmelden inrichten';

const idOf = (c: Ctx) => c.req.param('id') ?? '';

/** Where providers may stand: the internet; the own network by a setting; this machine to try things out. */
const reachOf = ({ config }: Deps): Reach => ({ loopback: config.demo, own: config.oidcPrivate });

/** What was sent again, with the one problem that belongs at a field; throws every other problem. */
function parseRefused(error: unknown, values: FormState['values']): FormState {
  if (!(error instanceof Problem) || error.status === 403 || error.status === 404) throw error;
  const [field] = error.errors;
  return { values, errors: { [field?.field ?? '']: [field?.detail ?? error.message] } };
}

/** Opens the provider of a koppeling with the key that signs now. Throws an OidcError, and 409 without a key. */
export async function openKoppeling(
  deps: Deps,
  gemeente: string,
  { uitgever: issuer, clientId }: Koppeling,
  { fresh = false } = {},
): Promise<Provider> {
  const key = await getTekensleutel(deps, gemeente);
  if (!key) throw new Problem('verkeerde-staat', bevindingen['geen-sleutel']);
  return openProvider({ issuer, clientId, key, reach: reachOf(deps) }, { fresh });
}

/** What keeps a koppeling from working; nothing when the provider answers and fits. */
async function listBevindingen(c: Ctx, koppeling: Koppeling): Promise<Bevinding[]> {
  try {
    return listFindings(
      await openKoppeling(c.var.deps, c.var.actor.gemeente, koppeling, { fresh: true }),
      koppeling.acr,
    );
  } catch (error) {
    if (error instanceof Problem) return ['geen-sleutel'];
    if (error instanceof OidcError) return [isBevinding(error.fault) ? error.fault : 'antwoord'];
    throw error;
  }
}

const isBevinding = (fault: string): fault is Bevinding => Object.hasOwn(bevindingen, fault);

async function renderLijst(c: Ctx) {
  const { actor } = c.var;
  const props = await c.var.run(DOEL, async (tx) => {
    checkAllowed(canUpdateAanmeldkoppelingen(actor));
    return { koppelingen: await listKoppelingen(tx, actor), hasSleutel: await hasSleutel(tx, actor) };
  });
  const view = <KoppelingenPage {...props} />;
  return page(c, { title: messages.titel, status: findStatus(c, meldingen) }, view);
}

type Shown = { state?: FormState; proef?: readonly Bevinding[]; code?: 400 };

async function renderKoppeling(c: Ctx, gemeenten: Gemeenten, { state = emptyForm, proef, code }: Shown = {}) {
  const { actor, deps, termen } = c.var;
  const gemeente = getFound(await gemeenten.find({ id: actor.gemeente }));
  const { koppeling, regels, teams } = await c.var.run(DOEL, async (tx) => {
    const found = await getKoppeling(c, tx);
    return {
      koppeling: found,
      regels: await listRegels(tx, actor, found.id),
      teams: await listTeamkeuzes(tx, actor),
    };
  });
  const names = overrideMessages(rolNamen, termen);
  const rollen = ROLLEN.map((value) => ({ value, name: names[value] }));
  const adressen = computeAdressen(deps.config.publicUrl, gemeente.slug, koppeling.id);
  const view = <KoppelingPage {...{ koppeling, regels, teams, rollen, adressen, state, proef }} />;
  return page(c, { title: koppeling.naam, status: findStatus(c, meldingen), code: code ?? 200 }, view);
}

/** The koppeling of the path: 404 when it is not there, 403 for who does not set sign-in. */
async function getKoppeling(c: Ctx, tx: Tx): Promise<Koppeling> {
  checkAllowed(canUpdateAanmeldkoppelingen(c.var.actor));
  return getFound(await findKoppeling(tx, c.var.actor, idOf(c)));
}

async function renderFormulier(c: Ctx, state?: FormState) {
  const koppeling = idOf(c) === '' ? undefined : await c.var.run(DOEL, (tx) => getKoppeling(c, tx));
  checkAllowed(canUpdateAanmeldkoppelingen(c.var.actor));
  const title = koppeling ? messages.wijzigTitel : messages.nieuw;
  const view = <FormulierPage state={state ?? stateOf(koppeling)} koppeling={koppeling} />;
  return page(c, { title, variant: 'form', code: state ? 400 : 200 }, view);
}

/** The form of a koppeling as it stands; with the names that providers use most for a new one. */
function stateOf(koppeling: Koppeling | undefined): FormState {
  if (!koppeling) return { values: { rolclaim: 'groups' }, errors: {} };
  const { naam, uitgever, clientId, acr, rolclaim, maaktAccounts } = koppeling;
  const maakt_accounts = maaktAccounts ? 'ja' : '';
  return { values: { naam, uitgever, client_id: clientId, acr: acr.join('\n'), rolclaim, maakt_accounts }, errors: {} };
}

const valuesOf = ({ naam, uitgever, client_id, rolclaim, acr, maakt_accounts }: KoppelingInput) => ({
  naam,
  uitgever,
  client_id,
  rolclaim,
  acr: acr.join('\n'),
  maakt_accounts: maakt_accounts ? 'ja' : '',
});

/** Saves the form of a koppeling; what cannot stand comes back on the form. */
async function keepKoppeling<I extends KoppelingInput>(c: Ctx, input: I, save: (tx: Tx) => Promise<string>) {
  const values = valuesOf(input);
  if (!checkHost(new URL(input.uitgever), reachOf(c.var.deps))) {
    return renderFormulier(c, { values, errors: { uitgever: [bevindingen.adres] } });
  }
  try {
    return c.redirect(await c.var.run(DOEL, save), 303);
  } catch (error) {
    return renderFormulier(c, parseRefused(error, values));
  }
}

/** Adding, changing and taking away a koppeling. */
function addFormRoutes(routes: Hono<Env>): void {
  routes.get('/aanmeldkoppelingen/nieuw', (c) => renderFormulier(c));
  routes.post('/aanmeldkoppelingen', async (c) => {
    const form = await parseForm(c, KoppelingSchema);
    if (!form.ok) return renderFormulier(c, form.state);
    return keepKoppeling(c, form.value, async (tx) => {
      const { id } = await createAanmeldkoppeling(tx, c.var.actor, form.value);
      return `/aanmeldkoppelingen/${id}?melding=gemaakt`;
    });
  });
  routes.get('/aanmeldkoppelingen/:id/bijwerken', (c) => renderFormulier(c));
  routes.post('/aanmeldkoppelingen/:id/bijwerken', async (c) => {
    const form = await parseForm(c, BijwerkenSchema);
    if (!form.ok) return renderFormulier(c, form.state);
    return keepKoppeling(c, form.value, async (tx) => {
      await updateAanmeldkoppeling(tx, c.var.actor, idOf(c), form.value);
      return `/aanmeldkoppelingen/${idOf(c)}?melding=bijgewerkt`;
    });
  });
  routes.get('/aanmeldkoppelingen/:id/verwijderen', async (c) => {
    const koppeling = await c.var.run(DOEL, (tx) => getKoppeling(c, tx));
    return page(c, { title: messages.verwijderTitel, variant: 'form' }, <VerwijderenPage koppeling={koppeling} />);
  });
  routes.post('/aanmeldkoppelingen/:id/verwijderen', async (c) => {
    await c.var.run(DOEL, (tx) => deleteAanmeldkoppeling(tx, c.var.actor, idOf(c)));
    return c.redirect('/aanmeldkoppelingen?melding=verwijderd', 303);
  });
}

/** The acts on the page of a koppeling: trying it, its rules, and whether passwords stay. */
function addActRoutes(routes: Hono<Env>, gemeenten: Gemeenten): void {
  const back = (c: Ctx, melding: keyof typeof meldingen) =>
    c.redirect(`/aanmeldkoppelingen/${idOf(c)}?melding=${melding}`, 303);

  routes.get('/aanmeldkoppelingen/:id', (c) => renderKoppeling(c, gemeenten));
  routes.post('/aanmeldkoppelingen/:id/proberen', async (c) => {
    const koppeling = await c.var.run(DOEL, (tx) => getKoppeling(c, tx));
    return renderKoppeling(c, gemeenten, { proef: await listBevindingen(c, koppeling) });
  });
  routes.post('/aanmeldkoppelingen/:id/regels', async (c) => {
    const form = await parseForm(c, RegelSchema);
    if (!form.ok) return renderKoppeling(c, gemeenten, { state: form.state, code: 400 });
    try {
      await c.var.run(DOEL, (tx) => addAanmeldregel(tx, c.var.actor, idOf(c), form.value));
    } catch (error) {
      const { waarde, rol = '', team = '' } = form.value;
      return renderKoppeling(c, gemeenten, { state: parseRefused(error, { waarde, rol, team }), code: 400 });
    }
    return back(c, 'regel');
  });
  routes.post('/aanmeldkoppelingen/:id/regels/weghalen', async (c) => {
    const form = await parseForm(c, WeghalenSchema);
    if (!form.ok) throw new Problem('ongeldige-invoer', form.state.errors['id']?.[0]);
    await c.var.run(DOEL, (tx) => removeAanmeldregel(tx, c.var.actor, idOf(c), form.value.id));
    return back(c, 'regelweg');
  });
  routes.post('/aanmeldkoppelingen/:id/wachtwoorden', async (c) => {
    const form = await parseForm(c, WachtwoordSchema);
    if (!form.ok) throw new Problem('ongeldige-invoer');
    const uit = form.value.wachtwoorden === 'uit';
    await c.var.run(DOEL, (tx) => updateWachtwoorden(tx, c.var.actor, idOf(c), uit));
    return back(c, 'wachtwoorden');
  });
}

/** Pages on which the beheerder sets through which providers people sign in. */
export function aanmeldkoppelingRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/aanmeldkoppelingen', '/aanmeldkoppelingen/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.use('/aanmeldkoppelingen/*', createStepUp(canUpdateAanmeldkoppelingen, '/aanmeldkoppelingen'));
  routes.get('/aanmeldkoppelingen', (c) => renderLijst(c));
  addFormRoutes(routes);
  addActRoutes(routes, gemeenten);
  return routes;
}
