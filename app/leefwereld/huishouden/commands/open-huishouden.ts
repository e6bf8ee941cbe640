import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { parseSealed } from '#platform/vault/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { computeBsnHash, computeBsnplek } from '../bsn-hash.ts';
import { createVerouderd } from '../invoer.ts';
import { canUpdateHuishouden } from '../policy.ts';
import type { Sleutels } from './add-bsn.ts';
import { updateVindkaarten } from './update-vindkaarten.ts';

/**
 * Opens a closed huishouden again, with its vindkaarten; of each BSN that is kept the hash comes back, so the dossier must have been
 * opened with `bsn` too. Partijen do not come back by themselves. Throws 403, and 409 when it is open or another was first.
 */
export async function openHuishouden(
  tx: Tx,
  dossier: Dossier,
  { versie }: { versie: number },
  { dataKey, codeSecret }: Sleutels,
): Promise<void> {
  checkAllowed(canUpdateHuishouden(dossier));
  if (dossier.stand === 'open') throw new Problem('verkeerde-staat', 'Dit huishouden is al open.');
  const { gemeente } = dossier.actor;
  const own = { gemeente_id: gemeente, huishouden_id: dossier.huishouden };
  const { numUpdatedRows } = await tx
    .updateTable('huishoudens')
    .set({ stand: 'open', afgesloten_op: null, resultaat: null, versie: versie + 1 })
    .where((where) => where.and({ gemeente_id: gemeente, id: dossier.huishouden, versie }))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw createVerouderd();
  await updateVindkaarten(tx, dossier);
  const nummers = await tx
    .selectFrom('burgerservicenummers')
    .select(['lid_id', 'bsn_verzegeld'])
    .where((where) => where.and(own))
    .execute();
  for (const { lid_id, bsn_verzegeld } of nummers) {
    const bsn = parseSealed(dataKey, computeBsnplek(gemeente, lid_id), bsn_verzegeld);
    await tx
      .updateTable('vindkaarten')
      .set({ bsn_hash: computeBsnHash(codeSecret, gemeente, bsn) })
      .where((where) => where.and({ ...own, lid_id }))
      .execute();
  }
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'huishouden-heropend', onderwerp });
}
