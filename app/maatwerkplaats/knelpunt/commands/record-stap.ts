import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { checkOpen, isFollowing } from '../knelpunt.ts';
import { computeStapsoort } from '../knelpuntstap.ts';
import { canUpdateKnelpunt } from '../policy.ts';
import { findKnelpunt } from '../queries.ts';
import type { StapInput } from '../schema.ts';
import { addKnelpuntstap } from './add-knelpuntstap.ts';

/**
 * Sets a knelpunt further, with the sentence all melders read; a `bericht` only tells.
 * Throws 404, 403, 400 at `status` when that does not follow, or 409 when it was told back or someone else was first.
 */
export async function recordStap(
  tx: Tx,
  actor: Actor,
  id: string,
  { status, tekst, versie }: Omit<StapInput, 'versie'> & { versie?: number | undefined },
): Promise<void> {
  const knelpunt = getFound(await findKnelpunt(tx, actor, id));
  checkAllowed(canUpdateKnelpunt(actor));
  checkOpen(knelpunt);
  if (versie !== undefined && knelpunt.versie !== versie) throw new Problem('verouderde-versie');
  const next = status === 'bericht' ? knelpunt.status : status;
  if (status !== 'bericht' && !isFollowing(knelpunt.status, status)) {
    const detail = 'Deze stap kan nu niet. Kies een andere.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'status', detail }]);
  }
  const { numUpdatedRows } = await tx
    .updateTable('knelpunten')
    .set({ status: next, afgerond_op: next === 'terugverteld' ? computeDay() : null, versie: knelpunt.versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('versie', '=', knelpunt.versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('verouderde-versie');
  await addKnelpuntstap(tx, actor, { knelpuntId: id, soort: computeStapsoort(status), tekst });
  const gegevens = { van: knelpunt.status, naar: next, versie: knelpunt.versie + 1 };
  await recordGebeurtenis(tx, actor, { soort: 'knelpunt-verder', onderwerp: { soort: 'knelpunt', id }, gegevens });
}
