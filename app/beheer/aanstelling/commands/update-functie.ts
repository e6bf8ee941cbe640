import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { updateSessiesOf } from '../../sessie/index.ts';
import { canUpdateAanstellingen } from '../policy.ts';
import { getInDienst } from '../queries.ts';

/** Changes what someone does in words, also where they are signed in. Throws 404, 403, and 409 for who left. */
export async function updateFunctie(tx: Tx, actor: Actor, id: string, functie: string): Promise<void> {
  await getInDienst(tx, actor, id);
  checkAllowed(canUpdateAanstellingen(actor));
  await tx
    .updateTable('medewerkers')
    .set({ functie })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await updateSessiesOf(tx, actor, id, { functie });
  await recordGebeurtenis(tx, actor, { soort: 'functie-bijgewerkt', onderwerp: { soort: 'medewerker', id } });
}
