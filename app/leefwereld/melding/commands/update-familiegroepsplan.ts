import type { Updateable } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { DB, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdateMelding } from '../policy.ts';

/** Changes what a family did with its chance, and says what happened. Throws 403. */
export async function updateFamiliegroepsplan(
  tx: Tx,
  dossier: Dossier,
  melding: string,
  change: Updateable<DB['familiegroepsplannen']>,
  soort: string,
): Promise<void> {
  checkAllowed(canUpdateMelding(dossier));
  await tx
    .updateTable('familiegroepsplannen')
    .set(change)
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('melding_id', '=', melding)
    .execute();
  await recordGebeurtenis(tx, dossier.actor, { soort, onderwerp: { soort: 'melding', id: melding } });
}
