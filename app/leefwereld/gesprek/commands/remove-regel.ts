import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { getOpenGesprek } from '../queries.ts';

/**
 * Leaves out what was said: it is gone for good, and only that a line went out is kept. Throws 404, 403, and 409 once the verslag was
 * sent.
 */
export async function removeRegel(tx: Tx, dossier: Dossier, gesprek: string, id: string): Promise<void> {
  await getOpenGesprek(tx, dossier, gesprek, 'lines');
  const { numDeletedRows } = await tx
    .deleteFrom('gespreksregels')
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('gesprek_id', '=', gesprek)
    .where('id', '=', isId(id) ? id : null)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new Problem('niet-gevonden');
  const onderwerp = { soort: 'gesprek', id: gesprek };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'gespreksregel-weggelaten', onderwerp });
}
