import { Hono } from 'hono';

import {
  type Ctx,
  type Env,
  findStatus,
  page,
  PAGE_SIZE,
  pageNumber,
  parseQuery,
  runForm,
  type Sent,
} from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm } from '#ui';

import { closeContact } from './commands/close-contact.ts';
import { createContact } from './commands/create-contact.ts';
import { gedaan, messages } from './messages.ts';
import { ContactPage } from './pages/contact.tsx';
import { NieuwPage } from './pages/nieuw.tsx';
import { OverzichtPage } from './pages/overzicht.tsx';
import { canCreateContact } from './policy.ts';
import { findContact, listContacten } from './queries.ts';
import { AfrondingSchema, ContactFormSchema, OverzichtSchema } from './schema.ts';

const idOf = (c: Ctx) => c.req.param('id') ?? '';

async function renderNieuw(c: Ctx, sent?: Sent) {
  checkAllowed(canCreateContact(c.var.actor));
  const vandaag = computeDay();
  const { state, code } = sent ?? { state: { values: { op: vandaag }, errors: {} }, code: 200 };
  return page(c, { title: messages.nieuw, variant: 'form', code }, <NieuwPage state={state} vandaag={vandaag} />);
}

async function renderContact(c: Ctx, sent?: Sent) {
  const contact = await c.var.run('contact bekijken', async (tx) => {
    const found = getFound(await findContact(tx, c.var.actor, idOf(c)));
    checkAllowed(canCreateContact(c.var.actor));
    return found;
  });
  const options = { title: messages.eenContact, status: findStatus(c, gedaan), variant: 'form' } as const;
  const view = <ContactPage contact={contact} state={sent?.state ?? emptyForm} />;
  return page(c, { ...options, code: sent?.code ?? 200 }, view);
}

/** Pages of the first contact, for who works in a lokaal team. */
export function contactRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/contacten', '/contacten/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }

  routes.get('/contacten', async (c) => {
    const { actor, deps } = c.var;
    checkAllowed(canCreateContact(actor));
    const [{ toon }, pagina] = [parseQuery(c, OverzichtSchema), pageNumber(c)];
    const lijst = await c.var.run('contacten bekijken', (tx) =>
      listContacten(tx, actor, { toon, pagina, aantal: PAGE_SIZE }),
    );
    const props = { ...lijst, toon, pagina, perPagina: PAGE_SIZE, bewaardagen: deps.config.contactDays };
    const options = { title: messages.titel, status: findStatus(c, gedaan), live: 'contact' };
    return page(c, options, <OverzichtPage {...props} />);
  });

  routes.get('/contacten/nieuw', (c) => renderNieuw(c));
  routes.post('/contacten', async (c) => {
    let id = '';
    return runForm(c, {
      schema: ContactFormSchema,
      doel: 'contact opnemen',
      stap: 'contact-opnemen',
      render: renderNieuw,
      act: async (tx, value) => ({ id } = await createContact(tx, c.var.actor, value)),
      next: () => c.redirect(`/contacten/${id}?melding=opgenomen`, 303),
    });
  });

  routes.get('/contacten/:id', (c) => renderContact(c));
  routes.get('/contacten/:id/afronden', (c) => c.redirect(`/contacten/${idOf(c)}#afronden`, 303));
  routes.post('/contacten/:id/afronden', (c) =>
    runForm(c, {
      schema: AfrondingSchema,
      doel: 'contact afronden',
      stap: 'contact-afronden',
      render: renderContact,
      act: (tx, value) => closeContact(tx, c.var.actor, idOf(c), value),
      next: () => c.redirect('/contacten?melding=afgerond', 303),
    }),
  );
  return routes;
}
