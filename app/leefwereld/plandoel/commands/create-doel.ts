import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { listResultaten } from '../../gesprek/index.ts';
import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { canUpdatePlan } from '../policy.ts';
import { checkMensen } from '../queries.ts';
import type { DoelInput } from '../schema.ts';
import { recordPlanwijziging } from './record-planwijziging.ts';

/**
 * Adds a goal in the words of who wants it, for whom it is meant. Throws 403, 400 at `van` or `voor` for people who are not of
 * this huishouden, 404 for a result of a conversation that is not there, and 409 when the plan is closed. Jeugdwet 2.3 (LAW-J1).
 */
export async function createDoel(tx: Tx, dossier: Dossier, input: DoelInput): Promise<{ id: string }> {
  checkAllowed(canUpdatePlan(dossier));
  await checkMensen(tx, dossier, input);
  const { resultaat } = input;
  if (resultaat !== undefined) {
    const bekend = (await listResultaten(tx, dossier)).some(({ id }) => id === resultaat);
    if (!bekend) throw new Problem('niet-gevonden');
  }
  await recordPlanwijziging(tx, dossier, 'doel-toegevoegd');
  const id = createId();
  const { woorden, van, leefdomein, wet, voor, trede, tredeReden } = input;
  await tx
    .insertInto('doelen')
    .values({
      id,
      ...createInhoud(dossier, 'plan', { leefdomein, wet, voor }),
      woorden,
      van_leden: van,
      trede,
      trede_reden: tredeReden,
      resultaat_id: resultaat ?? null,
    })
    .execute();
  return { id };
}
