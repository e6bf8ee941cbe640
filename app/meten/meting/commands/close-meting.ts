import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { getBeheerdeMeting } from '../queries.ts';

/** Closes a meting: nobody fills in any more. Its results stay hidden until they are opened. Throws 404, 403, and 409 when it is not open. */
export async function closeMeting(tx: Tx, actor: Actor, id: string): Promise<void> {
  await getBeheerdeMeting(tx, actor, id);
  // An answer holds the key of its meting until it is in: closing waits for those, and what comes after sees that it is closed.
  await tx
    .selectFrom('metingen')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  const { numUpdatedRows } = await tx
    .updateTable('metingen')
    .set((row) => ({ stand: 'gesloten', gesloten_op: computeDay(), versie: row('versie', '+', 1) }))
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('stand', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('verkeerde-staat', 'Deze meting staat niet open.');
  await recordGebeurtenis(tx, actor, { soort: 'meting-gesloten', onderwerp: { soort: 'meting', id } });
}
