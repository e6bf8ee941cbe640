import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';

import { addBericht } from '../../bericht/index.ts';
import { CODES_GERADEN } from '../bericht.ts';

/** Why a sign-in was refused, in classes: never what was typed, never from where. */
export type Reden = 'wachtwoord' | 'code' | 'te-vaak' | 'geen-toegang';

/**
 * Records that someone tried to sign in as the actor and was refused. Nobody's pseudonym stands under it: who tried is not known. A
 * wrong second factor means that somebody knows the password, so then the owner gets a mail when `melden` says so.
 */
export async function recordWeigering(tx: Tx, zelf: Actor, reden: Reden, melden = false): Promise<void> {
  const onderwerp = { soort: 'medewerker', id: zelf.persoon };
  await recordGebeurtenis(
    tx,
    { ...zelf, pseudoniem: null },
    { soort: 'aanmelding-geweigerd', onderwerp, gegevens: { reden } },
  );
  if (melden) await addBericht(tx, zelf, { soort: 'herstel', medewerkerId: zelf.persoon ?? '', ...CODES_GERADEN });
}
