import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeHash, createToken } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { addBericht } from '../../bericht/index.ts';
import { computeLinkEnd } from '../account.ts';
import { BEHEERDERSLINK_COLLEGA, BEHEERDERSLINK_ZELF } from '../bericht.ts';
import { canCreateBeheerderslink } from '../policy.ts';

/** All beheerders of today who did not leave, also one who was invited and never came in. */
async function listBeheerders(tx: Tx, actor: Actor) {
  const rows = await tx
    .selectFrom('medewerkers')
    .select(['id', 'email', 'rollen'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('status', '!=', 'uit-dienst')
    .orderBy('id')
    .execute();
  return rows.filter(({ rollen }) => rollen.includes('beheerder'));
}

/**
 * Makes the one-time link with which the beheerder with this address (lower case) of the gemeente of the actor sets up their
 * account anew: an invitation, for a day, that makes all links of before void. They and the other beheerders get a mail. For
 * the command on the machine of the product (`inrichten`). Returns the token for `/uitnodiging/<token>`, of which only the hash
 * is stored, or undefined when there is no such beheerder. Throws 403.
 */
export async function createBeheerderslink(
  tx: Tx,
  actor: Actor,
  email: string,
): Promise<{ token: string } | undefined> {
  checkAllowed(canCreateBeheerderslink(actor));
  const { gemeente: gemeente_id } = actor;
  const beheerders = await listBeheerders(tx, actor);
  const wie = beheerders.find((one) => one.email === email);
  if (!wie) return undefined;
  const token = createToken();
  await tx
    .deleteFrom('accountlinks')
    .where('gemeente_id', '=', gemeente_id)
    .where('medewerker_id', '=', wie.id)
    .execute();
  await tx
    .insertInto('accountlinks')
    .values({
      gemeente_id,
      token_hash: computeHash(token),
      soort: 'uitnodiging',
      medewerker_id: wie.id,
      verloopt: computeLinkEnd('begin', computeNow()),
    })
    .execute();
  for (const { id } of beheerders) {
    const text = id === wie.id ? BEHEERDERSLINK_ZELF : BEHEERDERSLINK_COLLEGA;
    await addBericht(tx, actor, { soort: 'herstel', medewerkerId: id, ...text });
  }
  const onderwerp = { soort: 'medewerker', id: wie.id };
  await recordGebeurtenis(tx, actor, { soort: 'beheerderslink-gemaakt', onderwerp });
  return { token };
}
