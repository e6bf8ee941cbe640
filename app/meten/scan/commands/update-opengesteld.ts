import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { canWriteScan, type Scan } from '../../bewijs/index.ts';

/**
 * Says whether professionals read along in an open scan (openScan), also when it is closed. Interviews stay with who guides it. Throws 403.
 */
export async function updateOpengesteld(tx: Tx, scan: Scan, opengesteld: boolean): Promise<void> {
  checkAllowed(canWriteScan(scan));
  const { actor, id } = scan;
  await tx
    .updateTable('metingen')
    .set((row) => ({ opengesteld, versie: row('versie', '+', 1) }))
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: opengesteld ? 'scan-opengesteld' : 'scan-dichtgezet',
    onderwerp: { soort: 'meting', id },
  });
}
