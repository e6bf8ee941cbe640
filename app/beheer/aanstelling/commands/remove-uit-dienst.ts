import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { canUpdateAanstellingen } from '../policy.ts';
import { getInDienst, openTurn } from '../queries.ts';

/**
 * Takes back that someone leaves, as long as the last day is not over. What was handed over stays where it is.
 * Throws 404, 403, and 409 for who left or does not leave.
 */
export async function removeUitDienst(tx: Tx, actor: Actor, id: string): Promise<void> {
  await openTurn(tx, actor);
  const persoon = await getInDienst(tx, actor, id);
  checkAllowed(canUpdateAanstellingen(actor));
  if (persoon.uitDienstOp === null) throw new Problem('verkeerde-staat', `${persoon.naam} gaat niet uit dienst.`);
  await tx
    .updateTable('medewerkers')
    .set({ uit_dienst_op: null })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'uit-dienst-ingetrokken', onderwerp: { soort: 'medewerker', id } });
}
