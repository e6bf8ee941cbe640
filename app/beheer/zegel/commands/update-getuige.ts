import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { canUpdateGetuige } from '../policy.ts';

/** Sets who outside gets the newest seal every day (an address in lower case), or nobody when it is empty. Throws 403. */
export async function updateGetuige(tx: Tx, actor: Actor, adres: string): Promise<void> {
  checkAllowed(canUpdateGetuige(actor));
  const row = { gemeente_id: actor.gemeente, adres, ingesteld_op: computeNow() };
  await tx
    .insertInto('getuigen')
    .values(row)
    .onConflict((conflict) => conflict.column('gemeente_id').doUpdateSet({ adres, ingesteld_op: row.ingesteld_op }))
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: adres === '' ? 'getuige-weggehaald' : 'getuige-ingesteld',
    onderwerp: { soort: 'getuige', id: null },
  });
}
