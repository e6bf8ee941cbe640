import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { createVerouderd } from '../invoer.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';

/** Calls a huishouden otherwise. Throws 403, and 409 when it is closed or another was first. */
export async function updateHuishouden(
  tx: Tx,
  dossier: Dossier,
  { naam, versie }: { naam: string; versie: number },
): Promise<void> {
  checkOpen(dossier, canUpdateHuishouden(dossier));
  const { numUpdatedRows } = await tx
    .updateTable('huishoudens')
    .set({ naam, versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('id', '=', dossier.huishouden)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw createVerouderd();
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'huishouden-bijgewerkt', onderwerp });
}
