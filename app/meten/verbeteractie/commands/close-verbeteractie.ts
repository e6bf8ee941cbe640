import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { getWijzigbaar } from '../queries.ts';
import type { Afronding } from '../schema.ts';

/** Says what came of it: done, or stopped. Throws 404, 403 and 409 (closed before, or changed by another). */
export async function closeVerbeteractie(tx: Tx, actor: Actor, id: string, input: Afronding): Promise<void> {
  const { stand, uitkomst, versie } = input;
  await getWijzigbaar(tx, actor, id, versie);
  const { numUpdatedRows } = await tx
    .updateTable('verbeteracties')
    .set({ stand, uitkomst, versie: versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('stand', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde deze actie terwijl jij bezig was.');
  }
  const onderwerp = { soort: 'verbeteractie', id };
  await recordGebeurtenis(tx, actor, { soort: 'verbeteractie-afgerond', onderwerp, gegevens: { stand } });
}
