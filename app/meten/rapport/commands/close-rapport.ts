import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { getBeheerd } from '../queries.ts';

/** Takes a rapport back from the raad; that it was there stays on record. Throws 404, 403 and 409 when the raad does not have it. */
export async function closeRapport(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { aanRaad } = await getBeheerd(tx, actor, id);
  if (!aanRaad) throw new Problem('verkeerde-staat', 'De raad heeft dit rapport niet.');
  await tx
    .updateTable('rapporten')
    .set({ aan_raad: false, aan_raad_op: null })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'rapport-teruggenomen', onderwerp: { soort: 'rapport', id } });
}
