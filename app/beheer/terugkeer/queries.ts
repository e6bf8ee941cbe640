import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { canAddAanstelling, getPersoon } from '../aanstelling/index.ts';

/**
 * Someone who left and may be taken back by this actor, with the address of before. Throws 404, 403 (also for oneself: four eyes),
 * and 409 for who did not leave or has no address to invite.
 */
export async function getVertrokkene(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ id: string; naam: string; email: string }> {
  const { naam, email, status } = await getPersoon(tx, actor, id);
  checkAllowed(canAddAanstelling(actor, id));
  if (status !== 'uit-dienst') throw new Problem('verkeerde-staat', `${naam} is niet uit dienst.`);
  if (email === null) {
    throw new Problem('verkeerde-staat', 'Van deze persoon is geen e-mailadres bekend. Voeg de persoon opnieuw toe.');
  }
  return { id, naam, email };
}
