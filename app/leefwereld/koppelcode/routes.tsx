import { Hono } from 'hono';

import { type Ctx, type Env, findStatus, page, runForm, type Sent } from '#platform/http/index.tsx';
import { countTurn, removeTurns } from '#platform/limit/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';
import { emptyForm } from '#ui';

import {
  findHuishouden,
  type Lid,
  listBetrokkenen,
  listLeden,
  listVertegenwoordigingen,
  renderDossierHead,
} from '../huishouden/index.ts';
import { type Dossier, withDossier } from '../inzage/index.ts';
import { addKoppeling } from './commands/add-koppeling.ts';
import { createKoppelcode } from './commands/create-koppelcode.ts';
import { deleteKoppelcode } from './commands/delete-koppelcode.ts';
import { POGINGEN } from './koppelcode.ts';
import { briefMessages, messages } from './messages.ts';
import { BriefPage } from './pages/brief.tsx';
import { KoppelcodesPage, type Keuze } from './pages/koppelcodes.tsx';
import { KoppelenPage } from './pages/koppelen.tsx';
import { canAddKoppeling, canCreateKoppelcode } from './policy.ts';
import { listKoppelcodes } from './queries.ts';
import { KoppelcodeSchema, KoppelenSchema, parseWie } from './schema.ts';

const KERN = { doel: 'gegevens-bijhouden', onderdelen: ['kern'] } as const;

/** For whom a code can be made: who is old enough and has no account, and who represents a lid from outside. */
async function listKeuzes(
  tx: Parameters<typeof listLeden>[0],
  dossier: Dossier,
  leden: readonly Lid[],
): Promise<Keuze[]> {
  const betrokkenen = await listBetrokkenen(tx, dossier);
  const heeft = (id: string) => betrokkenen.some((one) => one.soort === 'lid' && one.lid === id && one.medewerker);
  const zelf = leden
    .filter(({ id, leeftijd, oordeelsbekwaam }) => leeftijd >= 12 && oordeelsbekwaam && !heeft(id))
    .map(({ id, naam, leeftijd }) => ({ wie: id, naam, leeftijd, voor: '' }));
  const buiten = (await listVertegenwoordigingen(tx, dossier)).flatMap((one): Keuze[] => {
    const lid = leden.find(({ id }) => id === one.lid);
    if (!lid || one.doorLid !== null || one.eindigtOp || one.geschil || one.soort === 'ouder-zonder-gezag') return [];
    return [{ wie: `${one.lid}:${one.soort}`, naam: one.door, leeftijd: 0, voor: lid.naam }];
  });
  return [...zelf, ...buiten];
}

async function renderCodes(c: Ctx, sent?: Sent) {
  const id = c.req.param('id') ?? '';
  const props = await c.var.run('koppelcodes bekijken', (tx) =>
    withDossier(tx, c.var.actor, id, KERN, async (dossier) => {
      checkAllowed(canCreateKoppelcode(dossier));
      const leden = (await listLeden(tx, dossier)).filter(({ eindigtOp }) => eindigtOp === null);
      return {
        head: renderDossierHead(dossier, { current: 'overzicht', title: messages.titel, onder: messages.titel }),
        namen: new Map(leden.map((lid) => [lid.id, lid.naam])),
        keuzes: await listKeuzes(tx, dossier, leden),
        codes: await listKoppelcodes(tx, dossier),
      };
    }),
  );
  const pad = `/huishoudens/${id}/koppelcodes`;
  const view = <KoppelcodesPage {...props} {...{ pad, nu: computeNow(), state: sent?.state ?? emptyForm }} />;
  const status = findStatus(c, { ingetrokken: messages.ingetrokken });
  return page(c, { title: messages.titel, status, code: sent?.code ?? 200 }, view);
}

type Brief = { naam: string; code: string; verlooptOp: Date; regisseur: string };

