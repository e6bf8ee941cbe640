import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { openTurn } from '../queries.ts';
import { closeDienst } from './close-dienst.ts';
import { updateRechten } from './update-rechten.ts';

/**
 * What a new day changes (`taak`): who left yesterday is shut out, and everyone has the rollen and teams that count today.
 * Doing it twice changes nothing. Returns how many people changed.
 */
export async function updateAanstellingen(tx: Tx, taak: Actor): Promise<number> {
  await openTurn(tx, taak);
  const gone = await tx
    .selectFrom('medewerkers')
    .select(['id', 'uit_dienst_op'])
    .where('gemeente_id', '=', taak.gemeente)
    .where('status', '!=', 'uit-dienst')
    .where('uit_dienst_op', '<', computeDay())
    .execute();
  for (const { id, uit_dienst_op } of gone) await closeDienst(tx, taak, id, uit_dienst_op ?? '');
  const aantal = gone.length + (await updateRechten(tx, taak, 'iedereen'));
  if (aantal === 0) return 0;
  const onderwerp = { soort: 'medewerker', id: null };
  await recordGebeurtenis(tx, taak, { soort: 'aanstellingen-bijgewerkt', onderwerp, gegevens: { aantal } });
  return aantal;
}
