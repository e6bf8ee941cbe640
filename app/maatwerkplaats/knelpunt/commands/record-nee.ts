import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { checkOpen, isRefusable } from '../knelpunt.ts';
import { formatNee } from '../knelpuntstap.ts';
import { canUpdateKnelpunt } from '../policy.ts';
import { findKnelpunt } from '../queries.ts';
import type { NeeInput } from '../schema.ts';
import { addKnelpuntstap } from './add-knelpuntstap.ts';

/**
 * Ends a knelpunt with a no; everyone with a terugmeldcode of its signals reads the reason.
 * Throws 404, 403, or 409: told back before, a proeftuin that still runs, or someone else was first.
 */
export async function recordNee(
  tx: Tx,
  actor: Actor,
  id: string,
  { reden, versie }: Omit<NeeInput, 'versie'> & { versie?: number | undefined },
): Promise<void> {
  const knelpunt = getFound(await findKnelpunt(tx, actor, id));
  checkAllowed(canUpdateKnelpunt(actor));
  checkOpen(knelpunt);
  if (!isRefusable(knelpunt.status)) {
    throw new Problem('verkeerde-staat', 'Er loopt een proeftuin. Neem daar eerst een besluit over.');
  }
  if (versie !== undefined && knelpunt.versie !== versie) throw new Problem('verouderde-versie');
  const { numUpdatedRows } = await tx
    .updateTable('knelpunten')
    .set({ status: 'terugverteld', afloop: 'nee', reden, afgerond_op: computeDay(), versie: knelpunt.versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('versie', '=', knelpunt.versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('verouderde-versie');
  await addKnelpuntstap(tx, actor, { knelpuntId: id, soort: 'nee', tekst: formatNee(reden) });
  const gegevens = { van: knelpunt.status, afloop: 'nee', versie: knelpunt.versie + 1 };
  await recordGebeurtenis(tx, actor, { soort: 'knelpunt-afgerond', onderwerp: { soort: 'knelpunt', id }, gegevens });
}
