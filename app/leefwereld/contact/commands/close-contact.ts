import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { findMedewerker } from '../../../beheer/medewerker/index.ts';
import { messages } from '../messages.ts';
import { canCreateContact } from '../policy.ts';
import { type Contact, findContact } from '../queries.ts';
import type { Afronding } from '../schema.ts';

/** An open contact, for who may go on with it. Throws 404, 403, and 409 when it is closed. */
async function getOpen(tx: Tx, actor: Actor, id: string): Promise<Contact> {
  const contact = getFound(await findContact(tx, actor, id));
  checkAllowed(canCreateContact(actor));
  if (contact.uitkomst !== null) throw new Problem('verkeerde-staat', messages.klaar);
  return contact;
}

/** Closes a contact that was answered or pointed the way: what was said. Throws 404, 403, and 409 when it is closed already. */
export async function closeContact(
  tx: Tx,
  actor: Actor,
  id: string,
  { uitkomst, naar, antwoord }: Afronding,
): Promise<void> {
  await getOpen(tx, actor, id);
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

/**
 * A contact becomes a melding: it is closed, and emptied, for the words stand in the melding from now on. Returns what it held.
 * Throws 404, 403, and 409 when it is closed already.
 */
export async function recordContactmelding(tx: Tx, actor: Actor, id: string, melding: string): Promise<Contact> {
  const contact = await getOpen(tx, actor, id);
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

/**
 * Gives an open contact to a colleague who has the regie of the huishouden it is about; the own team goes on seeing it. Throws
 * 404, 403, 409 when it is closed, and 400 at `medewerker` for someone who works in no team.
 */
export async function assignContact(tx: Tx, actor: Actor, id: string, medewerker: string): Promise<void> {
  await getOpen(tx, actor, id);
  const collega = isId(medewerker) ? await findMedewerker(tx, actor, medewerker) : undefined;
  if (!collega?.rollen.some((rol) => rol === 'uitvoerder' || rol === 'teamleider')) {
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'medewerker', detail: messages.geenCollega }]);
  }
  await tx
    .updateTable('contacten')
    .set({ medewerker_id: medewerker })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'contact-doorgegeven', onderwerp: { soort: 'contact', id } });
}
