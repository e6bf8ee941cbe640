import { recordGebeurtenis } from '#platform/audit/index.ts';
import { type Actor, type Tx, updateContext } from '#platform/database/index.ts';
import { computeHash, createToken } from '#platform/id/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { addBericht } from '../../bericht/index.ts';
import { computeLinkEnd } from '../account.ts';
import { HERSTEL } from '../bericht.ts';
import { findAanmelder, findAccount, createZelf } from '../queries.ts';

/**
 * Mails a link with which someone chooses a new password, as the sign-in actor; a new one makes that of before void. For an
 * address without an account nothing happens: the page says the same. Returns whether there is a mail, for tests alone.
 */
export async function createHerstel(tx: Tx, aanmelder: Actor, email: string, dataKey: string): Promise<boolean> {
  const wie = await findAanmelder(tx, aanmelder, { email });
  if (wie?.status !== 'actief') return false;
  const zelf = createZelf(aanmelder.gemeente, wie);
  await updateContext(tx, zelf, 'wachtwoord vergeten');
  if ((await findAccount(tx, zelf)) === undefined) return false;
  const token = createToken();
  const { medewerkerId } = wie;
  await tx
    .deleteFrom('accountlinks')
    .where('gemeente_id', '=', zelf.gemeente)
    .where('medewerker_id', '=', medewerkerId)
    .where('soort', '=', 'herstel')
    .execute();
  await tx
    .insertInto('accountlinks')
    .values({
      gemeente_id: zelf.gemeente,
      token_hash: computeHash(token),
      soort: 'herstel',
      medewerker_id: medewerkerId,
      verloopt: computeLinkEnd('herstel', computeNow()),
    })
    .execute();
  await addBericht(tx, zelf, {
    soort: 'herstel',
    medewerkerId,
    ...HERSTEL,
    link: { path: `/herstel/${token}`, dataKey },
  });
  // Who asked is not known: anyone can fill in an address. So nobody's name stands under it.
  const onderwerp = { soort: 'medewerker', id: medewerkerId };
  await recordGebeurtenis(tx, { ...zelf, pseudoniem: null }, { soort: 'herstel-gevraagd', onderwerp });
  return true;
}
