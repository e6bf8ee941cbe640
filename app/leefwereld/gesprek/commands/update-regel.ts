import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { findRegel, getOpenGesprek } from '../queries.ts';
import type { RegelUpdate } from '../schema.ts';

/**
 * Changes the words of a line. Throws 404, 403, 409 once the verslag was sent, and 409 `verouderde-versie` when someone else was
 * first.
 */
export async function updateRegel(
  tx: Tx,
  dossier: Dossier,
  gesprek: string,
  id: string,
  { tekst, versie }: RegelUpdate,
): Promise<void> {
  await getOpenGesprek(tx, dossier, gesprek, 'lines');
  getFound(await findRegel(tx, dossier, gesprek, id));
  const { numUpdatedRows } = await tx
    .updateTable('gespreksregels')
    .set({ tekst, op: computeNow(), versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('gesprek_id', '=', gesprek)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde deze regel terwijl jij bezig was.');
  }
  const onderwerp = { soort: 'gesprek', id: gesprek };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'gespreksregel-bijgewerkt', onderwerp });
}
