import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { getEigenaar, getWijzigbaar } from '../queries.ts';
import type { Bijwerking } from '../schema.ts';

/** Changes what will be done, by whom or until when. Throws 404, 403, 409 (closed, or changed by another) and 400 at the field. */
export async function updateVerbeteractie(tx: Tx, actor: Actor, id: string, input: Bijwerking): Promise<void> {
  const { titel, toelichting, klaarOp, versie } = input;
  await getWijzigbaar(tx, actor, id, versie);
  const eigenaar_id = await getEigenaar(tx, actor, input.eigenaar);
  const { numUpdatedRows } = await tx
    .updateTable('verbeteracties')
    .set({ titel, toelichting, klaar_op: klaarOp, eigenaar_id, versie: versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('stand', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde deze actie terwijl jij bezig was.');
  }
  await recordGebeurtenis(tx, actor, { soort: 'verbeteractie-bijgewerkt', onderwerp: { soort: 'verbeteractie', id } });
}
