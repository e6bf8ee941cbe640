import { sql } from 'kysely';

import type { Actor, Tx } from '#platform/database/index.ts';

/** People of partijen who can open a dossier, by name. */
export const listPartijmensen = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'partij_id as partij'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('partij_id', 'is not', null)
    .where('status', '!=', 'uit-dienst')
    .where('rollen', '&&', sql<string[]>`array['aanbieder', 'uitvoerder']`)
    .orderBy('naam')
    .execute();
