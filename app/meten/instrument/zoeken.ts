import { sql } from 'kysely';

import type { SearchSource } from '#platform/search/index.ts';

import { canReadInstrumenten } from './policy.ts';

/** How an instrument that this gemeente has is found: by the name of its newest version. */
export const instrumentSearch: SearchSource = {
  soort: 'instrument',
  from: sql`instrumentversies t`,
  id: sql`t.sleutel`,
  title: sql`t.naam`,
  text: sql`''`,
  meta: sql`''`,
  only: sql`not exists (select from instrumentversies n
    where n.gemeente_id = t.gemeente_id and n.sleutel = t.sleutel and n.versie > t.versie)`,
  can: (actor) => canReadInstrumenten(actor) === true,
  href: (sleutel) => `/instrumenten/${sleutel}`,
};
