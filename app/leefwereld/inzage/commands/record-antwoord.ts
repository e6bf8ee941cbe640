import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { canRecordAntwoord } from '../policy.ts';
import { findInwonervraag } from '../queries.ts';

/** Answers a question of a resident in words. Throws 404, 403 for who was not asked, and 409 when there is an answer already. */
export async function recordAntwoord(
  tx: Tx,
  actor: Actor,
  id: string,
  { antwoord }: { antwoord: string },
): Promise<void> {
  const vraag = getFound(await findInwonervraag(tx, actor, id));
  checkAllowed(canRecordAntwoord(actor, vraag));
  if (vraag.antwoord !== '') throw new Problem('verkeerde-staat', 'Op deze vraag staat al een antwoord.');
  await tx
    .updateTable('inwonervragen')
    .set({ antwoord, beantwoord_op: computeNow() })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  const onderwerp = { soort: 'inwonervraag', id };
  await recordGebeurtenis(tx, actor, { soort: 'inwonervraag-beantwoord', onderwerp, gegevens: { soort: vraag.soort } });
}
