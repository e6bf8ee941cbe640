import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { OPEN } from '../policy.ts';

const WEEK = 7 * 86_400_000;
const NOTHING = JSON.stringify({ rows: [], lines: [] });

/**
 * Takes away the rows of sheets that nobody came back for within a week: what is not needed is not kept (art. 5 lid 1 sub e AVG).
 * Of the sheets this actor sees; the daily job sees them all.
 */
export async function removeRijen(tx: Tx, actor: Actor): Promise<void> {
  const forgotten = await tx
    .updateTable('inlezingen')
    .set({ rijen: NOTHING, bladen: '[]', totaal: 0 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('status', 'in', OPEN)
    .where('gemaakt_op', '<', new Date(computeNow().getTime() - WEEK))
    .where('totaal', '>', 0)
    .returning('id')
    .execute();
  if (forgotten.length === 0) return;
  await recordGebeurtenis(tx, actor, {
    soort: 'inlezingen-vergeten',
    onderwerp: { soort: 'inlezing', id: null },
    gegevens: { aantal: forgotten.length },
  });
}
