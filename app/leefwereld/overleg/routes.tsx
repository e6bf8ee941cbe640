import { Hono } from 'hono';
import type { ReactNode } from 'react';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { ButtonLink, emptyForm, type FormState } from '#ui';

import { renderDossierHead } from '../huishouden/index.ts';
import { type Dossier, type Opening, withDossier } from '../inzage/index.ts';
import { addDeling } from './commands/add-deling.ts';
import { createOverleg } from './commands/create-overleg.ts';
import { updateOverleg } from './commands/update-overleg.ts';
import { messages } from './messages.ts';
import { DelingPage, OverlegFormPage } from './pages/formulier.tsx';
import { OverlegPage } from './pages/overleg.tsx';
import { OverzichtPage } from './pages/overzicht.tsx';
import { canCreateOverleg, canUpdateOverleg } from './policy.ts';
import { findKaart, findOverleg, listMensen, listOverleggen, type Overleg } from './queries.ts';
import { DelingFormSchema, OverlegFormSchema, OverlegUpdateSchema } from './schema.ts';

const OPENING: Opening = { doel: 'overleg', onderdelen: ['kern', 'overleg'] };

const MELDINGEN = {
  vastgelegd: messages.meldingVastgelegd,
  bijgewerkt: messages.meldingBijgewerkt,
  gedeeld: messages.meldingGedeeld,
};

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const oidOf = (c: Ctx) => c.req.param('oid') ?? '';
const hrefOf = (huishouden: string) => `/huishoudens/${huishouden}/overleggen`;
const hrefOne = (c: Ctx) => `${hrefOf(idOf(c))}/${oidOf(c)}`;

/** Opens the dossier of the address and makes the view with it. */
const show = <T,>(c: Ctx, view: (tx: Tx, dossier: Dossier) => Promise<T>) =>
  c.var.run('overleg bekijken', (tx) => withDossier(tx, c.var.actor, idOf(c), OPENING, (dossier) => view(tx, dossier)));

const renderHead = (
  dossier: Dossier,
  title: string,
  { onder, actions }: { onder?: string; actions?: ReactNode } = {},
) => renderDossierHead(dossier, { current: 'overleg', title, actions, ...(onder === undefined ? {} : { onder }) });

const renderOverzicht = (c: Ctx) =>
  show(c, async (tx, dossier) => {
    const overleggen = await listOverleggen(tx, dossier);
    const magVastleggen = canCreateOverleg(dossier) === true;
    const href = hrefOf(dossier.huishouden);
    const actions = magVastleggen && overleggen.length > 0 && (
      <ButtonLink href={`${href}/nieuw`} kind="primary">
        {messages.nieuw}
      </ButtonLink>
    );
    const head = renderHead(dossier, messages.titel, { actions: actions || undefined });
    return page(c, { title: messages.titel }, <OverzichtPage {...{ head, href, overleggen, magVastleggen }} />);
  });

const renderEen = (c: Ctx) =>
  show(c, async (tx, dossier) => {
    const overleg = getFound(await findOverleg(tx, dossier, oidOf(c)));
    const kaart = await findKaart(tx, dossier, overleg);
    const magBijwerken = canUpdateOverleg(dossier) === true;
    const actions = magBijwerken && (
      <ButtonLink href={`${hrefOne(c)}/bijwerken`} kind="secondary">
        {messages.werkBij}
      </ButtonLink>
    );
    const title = messages.overlegOp(overleg.op);
    const view = (
      <OverlegPage
        head={renderHead(dossier, title, { onder: title, actions: actions || undefined })}
        href={hrefOne(c)}
        plan={`/huishoudens/${dossier.huishouden}/plan`}
        isPartij={dossier.relatie === 'partij'}
        {...kaart}
        magBijwerken={magBijwerken}
      />
    );
    return page(c, { title, status: findStatus(c, MELDINGEN) }, view);
  });

const stateOf = (overleg: Overleg, huishouden: string): FormState => {
  const { op, waar, aanwezig, inwoner, inwonerReden, afgesproken } = overleg;
  const voor = overleg.voor.find((id) => id !== huishouden) ?? '';
  return { values: { op, waar, aanwezig, inwoner, reden: inwonerReden, afgesproken, voor }, errors: {} };
};

const renderNieuw = (c: Ctx, sent?: Sent) =>
  show(c, async (tx, dossier) => {
    checkAllowed(canCreateOverleg(dossier));
    const vandaag = computeDay();
    const href = hrefOf(dossier.huishouden);
    const view = (
      <OverlegFormPage
        head={renderHead(dossier, messages.nieuwTitel, { onder: messages.nieuw })}
        action={href}
        back={{ name: messages.terugLijst, href }}
        state={sent?.state ?? { values: { op: vandaag }, errors: {} }}
        mensen={await listMensen(tx, dossier)}
        vandaag={vandaag}
      />
    );
    return page(c, { title: messages.nieuwTitel, variant: 'form', code: sent?.code ?? 200 }, view);
  });

