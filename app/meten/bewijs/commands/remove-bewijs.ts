import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { checkSchrijfbaar } from '../bewijs.ts';
import { canWriteScan } from '../policy.ts';
import { findBewijs, type Scan } from '../queries.ts';

/**
 * Takes evidence away, its file too: what it stood for may be a concept again. Throws 404, 403, and 409 when the scan is closed.
 */
export async function removeBewijs(tx: Tx, scan: Scan, item: string, id: string): Promise<void> {
  const { actor } = scan;
  const bewijs = getFound(await findBewijs(tx, scan, item, id));
  checkAllowed(canWriteScan(scan));
  checkSchrijfbaar(scan);
  await tx
    .deleteFrom('bewijzen')
    .where('gemeente_id', '=', actor.gemeente)
    .where('meting_id', '=', scan.id)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'bewijs-weggehaald',
    onderwerp: { soort: 'meting', id: scan.id },
    gegevens: { item, soort: bewijs.soort },
  });
}
