import { Hono } from 'hono';

import { type Env, page } from '#platform/http/index.tsx';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { defineInleessoort, guessKolommen, Voorbeeldtabel } from '../inlezing/index.ts';
import { addTeams } from './commands/add-teams.ts';
import { hints, KIES_NAAM, messages, veldnamen, VOORBEELD, woorden } from './messages.ts';
import { TeamsPage } from './pages/teams.tsx';
import { canCreateTeam, canReadTeams, computeTeams } from './policy.ts';
import { getTeamplan, listTeams } from './queries.ts';
import { NAMEN } from './teamlijst.ts';

/** The list of teams. */
export function teamRoutes(): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get('/teams', async (c) => {
    const { actor, session } = c.var;
    if (!session) throw new Problem('niet-aangemeld');
    checkAllowed(canReadTeams(actor));
    const welke = computeTeams(actor);
    const magInlezen = canCreateTeam(actor) === true;
    const teams = await c.var.run('teams bekijken', (tx) => listTeams(tx, actor, welke));
    return page(c, { title: messages.titel }, <TeamsPage {...{ teams, magInlezen }} eigen={welke !== 'alle'} />);
  });

  return routes;
}

/** A list of teams: sheets whose rows become teams. */
export const teamSoort = defineInleessoort({
  soort: 'teams',
  pad: '/teams/inlezen',
  vleugel: 'beheer',
  terug: '/teams',
  doel: 'teams inlezen',
  velden: [{ veld: 'naam', nodig: KIES_NAAM }, { veld: 'gebied' }],
  woorden,
  veldnamen,
  hints,
  voorbeeld: VOORBEELD,
  can: canCreateTeam,
  guess: (headings) => guessKolommen(headings, NAMEN),
  formatResultaat: () => '/teams',
  plan: getTeamplan,
  write: addTeams,
  renderVoorbeeld: ({ wijzigingen }) => <Voorbeeldtabel wijzigingen={wijzigingen} woorden={woorden} />,
});
