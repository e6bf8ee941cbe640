import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { listGolven } from '../../meting/index.ts';
import { canUpdateVerbeteractie } from '../policy.ts';
import { findVerbeteractie } from '../queries.ts';

/** Links the later meting of the same series that measures it again, also when the actie is closed. Throws 404, 403 and 400. */
export async function assignHermeting(tx: Tx, actor: Actor, id: string, hermeting: string): Promise<void> {
  const actie = getFound(await findVerbeteractie(tx, actor, id));
  checkAllowed(canUpdateVerbeteractie(actor, actie));
  const later = (await listGolven(tx, actor, actie.meting.reeks)).find(
    (one) => one.id === hermeting && one.golf > actie.meting.golf,
  );
  if (!later)
    throw new Problem('ongeldige-invoer', 'Kies een latere meting uit de lijst.', [
      { field: 'hermeting', detail: 'Kies een latere meting uit de lijst.' },
    ]);
  await tx
    .updateTable('verbeteracties')
    .set({ hermeting_id: later.id })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  const onderwerp = { soort: 'verbeteractie', id };
  await recordGebeurtenis(tx, actor, { soort: 'verbeteractie-hermeting-gekoppeld', onderwerp });
}
