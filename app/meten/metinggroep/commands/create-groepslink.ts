import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeHash, createToken } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { isLopend } from '../../meting/index.ts';
import { getGroep } from '../queries.ts';

/**
 * Makes the own link of a groep, in the place of one before. Returns its key, which is shown once: only its hash is kept. Throws 404, 403,
 * and 409 for a meting without links or one that is closed.
 */
export async function createGroepslink(
  tx: Tx,
  actor: Actor,
  metingId: string,
  groepId: string,
): Promise<{ sleutel: string }> {
  const { meting, groep } = await getGroep(tx, actor, metingId, groepId);
  if (meting.toegang !== 'link') throw new Problem('verkeerde-staat', 'Deze meting heeft geen links.');
  if (!isLopend(meting)) throw new Problem('verkeerde-staat', 'Deze meting is gesloten. Een link opent niets meer.');
  const { code } = await tx
    .selectFrom('gemeenten')
    .select('code')
    .where('gemeente_id', '=', actor.gemeente)
    .executeTakeFirstOrThrow();
  const sleutel = `${code}-${createToken()}`;
  await tx
    .updateTable('metinggroepen')
    .set({ link_hash: computeHash(sleutel) })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', groep.id)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: groep.heeftLink ? 'groepslink-vernieuwd' : 'groepslink-gemaakt',
    onderwerp: { soort: 'meting', id: metingId },
  });
  return { sleutel };
}
