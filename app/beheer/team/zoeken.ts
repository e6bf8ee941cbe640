import { sql } from 'kysely';

import type { SearchSource } from '#platform/search/index.ts';

import { canReadTeams, computeTeams } from './policy.ts';

/** How a team is found by its name: for who sees the list, and within it. */
export const teamSearch: SearchSource = {
  soort: 'team',
  from: sql`teams t`,
  id: sql`t.id`,
  title: sql`t.naam`,
  text: sql`''`,
  meta: sql`''`,
  can: (actor) => canReadTeams(actor) === true,
  within: {
    column: sql`array[t.id]`,
    teams: (actor) => {
      const teams = computeTeams(actor);
      return teams === 'alle' ? undefined : teams;
    },
  },
  href: () => '/teams',
};
