import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { addJob } from '#platform/jobs/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { BERICHT_TAAK } from '../bericht.ts';
import { canSendBericht } from '../policy.ts';
import { findBerichtstatus } from '../queries.ts';

/** Tries a mail again that was refused for good, as the beheerder. Throws 403, 404, and 409 when it was not refused. */
export async function sendBericht(tx: Tx, actor: Actor, id: string): Promise<void> {
  checkAllowed(canSendBericht(actor));
  const status = getFound(isId(id) ? await findBerichtstatus(tx, actor, id) : undefined);
  if (status !== 'mislukt') throw new Problem('verkeerde-staat');
  await tx
    .updateTable('berichten')
    .set({ status: 'wacht', klaar: null, antwoord: null })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await addJob(tx, BERICHT_TAAK, { gemeente: actor.gemeente, bericht: id });
  await recordGebeurtenis(tx, actor, { soort: 'bericht-opnieuw', onderwerp: { soort: 'bericht', id } });
}
