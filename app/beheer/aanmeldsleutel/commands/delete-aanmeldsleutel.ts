import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { findTekensleutel } from '../aanmeldsleutel.ts';
import { canUpdateAanmeldsleutels } from '../policy.ts';
import { listSleutels } from '../queries.ts';

/** Takes an old key away. Throws 404 or 403, and 409 for the key that signs now. */
export async function deleteAanmeldsleutel(tx: Tx, actor: Actor, id: string): Promise<void> {
  const sleutels = await listSleutels(tx, actor);
  const sleutel = getFound(sleutels.find((one) => one.id === id));
  checkAllowed(canUpdateAanmeldsleutels(actor));
  if (findTekensleutel(sleutels, computeNow()) === sleutel) {
    throw new Problem('verkeerde-staat', 'Deze sleutel is nu in gebruik. Maak eerst een nieuwe.');
  }
  await tx.deleteFrom('aanmeldsleutels').where('gemeente_id', '=', actor.gemeente).where('id', '=', id).execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'aanmeldsleutel-verwijderd',
    onderwerp: { soort: 'aanmeldsleutel', id },
  });
}
