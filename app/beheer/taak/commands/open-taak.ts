import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { canUpdateTaak } from '../policy.ts';
import { updateQueue } from '../queries.ts';

/** Tries a failed job again from its first attempt. Throws 403, and 404 when there is no failed job with this number for this gemeente. */
export async function openTaak(tx: Tx, actor: Actor, id: string): Promise<void> {
  checkAllowed(canUpdateTaak(actor));
  if (!(await updateQueue(tx, id, false))) throw new Problem('niet-gevonden');
  await recordGebeurtenis(tx, actor, { soort: 'taak-opnieuw', onderwerp: { soort: 'taak', id: null } });
}