const renderBijwerken = (c: Ctx, sent?: Sent) =>
  show(c, async (tx, dossier) => {
    const overleg = getFound(await findOverleg(tx, dossier, oidOf(c)));
    checkAllowed(canUpdateOverleg(dossier));
    const view = (
      <OverlegFormPage
        head={renderHead(dossier, messages.bewerkTitel, { onder: messages.overlegOp(overleg.op) })}
        action={`${hrefOne(c)}/bijwerken`}
        back={{ name: messages.terug, href: hrefOne(c) }}
        state={sent?.state ?? stateOf(overleg, dossier.huishouden)}
        mensen={await listMensen(tx, dossier)}
        vandaag={computeDay()}
        overleg={overleg}
        conflict={sent?.code === 409}
      />
    );
    return page(c, { title: messages.bewerkTitel, variant: 'form', code: sent?.code ?? 200 }, view);
  });

const renderDeling = (c: Ctx, sent?: Sent) =>
  show(c, async (tx, dossier) => {
    const overleg = getFound(await findOverleg(tx, dossier, oidOf(c)));
    checkAllowed(canUpdateOverleg(dossier));
    const mensen = await listMensen(tx, dossier);
    const partijen = mensen.filter(({ id, soort }) => soort === 'partij' && overleg.aanwezig.includes(id));
    const view = (
      <DelingPage
        head={renderHead(dossier, messages.deelTitel, { onder: messages.overlegOp(overleg.op) })}
        action={`${hrefOne(c)}/informatie`}
        back={{ name: messages.terug, href: hrefOne(c) }}
        state={sent?.state ?? emptyForm}
        vandaag={computeDay()}
        {...{ mensen, partijen }}
      />
    );
    return page(c, { title: messages.deelTitel, variant: 'form', code: sent?.code ?? 200 }, view);
  });

/** Runs a use-case in the dossier of the address. */
const act = (c: Ctx, tx: Tx, run: (dossier: Dossier) => Promise<unknown>) =>
  withDossier(tx, c.var.actor, idOf(c), OPENING, run);

/** What changes an overleg. */
function addForms(routes: Hono<Env>): void {
  routes.get('/huishoudens/:id/overleggen/nieuw', (c) => renderNieuw(c));
  routes.post('/huishoudens/:id/overleggen', (c) => {
    let id = '';
    return runForm(c, {
      schema: OverlegFormSchema,
      doel: 'overleg vastleggen',
      stap: 'overleg-vastleggen',
      render: renderNieuw,
      act: (tx, value) =>
        act(c, tx, async (dossier) => {
          ({ id } = await createOverleg(tx, dossier, value));
        }),
      next: () => c.redirect(`${hrefOf(idOf(c))}/${id}?melding=vastgelegd`, 303),
    });
  });
  routes.get('/huishoudens/:id/overleggen/:oid/bijwerken', (c) => renderBijwerken(c));
  routes.post('/huishoudens/:id/overleggen/:oid/bijwerken', (c) =>
    runForm(c, {
      schema: OverlegUpdateSchema,
      doel: 'overleg bijwerken',
      render: renderBijwerken,
      act: (tx, value) => act(c, tx, (dossier) => updateOverleg(tx, dossier, oidOf(c), value)),
      next: () => c.redirect(`${hrefOne(c)}?melding=bijgewerkt`, 303),
    }),
  );
  routes.get('/huishoudens/:id/overleggen/:oid/informatie', (c) => renderDeling(c));
  routes.post('/huishoudens/:id/overleggen/:oid/informatie', (c) =>
    runForm(c, {
      schema: DelingFormSchema,
      doel: 'gedeelde informatie vastleggen',
      stap: 'informatie-delen',
      render: renderDeling,
      act: (tx, value) => act(c, tx, (dossier) => addDeling(tx, dossier, oidOf(c), value)),
      next: () => c.redirect(`${hrefOne(c)}?melding=gedeeld`, 303),
    }),
  );
}

/** Pages of overleggen, for who is signed in. */
export function overlegRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/huishoudens/:id/overleggen', '/huishoudens/:id/overleggen/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.get('/huishoudens/:id/overleggen', renderOverzicht);
  addForms(routes);
  routes.get('/huishoudens/:id/overleggen/:oid', renderEen);
  return routes;
}
