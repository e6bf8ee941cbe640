import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { closeTermijn } from '../../termijn/index.ts';
import { canUpdateAanvraag } from '../policy.ts';
import { findAanvraag } from '../queries.ts';
import { WEIGERING } from '../weigeringen.ts';

/**
 * An aanvraag was decided on, elsewhere, or withdrawn: its term ends on that day. Throws 404, 403, 400 at `op` for a day before the
 * aanvraag, and 409 when it ended before.
 */
export async function closeAanvraag(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { stand, op }: { stand: 'beslist' | 'ingetrokken'; op: string },
): Promise<{ melding: string }> {
  const aanvraag = getFound(await findAanvraag(tx, dossier, id));
  checkAllowed(canUpdateAanvraag(dossier));
  if (aanvraag.stand !== 'open') throw new Problem('verkeerde-staat', WEIGERING.klaar);
  if (op < aanvraag.gevraagdOp) {
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'op', detail: WEIGERING.voorAanvraag }]);
  }
  await tx
    .updateTable('aanvragen')
    .set({ stand, klaar_op: op })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .execute();
  const onderwerp = { soort: 'aanvraag', id };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'aanvraag-afgerond', onderwerp, gegevens: { stand } });
  const einde = stand === 'beslist' ? 'gehaald' : 'vervallen';
  await closeTermijn(tx, dossier, { onderwerp, op, stand: einde });
  return { melding: aanvraag.melding };
}
