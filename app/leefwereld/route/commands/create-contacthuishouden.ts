import type { Actor, Tx } from '#platform/database/index.ts';
import { getFound } from '#platform/problems/index.ts';

import { getOpenContact } from '../../contact/index.ts';
import { addLid, createHuishouden } from '../../huishouden/index.ts';
import { openDossier } from '../../inzage/index.ts';
import type { Persoon } from '../schema.ts';

/**
 * Begins a huishouden for who an open contact is about: the actor has the regie, and the person is its first lid. The gebeurtenissen
 * are those of createHuishouden and addLid. Throws 404, 403, 400 at a field, and 409 when the contact is closed.
 */
export async function createContacthuishouden(
  tx: Tx,
  actor: Actor,
  contact: string,
  { roepnaam, achternaam, geboortedatum }: Persoon,
): Promise<{ id: string }> {
  await getOpenContact(tx, actor, contact);
  const { id } = await createHuishouden(tx, actor, { naam: achternaam });
  const dossier = getFound(await openDossier(tx, actor, id, { doel: 'gegevens-bijhouden', onderdelen: ['kern'] }));
  await addLid(tx, dossier, { roepnaam, achternaam, geboortedatum, relatie: 'zelf' });
  return { id };
}
