import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdateBsn, checkOpen } from '../policy.ts';
import { findLid } from '../queries.ts';

/** Forgets the BSN of a lid, and its hash. Throws 404, 403, and 409 when the huishouden is closed. */
export async function removeBsn(tx: Tx, dossier: Dossier, lid: string): Promise<void> {
  getFound(await findLid(tx, dossier, lid));
  checkOpen(dossier, canUpdateBsn(dossier));
  const own = { gemeente_id: dossier.actor.gemeente, huishouden_id: dossier.huishouden, lid_id: lid };
  await tx
    .deleteFrom('burgerservicenummers')
    .where((where) => where.and(own))
    .execute();
  await tx
    .updateTable('vindkaarten')
    .set({ bsn_hash: null })
    .where((where) => where.and(own))
    .execute();
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'bsn-weggehaald', onderwerp });
}
