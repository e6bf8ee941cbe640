import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { getGroep } from '../queries.ts';

/**
 * Takes a groep out of a meting that is not open yet and in which nobody is asked for it. Throws 404, 403 and 409.
 */
export async function deleteGroep(tx: Tx, actor: Actor, metingId: string, groepId: string): Promise<void> {
  const { meting, groep, gevraagd } = await getGroep(tx, actor, metingId, groepId);
  if (meting.stand !== 'concept')
    throw new Problem('verkeerde-staat', 'De meting is al open. Deze groep blijft erbij.');
  if (gevraagd > 0) {
    throw new Problem('verkeerde-staat', 'In deze groep zijn mensen gevraagd. Haal hen eerst weg, of verplaats hen.');
  }
  await tx.deleteFrom('metinggroepen').where('gemeente_id', '=', actor.gemeente).where('id', '=', groep.id).execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'metinggroep-verwijderd',
    onderwerp: { soort: 'meting', id: metingId },
  });
}
