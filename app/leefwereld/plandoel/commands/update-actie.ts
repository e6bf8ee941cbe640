import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdatePlan } from '../policy.ts';
import { checkInPlan, checkWie, findActie } from '../queries.ts';
import type { ActieUpdate } from '../schema.ts';
import { recordPlanwijziging } from './record-planwijziging.ts';

/**
 * Changes what is done, by whom or when. Throws 404, 403, 400 at `wie`, 409 `verouderde-versie` when someone else was first, and 409
 * when the plan is closed.
 */
export async function updateActie(tx: Tx, dossier: Dossier, id: string, input: ActieUpdate): Promise<void> {
  const { actie, doel } = getFound(await findActie(tx, dossier, id));
  checkAllowed(canUpdatePlan(dossier));
  checkInPlan(actie);
  const wie = await checkWie(tx, dossier, doel, input.wie);
  await recordPlanwijziging(tx, dossier, 'actie-bijgewerkt');
  const { wat, wanneer, dag = null, versie } = input;
  const { numUpdatedRows } = await tx
    .updateTable('acties')
    .set({ wat, ...wie, wanneer, dag, versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde deze actie terwijl je bezig was.');
  }
}
