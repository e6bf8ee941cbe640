import { Hono } from 'hono';

import { createSystemActor } from '#platform/database/index.ts';
import {
  type Ctx,
  type Env,
  page,
  parseForm,
  readCookie,
  removeCookie,
  findStatus,
  writeCookie,
} from '#platform/http/index.tsx';
import { computeHash } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Gemeenten } from '../gemeente/index.ts';
import { listDemoPersonen } from '../medewerker/index.ts';
import { createSessie } from './commands/create-sessie.ts';
import { deleteSessies } from './commands/delete-sessies.ts';
import { inwonerMessages, messages } from './messages.ts';
import { AanmeldenPage } from './pages/aanmelden.tsx';
import { AccountPage } from './pages/account.tsx';
import { findSessie, listSessies, type Sessie } from './queries.ts';
import { DEMO_PERSONEN, DemoSchema, WeergaveSchema } from './schema.ts';
import { parseReturnPath } from './sessie.ts';

const COOKIE = 'sessie';

/** The open session of this request, by the token in its cookie. */
export async function readSession(c: Ctx): Promise<Sessie | undefined> {
  const token = readCookie(c, COOKIE);
  if (token === undefined || token === '') return undefined;
  const sessie = computeHash(token);
  return c.var.deps.database.withActor(
    createSystemActor('publiek'),
    'sessie zoeken',
    (tx) => findSessie(tx, sessie, computeNow()),
    { sessie },
  );
}

/** The demo cast per gemeente; only gemeenten that are fictional have one. */
async function listPersonen(c: Ctx, gemeenten: Gemeenten) {
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

/** Pages for signing in and out, and the own account. */
export function sessieRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/aanmelden', async (c) => {
    const groups = c.var.deps.config.demo ? await listPersonen(c, gemeenten) : [];
    const status = findStatus(c, { afgemeld: messages.afgemeld, overal: messages.afgemeldOveral });
    const view = <AanmeldenPage groups={groups} terug={parseReturnPath(c.req.query('terug'))} />;
    return page(c, { title: messages.titel, status }, view);
  });

  routes.post('/aanmelden/demo', async (c) => {
    if (!c.var.deps.config.demo) throw new Problem('niet-gevonden');
    const form = await parseForm(c, DemoSchema);
    if (!form.ok) throw new Problem('ongeldige-invoer', form.state.errors['persoon']?.[0] ?? messages.inleiding);
    const groups = await listPersonen(c, gemeenten);
    const find = (group: (typeof groups)[number]) => group.personen.find((wie) => wie.persoon === form.value.persoon);
    const group = groups.find(find);
    const wie = group && find(group);
    if (!group || !wie) throw new Problem('niet-gevonden');
    const { session, actor } = c.var;
    // One browser is one person: what was open here before would stay open without a cookie that leads to it.
    if (session) await c.var.run('afmelden', (tx) => deleteSessies(tx, actor, session.id));
    const aanmelder = createSystemActor('aanmelden', group.gemeenteId);
    const token = await c.var.deps.database.withActor(aanmelder, 'aanmelden', (tx) =>
      createSessie(tx, aanmelder, wie.id, computeNow(), 'demo'),
    );
    writeCookie(c, COOKIE, token);
    c.header('cache-control', 'no-store');
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

  routes.get('/account', async (c) => {
    const { session, actor } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    const sessies = await c.var.run('eigen account bekijken', (tx) => listSessies(tx, actor, computeNow()));
    const gemeente = c.var.shell.organisation ?? '';
    const status = findStatus(c, { bewaard: messages.bewaard });
    const inwoner = actor.rollen.includes('inwoner');
    const props = { session, gemeente, sessies, weergave: c.var.shell.display, inwoner };
    return page(c, { title: (inwoner ? inwonerMessages : messages).account, status }, <AccountPage {...props} />);
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
