import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { getBeheerd } from '../queries.ts';

/**
 * Gives a rapport to the raad: raadsleden, the wethouder and the burgemeester read it from now on. Throws 404, 403, 409 while it is made
 * and when it was given already.
 */
export async function openRapport(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { stand, aanRaad } = await getBeheerd(tx, actor, id);
  if (stand !== 'klaar') throw new Problem('verkeerde-staat', 'Dit rapport is nog niet klaar.');
  if (aanRaad) throw new Problem('verkeerde-staat', 'De raad heeft dit rapport al.');
  await tx
    .updateTable('rapporten')
    .set({ aan_raad: true, aan_raad_op: computeDay() })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'rapport-aan-raad', onderwerp: { soort: 'rapport', id } });
}
