import { Hono } from 'hono';

import { type Ctx, type Env, findStatus, page, parseQuery, runForm, type Sent } from '#platform/http/index.tsx';
import { Problem } from '#platform/problems/index.ts';

import { listNiveaus } from '../instrument/index.ts';
import { recordConsensus } from './commands/record-consensus.ts';
import { gedaan, messages } from './messages.ts';
import { GespreksitemPage } from './pages/gespreksitem.tsx';
import { RondePage } from './pages/ronde.tsx';
import { canRecordConsensus } from './policy.ts';
import { getGespreksitem, getRonde, listNamen } from './queries.ts';
import { ConsensusFormSchema, PerspectiefSchema } from './schema.ts';

const DOEL = 'samen bespreken';
const idOf = (c: Ctx) => c.req.param('id') ?? '';
const itemOf = (c: Ctx) => c.req.param('item') ?? '';

async function renderRonde(c: Ctx) {
  const { van } = parseQuery(c, PerspectiefSchema);
  const ronde = await c.var.run(DOEL, (tx) => getRonde(tx, c.var.actor, idOf(c), van));
  const { geopend, rondes, perspectief } = ronde;
  const items = ronde.items.map((one) => Object.assign({ niveaus: listNiveaus(geopend.definitie, one.item) }, one));
  const view = <RondePage meting={geopend.meting} rondes={rondes} van={perspectief.sleutel} items={items} />;
  return page(c, { title: messages.titel, status: findStatus(c, gedaan), live: 'meting' }, view);
}

async function renderItem(c: Ctx, sent?: Sent) {
  const { actor } = c.var;
  const van = sent ? String(sent.state.values['van'] ?? '') : parseQuery(c, PerspectiefSchema).van;
  const [{ geopend, perspectief, gesprek }, namen] = await c.var.run(DOEL, async (tx) => {
    const found = await getGespreksitem(tx, actor, idOf(c), { van, item: itemOf(c) });
    return [found, await listNamen(tx, actor, found.geopend, found.perspectief, itemOf(c))] as const;
  });
  const { besluit } = gesprek;
  const values: Record<string, string> = besluit
    ? { niveau: String(besluit.niveau), reden: besluit.reden, minderheid: besluit.minderheid }
    : {};
  const { state, code } = sent ?? { state: { values, errors: {} }, code: 200 };
  const props = {
    meting: geopend.meting,
    van: perspectief,
    gesprek,
    namen,
    state,
    niveaus: listNiveaus(geopend.definitie, gesprek.item),
    magVastleggen: canRecordConsensus(geopend, perspectief) === true,
    conflict: code === 409,
  };
  return page(c, { title: gesprek.item.tekst, code }, <GespreksitemPage {...props} />);
}

/** Pages of consensus, for who is signed in. */
export function consensusRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ['/metingen/:id/samen', '/metingen/:id/samen/*']) {
    routes.use(path, async (c, next) => {
      if (!c.var.session) throw new Problem('niet-aangemeld');
      await next();
    });
  }
  routes.get('/metingen/:id/samen', (c) => renderRonde(c));
  routes.get('/metingen/:id/samen/:item', (c) => renderItem(c));
  routes.post('/metingen/:id/samen/:item', (c) =>
    runForm(c, {
      schema: ConsensusFormSchema,
      doel: 'consensus vastleggen',
      render: renderItem,
      act: (tx, value) => recordConsensus(tx, c.var.actor, idOf(c), itemOf(c), value),
      next: ({ van }) =>
        c.redirect(`/metingen/${idOf(c)}/samen?van=${encodeURIComponent(van)}&melding=vastgelegd`, 303),
    }),
  );
  return routes;
}
