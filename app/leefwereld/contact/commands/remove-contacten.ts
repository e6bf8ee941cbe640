import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

/**
 * Takes away every contact that came in more than `dagen` days ago, open or closed: it is no dossier, and nobody needs it any
 * more. For the daily job (`taak`). Returns how many went. AVG 5(1)(e); the length is our own choice.
 */
export async function removeContacten(tx: Tx, taak: Actor, dagen: number): Promise<number> {
  const gone = await tx
    .deleteFrom('contacten')
    .where('gemeente_id', '=', taak.gemeente)
    .where('op', '<', addDays(computeDay(), -dagen))
    .returning(sql<number>`1`.as('een'))
    .execute();
  if (gone.length === 0) return 0;
  const gegevens = { aantal: gone.length };
  await recordGebeurtenis(tx, taak, {
    soort: 'contacten-opgeruimd',
    onderwerp: { soort: 'contact', id: null },
    gegevens,
  });
  return gone.length;
}
