import { sql } from 'kysely';

import type { SearchSource } from '#platform/search/index.ts';

import { canReadLogregels } from './policy.ts';

/** How who writes the log finds a line, drafts too. */
export const logregelSearch: SearchSource = {
  soort: 'logregel',
  from: sql`logregels t`,
  id: sql`t.id`,
  title: sql`t.titel`,
  text: sql`t.tekst`,
  meta: sql`t.thema`,
  stems: sql`t.zoek`,
  can: (actor) => canReadLogregels(actor) === true,
  href: (id) => `/logregels/${id}`,
};

/** How everyone else finds what is public now in the log with this name in its address. */
export const createPubliekSearch = (slug: string): SearchSource => ({
  soort: 'publiek',
  from: sql`logregelversies t`,
  id: sql`t.logregel_id`,
  title: sql`t.titel`,
  text: sql`t.tekst`,
  meta: sql`t.thema`,
  stems: sql`t.zoek`,
  only: sql`not exists (select from logregelversies n
    where n.gemeente_id = t.gemeente_id and n.logregel_id = t.logregel_id and n.versie > t.versie)`,
  can: (actor) => canReadLogregels(actor) !== true,
  href: (id) => `/transformatielog/${slug}/regels/${id}`,
});
