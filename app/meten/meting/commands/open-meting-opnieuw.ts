import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { checkHeropenbaar } from '../meting.ts';
import { getBeheerdeMeting } from '../queries.ts';
import type { Heropenen } from '../schema.ts';

const ZEG = 'Schrijf op waarom de meting weer open gaat.';

/**
 * Opens a closed meting again: a named one with a reason, an anonymous one only when its results were never opened, because what comes after
 * could then be told from what was shown. Throws 404, 403, 409, and 400 with the field without a reason.
 */
export async function openMetingOpnieuw(
  tx: Tx,
  actor: Actor,
  id: string,
  { reden, invullenTot }: Heropenen,
): Promise<void> {
  const { meting } = await getBeheerdeMeting(tx, actor, id);
  checkHeropenbaar(meting);
  if (!meting.naamloos && reden === '') throw new Problem('ongeldige-invoer', ZEG, [{ field: 'reden', detail: ZEG }]);
  const { numUpdatedRows } = await tx
    .updateTable('metingen')
    .set((row) => ({
      stand: 'open',
      gesloten_op: null,
      invullen_tot: invullenTot || null,
      heropend_reden: reden || null,
      versie: row('versie', '+', 1),
    }))
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('stand', '=', meting.stand)
    .where('versie', '=', meting.versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('verouderde-versie', 'Iemand anders veranderde deze meting net.');
  await recordGebeurtenis(tx, actor, {
    soort: 'meting-heropend',
    onderwerp: { soort: 'meting', id },
    gegevens: { naamloos: meting.naamloos },
  });
}
