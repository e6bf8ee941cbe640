import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { getFound } from '#platform/problems/index.ts';

import { getOpenGesprek } from '../../gesprek/index.ts';
import type { Dossier } from '../../inzage/index.ts';

/** Takes out a solution: gone for good. Returns the id of its result. Throws 404, 403, and 409 once the verslag was sent. */
export async function removeOplossing(tx: Tx, dossier: Dossier, gesprek: string, id: string): Promise<string> {
  await getOpenGesprek(tx, dossier, gesprek, 'lines');
  const gone = await tx
    .deleteFrom('oplossingen')
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('gesprek_id', '=', gesprek)
    .where('id', '=', isId(id) ? id : null)
    .returning('resultaat_id')
    .executeTakeFirst();
  const { resultaat_id: resultaat } = getFound(gone);
  await recordGebeurtenis(tx, dossier.actor, { soort: 'oplossing-weggehaald', onderwerp: { soort: 'oplossing', id } });
  return resultaat;
}
