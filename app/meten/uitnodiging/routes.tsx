import { Hono } from 'hono';

import {
  type Ctx,
  type Env,
  findStatus,
  page,
  parseForm,
  parseQuery,
  runForm,
  type Sent,
} from '#platform/http/index.tsx';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { emptyForm, type FormState } from '#ui';

import { listPartijnamen, listTeamnamen, ROLLEN, rolNamen } from '../../beheer/medewerker/index.ts';
import {
  canCreateMeting,
  getBeheerdeMeting,
  GolfSchema,
  isHerinnerbaar,
  isLopend,
  listGevraagdeGroepen,
  openInvullen,
} from '../meting/index.ts';
import { addUitnodigingen } from './commands/add-uitnodigingen.ts';
import { createGolf } from './commands/create-golf.ts';
import { removeUitnodiging } from './commands/remove-uitnodiging.ts';
import { sendHerinneringen } from './commands/send-herinneringen.ts';
import { sendUitnodigingen } from './commands/send-uitnodigingen.ts';
import { updateUitnodigingsgroep } from './commands/update-uitnodigingsgroep.ts';
import { messages } from './messages.ts';
import { GolfPage } from './pages/golf.tsx';
import { LijstPage, VerplaatsPage } from './pages/lijst.tsx';
import { NieuwPage } from './pages/nieuw.tsx';
import { getUitnodiging, listGevraagden, listTeVragen, type Mensenfilter } from './queries.ts';
import { EenSchema, MensenSchema, VerplaatsSchema, VragenSchema } from './schema.ts';

const idOf = (c: Ctx) => c.req.param('id') ?? '';
const lijstVan = (c: Ctx, melding: string) => `/metingen/${idOf(c)}/uitnodigingen?melding=${melding}`;

/** A count in the address, as far as it is one. */
const readCount = (c: Ctx, name: string) => {
  const count = Number(c.req.query(name));
  return Number.isInteger(count) && count >= 0 && count <= 10_000 ? count : 0;
};

function findMelding(c: Ctx): string | undefined {
  if (c.req.query('melding') === 'gevraagd') return messages.gevraagd(readCount(c, 'aantal'), readCount(c, 'dubbel'));
  return findStatus(c, { weggehaald: messages.weggehaald, verplaatst: messages.verplaatst });
}

async function renderLijst(c: Ctx) {
  const { actor } = c.var;
  const props = await c.var.run('uitnodigingen bekijken', async (tx) => {
    const { meting, groepen } = await getBeheerdeMeting(tx, actor, idOf(c));
    return { meting, groepen: listGevraagdeGroepen(groepen), gevraagden: await listGevraagden(tx, actor, meting.id) };
  });
  const { meting, gevraagden } = props;
  const magHerinneren = gevraagden.length > 0 && isHerinnerbaar(meting, computeDay());
  const view = <LijstPage {...props} loopt={isLopend(meting)} magHerinneren={magHerinneren} />;
  return page(c, { title: messages.titel, status: findMelding(c) }, view);
}

/** Which people to show first for a groep: those of its team, else of its partij. */
const computeFilter = (
  gekozen: Mensenfilter & { groep?: string | undefined },
  groep: { teamId: string | null; partij: { id: string } | null },
): Mensenfilter => {
  const { partij, team, rol } = gekozen;
  if (partij !== undefined || team !== undefined || rol !== undefined) return { partij, team, rol };
  return groep.teamId === null ? { partij: groep.partij?.id } : { team: groep.teamId };
};

async function renderNieuw(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  const query = parseQuery(c, MensenSchema);
  const groepId = [sent?.state.values['groep'] ?? query.groep].flat()[0];
  const props = await c.var.run('mensen kiezen', async (tx) => {
    const { meting, groepen } = await getBeheerdeMeting(tx, actor, idOf(c));
    const groep = getFound(groepen.find(({ id }) => id === groepId));
    if (!isLopend(meting)) throw new Problem('verkeerde-staat', 'Deze meting is gesloten. Vragen kan niet meer.');
    const filter = computeFilter(query, groep);
    const keuzes = {
      partijen: await listPartijnamen(tx, actor),
      teams: await listTeamnamen(tx, actor),
      rollen: ROLLEN.map((value) => ({ value, name: rolNamen[value] })),
    };
    return { meting, groep, filter, keuzes, mensen: await listTeVragen(tx, actor, meting.id, filter) };
  });
  const allen: FormState = { values: { medewerkers: props.mensen.map(({ id }) => id) }, errors: {} };
  const state = sent?.state ?? (query.allen === 'ja' ? allen : emptyForm);
  const title = messages.vraag;
  return page(c, { title, variant: 'form', code: sent?.code ?? 200 }, <NieuwPage {...props} state={state} />);
}

