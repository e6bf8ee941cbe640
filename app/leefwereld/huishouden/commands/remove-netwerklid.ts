import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { findNetwerklid } from '../queries.ts';

/** Takes someone out of the network, from today. Throws 404, 403, and 409 when the huishouden is closed. */
export async function removeNetwerklid(tx: Tx, dossier: Dossier, id: string): Promise<void> {
  getFound(await findNetwerklid(tx, dossier, id));
  checkOpen(dossier, canUpdateHuishouden(dossier));
  await tx
    .updateTable('netwerkleden')
    .set({ eindigt_op: computeDay() })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .execute();
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'netwerklid-weggehaald', onderwerp });
}
