import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { checkOpen } from '../knelpunt.ts';
import { formatBijgewerkt } from '../knelpuntstap.ts';
import { canUpdateKnelpunt } from '../policy.ts';
import { findKnelpunt, getEigenaar } from '../queries.ts';
import type { Bijwerken } from '../schema.ts';
import { addKnelpuntstap } from './add-knelpuntstap.ts';

/**
 * Changes what a knelpunt says and who owns it, and tells the melders what changed; nothing changed is nothing told.
 * Throws 404, 403, 400 at `eigenaar`, or 409 when it was told back or someone else was first.
 */
export async function updateKnelpunt(tx: Tx, actor: Actor, id: string, input: Bijwerken): Promise<void> {
  const knelpunt = getFound(await findKnelpunt(tx, actor, id));
  checkAllowed(canUpdateKnelpunt(actor));
  checkOpen(knelpunt);
  const { titel, omschrijving, oorzaak, macht, versie } = input;
  const same = input.eigenaar === knelpunt.eigenaar.id;
  const eigenaarId = same ? input.eigenaar : await getEigenaar(tx, actor, input.eigenaar);
  const { numUpdatedRows } = await tx
    .updateTable('knelpunten')
    .set({ titel, omschrijving, oorzaak, macht, eigenaar_id: eigenaarId, versie: versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('verouderde-versie');
  const voor = { ...knelpunt, eigenaarId: knelpunt.eigenaar.id };
  const tekst = formatBijgewerkt(voor, { titel, omschrijving, oorzaak, macht, eigenaarId });
  if (tekst !== '') await addKnelpuntstap(tx, actor, { knelpuntId: id, soort: 'bericht', tekst });
  const gegevens = { versie: versie + 1, oorzaak, macht };
  await recordGebeurtenis(tx, actor, { soort: 'knelpunt-bijgewerkt', onderwerp: { soort: 'knelpunt', id }, gegevens });
}
