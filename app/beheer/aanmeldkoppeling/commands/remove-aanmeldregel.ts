import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { canUpdateAanmeldkoppelingen } from '../policy.ts';
import { findKoppeling, listRegels } from '../queries.ts';

/** Takes a rule away. It counts from the next time someone signs in. Throws 404 or 403. */
export async function removeAanmeldregel(tx: Tx, actor: Actor, koppelingId: string, id: string): Promise<void> {
  getFound(await findKoppeling(tx, actor, koppelingId));
  checkAllowed(canUpdateAanmeldkoppelingen(actor));
  const regel = getFound((await listRegels(tx, actor, koppelingId)).find((one) => one.id === id));
  await tx.deleteFrom('aanmeldregels').where('gemeente_id', '=', actor.gemeente).where('id', '=', regel.id).execute();
  const gegevens = { rol: regel.rol, team: regel.teamId };
  await recordGebeurtenis(tx, actor, {
    soort: 'aanmeldregel-verwijderd',
    onderwerp: { soort: 'aanmeldkoppeling', id: koppelingId },
    gegevens,
  });
}
