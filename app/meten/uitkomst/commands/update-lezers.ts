import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { getBeheerdeMeting } from '../../meting/index.ts';
import { runTelling } from './run-telling.ts';

/** Tables whose rows name who may read them. */
const MET_LEZERS = ['tellingen', 'antwoorden', 'antwoordtoelichtingen', 'consensusbesluiten'] as const;

/**
 * Shares the results of a meting with everyone whose partij took part ('ja'), or shows each partij its own alone ('nee'). Marks who may
 * read as the role `telling`, in this part of the transaction alone: nobody else reaches raw answers. Throws 404 for a meting of another
 * gemeente, 403 for who does not guide it, 409 before the results are open.
 */
export async function updateLezers(
  tx: Tx,
  actor: Actor,
  metingId: string,
  { opengesteld }: { opengesteld: 'ja' | 'nee' },
): Promise<void> {
  const { meting, sleutels } = await getBeheerdeMeting(tx, actor, metingId);
  if (meting.stand !== 'geopend') {
    throw new Problem('verkeerde-staat', 'De resultaten zijn nog niet open. Open ze eerst.');
  }
  const isOpen = opengesteld === 'ja';
  const key = `meting:${metingId}`;
  const without = sql<string[]>`array_remove(lezers, ${key})`;
  const lezers = isOpen ? sql<string[]>`array_append(${without}, ${key})` : without;
  await runTelling(tx, actor, sleutels, async () => {
    for (const table of MET_LEZERS) {
      const update = tx.updateTable(table).set({ lezers }).where('gemeente_id', '=', actor.gemeente);
      await update.where('meting_id', '=', metingId).execute();
    }
  });
  await tx
    .updateTable('metingen')
    .set((row) => ({ opengesteld: isOpen, versie: row('versie', '+', 1) }))
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', metingId)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: isOpen ? 'uitkomst-gedeeld' : 'uitkomst-niet-meer-gedeeld',
    onderwerp: { soort: 'meting', id: metingId },
    gegevens: { opengesteld: isOpen },
  });
}
