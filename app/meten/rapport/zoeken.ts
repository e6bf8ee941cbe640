import { sql } from 'kysely';

import type { SearchSource } from '#platform/search/index.ts';

import { canReadRapporten } from './policy.ts';
import { openRapporten } from './queries.ts';

/** How a rapport is found: by its title and the meting it tells of; for who may read it, by role or by taking part. */
export const rapportSearch: SearchSource = {
  soort: 'rapport',
  from: sql`rapporten t`,
  id: sql`t.id`,
  title: sql`t.titel`,
  text: sql`''`,
  meta: sql`(select concat_ws(', ', m.titel, m.periode) from metingen m where m.gemeente_id = t.gemeente_id and m.id = t.meting_id)`,
  can: (actor) => canReadRapporten(actor) === true,
  open: openRapporten,
  href: (id) => `/rapporten/${id}`,
};
