import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { listBetrokkenen, listLeden, listNetwerk } from '../../huishouden/index.ts';
import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { isOpenFor } from '../partijen.ts';
import { canUpdatePlan } from '../policy.ts';
import { findDoel, findKring, type Plandoel } from '../queries.ts';
import type { ActieInput } from '../schema.ts';
import type { Wiesoort } from '../voortgang.ts';
import { checkInPlan } from './create-doel.ts';
import { recordPlanwijziging } from './record-planwijziging.ts';

const refuse = (detail: string) => new Problem('ongeldige-invoer', undefined, [{ field: 'wie', detail }]);

/** Who does it, as two columns. Throws 400 at `wie` for someone who is not of this dossier, or a partij that does not read the goal. */
export async function checkWie(
  tx: Tx,
  dossier: Dossier,
  doel: Plandoel,
  wie: string,
): Promise<{ wie_soort: Wiesoort; wie_id: string }> {
  const [soort, id = ''] = wie.split(':') as [Wiesoort, string];
  const betrokkenen = soort === 'partij' ? await listBetrokkenen(tx, dossier) : [];
  const bekend = {
    lid: async () => (await listLeden(tx, dossier)).some((lid) => lid.id === id && lid.eindigtOp === null),
    netwerk: async () => (await listNetwerk(tx, dossier)).some((lid) => lid.id === id),
    partij: () => Promise.resolve(betrokkenen.some(({ partijId }) => partijId === id)),
    team: async () => (await findKring(tx, dossier)).team === id,
  };
  if (!(await bekend[soort]())) throw refuse('Kies iemand van het gezin, het netwerk of de mensen die meewerken.');
  if (soort === 'partij' && !isOpenFor(betrokkenen, id, doel, dossier.huishouden)) {
    throw refuse('Deze organisatie ziet dit doel niet. Kies een ander, of pas aan waar het doel over gaat.');
  }
  return { wie_soort: soort, wie_id: id };
}

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
