import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeHash, createToken, isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { computeLinkEnd } from '../account.ts';
import { canCreateUitnodiging } from '../policy.ts';

/**
 * Makes the one-time link with which a medewerker sets up an account, or sets it up anew when password and factors are lost: a
 * new one makes those of before void. Works seven days. Returns the token for `/uitnodiging/<token>`, of which only the hash is
 * stored. Throws 403, 404, and 409 for who has left or has no address.
 */
export async function createUitnodiging(
  tx: Tx,
  actor: Actor,
  medewerkerId: string,
): Promise<{ token: string; verlooptOp: Date }> {
  const { gemeente: gemeente_id } = actor;
  const wie = getFound(
    isId(medewerkerId)
      ? await tx
          .selectFrom('medewerkers')
          .select(['status', 'email'])
          .where('gemeente_id', '=', gemeente_id)
          .where('id', '=', medewerkerId)
          .executeTakeFirst()
      : undefined,
  );
  checkAllowed(canCreateUitnodiging(actor));
  if (wie.status === 'uit-dienst') throw new Problem('verkeerde-staat', 'Deze persoon werkt hier niet meer.');
  if (wie.email === null) throw new Problem('verkeerde-staat', 'Vul eerst een e-mailadres in.');
  const token = createToken();
  const verlooptOp = computeLinkEnd('uitnodiging', computeNow());
  await tx
    .deleteFrom('accountlinks')
    .where('gemeente_id', '=', gemeente_id)
    .where('medewerker_id', '=', medewerkerId)
    .execute();
  await tx
    .insertInto('accountlinks')
    .values({
      gemeente_id,
      token_hash: computeHash(token),
      soort: 'uitnodiging',
      medewerker_id: medewerkerId,
      verloopt: verlooptOp,
    })
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'uitnodiging-gemaakt',
    onderwerp: { soort: 'medewerker', id: medewerkerId },
  });
  return { token, verlooptOp };
}
