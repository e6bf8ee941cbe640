import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Linksoort } from '../account.ts';

/**
 * Uses up a one-time link, in the transaction of what it was for; the transaction carries its hash as key. Throws 409 when it was
 * used or is over: of two who come at once, one goes on.
 */
export async function removeAccountlink(tx: Tx, zelf: Actor, tokenHash: string, soort: Linksoort): Promise<void> {
  const gone = await tx
    .deleteFrom('accountlinks')
    .where('token_hash', '=', tokenHash)
    .where('soort', '=', soort)
    .where('verloopt', '>', computeNow())
    .returning('soort')
    .execute();
  if (gone.length === 0) throw new Problem('verkeerde-staat', 'Deze link is al gebruikt of verlopen.');
  // The log of a gemeente begins with the gemeente: until then there is nobody to write under.
  if (zelf.persoon === null) return;
  const onderwerp = { soort: 'medewerker', id: zelf.persoon };
  await recordGebeurtenis(tx, zelf, { soort: 'accountlink-gebruikt', onderwerp, gegevens: { soort } });
}
