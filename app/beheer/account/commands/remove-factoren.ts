import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { canUpdateAccount } from '../policy.ts';

/**
 * Takes all second factors and recovery codes of the actor away, for who sets up the account anew with an invitation: what is
 * lost must not open it any more. Returns how many factors went; throws 403.
 */
export async function removeFactoren(tx: Tx, zelf: Actor): Promise<number> {
  checkAllowed(canUpdateAccount(zelf));
  const own = { gemeente: zelf.gemeente, persoon: zelf.persoon ?? '' };
  await tx
    .deleteFrom('herstelcodes')
    .where('gemeente_id', '=', own.gemeente)
    .where('medewerker_id', '=', own.persoon)
    .execute();
  const gone = await tx
    .deleteFrom('factoren')
    .where('gemeente_id', '=', own.gemeente)
    .where('medewerker_id', '=', own.persoon)
    .returning('id')
    .execute();
  if (gone.length === 0) return 0;
  const onderwerp = { soort: 'medewerker', id: zelf.persoon };
  await recordGebeurtenis(tx, zelf, { soort: 'factoren-weggehaald', onderwerp, gegevens: { aantal: gone.length } });
  return gone.length;
}
