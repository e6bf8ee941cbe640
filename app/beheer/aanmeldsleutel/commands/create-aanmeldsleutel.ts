import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { canUpdateAanmeldsleutels } from '../policy.ts';
import { listSleutels, type Sleutel } from '../queries.ts';

const MAX_SLEUTELS = 3;

/**
 * Keeps a new key of the gemeente; `geheim` is its private half, sealed. It is shown at once and signs after an hour.
 * Throws 403, or 409 when there are three already.
 */
export async function createAanmeldsleutel(
  tx: Tx,
  actor: Actor,
  { id, publiek, geheim }: Omit<Sleutel, 'gemaaktOp'>,
): Promise<void> {
  checkAllowed(canUpdateAanmeldsleutels(actor));
  if ((await listSleutels(tx, actor)).length >= MAX_SLEUTELS) {
    throw new Problem('verkeerde-staat', 'Er zijn al drie sleutels. Haal eerst een oude weg.');
  }
  await tx
    .insertInto('aanmeldsleutels')
    .values({ gemeente_id: actor.gemeente, id, publiek: JSON.stringify(publiek), geheim, gemaakt_op: computeNow() })
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'aanmeldsleutel-gemaakt',
    onderwerp: { soort: 'aanmeldsleutel', id },
  });
}
