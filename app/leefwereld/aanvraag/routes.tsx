import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Ctx, type Env, findStatus, page, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { type Dossier, type Opening, withDossier } from '../inzage/index.ts';
import { getOpenMelding } from '../melding/index.ts';
import { computeAanvraagOpen, listTermijnen, renderKop, renderTermijnen } from '../termijn/index.ts';
import { closeAanvraag } from './commands/close-aanvraag.ts';
import { createAanvraag } from './commands/create-aanvraag.ts';
import { gedaan, messages } from './messages.ts';
import { AanvraagPage } from './pages/aanvraag.tsx';
import { NieuwPage } from './pages/nieuw.tsx';
import { canUpdateAanvraag } from './policy.ts';
import { findAanvraag } from './queries.ts';
import { AanvraagSchema, AfloopSchema } from './schema.ts';

const OPENING: Opening = { doel: 'aanvraag-behandelen', onderdelen: ['kern', 'route'] };
/** The teamleider and the team read it with the melding. */
const LEZEN: Opening = { ...OPENING, doel: 'melding-behandelen' };

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const meldingOf = (c: Ctx) => c.req.param('melding') ?? '';
const aanvraagOf = (c: Ctx) => c.req.param('aanvraag') ?? '';

const within = <T,>(c: Ctx, tx: Tx, run: (dossier: Dossier) => Promise<T>, opening = OPENING) =>
  withDossier(tx, c.var.actor, idOf(c), opening, run);

async function renderNieuw(c: Ctx, sent?: Sent) {
  const vandaag = computeDay();
  const props = await c.var.run('aanvraag opnemen', (tx) =>
    within(c, tx, async (dossier) => {
      const melding = await getOpenMelding(tx, dossier, meldingOf(c));
      checkAllowed(canUpdateAanvraag(dossier));
      return {
        kop: renderKop(dossier, messages.nieuw, melding.id),
        href: `/huishoudens/${dossier.huishouden}/meldingen/${melding.id}`,
        vraag: melding.vraag,
        vanaf: melding.wet === 'wmo' ? computeAanvraagOpen(melding.gemeldOp, melding.verslagOp) : undefined,
      };
    }),
  );
  const { state, code } = sent ?? { state: { values: { gevraagdOp: vandaag }, errors: {} }, code: 200 };
  const view = <NieuwPage {...props} state={state} vandaag={vandaag} />;
  return page(c, { title: messages.nieuw, variant: 'form', code }, view);
}

async function renderAanvraag(c: Ctx, sent?: Sent) {
  const vandaag = computeDay();
  const props = await c.var.run('aanvraag bekijken', (tx) =>
    within(
      c,
      tx,
      async (dossier) => {
        const aanvraag = getFound(await findAanvraag(tx, dossier, aanvraagOf(c)));
        const own = (await listTermijnen(tx, dossier)).filter(({ onderwerp }) => onderwerp.id === aanvraag.id);
        return {
          kop: renderKop(dossier, messages.aanvraag, aanvraag.melding),
          huishouden: dossier.huishouden,
          aanvraag,
          magBijwerken: canUpdateAanvraag(dossier) === true,
          termijnen: own.length > 0 && renderTermijnen(dossier, own, vandaag),
        };
      },
      LEZEN,
    ),
  );
  const { state, code } = sent ?? { state: { values: { op: vandaag }, errors: {} }, code: 200 };
  const view = <AanvraagPage {...props} state={state} vandaag={vandaag} />;
  return page(c, { title: messages.aanvraag, status: findStatus(c, gedaan), variant: 'form', code }, view);
}

/** Pages of an aanvraag. */
export function aanvraagRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/huishoudens/:id/meldingen/:melding/aanvragen/*', '/huishoudens/:id/aanvragen/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.get('/huishoudens/:id/meldingen/:melding/aanvragen/nieuw', (c) => renderNieuw(c));
  routes.post('/huishoudens/:id/meldingen/:melding/aanvragen', (c) => {
    let id = '';
    return runForm(c, {
      schema: AanvraagSchema,
      doel: 'aanvraag opnemen',
      stap: 'aanvraag-opnemen',
      render: renderNieuw,
      act: (tx, value) =>
        within(c, tx, async (dossier) => {
          ({ id } = await createAanvraag(tx, dossier, meldingOf(c), value));
        }),
      next: () => c.redirect(`/huishoudens/${idOf(c)}/aanvragen/${id}?melding=aangevraagd`, 303),
    });
  });
  routes.get('/huishoudens/:id/aanvragen/:aanvraag', (c) => renderAanvraag(c));
  routes.post('/huishoudens/:id/aanvragen/:aanvraag/afronden', (c) =>
    runForm(c, {
      schema: AfloopSchema,
      doel: 'aanvraag afronden',
      stap: 'aanvraag-afronden',
      render: renderAanvraag,
      act: (tx, value) => within(c, tx, (dossier) => closeAanvraag(tx, dossier, aanvraagOf(c), value)),
      next: () => c.redirect(`/huishoudens/${idOf(c)}/aanvragen/${aanvraagOf(c)}?melding=afgerond`, 303),
    }),
  );
  return routes;
}
