import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId, createRandomId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { createSleutel } from '../apisleutel.ts';
import { canUpdateApisleutels } from '../policy.ts';
import type { SleutelInput } from '../schema.ts';

/**
 * Makes a key for a machine in the gemeente with this code. Returns the key itself, which is shown once: only its hash is
 * kept. Throws 403.
 */
export async function createApisleutel(
  tx: Tx,
  actor: Actor,
  { naam, doel, scopes, tot }: SleutelInput,
  gemeentecode: string,
): Promise<{ id: string; sleutel: string }> {
  checkAllowed(canUpdateApisleutels(actor));
  const [id, { sleutel, kenmerk, hash }] = [createId(), createSleutel(gemeentecode)];
  await tx
    .insertInto('apisleutels')
    .values({
      gemeente_id: actor.gemeente,
      id,
      naam,
      doel,
      scopes: [...scopes],
      kenmerk,
      hash,
      pseudoniem: createRandomId(),
      gemaakt_op: computeNow(),
      tot,
    })
    .execute();
  const gegevens = { scopes: scopes.join(' '), tot };
  await recordGebeurtenis(tx, actor, { soort: 'apisleutel-gemaakt', onderwerp: { soort: 'apisleutel', id }, gegevens });
  return { id, sleutel };
}
