import { Hono } from 'hono';

import { type Ctx, type Env, page } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { type Onderdeel, withDossier } from '../inzage/index.ts';
import { canReadMijn } from '../mijn/index.ts';
import { messages } from './messages.ts';
import { AfschriftPage, KiesPage } from './pages/afschrift.tsx';
import { findAfschrift } from './queries.ts';

const ALLES: readonly Onderdeel[] = ['kern', 'adres', 'route', 'gesprek', 'plan', 'stem', 'overleg', 'inzage'];

const open = (c: Ctx) =>
  c.var.run('afschrift maken', (tx) =>
    withDossier(
      tx,
      c.var.actor,
      c.req.param('id') ?? '',
      { doel: 'eigen-dossier', onderdelen: ALLES, kanaal: 'document' },
      (dossier) => findAfschrift(tx, dossier),
    ),
  );

/** A copy of all that is theirs, for a resident: to print, and as a file. No browser keeps it. */
export function afschriftRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/mijn/:id/afschrift/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadMijn(c.var.actor));
    c.header('cache-control', 'no-store');
    await next();
  });

  routes.get('/mijn/:id/afschrift', async (c) => {
    const id = c.req.param('id');
    await c.var.run('afschrift kiezen', (tx) =>
      withDossier(tx, c.var.actor, id, { doel: 'eigen-dossier', onderdelen: ['kern'] }, () => Promise.resolve()),
    );
    return page(c, { title: messages.titel }, <KiesPage huishouden={id} />);
  });

  routes.get('/mijn/:id/afschrift/alles', async (c) => {
    const view = <AfschriftPage huishouden={c.req.param('id')} afschrift={await open(c)} nu={computeNow()} />;
    return page(c, { title: messages.titel }, view);
  });

  routes.get('/mijn/:id/afschrift/bestand', async (c) => {
    const afschrift = await open(c);
    c.header('content-disposition', 'attachment; filename="mijn-dossier.json"');
    return c.json({ gemaakt: computeNow(), ...afschrift });
  });
  return routes;
}
