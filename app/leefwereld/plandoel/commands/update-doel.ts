import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { listBetrokkenen } from '../../huishouden/index.ts';
import type { Dossier } from '../../inzage/index.ts';
import { isOpenFor } from '../partijen.ts';
import { canUpdatePlan } from '../policy.ts';
import { checkInPlan, checkMensen, findDoel, type Plandoel } from '../queries.ts';
import type { DoelUpdate } from '../schema.ts';
import { recordPlanwijziging } from './record-planwijziging.ts';

/** A partij keeps reading what it does: otherwise its action first goes to someone else. */
async function checkPartijen(tx: Tx, dossier: Dossier, doel: Plandoel, input: DoelUpdate): Promise<void> {
  const doen = doel.acties.filter(({ wie, weg }) => wie.soort === 'partij' && !weg);
  if (doen.length === 0) return;
  const betrokkenen = await listBetrokkenen(tx, dossier);
  const blind = doen.find(({ wie }) => !isOpenFor(betrokkenen, wie.id, input, dossier.huishouden));
  if (!blind) return;
  const detail = `${blind.wie.naam} ziet dit doel dan niet meer, maar doet er wel iets voor. Pas eerst die actie aan.`;
  throw new Problem('ongeldige-invoer', undefined, [{ field: 'leefdomein', detail }]);
}

/**
 * Changes a goal; its actions keep the same key and the same people. Throws 404, 403, 400 at the field, 409 `verouderde-versie` when
 * someone else was first, and 409 when the plan is closed.
 */
export async function updateDoel(tx: Tx, dossier: Dossier, id: string, input: DoelUpdate): Promise<void> {
  const doel = getFound(await findDoel(tx, dossier, id));
  checkAllowed(canUpdatePlan(dossier));
  checkInPlan(doel);
  await checkMensen(tx, dossier, input);
  await checkPartijen(tx, dossier, doel, input);
  await recordPlanwijziging(tx, dossier, 'doel-bijgewerkt');
  const { woorden, van, leefdomein, wet, voor, trede, tredeReden, versie } = input;
  const { numUpdatedRows } = await tx
    .updateTable('doelen')
    .set({ woorden, van_leden: van, trede, trede_reden: tredeReden, versie: versie + 1 })
    .set({ leefdomein, wet, zichtbaar_voor: voor })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde dit doel terwijl je bezig was.');
  }
  await tx
    .updateTable('acties')
    .set({ leefdomein, wet, zichtbaar_voor: voor })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('doel_id', '=', id)
    .execute();
}
