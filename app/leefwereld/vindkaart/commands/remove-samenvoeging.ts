import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canAddSamenvoeging } from '../policy.ts';

/** Takes two huishoudens apart again: all of it stands as it stood. Throws 403, and 404 for one that is not together with this. */
export async function removeSamenvoeging(tx: Tx, dossier: Dossier, ander: string): Promise<void> {
  const { actor, huishouden } = dossier;
  checkAllowed(canAddSamenvoeging(dossier));
  const { numUpdatedRows } = await tx
    .updateTable('huishoudens')
    .set({ samengevoegd_met: null })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', isId(ander) ? ander : null)
    .where('samengevoegd_met', '=', huishouden)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('niet-gevonden');
  for (const id of [huishouden, ander]) {
    await recordGebeurtenis(tx, actor, { soort: 'samenvoeging-hersteld', onderwerp: { soort: 'huishouden', id } });
  }
}
