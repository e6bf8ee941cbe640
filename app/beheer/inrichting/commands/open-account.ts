import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { removeAccountlink, removeFactoren, updateWachtwoord } from '../../account/index.ts';
import { deleteSessies } from '../../sessie/index.ts';
import { canOpenAccount } from '../policy.ts';

/**
 * Accepts an invitation: from now on the account is in use, with this password (as argon2id). Who had an account begins it anew:
 * factors, codes and sessions of before are gone. Throws 403, and 409 when the link was used or is over.
 */
export async function openAccount(tx: Tx, zelf: Actor, wachtwoord: string, linkHash: string): Promise<void> {
  checkAllowed(canOpenAccount(zelf));
  await removeAccountlink(tx, zelf, linkHash, 'uitnodiging');
  await tx
    .updateTable('medewerkers')
    .set({ status: 'actief' })
    .where('gemeente_id', '=', zelf.gemeente)
    .where('id', '=', zelf.persoon ?? '')
    .where('status', '=', 'uitgenodigd')
    .execute();
  await updateWachtwoord(tx, zelf, wachtwoord);
  await removeFactoren(tx, zelf);
  await deleteSessies(tx, zelf, 'alle');
  await recordGebeurtenis(tx, zelf, {
    soort: 'uitnodiging-aangenomen',
    onderwerp: { soort: 'medewerker', id: zelf.persoon },
  });
}
