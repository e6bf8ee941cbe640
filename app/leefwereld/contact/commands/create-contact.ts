import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { canCreateContact } from '../policy.ts';
import type { NewContact } from '../schema.ts';

/** Takes a first contact, for the first team of who takes it. Throws 403. [0] §3.1: at the kitchen table it begins. */
export async function createContact(tx: Tx, actor: Actor, contact: NewContact): Promise<{ id: string }> {
  checkAllowed(canCreateContact(actor));
  const id = createId();
  const { gemeente, persoon, teams } = actor;
  await tx
    .insertInto('contacten')
    .values({ gemeente_id: gemeente, id, medewerker_id: persoon ?? '', team_id: teams[0] ?? '', ...contact })
    .execute();
  const onderwerp = { soort: 'contact', id };
  await recordGebeurtenis(tx, actor, { soort: 'contact-opgenomen', onderwerp, gegevens: { kanaal: contact.kanaal } });
  return { id };
}
