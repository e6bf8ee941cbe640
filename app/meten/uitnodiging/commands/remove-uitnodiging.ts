import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { isLopend } from '../../meting/index.ts';
import { getUitnodiging } from '../queries.ts';

const KAN_NIET = 'Deze uitnodiging is al gebruikt, of de meting is gesloten. Zij blijft staan.';

/**
 * Withdraws an invitation that was not used: its link opens nothing any more. Of an anonymous meting that is open it cannot be done, because
 * a refusal would tell who is done. Throws 404, 403 and 409.
 */
export async function removeUitnodiging(tx: Tx, actor: Actor, metingId: string, id: string): Promise<void> {
  const { meting, uitnodiging } = await getUitnodiging(tx, actor, metingId, id);
  const vast = meting.naamloos ? meting.stand !== 'concept' : !isLopend(meting);
  if (vast) {
    throw new Problem(
      'verkeerde-staat',
      meting.naamloos ? 'De meting is al open. Deze uitnodiging blijft staan.' : KAN_NIET,
    );
  }
  const { numDeletedRows } = await tx
    .deleteFrom('uitnodigingen')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', uitnodiging.id)
    .where('klaar', '=', false)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new Problem('verkeerde-staat', KAN_NIET);
  await recordGebeurtenis(tx, actor, {
    soort: 'uitnodiging-ingetrokken',
    onderwerp: { soort: 'meting', id: metingId },
  });
}
