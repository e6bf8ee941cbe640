import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { canUpdatePlan } from '../policy.ts';
import { checkInPlan, checkWie, findDoel } from '../queries.ts';
import type { ActieInput } from '../schema.ts';
import { recordPlanwijziging } from './record-planwijziging.ts';

/**
 * Adds what is done for a goal, by whom and when; who reads the goal reads it. Throws 404, 403, 400 at `wie`, and 409 when the plan
 * is closed.
 */
export async function createActie(
  tx: Tx,
  dossier: Dossier,
  doelId: string,
  input: ActieInput,
): Promise<{ id: string }> {
  const doel = getFound(await findDoel(tx, dossier, doelId));
  checkAllowed(canUpdatePlan(dossier));
  checkInPlan(doel);
  const wie = await checkWie(tx, dossier, doel, input.wie);
  await recordPlanwijziging(tx, dossier, 'actie-toegevoegd');
  const id = createId();
  const { wat, wanneer, dag = null } = input;
  await tx
    .insertInto('acties')
    .values({ id, ...createInhoud(dossier, 'plan', doel), doel_id: doel.id, wat, ...wie, wanneer, dag })
    .execute();
  return { id };
}
