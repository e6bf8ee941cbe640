import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { checkOpenbaar } from '../meting.ts';
import { getBeheerdeMeting, listVoortgang } from '../queries.ts';

/**
 * Opens a meting that was set up: from now on people fill in. Throws 404, 403, and 409 when it is not a concept, when nobody is asked, or
 * when its last day is over.
 */
export async function openInvullen(tx: Tx, actor: Actor, id: string): Promise<void> {
  const geopend = await getBeheerdeMeting(tx, actor, id);
  const { meting, groepen } = geopend;
  checkOpenbaar(meting, { groepen, gevraagd: (await listVoortgang(tx, geopend)).size });
  const { numUpdatedRows } = await tx
    .updateTable('metingen')
    .set((row) => ({ stand: 'open', geopend_op: computeDay(), versie: row('versie', '+', 1) }))
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('stand', '=', 'concept')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('verkeerde-staat', 'Deze meting is al open.');
  await recordGebeurtenis(tx, actor, {
    soort: 'meting-opengezet',
    onderwerp: { soort: 'meting', id },
    gegevens: { groepen: groepen.length },
  });
}
