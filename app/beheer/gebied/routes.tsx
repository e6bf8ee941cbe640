import { Hono } from 'hono';

import { type Env, page } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { defineInleessoort, guessKolommen, Voorbeeldtabel } from '../inlezing/index.ts';
import { addGebieden } from './commands/add-gebieden.ts';
import { NAMEN } from './gebiedenlijst.ts';
import { hints, KIES_WIJK, messages, veldnamen, VOORBEELD, woorden } from './messages.ts';
import { GebiedenPage } from './pages/gebieden.tsx';
import { canCreateGebied, canReadGebieden } from './policy.ts';
import { getGebiedenplan, listWijken } from './queries.ts';

/** The list of wijken and buurten. */
export function gebiedRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/gebieden', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadGebieden(actor));
    const wijken = await c.var.run('gebieden bekijken', (tx) => listWijken(tx, actor));
    return page(
      c,
      { title: messages.titel },
      <GebiedenPage wijken={wijken} magInlezen={canCreateGebied(actor) === true} />,
    );
  });

  return routes;
}

/** A list of gebieden: sheets whose rows become wijken and buurten. */
export const gebiedSoort = defineInleessoort({
  soort: 'gebieden',
  pad: '/gebieden/inlezen',
  vleugel: 'beheer',
  terug: '/gebieden',
  doel: 'gebieden inlezen',
  velden: [{ veld: 'wijk', nodig: KIES_WIJK }, { veld: 'buurt' }, { veld: 'code' }],
  woorden,
  veldnamen,
  hints,
  voorbeeld: VOORBEELD,
  can: canCreateGebied,
  guess: (headings) => guessKolommen(headings, NAMEN),
  formatResultaat: () => '/gebieden',
  plan: getGebiedenplan,
  write: addGebieden,
  renderVoorbeeld: ({ wijzigingen }) => <Voorbeeldtabel wijzigingen={wijzigingen} woorden={woorden} />,
});
