import { Hono } from 'hono';

import { createSystemActor } from '#platform/database/index.ts';
import { type Ctx, type Env, parseForm, readCookie, removeCookie, writeCookie } from '#platform/http/index.tsx';
import { computeHash, createRandomIndex } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Gemeenten } from '../gemeente/index.ts';
import { listDemoPersonen } from '../medewerker/index.ts';
import { createSessie } from './commands/create-sessie.ts';
import { deleteSessies } from './commands/delete-sessies.ts';
import { messages } from './messages.ts';
import { createGap, findSessie, type Sessie } from './queries.ts';
import { DEMO_PERSONEN, DemoSchema, WeergaveSchema } from './schema.ts';
import { parseReturnPath } from './sessie.ts';

const COOKIE = 'sessie';

/** The open session of this request, by the token in its cookie. */
export async function readSession(c: Ctx): Promise<Sessie | undefined> {
  const token = readCookie(c, COOKIE);
  if (token === undefined || token === '') return undefined;
  const sessie = computeHash(token);
  // A page that looks again by itself keeps no session alive (app/browser/bond-live.ts).
  const isUse = c.req.path !== '/live' && c.req.header('x-bond-live') === undefined;
  return c.var.deps.database.withActor(
    createSystemActor('publiek'),
    'sessie zoeken',
    (tx) => findSessie(tx, sessie, computeNow(), isUse),
    { sessie },
  );
}

/** Between one and so many transaction numbers go with each sign-in. */
const MAX_GAPS = 8;

/**
 * Puts the token of a new session in this browser. One browser is one person: what was open here before ends. Uses up a few
 * transaction numbers: so nobody reads from a gap in them that someone gave a signaal just after signing in.
 */
export async function writeSession(c: Ctx, token: string): Promise<void> {
  const { session, actor, deps } = c.var;
  if (session) await c.var.run('afmelden', (tx) => deleteSessies(tx, actor, session.id));
  for (let left = createRandomIndex(MAX_GAPS); left >= 0; left -= 1) {
    await deps.database.withActor(createSystemActor('publiek'), 'aanmelden', createGap);
  }
  writeCookie(c, COOKIE, token);
  c.header('cache-control', 'no-store');
}

/** The demo cast per gemeente; only gemeenten that are fictional have one. */
export async function listDemogroepen(c: Ctx, gemeenten: Gemeenten) {
  const all = (await gemeenten.list()).filter((gemeente) => gemeente.verzonnen);
  const groups = await Promise.all(
    all.map(async (gemeente) => ({
      gemeente: gemeente.naam,
      gemeenteId: gemeente.id,
      personen: await c.var.deps.database.withActor(
        createSystemActor('aanmelden', gemeente.id),
        'aanmelden',
        listDemoPersonen,
      ),
    })),
  );
  const place = (key: string | undefined) => DEMO_PERSONEN.findIndex((persoon) => persoon === key);
  return groups
    .filter((group) => group.personen.length > 0)
    .toSorted((a, b) => place(a.personen[0]?.persoon) - place(b.personen[0]?.persoon));
}

/** Signing in as one of the demo, signing out, and how pages look. */
export function sessieRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();

  routes.post('/aanmelden/demo', async (c) => {
    if (!c.var.deps.config.demo) throw new Problem('niet-gevonden');
    const form = await parseForm(c, DemoSchema);
    if (!form.ok) throw new Problem('ongeldige-invoer', form.state.errors['persoon']?.[0] ?? messages.kiesPersoon);
    const groups = await listDemogroepen(c, gemeenten);
    const find = (group: (typeof groups)[number]) => group.personen.find((wie) => wie.persoon === form.value.persoon);
    const group = groups.find(find);
    const wie = group && find(group);
    if (!group || !wie) throw new Problem('niet-gevonden');
    const aanmelder = createSystemActor('aanmelden', group.gemeenteId);
    const token = await c.var.deps.database.withActor(aanmelder, 'aanmelden', (tx) =>
      createSessie(tx, aanmelder, wie.id, computeNow(), 'demo'),
    );
    await writeSession(c, token);
    return c.redirect(parseReturnPath(form.value.terug), 303);
  });

  routes.post('/afmelden', async (c) => {
    const { session, actor } = c.var;
    if (session) await c.var.run('afmelden', (tx) => deleteSessies(tx, actor, session.id));
    removeCookie(c, COOKIE);
    return c.redirect('/aanmelden?melding=afgemeld', 303);
  });

  routes.post('/afmelden/overal', async (c) => {
    if (c.var.session) await c.var.run('overal afmelden', (tx) => deleteSessies(tx, c.var.actor, 'alle'));
    removeCookie(c, COOKIE);
    return c.redirect('/aanmelden?melding=overal', 303);
  });

  routes.post('/weergave', async (c) => {
    const form = await parseForm(c, WeergaveSchema);
    if (!form.ok) throw new Problem('ongeldige-invoer', form.state.errors['weergave']?.[0] ?? messages.weergaveUitleg);
    writeCookie(c, 'weergave', form.value.weergave, { maxAgeSeconds: 365 * 86_400 });
    const path = parseReturnPath(form.value.terug ?? '/account').replace(/[?#].*$/, '');
    return c.redirect(`${path}?melding=bewaard`, 303);
  });

  return routes;
}
