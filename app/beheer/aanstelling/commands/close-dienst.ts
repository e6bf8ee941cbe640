import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { deleteSessiesOf } from '../../sessie/index.ts';
import { canUpdateAanstellingen } from '../policy.ts';
import { getInDienst } from '../queries.ts';
import { updateRechten } from './update-rechten.ts';

/**
 * Shuts the account of someone whose last day (YYYY-MM-DD) is over, or who goes at once: their aanstellingen and standing
 * in for them end, and all their sessies, in this one transaction. Their name and pseudonym stay. Throws 404, 403, and 409
 * for who left already.
 */
export async function closeDienst(tx: Tx, actor: Actor, id: string, laatsteDag: string): Promise<void> {
  await getInDienst(tx, actor, id);
  checkAllowed(canUpdateAanstellingen(actor));
  const own = () =>
    tx
      .updateTable('aanstellingen')
      .where('gemeente_id', '=', actor.gemeente)
      .where('gestopt_op', 'is', null)
      .where((or) => or.or([or('medewerker_id', '=', id), or('waarneming_voor', '=', id)]))
      .where((or) => or.or([or('eindigt_op', 'is', null), or('eindigt_op', '>=', laatsteDag)]));
  const gestopt_op = computeNow();
  const end = laatsteDag < computeDay() ? { eindigt_op: laatsteDag } : { eindigt_op: laatsteDag, gestopt_op };
  await own().where('begint_op', '>', laatsteDag).set({ gestopt_op }).execute();
  await own().where('begint_op', '<=', laatsteDag).set(end).execute();
  await tx
    .updateTable('medewerkers')
    .set({ status: 'uit-dienst', uit_dienst_op: laatsteDag })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  const sessies = await deleteSessiesOf(tx, actor, id);
  const onderwerp = { soort: 'medewerker', id };
  await recordGebeurtenis(tx, actor, { soort: 'medewerker-uit-dienst', onderwerp, gegevens: { sessies } });
  await updateRechten(tx, actor, [id]);
}
