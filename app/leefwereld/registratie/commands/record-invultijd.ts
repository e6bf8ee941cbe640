import type { Actor, Tx } from '#platform/database/index.ts';
import { createRandomId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { canRecordInvultijd } from '../policy.ts';

/** Records how long one step took, in seconds, without who or what. Throws 403 for who is not signed in. [4] interventie 19. */
export async function recordInvultijd(tx: Tx, actor: Actor, stap: string, seconden: number): Promise<void> {
  checkAllowed(canRecordInvultijd(actor));
  const row = { gemeente_id: actor.gemeente, id: createRandomId(), stap, dag: computeDay(), seconden };
  await tx.insertInto('invultijden').values(row).execute();
}
