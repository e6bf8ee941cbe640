import { sql } from 'kysely';

import type { SearchSource } from '#platform/search/index.ts';

import { canReadProeftuinen } from './policy.ts';

/** How a proeftuin is found: by its question, what is expected, how it begins and why it ended. */
export const proeftuinSearch: SearchSource = {
  soort: 'proeftuin',
  from: sql`proeftuinen t`,
  id: sql`t.id`,
  title: sql`t.vraag`,
  text: sql`concat_ws(' ', t.verwachting, nullif(t.kleine_start, ''), nullif(t.besluit_reden, ''))`,
  meta: sql`''`,
  stems: sql`t.zoek`,
  can: (actor) => canReadProeftuinen(actor) === true,
  href: (id) => `/proeftuinen/${id}`,
};
