import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { canUpdateAanmeldkoppelingen } from '../policy.ts';
import { findKoppeling } from '../queries.ts';

/**
 * Says whether people may still sign in with a local password beside this provider. Throws 404 or 403, and 409 when
 * passwords would go before anyone came in through the provider.
 */
export async function updateWachtwoorden(tx: Tx, actor: Actor, id: string, uit: boolean): Promise<void> {
  const koppeling = getFound(await findKoppeling(tx, actor, id));
  checkAllowed(canUpdateAanmeldkoppelingen(actor));
  if (uit && koppeling.geluktOp === null) {
    throw new Problem('verkeerde-staat', 'Meld u eerst zelf één keer aan met deze koppeling.');
  }
  await tx
    .updateTable('aanmeldkoppelingen')
    .set({ zonder_wachtwoord: uit, versie: koppeling.versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: uit ? 'wachtwoorden-uitgezet' : 'wachtwoorden-aangezet',
    onderwerp: { soort: 'aanmeldkoppeling', id },
  });
}
