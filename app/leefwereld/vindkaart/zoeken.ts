import { sql } from 'kysely';

import type { SearchSource } from '#platform/search/index.ts';

import { canSearch } from './policy.ts';

const self = sql`nullif(current_setting('app.persoon', true), '')::uuid`;

/** How someone finds the huishoudens of their own list: by name alone, and those only. It leaves no trace: they know them. */
export const vindkaartSearch: SearchSource = {
  soort: 'huishouden',
  from: sql`huishoudens t`,
  id: sql`t.id`,
  title: sql`t.naam`,
  text: sql`''`,
  meta: sql`''`,
  private: true,
  only: sql`t.samengevoegd_met is null and (t.regisseur_id = ${self} or t.aanvoerder_id = ${self})`,
  can: (actor) => canSearch(actor) === true,
  href: (id) => `/huishoudens/${id}`,
};
