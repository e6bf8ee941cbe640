import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { createUitnodiging } from '../../account/index.ts';
import { addBericht } from '../../bericht/index.ts';
import { canUpdateAanstellingen } from '../policy.ts';
import { getInDienst } from '../queries.ts';

/**
 * Mails someone the one-time link with which they set up their account; a link of before stops working. `dataKey` seals
 * the link in the outbox. Throws 404, 403, and 409 for who left or has no address.
 */
export async function sendUitnodiging(tx: Tx, actor: Actor, medewerkerId: string, dataKey: string): Promise<void> {
  await getInDienst(tx, actor, medewerkerId);
  checkAllowed(canUpdateAanstellingen(actor));
  const { token } = await createUitnodiging(tx, actor, medewerkerId);
  await addBericht(tx, actor, {
    medewerkerId,
    soort: 'uitnodiging',
    onderwerp: 'Je uitnodiging voor Bondgenoot',
    tekst: 'Je krijgt een account. Maak het klaar met de link hieronder. De link werkt zeven dagen, en één keer.',
    link: { path: `/uitnodiging/${token}`, dataKey },
  });
  const onderwerp = { soort: 'medewerker', id: medewerkerId };
  await recordGebeurtenis(tx, actor, { soort: 'uitnodiging-verstuurd', onderwerp });
}
