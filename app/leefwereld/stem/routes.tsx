import { Hono } from 'hono';
import type { ReactNode } from 'react';

import { type Ctx, type Env, findStatus, page, runForm, type Sent } from '#platform/http/index.tsx';
import { Problem } from '#platform/problems/index.ts';

import { AntwoordSchema, type Dossier, listInwonervragen, recordAntwoord, withDossier } from '../inzage/index.ts';
import { messages } from './messages.ts';
import { StemPage } from './pages/stem.tsx';
import { listEigenWoorden } from './queries.ts';

type RenderHead = (dossier: Dossier, head: { current: 'inzage'; onder: string; title: string }) => ReactNode;

const LEZEN = { doel: 'plan-bespreken', onderdelen: ['kern', 'stem'] } as const;

async function renderStem(c: Ctx, renderHead: RenderHead, sent?: Sent) {
  const { actor } = c.var;
  const id = c.req.param('id') ?? '';
  const vraag = c.req.param('vraag') ?? '';
  const { head, woorden, vragen } = await c.var.run('eigen woorden lezen', (tx) =>
    withDossier(tx, actor, id, LEZEN, async (dossier) => {
      // Who opens something else of it finds no page: an empty one would say that the family said nothing.
      if (!dossier.onderdelen.includes('stem')) return new Problem('niet-gevonden');
      return {
        head: renderHead(dossier, { current: 'inzage', onder: messages.titel, title: messages.titel }),
        woorden: await listEigenWoorden(tx, dossier),
        vragen: await listInwonervragen(tx, actor, id),
      };
    }),
  );
  const props = {
    head,
    woorden,
    pad: `/huishoudens/${id}/stem`,
    ik: actor.persoon,
    vragen,
    sent: sent && { vraag, state: sent.state },
  };
  const status = findStatus(c, { verstuurd: messages.verstuurd });
  return page(c, { title: messages.titel, status, code: sent?.code ?? 200 }, <StemPage {...props} />);
}

/** Own words of a family for who works with them, with the answers that are owed. `renderHead` is the head of a dossier. */
export function stemRoutes(renderHead: RenderHead): Hono<Env> {
  const routes = new Hono<Env>();
  routes.use('/huishoudens/:id/stem/*', async (c, next) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    await next();
  });

  routes.get('/huishoudens/:id/stem', (c) => renderStem(c, renderHead));

  routes.post('/huishoudens/:id/stem/:vraag', async (c) => {
    const { id, vraag } = c.req.param();
    return runForm(c, {
      schema: AntwoordSchema,
      doel: 'vraag van een inwoner beantwoorden',
      stap: 'vraag-van-inwoner-beantwoorden',
      render: (ctx, sent) => renderStem(ctx, renderHead, sent),
      act: (tx, value) => withDossier(tx, c.var.actor, id, LEZEN, () => recordAntwoord(tx, c.var.actor, vraag, value)),
      next: () => c.redirect(`/huishoudens/${id}/stem?melding=verstuurd`, 303),
    });
  });
  return routes;
}
