import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';

import { getGroep } from '../queries.ts';

/** Withdraws the own link of a groep: it opens nothing any more. Without a link nothing happens. Throws 404 and 403. */
export async function removeGroepslink(tx: Tx, actor: Actor, metingId: string, groepId: string): Promise<void> {
  const { groep } = await getGroep(tx, actor, metingId, groepId);
  if (!groep.heeftLink) return;
  await tx
    .updateTable('metinggroepen')
    .set({ link_hash: null })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', groep.id)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'groepslink-ingetrokken',
    onderwerp: { soort: 'meting', id: metingId },
  });
}
