import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { getOpenGesprek } from '../queries.ts';
import type { GesprekUpdate } from '../schema.ts';

/**
 * Changes when and where a conversation was, and the question behind the question. Throws 404, 403, 409 once the verslag was sent, and
 * 409 `verouderde-versie` when someone else was first.
 */
export async function updateGesprek(tx: Tx, dossier: Dossier, id: string, input: GesprekUpdate): Promise<void> {
  const gesprek = await getOpenGesprek(tx, dossier, id, 'whole');
  const { op, plek, vraag, versie } = input;
  if (gesprek.versie !== versie) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde dit terwijl jij bezig was.');
  }
  await tx
    .updateTable('gesprekken')
    .set({ op, plek, vraag, bewaard_op: computeNow(), versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, dossier.actor, { soort: 'gesprek-bijgewerkt', onderwerp: { soort: 'gesprek', id } });
}
