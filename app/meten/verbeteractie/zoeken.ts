import { sql } from 'kysely';

import type { SearchSource } from '#platform/search/index.ts';

import { canReadVerbeteracties } from './policy.ts';

/** How a verbeteractie is found: by its title, and by what was written about it. */
export const verbeteractieSearch: SearchSource = {
  soort: 'verbeteractie',
  from: sql`verbeteracties t`,
  id: sql`t.id`,
  title: sql`t.titel`,
  text: sql`concat_ws(' ', t.toelichting, t.uitkomst)`,
  meta: sql`''`,
  can: (actor) => canReadVerbeteracties(actor) === true,
  href: (id) => `/verbeteracties/${id}`,
};
