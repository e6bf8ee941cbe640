import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { addJob } from '#platform/jobs/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { getBeheerd } from '../queries.ts';
import { RAPPORTTAAK } from '../rapport.ts';

/** Makes a rapport again that failed. Asking twice begins once. Throws 404, 403 and 409 for one that did not fail. */
export async function startRapport(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { stand } = await getBeheerd(tx, actor, id);
  if (stand === 'wacht' || stand === 'bezig') return;
  if (stand === 'klaar') throw new Problem('verkeerde-staat', 'Dit rapport is al klaar.');
  const { numUpdatedRows } = await tx
    .updateTable('rapporten')
    .set({ stand: 'wacht', voortgang: 0 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('stand', '=', 'mislukt')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await addJob(tx, RAPPORTTAAK, { gemeente: actor.gemeente, rapport: id });
  await recordGebeurtenis(tx, actor, { soort: 'rapport-opnieuw', onderwerp: { soort: 'rapport', id } });
}
