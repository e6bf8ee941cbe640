import { Hono } from 'hono';

import type { Tx } from '#platform/database/index.ts';
import { type Env, page } from '#platform/http/index.tsx';
import { getFound, Problem } from '#platform/problems/index.ts';
import { renderReport } from '#platform/report/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { LEEFDOMEINEN } from '../../kennis/leefdomein/index.ts';
import { listLeden, renderDossierHead } from '../huishouden/index.ts';
import { type Dossier, withDossier } from '../inzage/index.ts';
import { computeOpening } from '../plandoel/index.ts';
import { messages } from './messages.ts';
import { KeuzePage } from './pages/keuze.tsx';
import { formatBestandsnaam, formatPlandocument, type Plandocument } from './plandocument.ts';
import { findPlandocument } from './queries.ts';

/**
 * The plan on paper, in PDF/UA-1. Outside any transaction: it takes a process. `gemeente`: its name, as it stands on top.
 * @throws Problem even-niet: too busy, too large, or no compiler for this system
 */
export async function renderPlanPdf(
  document: Plandocument,
  gemeente: string,
): Promise<{ pdf: Uint8Array; naam: string }> {
  const data = formatPlandocument(document, gemeente, computeDay(), { m: messages, domeinen: LEEFDOMEINEN });
  const pdf = await renderReport({ folder: import.meta.dirname, template: 'plan.typ', data });
  return { pdf, naam: formatBestandsnaam(document) };
}

type Kant = { id: string; roepnaam: string };

/** For whom this reader can put it on paper: the gemeente for everyone at home and for each lid, others for themselves. */
function listKeuzes({ huishouden, relatie }: Dossier, leden: readonly Kant[]) {
  const href = `/huishoudens/${huishouden}/plan.pdf`;
  if (relatie === 'partij') {
    return [{ key: 'zelf', naam: messages.keuzeZelf, tekst: messages.keuzeZelfTekst, href }];
  }
  const iedereen = { key: 'iedereen', naam: messages.keuzeIedereen, tekst: messages.keuzeIedereenTekst, href };
  if (relatie === 'team') return [iedereen];
  const apart = leden.map(({ id, roepnaam }) => ({
    key: id,
    naam: messages.keuzeLid(roepnaam),
    tekst: messages.keuzeLidTekst(roepnaam),
    href: `${href}?voor=${id}`,
  }));
  return [iedereen, ...apart];
}

/** The plan as a document, for professionals who are signed in; residents get theirs under /mijn. */
export function plandocumentRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/huishoudens/:id/plan.pdf', async (c) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    const find = async (tx: Tx, dossier: Dossier) => getFound(await findPlandocument(tx, dossier, c.req.query('voor')));
    const document = await c.var.run('plan als document', (tx) =>
      withDossier(tx, c.var.actor, c.req.param('id'), { ...computeOpening(c), kanaal: 'document' }, (dossier) =>
        find(tx, dossier),
      ),
    );
    const { pdf, naam } = await renderPlanPdf(document, c.var.shell.organisation ?? '');
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', `attachment; filename="${naam}"`);
    return c.body(Uint8Array.from(pdf).buffer);
  });
  routes.get('/huishoudens/:id/plan/papier', async (c) => {
    if (!c.var.session) throw new Problem('niet-aangemeld');
    const title = messages.papierTitel;
    const props = await c.var.run('plan op papier', (tx) =>
      withDossier(tx, c.var.actor, c.req.param('id'), computeOpening(c), async (dossier) => {
        const leden = (await listLeden(tx, dossier)).filter(({ eindigtOp }) => eindigtOp === null);
        const head = renderDossierHead(dossier, { current: 'plan', onder: title, title });
        return { head, keuzes: listKeuzes(dossier, leden) };
      }),
    );
    return page(c, { title }, <KeuzePage {...props} />);
  });
  return routes;
}
