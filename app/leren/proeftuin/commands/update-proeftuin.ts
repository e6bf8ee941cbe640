import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { canUpdateProeftuin } from '../policy.ts';
import { findProeftuin, getAmbassadeur } from '../queries.ts';
import type { ProeftuinUpdate } from '../schema.ts';

/**
 * Changes a proeftuin as long as nobody decided. Throws 404, 403, 409 `verkeerde-staat` after the decision,
 * 409 `verouderde-versie` when someone else was first, and 400 with the field for an ambassadeur who cannot be one.
 */
export async function updateProeftuin(tx: Tx, actor: Actor, id: string, input: ProeftuinUpdate): Promise<void> {
  const proeftuin = getFound(await findProeftuin(tx, actor, id));
  checkAllowed(canUpdateProeftuin(actor));
  if (proeftuin.besluit !== null) throw new Problem('verkeerde-staat', 'Over deze proeftuin is al besloten.');
  const { vraag, verwachting, kleineStart = '', start, eind, versie } = input;
  const ambassadeur = await getAmbassadeur(tx, actor, input.ambassadeur || proeftuin.ambassadeur.id);
  const { numUpdatedRows } = await tx
    .updateTable('proeftuinen')
    .set({
      vraag,
      verwachting,
      kleine_start: kleineStart,
      ambassadeur_id: ambassadeur,
      start,
      eind,
      versie: versie + 1,
    })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('besluit', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde deze proeftuin terwijl jij bezig was.');
  }
  const onderwerp = { soort: 'proeftuin', id };
  await recordGebeurtenis(tx, actor, { soort: 'proeftuin-bijgewerkt', onderwerp, gegevens: { versie: versie + 1 } });
}
