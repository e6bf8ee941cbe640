import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { deleteSessies } from '../../sessie/index.ts';
import { canUpdateAccount } from '../policy.ts';
import { removeAccountlink } from './remove-accountlink.ts';
import { updateWachtwoord } from './update-wachtwoord.ts';

/**
 * Makes the password that was chosen with a link the password (as argon2id), uses up that link and ends every session of the actor,
 * after they gave their second factor. Throws 403, and 409 when the link was used or is over.
 */
export async function recordHerstel(tx: Tx, zelf: Actor, wachtwoord: string, linkHash: string): Promise<void> {
  checkAllowed(canUpdateAccount(zelf));
  await removeAccountlink(tx, zelf, linkHash, 'herstel');
  await updateWachtwoord(tx, zelf, wachtwoord);
  await deleteSessies(tx, zelf, 'alle');
  await recordGebeurtenis(tx, zelf, { soort: 'herstel-gedaan', onderwerp: { soort: 'medewerker', id: zelf.persoon } });
}
