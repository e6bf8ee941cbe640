import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdatePlan } from '../policy.ts';
import { checkInPlan, findActie } from '../queries.ts';
import { recordPlanwijziging } from './record-planwijziging.ts';

/**
 * Takes an action out of the plan; it stays in the versions it stood in. Throws 404, 403, 409 `verouderde-versie` when someone changed
 * it since, and 409 when the plan is closed.
 */
export async function removeActie(tx: Tx, dossier: Dossier, id: string, versie: number): Promise<void> {
  const { actie } = getFound(await findActie(tx, dossier, id));
  checkAllowed(canUpdatePlan(dossier));
  checkInPlan(actie);
  await recordPlanwijziging(tx, dossier, 'actie-weggehaald');
  const { numUpdatedRows } = await tx
    .updateTable('acties')
    .set({ vervallen_op: computeDay(), versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde deze actie terwijl je bezig was.');
  }
}
