import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound } from '#platform/problems/index.ts';

import { findResultaat, getOpenGesprek } from '../../gesprek/index.ts';
import type { Dossier } from '../../inzage/index.ts';

/** Takes out a result with its solutions: gone for good. Throws 404, 403, and 409 once the verslag was sent. */
export async function removeResultaat(tx: Tx, dossier: Dossier, gesprek: string, id: string): Promise<void> {
  await getOpenGesprek(tx, dossier, gesprek, 'lines');
  getFound(await findResultaat(tx, dossier, gesprek, id));
  for (const [table, column] of [
    ['oplossingen', 'resultaat_id'],
    ['resultaten', 'id'],
  ] as const) {
    await tx
      .deleteFrom(table)
      .where('gemeente_id', '=', dossier.actor.gemeente)
      .where('huishouden_id', '=', dossier.huishouden)
      .where(column, '=', id)
      .execute();
  }
  await recordGebeurtenis(tx, dossier.actor, { soort: 'resultaat-weggehaald', onderwerp: { soort: 'resultaat', id } });
}
