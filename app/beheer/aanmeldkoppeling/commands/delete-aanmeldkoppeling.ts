import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { canUpdateAanmeldkoppelingen } from '../policy.ts';
import { findKoppeling } from '../queries.ts';

/** Takes a provider away, with its rules and with who is known through it. The people stay. Throws 404 or 403. */
export async function deleteAanmeldkoppeling(tx: Tx, actor: Actor, id: string): Promise<void> {
  getFound(await findKoppeling(tx, actor, id));
  checkAllowed(canUpdateAanmeldkoppelingen(actor));
  for (const table of ['aanmeldregels', 'aanmeldkenmerken'] as const) {
    await tx.deleteFrom(table).where('gemeente_id', '=', actor.gemeente).where('koppeling_id', '=', id).execute();
  }
  await tx.deleteFrom('aanmeldkoppelingen').where('gemeente_id', '=', actor.gemeente).where('id', '=', id).execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'aanmeldkoppeling-verwijderd',
    onderwerp: { soort: 'aanmeldkoppeling', id },
  });
}
