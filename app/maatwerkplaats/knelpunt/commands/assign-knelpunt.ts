import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import type { HandoverItem, HandoverSource } from '#platform/handover/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { checkOpen } from '../knelpunt.ts';
import { OVERGEDRAGEN } from '../knelpuntstap.ts';
import { canAssignKnelpunt, LEZERS } from '../policy.ts';
import { findKnelpunt, getEigenaar, listKnelpuntenOf } from '../queries.ts';
import { addKnelpuntstap } from './add-knelpuntstap.ts';

/**
 * Gives a knelpunt another eigenaar when the one it had leaves, and tells the melders that someone else takes it up.
 * Throws 404, 403, 409 when it was told back, and 400 at `eigenaar` for someone who cannot own one.
 */
export async function assignKnelpunt(tx: Tx, actor: Actor, id: string, naar: string): Promise<void> {
  const knelpunt = getFound(await findKnelpunt(tx, actor, id));
  checkAllowed(canAssignKnelpunt(actor));
  checkOpen(knelpunt);
  const eigenaar_id = await getEigenaar(tx, actor, naar);
  await tx
    .updateTable('knelpunten')
    .set({ eigenaar_id, versie: knelpunt.versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await addKnelpuntstap(tx, actor, { knelpuntId: id, soort: 'bericht', tekst: OVERGEDRAGEN });
  await recordGebeurtenis(tx, actor, { soort: 'knelpunt-overgedragen', onderwerp: { soort: 'knelpunt', id } });
}

/** Knelpunten that are not told back wait for their eigenaar. */
export const knelpuntHandover: HandoverSource = {
  soort: 'knelpunt',
  list: async (tx, actor, holders): Promise<HandoverItem[]> => {
    const rows = await listKnelpuntenOf(tx, actor, holders);
    return rows.map(({ id, titel, eigenaarId }) => ({
      soort: 'knelpunt',
      id,
      holder: eigenaarId,
      kind: 'Knelpunt',
      name: titel,
      rollen: LEZERS,
    }));
  },
  assign: assignKnelpunt,
};
