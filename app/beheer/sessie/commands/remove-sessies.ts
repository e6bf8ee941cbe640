import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';

import { IDLE_MINUTES } from '../sessie.ts';

/**
 * Clears away the sessies of a gemeente that ended before `nu`; they opened nothing any more, so nothing but a trace goes.
 * For the daily job (`taak`). Returns how many went.
 */
export async function removeSessies(tx: Tx, taak: Actor, nu: Date): Promise<number> {
  const idle = new Date(nu.getTime() - IDLE_MINUTES * 60_000);
  const gone = await tx
    .deleteFrom('sessies')
    .where('gemeente_id', '=', taak.gemeente)
    .where((row) => row.or([row('verloopt', '<=', nu), row('laatst_gezien', '<=', idle)]))
    .returning(sql<number>`1`.as('een'))
    .execute();
  if (gone.length === 0) return 0;
  const gegevens = { aantal: gone.length };
  await recordGebeurtenis(tx, taak, { soort: 'sessies-opgeruimd', onderwerp: { soort: 'sessie', id: null }, gegevens });
  return gone.length;
}
