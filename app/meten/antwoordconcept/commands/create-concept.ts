import type { Tx } from '#platform/database/index.ts';
import { createRandomId } from '#platform/id/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { checkInvulbaar } from '../../meting/index.ts';
import { leegBlad, renderConcept } from '../blad.ts';
import { DUURMERK, renderDuurmerk } from '../duur.ts';
import { findConcept, findEerder, type Invulling } from '../queries.ts';

/**
 * Makes the draft of someone who begins, in a transaction that carries its key (`hash`) among its sleutels; one that is there stays
 * as it is. In a named meting it begins with what was sent in before. A draft holds a groep and no person, and a random id.
 * Throws 409 when the meting cannot be filled in today.
 */
export async function createConcept(tx: Tx, invulling: Invulling, hash: string): Promise<void> {
  checkInvulbaar(invulling);
  if (await findConcept(tx, invulling, hash)) return;
  const { gemeente, metingId, groepId } = invulling;
  const eerder = await findEerder(tx, invulling, hash);
  // Changing what was sent before is no filling in; of who is anonymous no time is kept at all.
  const meet = !invulling.naamloos && eerder === undefined;
  const bladzijden = meet ? { [DUURMERK]: renderDuurmerk(0, computeNow()) } : {};
  await tx
    .insertInto('antwoordconcepten')
    .values({
      gemeente_id: gemeente,
      id: createRandomId(),
      hash,
      meting_id: metingId,
      groep_id: groepId,
      ...renderConcept({ blad: eerder ?? leegBlad, bladzijden }),
    })
    .onConflict((conflict) => conflict.columns(['gemeente_id', 'hash']).doNothing())
    .execute();
}
