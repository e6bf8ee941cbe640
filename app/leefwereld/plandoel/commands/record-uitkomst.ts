import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canCreateUitkomst } from '../policy.ts';
import { checkInPlan, findDoel } from '../queries.ts';
import type { UitkomstInput } from '../schema.ts';
import { recordPlanwijziging } from './record-planwijziging.ts';

/**
 * Writes down what came of a goal, before the plan is closed. Throws 404, 403, 409 `verouderde-versie` when someone else was first,
 * and 409 when the plan is closed.
 */
export async function recordUitkomst(tx: Tx, dossier: Dossier, id: string, input: UitkomstInput): Promise<void> {
  const doel = getFound(await findDoel(tx, dossier, id));
  checkAllowed(canCreateUitkomst(dossier));
  checkInPlan(doel);
  await recordPlanwijziging(tx, dossier, 'doel-bijgewerkt');
  const { uitkomst, woorden, versie } = input;
  const { numUpdatedRows } = await tx
    .updateTable('doelen')
    .set({ uitkomst, uitkomst_woorden: woorden, versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde dit doel terwijl je bezig was.');
  }
  const onderwerp = { soort: 'plan', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'uitkomst-vastgelegd', onderwerp, gegevens: { uitkomst } });
}
