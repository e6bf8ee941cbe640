import type { Updateable } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { DB, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdateMelding } from '../policy.ts';
import type { Melding } from '../queries.ts';

type Gebeurd = { soort: string; gegevens?: Record<string, string | number | boolean | null> };

/**
 * Changes a melding that was just read, and says what happened. Throws 403, and 409 when someone else changed it in the
 * meantime.
 */
export async function updateMelding(
  tx: Tx,
  dossier: Dossier,
  { id, versie }: Pick<Melding, 'id' | 'versie'>,
  change: Updateable<DB['meldingen']>,
  { soort, gegevens = {} }: Gebeurd,
): Promise<void> {
  checkAllowed(canUpdateMelding(dossier));
  const { numUpdatedRows } = await tx
    .updateTable('meldingen')
    .set({ ...change, versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('verouderde-versie');
  await recordGebeurtenis(tx, dossier.actor, { soort, onderwerp: { soort: 'melding', id }, gegevens });
}
