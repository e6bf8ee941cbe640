import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { canUpdateTaak } from '../policy.ts';
import { updateQueue } from '../queries.ts';

/** Takes a failed job out of the queue, so that it is never done. Throws 403, and 404 when there is no failed job with this number for this gemeente. */
export async function deleteTaak(tx: Tx, actor: Actor, id: string): Promise<void> {
  checkAllowed(canUpdateTaak(actor));
  if (!(await updateQueue(tx, id, true))) throw new Problem('niet-gevonden');
  await recordGebeurtenis(tx, actor, { soort: 'taak-weggehaald', onderwerp: { soort: 'taak', id: null } });
}
