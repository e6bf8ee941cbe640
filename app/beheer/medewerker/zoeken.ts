import { sql } from 'kysely';

import type { SearchSource } from '#platform/search/index.ts';

import { canReadMedewerkers, computeBereik } from './policy.ts';

/** How someone with an account is found, by name and functie: for who sees the list, and within it. */
export const medewerkerSearch: SearchSource = {
  soort: 'medewerker',
  from: sql`medewerkers t`,
  id: sql`t.id`,
  title: sql`t.naam`,
  text: sql`''`,
  meta: sql`t.functie`,
  only: sql`t.status <> 'uit-dienst'`,
  can: (actor) => canReadMedewerkers(actor) === true,
  within: {
    column: sql`t.teams`,
    teams: (actor) => {
      const bereik = computeBereik(actor);
      return bereik === 'alle' ? undefined : bereik;
    },
  },
  href: (id) => `/medewerkers/${id}`,
};
