import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createRandomId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { canUpdateAccount } from '../policy.ts';
import { removeFactoren } from './remove-factoren.ts';

/**
 * Makes void what opened the account of the actor before they came back: password, factors, recovery codes and known devices. For
 * who now signs in through a provider; who had no account with us keeps none. Throws 403.
 */
export async function closeAccount(tx: Tx, zelf: Actor): Promise<void> {
  checkAllowed(canUpdateAccount(zelf));
  const had = await tx
    .updateTable('accounts')
    .set({ wachtwoord: null, wachtwoord_op: null, apparaten: createRandomId() })
    .where('gemeente_id', '=', zelf.gemeente)
    .where('medewerker_id', '=', zelf.persoon ?? '')
    .returning('medewerker_id')
    .execute();
  if (had.length === 0) return;
  await removeFactoren(tx, zelf);
  await recordGebeurtenis(tx, zelf, {
    soort: 'account-gesloten',
    onderwerp: { soort: 'medewerker', id: zelf.persoon },
  });
}
