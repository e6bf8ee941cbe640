import { sql } from 'kysely';

import type { SearchSource } from '#platform/search/index.ts';

import { canReadKnelpunten } from './policy.ts';

/** How a knelpunt is found: by title, number, text and the reason of its end. */
export const knelpuntSearch: SearchSource = {
  soort: 'knelpunt',
  from: sql`knelpunten t`,
  id: sql`t.id`,
  title: sql`t.titel`,
  text: sql`concat_ws(' ', nullif(t.omschrijving, ''), nullif(t.reden, ''))`,
  meta: sql`t.nummer`,
  stems: sql`t.zoek`,
  can: (actor) => canReadKnelpunten(actor) === true,
  href: (id) => `/knelpunten/${id}`,
};