/** Makes the code and what the letter tells: once, in the answer to this form. */
async function createBrief(c: Ctx, tx: Parameters<typeof listLeden>[0], dossier: Dossier, wie: string): Promise<Brief> {
  const input = parseWie(wie);
  const made = await createKoppelcode(tx, dossier, input, c.var.deps.secrets.codeSecret);
  const lid = (await listLeden(tx, dossier)).find(({ id }) => id === input.lid);
  const buiten = (await listVertegenwoordigingen(tx, dossier)).find(
    (one) => one.lid === input.lid && one.soort === input.vertegenwoordiging && one.doorLid === null && !one.eindigtOp,
  );
  const huishouden = await findHuishouden(tx, c.var.actor, dossier.huishouden);
  return { ...made, naam: buiten?.door ?? lid?.naam ?? '', regisseur: huishouden?.regisseur.naam ?? '' };
}

function addRegisseurRoutes(routes: Hono<Env>): void {
  routes.get('/huishoudens/:id/koppelcodes', (c) => renderCodes(c));

  routes.post('/huishoudens/:id/koppelcodes', async (c) => {
    const id = c.req.param('id');
    let brief: Brief | undefined;
    return runForm(c, {
      schema: KoppelcodeSchema,
      doel: 'koppelcode maken',
      stap: 'koppelcode-maken',
      render: renderCodes,
      act: (tx, { wie }) =>
        withDossier(tx, c.var.actor, id, KERN, async (dossier) => {
          brief = await createBrief(c, tx, dossier, wie);
        }),
      next: () => {
        if (!brief) throw new Problem('niet-gevonden');
        c.header('cache-control', 'no-store');
        const adres = c.var.deps.config.publicUrl ?? new URL(c.req.url).origin;
        const gemeente = c.var.shell.organisation ?? '';
        const props = { ...brief, adres, gemeente, terug: `/huishoudens/${id}/koppelcodes` };
        return page(c, { title: messages.brief, variant: 'form' }, <BriefPage {...props} />);
      },
    });
  });

  routes.post('/huishoudens/:id/koppelcodes/:code/intrekken', async (c) => {
    const { id, code } = c.req.param();
    await c.var.run('koppelcode intrekken', (tx) =>
      withDossier(tx, c.var.actor, id, KERN, (dossier) => deleteKoppelcode(tx, dossier, code)),
    );
    return c.redirect(`/huishoudens/${id}/koppelcodes?melding=ingetrokken`, 303);
  });
}

function renderKoppelen(c: Ctx, sent?: Sent) {
  checkAllowed(canAddKoppeling(c.var.actor));
  // The code is not sent back: it must not stand in a page that a browser keeps.
  const state = sent ? { ...sent.state, values: {} } : emptyForm;
  const view = <KoppelenPage state={state} />;
  return page(c, { title: briefMessages.koppelen, variant: 'form', code: sent?.code ?? 200 }, view);
}

function addBewonerRoutes(routes: Hono<Env>): void {
  routes.get('/mijn/koppelen', (c) => renderKoppelen(c));

  routes.post('/mijn/koppelen', async (c) => {
    checkAllowed(canAddKoppeling(c.var.actor));
    const { database, secrets } = c.var.deps;
    const who = { soort: 'koppelcode', wie: c.var.actor.persoon ?? '' };
    const turn = await countTurn(database.withActor, secrets.codeSecret, { ...who, ...POGINGEN });
    if (!turn.allowed) throw new Problem('te-vaak', briefMessages.teVaak);
    let huishouden = '';
    const answer = await runForm(c, {
      schema: KoppelenSchema,
      doel: 'account koppelen',
      stap: 'account-koppelen',
      render: renderKoppelen,
      act: async (tx, value) => {
        ({ huishouden } = await addKoppeling(tx, c.var.actor, value, secrets.codeSecret));
      },
      next: () => c.redirect(`/mijn/${huishouden}?melding=gekoppeld`, 303),
    });
    if (answer.status === 303) await removeTurns(database.withActor, secrets.codeSecret, who);
    return answer;
  });
}

/** Codes with which residents link their account: made by the regisseur, typed by the resident. Nothing here is kept by a browser. */
export function koppelcodeRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/huishoudens/:id/koppelcodes/*', '/mijn/koppelen']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      c.header('cache-control', 'no-store');
      await next();
    });
  }
  addRegisseurRoutes(routes);
  addBewonerRoutes(routes);
  return routes;
}
