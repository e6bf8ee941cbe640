import { recordGebeurtenis } from '#platform/audit/index.ts';
import { listAncestors } from '#platform/chain/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { addKnelpuntstap } from '../../../maatwerkplaats/knelpunt/index.ts';
import { canCreateBesluit } from '../policy.ts';
import { renderBesluitstap } from '../proeftuin.ts';
import { findProeftuin } from '../queries.ts';
import type { BesluitInput } from '../schema.ts';

/**
 * Records the decision about a proeftuin, under the name of the actor, and tells it at every knelpunt it came from.
 * With `versie` only when nobody changed the proeftuin since. Throws 404, 403, and 409 when it was decided already or changed.
 */
export async function createProeftuinBesluit(tx: Tx, actor: Actor, id: string, input: BesluitInput): Promise<void> {
  const proeftuin = getFound(await findProeftuin(tx, actor, id));
  checkAllowed(canCreateBesluit(actor));
  if (proeftuin.besluit !== null) throw new Problem('verkeerde-staat', 'Over deze proeftuin is al besloten.');
  const { besluit, reden, versie = proeftuin.versie } = input;
  const { numUpdatedRows } = await tx
    .updateTable('proeftuinen')
    .set({ besluit, besluit_reden: reden, besloten_op: computeDay(), besloten_door: actor.persoon, versie: versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('besluit', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde deze proeftuin terwijl jij bezig was.');
  }
  const onderwerp = { soort: 'proeftuin', id };
  for (const { soort, id: knelpuntId } of await listAncestors(tx, actor, onderwerp)) {
    if (soort !== 'knelpunt') continue;
    await addKnelpuntstap(tx, actor, { knelpuntId, soort: 'besluit', tekst: renderBesluitstap(besluit, reden) });
  }
  await recordGebeurtenis(tx, actor, { soort: 'proeftuin-besloten', onderwerp, gegevens: { besluit } });
}
