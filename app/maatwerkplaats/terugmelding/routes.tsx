import { Hono } from 'hono';

import { type Ctx, type Env, page, parseForm, readAddress } from '#platform/http/index.tsx';
import { emptyForm, type FormState } from '#ui';

import type { Gemeenten } from '../../beheer/gemeente/index.ts';
import { splitStap } from '../knelpunt/index.ts';
import { messages } from './messages.ts';
import { TerugmeldingPage, TerugmeldingStandPage } from './pages/terugmelding.tsx';
import { findTerugmelding } from './queries.ts';
import { CodeFormSchema } from './schema.ts';

const renderDoor = (c: Ctx, state: FormState, code: 200 | 400) =>
  page(c, { title: messages.titel, variant: 'public', code }, <TerugmeldingPage state={state} />);

/** The public page on which whoever holds a terugmeldcode reads what came of a signaal. The code comes by POST, and nothing is kept. */
export function terugmeldingRoutes(gemeenten: Gemeenten): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/terugmelding', async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });

  routes.get('/terugmelding', (c) => renderDoor(c, emptyForm, 200));

  routes.post('/terugmelding', async (c) => {
    const { database, secrets } = c.var.deps;
    const form = await parseForm(c, CodeFormSchema);
    if (!form.ok) return renderDoor(c, form.state, 400);
    const { code } = form.value;
    const remote = readAddress(c);
    const found = await findTerugmelding({ database, gemeenten, codeSecret: secrets.codeSecret }, remote, code);
    if (!found) return renderDoor(c, { values: { code }, errors: { code: [messages.onbekend] } }, 400);
    const { status, gemeente } = found;
    c.set('termen', gemeente.termen);
    c.set('shell', { ...c.var.shell, organisation: gemeente.naam, theme: gemeente.thema ?? undefined });
    const stappen = found.stappen.map(({ dag, tekst }) => ({ dag, ...splitStap(tekst) }));
    const log = gemeente.publiceert ? { plaats: gemeente.naam, href: `/transformatielog/${gemeente.slug}` } : undefined;
    const view = <TerugmeldingStandPage {...{ status, stappen, log }} />;
    return page(c, { title: messages.titel, variant: 'public' }, view);
  });

  return routes;
}
