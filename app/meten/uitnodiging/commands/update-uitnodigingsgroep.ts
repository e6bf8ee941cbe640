import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';

import { getUitnodiging } from '../queries.ts';

/** Moves someone who is asked to another groep of the same meting, before it opens. Throws 404, 403 and 409. */
export async function updateUitnodigingsgroep(
  tx: Tx,
  actor: Actor,
  metingId: string,
  { uitnodiging: id, groep: groepId }: { uitnodiging: string; groep: string },
): Promise<void> {
  const { meting, groepen, uitnodiging } = await getUitnodiging(tx, actor, metingId, id);
  const groep = getFound(groepen.find((een) => een.id === groepId));
  if (meting.stand !== 'concept') {
    throw new Problem('verkeerde-staat', 'De meting is al open. Verplaatsen kan niet meer.');
  }
  await tx
    .updateTable('uitnodigingen')
    .set({ groep_id: groep.id })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', uitnodiging.id)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'uitnodiging-verplaatst',
    onderwerp: { soort: 'meting', id: metingId },
  });
}
