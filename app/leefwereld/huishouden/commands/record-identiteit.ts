import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { createFout, createVerouderd } from '../invoer.ts';
import type { Identiteitsbewijs } from '../lid.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { findLid } from '../queries.ts';

export type Identiteit = {
  /** Which kind of document was seen today; of the document itself nothing is kept. */
  identiteit?: Identiteitsbewijs;
  /** Why help could not wait until it was seen. */
  uitstel?: string;
  versie: number;
};

/**
 * Records that identity was checked with a document, its kind alone (Wmo 2015 2.3.4, LAW-W11), or why that could not be waited for
 * (Wmo 2015 5.2.9, LAW-W20). Throws 404, 403, 409 when it is closed, they left or another was first, and 400 at `identiteit` without
 * either.
 */
export async function recordIdentiteit(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { identiteit, uitstel = '', versie }: Identiteit,
): Promise<void> {
  const lid = getFound(await findLid(tx, dossier, id));
  checkOpen(dossier, canUpdateHuishouden(dossier));
  if (lid.eindigtOp !== null) throw new Problem('verkeerde-staat', 'Deze persoon hoort er niet meer bij.');
  if (identiteit === undefined && uitstel.trim() === '') {
    throw createFout('identiteit', 'Kies welk bewijs je zag, of vul in waarom het niet kon wachten.');
  }
  const gezien = identiteit ? { identiteit, identiteit_op: computeDay() } : { identiteit: null, identiteit_op: null };
  const { numUpdatedRows } = await tx
    .updateTable('leden')
    .set({ ...gezien, identiteit_uitstel: identiteit ? '' : uitstel, versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw createVerouderd();
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  const gegevens = { gezien: identiteit !== undefined };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'identiteit-vastgelegd', onderwerp, gegevens });
}
