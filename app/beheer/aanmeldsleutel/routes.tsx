import { Hono } from 'hono';

import { createSystemActor } from '#platform/database/index.ts';
import { type Ctx, type Deps, type Env, findStatus, page, parseForm } from '#platform/http/index.tsx';
import { createKeyPair } from '#platform/oidc/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';
import { parseSealed, renderSealed } from '#platform/vault/index.ts';

import type { Gemeenten } from '../gemeente/index.ts';
import { computeSleuteladres, findTekensleutel } from './aanmeldsleutel.ts';
import { createAanmeldsleutel } from './commands/create-aanmeldsleutel.ts';
import { deleteAanmeldsleutel } from './commands/delete-aanmeldsleutel.ts';
import { meldingen, messages } from './messages.ts';
import { SleutelsPage } from './pages/sleutels.tsx';
import { canUpdateAanmeldsleutels } from './policy.ts';
import { listSleutels } from './queries.ts';
import { WeghalenSchema } from './schema.ts';

const DOEL = 'sleutels beheren';
/** How long a provider may keep our keys, in seconds: as long as a new key waits before it signs. */
const KEEP = 3600;

const placeOf = (gemeente: string, id: string) => `aanmeldsleutels/${gemeente}/${id}`;

/** The key of a gemeente that signs now, opened; undefined when there is none. */
export async function getTekensleutel(
  { database, secrets }: Deps,
  gemeente: string,
): Promise<{ kid: string; privateJwk: string } | undefined> {
  const aanmelder = createSystemActor('aanmelden', gemeente);
  const sleutels = await database.withActor(aanmelder, 'aanmelden', (tx) => listSleutels(tx, aanmelder));
  const sleutel = findTekensleutel(sleutels, computeNow());
  if (!sleutel) return undefined;
  return { kid: sleutel.id, privateJwk: parseSealed(secrets.dataKey, placeOf(gemeente, sleutel.id), sleutel.geheim) };
}

async function renderSleutels(c: Ctx, gemeenten: Gemeenten) {
  const { actor, deps } = c.var;
  checkAllowed(canUpdateAanmeldsleutels(actor));
  const { slug } = getFound(await gemeenten.find({ id: actor.gemeente }));
  const sleutels = await c.var.run(DOEL, (tx) => listSleutels(tx, actor));
  const tekent = findTekensleutel(sleutels, computeNow());
  const adres = computeSleuteladres(deps.config.publicUrl, slug);
  const view = <SleutelsPage {...{ sleutels, tekent, adres }} />;
  return page(c, { title: messages.titel, status: findStatus(c, meldingen) }, view);
}

/** The page of the keys, and their public halves for anyone. */
export function aanmeldsleutelRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/oidc/:slug/jwks.json', async (c) => {
    const gemeente = getFound(await gemeenten.find({ slug: c.req.param('slug') }));
    const aanmelder = createSystemActor('aanmelden', gemeente.id);
    const list = () => c.var.deps.database.withActor(aanmelder, 'sleutels tonen', (tx) => listSleutels(tx, aanmelder));
    c.header('cache-control', `public, max-age=${KEEP}`);
    return c.json({ keys: (await list()).map(({ publiek }) => publiek) });
  });

  for (const path of ['/aanmeldsleutels', '/aanmeldsleutels/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.get('/aanmeldsleutels', (c) => renderSleutels(c, gemeenten));
  routes.post('/aanmeldsleutels', async (c) => {
    const { actor, deps } = c.var;
    checkAllowed(canUpdateAanmeldsleutels(actor));
    const { kid: id, publicJwk: publiek, privateJwk } = await createKeyPair();
    const geheim = renderSealed(deps.secrets.dataKey, placeOf(actor.gemeente, id), privateJwk);
    await c.var.run(DOEL, (tx) => createAanmeldsleutel(tx, actor, { id, publiek, geheim }));
    return c.redirect('/aanmeldsleutels?melding=gemaakt', 303);
  });
  routes.post('/aanmeldsleutels/weghalen', async (c) => {
    const form = await parseForm(c, WeghalenSchema);
    if (!form.ok) throw new Problem('ongeldige-invoer', form.state.errors['id']?.[0]);
    await c.var.run(DOEL, (tx) => deleteAanmeldsleutel(tx, c.var.actor, form.value.id));
    return c.redirect('/aanmeldsleutels?melding=weg', 303);
  });
  return routes;
}
