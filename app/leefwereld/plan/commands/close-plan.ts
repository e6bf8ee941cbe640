import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canCreatePlanversie } from '../policy.ts';
import { findPlan } from '../queries.ts';
import type { SluitInput } from '../schema.ts';
import { addPlanversie } from './add-planversie.ts';

/**
 * Ends the plan with what came of each goal and a last word, kept as a version of its own. Throws 403, 404 without a plan, 409 when it
 * is closed already or a goal has no result yet, and 409 `verouderde-versie` when it changed since.
 */
export async function closePlan(
  tx: Tx,
  dossier: Dossier,
  { slotwoord, versie }: SluitInput,
): Promise<{ nummer: number }> {
  checkAllowed(canCreatePlanversie(dossier));
  const plan = getFound(await findPlan(tx, dossier));
  if (plan.stand === 'afgesloten') throw new Problem('verkeerde-staat', 'Dit plan is al afgesloten.');
  const zonder = plan.doelen.filter(({ uitkomst }) => uitkomst === null).length;
  if (zonder > 0) {
    throw new Problem('verkeerde-staat', 'Schrijf eerst bij elk doel op wat eruit kwam.');
  }
  return addPlanversie(tx, dossier, plan, { soort: 'slot', slotwoord, versie, vragen: [] });
}