async function renderGolf(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  const { meting } = await c.var.run('golf maken', (tx) => getBeheerdeMeting(tx, actor, idOf(c)));
  checkAllowed(canCreateMeting(actor));
  const view = <GolfPage meting={meting} state={sent?.state ?? emptyForm} />;
  return page(c, { title: messages.golfTitel, variant: 'form', code: sent?.code ?? 200 }, view);
}

/** Asking people, moving and withdrawing. */
function addMensenRoutes(routes: Hono<Env>): void {
  routes.get('/metingen/:id/uitnodigingen', (c) => renderLijst(c));

  routes.get('/metingen/:id/uitnodigingen/nieuw', (c) => renderNieuw(c));

  routes.post('/metingen/:id/uitnodigingen', async (c) => {
    const { actor, deps } = c.var;
    const done = { gevraagd: 0, dubbel: 0 };
    return runForm(c, {
      schema: VragenSchema,
      doel: 'mensen vragen',
      render: renderNieuw,
      act: async (tx, value) => Object.assign(done, await addUitnodigingen(tx, actor, deps.secrets, idOf(c), value)),
      next: () => c.redirect(`${lijstVan(c, 'gevraagd')}&aantal=${done.gevraagd}&dubbel=${done.dubbel}`, 303),
    });
  });

  routes.post('/metingen/:id/uitnodigingen/intrekken', async (c) => {
    const form = await parseForm(c, EenSchema);
    const { uitnodiging } = getFound(form.ok ? form.value : undefined);
    await c.var.run('uitnodiging intrekken', (tx) => removeUitnodiging(tx, c.var.actor, idOf(c), uitnodiging));
    return c.redirect(lijstVan(c, 'weggehaald'), 303);
  });

  routes.get('/metingen/:id/uitnodigingen/:uitnodiging/verplaatsen', async (c) => {
    const gevraagd = c.req.param('uitnodiging');
    const found = await c.var.run('uitnodiging verplaatsen', (tx) =>
      getUitnodiging(tx, c.var.actor, idOf(c), gevraagd),
    );
    const { meting, groepen, uitnodiging } = found;
    if (meting.stand !== 'concept') {
      throw new Problem('verkeerde-staat', 'De meting is al open. Verplaatsen kan niet meer.');
    }
    return page(
      c,
      { title: messages.verplaats, variant: 'form' },
      <VerplaatsPage {...{ meting, groepen, een: uitnodiging }} />,
    );
  });

  routes.post('/metingen/:id/uitnodigingen/verplaatsen', async (c) => {
    const form = await parseForm(c, VerplaatsSchema);
    const keuze = getFound(form.ok ? form.value : undefined);
    await c.var.run('uitnodiging verplaatsen', (tx) => updateUitnodigingsgroep(tx, c.var.actor, idOf(c), keuze));
    return c.redirect(lijstVan(c, 'verplaatst'), 303);
  });
}

/** Opening with its mail, reminding, and a next wave. */
function addLoopRoutes(routes: Hono<Env>): void {
  routes.post('/metingen/:id/openen', async (c) => {
    const { actor, deps } = c.var;
    await c.var.run('meting openen', async (tx) => {
      await openInvullen(tx, actor, idOf(c));
      await sendUitnodigingen(tx, actor, deps.secrets, idOf(c));
    });
    return c.redirect(`/metingen/${idOf(c)}?melding=opengezet`, 303);
  });

  routes.post('/metingen/:id/herinneren', async (c) => {
    const { actor, deps } = c.var;
    await c.var.run('herinnering sturen', (tx) => sendHerinneringen(tx, actor, deps.secrets, idOf(c)));
    return c.redirect(`/metingen/${idOf(c)}?melding=herinnerd`, 303);
  });

  routes.get('/metingen/:id/golf', (c) => renderGolf(c));

  routes.post('/metingen/:id/golf', async (c) => {
    const { actor, deps } = c.var;
    const made = { id: '' };
    return runForm(c, {
      schema: GolfSchema,
      doel: 'golf maken',
      render: renderGolf,
      act: async (tx, value) => Object.assign(made, await createGolf(tx, actor, deps.secrets, idOf(c), value)),
      next: () => c.redirect(`/metingen/${made.id}?melding=golf`, 303),
    });
  });
}

/** Who may fill in: asking, mailing and reminding; the session is asked for by the pages of meting. */
export function uitnodigingRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  addMensenRoutes(routes);
  addLoopRoutes(routes);
  return routes;
}
