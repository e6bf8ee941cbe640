import { sql } from 'kysely';

import type { SearchSource } from '#platform/search/index.ts';

import { canReadSignalen } from './policy.ts';

/** How beleid finds a signaal: by its words. It has no title but its day. */
export const signaalSearch: SearchSource = {
  soort: 'signaal',
  from: sql`signalen t`,
  id: sql`t.id`,
  title: sql`t.dag::text`,
  text: sql`t.tekst`,
  meta: sql`''`,
  stems: sql`t.zoek`,
  private: true,
  can: (actor) => canReadSignalen(actor) === true,
  href: (id) => `/signalen/${id}`,
};
