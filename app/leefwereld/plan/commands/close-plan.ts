import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canCreatePlanversie } from '../policy.ts';
import { findPlan } from '../queries.ts';
import type { SluitInput } from '../schema.ts';
import { addVersierijen, checkVersie } from './create-planversie.ts';

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
  await checkVersie(tx, dossier, versie, 'afgesloten');
  const nummer = await addVersierijen(tx, dossier, plan, { soort: 'slot', slotwoord });
  const onderwerp = { soort: 'plan', id: dossier.huishouden };
  const gegevens = { nummer, doelen: plan.doelen.length };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'plan-afgesloten', onderwerp, gegevens });
  return { nummer };
}
