import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { createFout, createVerouderd } from '../invoer.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { findLid, listLeden } from '../queries.ts';
import { updateVindkaarten } from './update-vindkaarten.ts';

export type LidEinde = {
  /** Last day in this huishouden, YYYY-MM-DD; it still counts. */
  eindigtOp: string;
  versie: number;
  /** The huishouden they moved to. */
  verhuisdNaar?: string;
};

/**
 * Lets a lid leave: from the day after their last day nothing opens for them here any more, nor for who represents them. Throws 404,
 * 403, 409 when it is closed, when they left or when another was first, and 400 at `eindigtOp` for a day that cannot be or when
 * nobody would stay.
 */
export async function closeLidmaatschap(tx: Tx, dossier: Dossier, id: string, input: LidEinde): Promise<void> {
  const lid = getFound(await findLid(tx, dossier, id));
  checkOpen(dossier, canUpdateHuishouden(dossier));
  if (lid.eindigtOp !== null) throw new Problem('verkeerde-staat', 'Deze persoon hoort er al niet meer bij.');
  const { eindigtOp: eindigt_op, versie, verhuisdNaar = null } = input;
  if (eindigt_op > computeDay()) throw createFout('eindigtOp', 'Deze dag moet nog komen. Leg het dan pas vast.');
  if (eindigt_op < lid.begintOp) throw createFout('eindigtOp', 'Deze dag ligt voor de eerste dag in dit huishouden.');
  const blijft = (await listLeden(tx, dossier)).some((one) => one.id !== id && one.eindigtOp === null);
  if (!blijft) throw createFout('eindigtOp', 'Er blijft dan niemand over. Sluit het huishouden af.');
  const own = { gemeente_id: dossier.actor.gemeente, huishouden_id: dossier.huishouden };
  const { numUpdatedRows } = await tx
    .updateTable('leden')
    .set({ eindigt_op, verhuisd_naar: verhuisdNaar, versie: versie + 1 })
    .where((where) => where.and({ ...own, id, versie }))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw createVerouderd();
  await tx
    .updateTable('betrokkenheden')
    .set((eb) => ({ eindigt_op: eb.fn<string>('greatest', ['begint_op', eb.val(eindigt_op)]) }))
    .where((where) => where.and({ ...own, lid_id: id }))
    .where('eindigt_op', 'is', null)
    .execute();
  await tx
    .updateTable('vertegenwoordigingen')
    .set((eb) => ({ eindigt_op: eb.fn<string>('greatest', ['begint_op', eb.val(eindigt_op)]) }))
    .where((where) => where.and({ ...own, lid_id: id }))
    .where('eindigt_op', 'is', null)
    .execute();
  await updateVindkaarten(tx, dossier);
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'lid-vertrokken', onderwerp });
}
