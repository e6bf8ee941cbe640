import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createRandomId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { addBericht } from '../../bericht/index.ts';
import { WACHTWOORD_GEWIJZIGD } from '../bericht.ts';
import { canUpdateAccount } from '../policy.ts';
import { findAccount } from '../queries.ts';

/**
 * Gives the actor a new password (as argon2id), also one who has no account yet. Then no device is known any more, and who had a
 * password gets a mail. Ending sessions is for the caller, who knows which may stay. Throws 403.
 */
export async function updateWachtwoord(tx: Tx, zelf: Actor, wachtwoord: string): Promise<void> {
  checkAllowed(canUpdateAccount(zelf));
  const had = await findAccount(tx, zelf);
  const nu = computeNow();
  const set = { wachtwoord, wachtwoord_op: nu, apparaten: createRandomId() };
  await tx
    .insertInto('accounts')
    .values({ gemeente_id: zelf.gemeente, medewerker_id: zelf.persoon ?? '', gemaakt_op: nu, ...set })
    .onConflict((conflict) => conflict.columns(['gemeente_id', 'medewerker_id']).doUpdateSet(set))
    .execute();
  const soort = had ? 'wachtwoord-gewijzigd' : 'account-gemaakt';
  await recordGebeurtenis(tx, zelf, { soort, onderwerp: { soort: 'medewerker', id: zelf.persoon } });
  if (had) await addBericht(tx, zelf, { soort: 'herstel', medewerkerId: zelf.persoon ?? '', ...WACHTWOORD_GEWIJZIGD });
}
