import type { Actor, Tx } from '#platform/database/index.ts';
import { computeHash, createToken } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { computeLinkEnd } from '../account.ts';
import { canCreateBegin } from '../policy.ts';

/**
 * Makes the one-time link with which the first beheerder begins, at the start of the product (`inrichten`, without a gemeente).
 * Those of before stop working. Returns the token; throws 403.
 */
export async function createBegin(tx: Tx, actor: Actor): Promise<{ token: string }> {
  checkAllowed(canCreateBegin(actor));
  const token = createToken();
  const { gemeente: gemeente_id } = actor;
  await tx.deleteFrom('accountlinks').where('gemeente_id', '=', gemeente_id).where('soort', '=', 'begin').execute();
  await tx
    .insertInto('accountlinks')
    .values({
      gemeente_id,
      token_hash: computeHash(token),
      soort: 'begin',
      medewerker_id: null,
      verloopt: computeLinkEnd('begin', computeNow()),
    })
    .execute();
  return { token };
}
