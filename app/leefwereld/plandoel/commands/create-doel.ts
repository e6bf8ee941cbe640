import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { listResultaten } from '../../gesprek/index.ts';
import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { canUpdatePlan } from '../policy.ts';
import { findKring } from '../queries.ts';
import type { DoelInput } from '../schema.ts';
import { recordPlanwijziging } from './record-planwijziging.ts';

/** Throws 409 for a goal or an action that someone took out of the plan meanwhile. */
export function checkInPlan({ weg }: { weg: boolean }): void {
  if (weg) throw new Problem('verkeerde-staat', 'Dit is intussen weggehaald uit het plan.');
}

/** Throws 400 at the field for people who are not of this huishouden. */
export async function checkMensen(
  tx: Tx,
  dossier: Dossier,
  { van, voor }: { van: readonly string[]; voor: readonly string[] },
): Promise<void> {
  const { iedereen } = await findKring(tx, dossier);
  const errors = [
    ...(van.every((id) => id !== dossier.huishouden && iedereen.includes(id))
      ? []
      : [{ field: 'van', detail: 'Kies mensen van dit gezin.' }]),
    ...(voor.length > 0 && voor.every((id) => iedereen.includes(id))
      ? []
      : [{ field: 'voor', detail: 'Kies wie van dit gezin dit mag lezen.' }]),
  ];
  if (errors.length > 0) throw new Problem('ongeldige-invoer', undefined, errors);
}

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
