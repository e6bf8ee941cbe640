import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { listBetrokkenen } from '../queries.ts';

/**
 * Ends what a partij or the account of a resident has to do with the huishouden: today is the last day that anything opens for
 * them. Throws 404, also when it ended, 403, and 409 when the huishouden is closed.
 */
export async function closeBetrokkenheid(tx: Tx, dossier: Dossier, id: string): Promise<void> {
  const found = getFound((await listBetrokkenen(tx, dossier)).find((one) => one.id === id && one.eindigtOp === null));
  checkOpen(dossier, canUpdateHuishouden(dossier));
  await tx
    .updateTable('betrokkenheden')
    .set({ eindigt_op: computeDay() })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('eindigt_op', 'is', null)
    .where((where) =>
      // An account that is no longer of this lid, no longer represents as this lid either.
      found.soort === 'lid' ? where('medewerker_id', '=', found.medewerker) : where('id', '=', id),
    )
    .execute();
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  const gegevens = { soort: found.soort };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'betrokkenheid-gestopt', onderwerp, gegevens });
}
