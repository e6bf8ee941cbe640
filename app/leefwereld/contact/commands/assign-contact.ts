import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { findMedewerker } from '../../../beheer/medewerker/index.ts';
import { WEIGERING } from '../contact.ts';
import { getOpenContact } from '../queries.ts';

/**
 * Gives an open contact to a colleague who has the regie of the huishouden it is about; the own team goes on seeing it. Throws
 * 404, 403, 409 when it is closed, and 400 at `medewerker` for someone who works in no team.
 */
export async function assignContact(tx: Tx, actor: Actor, id: string, medewerker: string): Promise<void> {
  await getOpenContact(tx, actor, id);
  const collega = isId(medewerker) ? await findMedewerker(tx, actor, medewerker) : undefined;
  if (!collega?.rollen.some((rol) => rol === 'uitvoerder' || rol === 'teamleider')) {
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'medewerker', detail: WEIGERING.geenCollega }]);
  }
  await tx
    .updateTable('contacten')
    .set({ medewerker_id: medewerker })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'contact-doorgegeven', onderwerp: { soort: 'contact', id } });
}
