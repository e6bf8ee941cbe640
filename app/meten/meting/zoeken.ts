import { sql } from 'kysely';

import type { SearchSource } from '#platform/search/index.ts';

import { canReadMetingen } from './policy.ts';

/** How a meting is found: by title, period, and what it is about. */
export const metingSearch: SearchSource = {
  soort: 'meting',
  from: sql`metingen t`,
  id: sql`t.id`,
  title: sql`case when t.golf > 1 then t.titel || ', golf ' || t.golf else t.titel end`,
  text: sql`''`,
  meta: sql`concat_ws(', ', t.onderwerp, t.periode)`,
  can: (actor) => canReadMetingen(actor) === true,
  href: (id) => `/metingen/${id}`,
};
