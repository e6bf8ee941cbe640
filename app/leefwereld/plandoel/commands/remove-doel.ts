import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdatePlan } from '../policy.ts';
import { checkInPlan, findDoel } from '../queries.ts';
import { recordPlanwijziging } from './record-planwijziging.ts';

/**
 * Takes a goal with its actions out of the plan; it stays in the versions it stood in. Throws 404, 403, 409 `verouderde-versie` when
 * someone changed it since, and 409 when the plan is closed.
 */
export async function removeDoel(tx: Tx, dossier: Dossier, id: string, versie: number): Promise<void> {
  const doel = getFound(await findDoel(tx, dossier, id));
  checkAllowed(canUpdatePlan(dossier));
  checkInPlan(doel);
  await recordPlanwijziging(tx, dossier, 'doel-weggehaald');
  const weg = { vervallen_op: computeDay() };
  const { numUpdatedRows } = await tx
    .updateTable('doelen')
    .set({ ...weg, versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde dit doel terwijl je bezig was.');
  }
  await tx
    .updateTable('acties')
    .set(weg)
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('doel_id', '=', id)
    .where('vervallen_op', 'is', null)
    .execute();
}
