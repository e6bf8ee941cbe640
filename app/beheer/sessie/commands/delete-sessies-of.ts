import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { canDeleteSessiesOf } from '../policy.ts';

/**
 * Ends all sessies of one medewerker in the gemeente of the actor (a beheerder, `taak`, or the sign-in page after a new
 * password). Returns how many; none is no error. Throws 403.
 */
export async function deleteSessiesOf(tx: Tx, actor: Actor, medewerkerId: string): Promise<number> {
  checkAllowed(canDeleteSessiesOf(actor));
  const gone = await tx
    .deleteFrom('sessies')
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', medewerkerId)
    .returning('id')
    .execute();
  for (const { id } of gone) {
    await recordGebeurtenis(tx, actor, { soort: 'sessie-beeindigd', onderwerp: { soort: 'sessie', id } });
  }
  return gone.length;
}
