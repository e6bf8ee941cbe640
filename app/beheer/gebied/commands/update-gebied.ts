import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { canCreateGebied } from '../policy.ts';
import type { NewGebied } from './create-gebied.ts';

/** Changes the name and the code of a gebied, and the wijk of a buurt (left alone for a wijk). Throws 404, 403. */
export async function updateGebied(tx: Tx, actor: Actor, id: string, { naam, wijkId, code }: NewGebied): Promise<void> {
  const there = await tx
    .selectFrom('gebieden')
    .select('soort')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', isId(id) ? id : null)
    .executeTakeFirst();
  const { soort } = getFound(there);
  checkAllowed(canCreateGebied(actor));
  await tx
    .updateTable('gebieden')
    .set({ naam, code, ...(soort === 'buurt' && wijkId !== null ? { wijk_id: wijkId } : {}) })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'gebied-bijgewerkt', onderwerp: { soort: 'gebied', id } });
}
