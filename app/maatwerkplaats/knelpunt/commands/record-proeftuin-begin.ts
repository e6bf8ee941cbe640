import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { checkOpen } from '../knelpunt.ts';
import { formatProeftuin } from '../knelpuntstap.ts';
import { canRecordStap } from '../policy.ts';
import { findKnelpunt } from '../queries.ts';
import { addKnelpuntstap } from './add-knelpuntstap.ts';

/**
 * A proeftuin began that tries something for this knelpunt: status and afloop follow, and the melders read its question
 * (`vraag`, at most 200 characters). Throws 404, 403, or 409: told back, or someone else was first.
 */
export async function recordProeftuinBegin(tx: Tx, actor: Actor, knelpuntId: string, vraag: string): Promise<void> {
  const knelpunt = getFound(await findKnelpunt(tx, actor, knelpuntId));
  checkAllowed(canRecordStap(actor));
  checkOpen(knelpunt);
  const { numUpdatedRows } = await tx
    .updateTable('knelpunten')
    .set((row) => ({ status: 'proeftuin', afloop: 'proeftuin', versie: row('versie', '+', 1) }))
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', knelpuntId)
    .where('versie', '=', knelpunt.versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('verouderde-versie');
  await addKnelpuntstap(tx, actor, { knelpuntId, soort: 'proeftuin', tekst: formatProeftuin(vraag) });
  const onderwerp = { soort: 'knelpunt', id: knelpuntId };
  await recordGebeurtenis(tx, actor, {
    soort: 'knelpunt-verder',
    onderwerp,
    gegevens: { van: knelpunt.status, naar: 'proeftuin' },
  });
}
