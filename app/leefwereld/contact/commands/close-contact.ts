import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { getOpenContact } from '../queries.ts';
import type { Afronding } from '../schema.ts';

/** Closes a contact that was answered or pointed the way: what was said. Throws 404, 403, and 409 when it is closed already. */
export async function closeContact(
  tx: Tx,
  actor: Actor,
  id: string,
  { uitkomst, naar, antwoord }: Afronding,
): Promise<void> {
  await getOpenContact(tx, actor, id);
  await tx
    .updateTable('contacten')
    .set({ uitkomst, antwoord, naar: uitkomst === 'doorverwezen' ? naar : null, afgerond_op: computeDay() })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'contact-afgerond',
    onderwerp: { soort: 'contact', id },
    gegevens: { uitkomst },
  });
}
