import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { BEWAAR_DAGEN } from '../bericht.ts';
import { canUpdateBericht } from '../policy.ts';

/**
 * Clears away what is older than 30 days at `nu`, whatever came of it: no link in it works any more. For the daily job (`taak`).
 * Returns how many went. Throws 403.
 */
export async function removeBerichten(tx: Tx, taak: Actor, nu: Date): Promise<number> {
  checkAllowed(canUpdateBericht(taak));
  const gone = await tx
    .deleteFrom('berichten')
    .where('gemeente_id', '=', taak.gemeente)
    .where('gemaakt', '<', new Date(nu.getTime() - BEWAAR_DAGEN * 86_400_000))
    .returning('id')
    .execute();
  if (gone.length === 0) return 0;
  const gegevens = { aantal: gone.length };
  await recordGebeurtenis(tx, taak, {
    soort: 'berichten-opgeruimd',
    onderwerp: { soort: 'bericht', id: null },
    gegevens,
  });
  return gone.length;
}
