import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { canUpdateAccount } from '../policy.ts';

/** Writes the same password at today's cost, on a sign-in that had it; nothing else changes. Throws 403. */
export async function updateWachtwoordhash(tx: Tx, zelf: Actor, oud: string, wachtwoord: string): Promise<void> {
  checkAllowed(canUpdateAccount(zelf));
  await tx
    .updateTable('accounts')
    .set({ wachtwoord })
    .where('gemeente_id', '=', zelf.gemeente)
    .where('medewerker_id', '=', zelf.persoon ?? '')
    .where('wachtwoord', '=', oud)
    .execute();
  await recordGebeurtenis(tx, zelf, {
    soort: 'wachtwoord-herschreven',
    onderwerp: { soort: 'medewerker', id: zelf.persoon },
  });
}
