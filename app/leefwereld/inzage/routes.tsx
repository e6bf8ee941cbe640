import { Hono } from 'hono';
import type { ReactNode } from 'react';

import { type Ctx, type Env, findStatus, page, parseQuery, runForm, type Sent } from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { recordAntwoord } from './commands/record-antwoord.ts';
import { withDossier } from './commands/with-dossier.ts';
import type { Dossier } from './dossier.ts';
import { antwoordMessages, bezoekMessages, controleMessages } from './messages.ts';
import { AntwoordPage } from './pages/antwoord.tsx';
import { ControlePage } from './pages/controle.tsx';
import { InzagePage } from './pages/inzage.tsx';
import { canReadControle, canRecordAntwoord } from './policy.ts';
import { findBlad, findInwonervraag, listKijkers, listPogingen, listTeLaat } from './queries.ts';
import { AntwoordSchema, PeriodeSchema } from './schema.ts';

type RenderHead = (dossier: Dossier, head: { current: 'inzage' }) => ReactNode;

const BEKIJKEN = { doel: 'inzage-bekijken', onderdelen: ['inzage'] } as const;

function checkSession(c: Ctx): void {
  if (!c.var.session) throw new Problem('niet-aangemeld');
}

async function renderControle(c: Ctx) {
  const { actor } = c.var;
  checkSession(c);
  checkAllowed(canReadControle(actor));
  const vandaag = computeDay();
  const { tot } = parseQuery(c, PeriodeSchema);
  const dag = tot !== undefined && tot < vandaag ? tot : vandaag;
  const props = await c.var.run('controleren wie keek', async (tx) => ({
    kijkers: await listKijkers(tx, actor, dag),
    pogingen: await listPogingen(tx, actor, dag),
    vragen: await listTeLaat(tx, actor, vandaag),
  }));
  return page(c, { title: controleMessages.titel }, <ControlePage dag={dag} {...props} />);
}

async function renderAntwoord(c: Ctx, sent?: Sent) {
  checkSession(c);
  const vraag = await c.var.run('vraag van een inwoner lezen', async (tx) => {
    const found = getFound(await findInwonervraag(tx, c.var.actor, c.req.param('id') ?? ''));
    if (found.soort !== 'waarom') throw new Problem('niet-gevonden');
    checkAllowed(canRecordAntwoord(c.var.actor, found));
    return found;
  });
  const status = findStatus(c, { verstuurd: antwoordMessages.verstuurd });
  const view = <AntwoordPage vraag={vraag} state={sent?.state ?? { values: {}, errors: {} }} />;
  return page(c, { title: antwoordMessages.titel, variant: 'form', status, code: sent?.code ?? 200 }, view);
}

/** Who looked: for the regisseur of a dossier, for who guards privacy, and the answer to a resident who asks why. */
export function inzageRoutes(renderHead: RenderHead): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/inzage', (c) => renderControle(c));

  routes.get('/huishoudens/:id/inzage', async (c) => {
    checkSession(c);
    const id = c.req.param('id');
    const { tot } = parseQuery(c, PeriodeSchema);
    const { head, blad } = await c.var.run('zien wie keek', (tx) =>
      withDossier(tx, c.var.actor, id, BEKIJKEN, async (dossier) => ({
        head: renderHead(dossier, { current: 'inzage' }),
        blad: await findBlad(tx, dossier, tot),
      })),
    );
    const view = <InzagePage head={head} pad={`/huishoudens/${id}/inzage`} blad={blad} />;
    return page(c, { title: bezoekMessages.titel }, view);
  });

  routes.get('/inwonervragen/:id', (c) => renderAntwoord(c));

  routes.post('/inwonervragen/:id', async (c) => {
    checkSession(c);
    const id = c.req.param('id');
    return runForm(c, {
      schema: AntwoordSchema,
      doel: 'vraag van een inwoner beantwoorden',
      stap: 'vraag-van-inwoner-beantwoorden',
      render: renderAntwoord,
      act: (tx, value) => recordAntwoord(tx, c.var.actor, id, value),
      next: () => c.redirect(`/inwonervragen/${id}?melding=verstuurd`, 303),
    });
  });
  return routes;
}
