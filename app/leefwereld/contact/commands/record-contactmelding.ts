import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { type Contact, getOpenContact } from '../queries.ts';

/**
 * A contact becomes a melding: it is closed, and emptied, for the words stand in the melding from now on. Returns what it held.
 * Throws 404, 403, and 409 when it is closed already.
 */
export async function recordContactmelding(tx: Tx, actor: Actor, id: string, melding: string): Promise<Contact> {
  const contact = await getOpenContact(tx, actor, id);
  await tx
    .updateTable('contacten')
    .set({ uitkomst: 'melding', melding_id: melding, afgerond_op: computeDay(), vraag: '', naam: '', bereikbaar: '' })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'contact-afgerond',
    onderwerp: { soort: 'contact', id },
    gegevens: { uitkomst: 'melding' },
  });
  return contact;
}
