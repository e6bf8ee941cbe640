import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canCreatePlanversie } from '../policy.ts';
import { findPlan } from '../queries.ts';

/**
 * Goes on with a plan that was closed: results are open again here and stay in the version that closed it; what is proposed next is a
 * new version. Throws 403, 404 without a plan, 409 when it is not closed, and 409 `verouderde-versie` when someone was first.
 */
export async function openPlan(tx: Tx, dossier: Dossier, versie: number): Promise<void> {
  checkAllowed(canCreatePlanversie(dossier));
  const plan = getFound(await findPlan(tx, dossier));
  if (plan.stand !== 'afgesloten') throw new Problem('verkeerde-staat', 'Dit plan loopt al.');
  const { numUpdatedRows } = await tx
    .updateTable('plannen')
    .set({ versie: versie + 1, stand: 'lopend' })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Het plan veranderde terwijl je keek. Lees het nog een keer na.');
  }
  await tx
    .updateTable('doelen')
    .set({ uitkomst: null, uitkomst_woorden: '' })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('vervallen_op', 'is', null)
    .execute();
  const onderwerp = { soort: 'plan', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'plan-heropend', onderwerp });
}
