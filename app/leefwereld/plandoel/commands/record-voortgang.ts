import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canRecordVoortgang } from '../policy.ts';
import { checkInPlan, findActie, findPlankop, listEigenRollen } from '../queries.ts';
import type { VoortgangInput } from '../schema.ts';

/**
 * Tells how an action is going. A partij does so for its own actions alone. Throws 404, 403, 409 `verouderde-versie` when someone else
 * was first, and 409 when the plan is closed.
 */
export async function recordVoortgang(tx: Tx, dossier: Dossier, id: string, input: VoortgangInput): Promise<void> {
  const { actie } = getFound(await findActie(tx, dossier, id));
  checkAllowed(canRecordVoortgang(dossier));
  if (dossier.relatie === 'partij') {
    const eigen = (await listEigenRollen(tx, dossier)).some(({ partij }) => partij === actie.wie.id);
    const reden = 'Deze actie is van iemand anders. Vertel het de regisseur.';
    checkAllowed((actie.wie.soort === 'partij' && eigen) || { reden });
  }
  checkInPlan(actie);
  if ((await findPlankop(tx, dossier))?.stand === 'afgesloten') {
    throw new Problem('verkeerde-staat', 'Dit plan is afgesloten.');
  }
  const { voortgang, vast, versie } = input;
  const { numUpdatedRows } = await tx
    .updateTable('acties')
    .set({ voortgang, vast_reden: voortgang === 'vast' ? vast : '', versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders vertelde net hoe het staat.');
  }
  const onderwerp = { soort: 'plan', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'voortgang-verteld', onderwerp, gegevens: { voortgang } });
}
