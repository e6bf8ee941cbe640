import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { canReadTermijnen } from '../policy.ts';

/** Takes the secret address away: calendar programs read nothing any more. Without one nothing happens. Throws 403. */
export async function removeAgendalink(tx: Tx, actor: Actor): Promise<void> {
  checkAllowed(canReadTermijnen(actor));
  const { numDeletedRows } = await tx
    .deleteFrom('agendalinks')
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', actor.persoon)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return;
  const onderwerp = { soort: 'agendalink', id: null };
  await recordGebeurtenis(tx, actor, { soort: 'agendalink-ingetrokken', onderwerp });
}
