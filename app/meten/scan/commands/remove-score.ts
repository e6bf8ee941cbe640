import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { canWriteScan, checkSchrijfbaar, type Scan } from '../../bewijs/index.ts';
import { findItem } from '../../instrument/index.ts';

/**
 * Takes the score of an item away: it was not scored then, which is not a 0. Evidence stays. Throws 404, 403, and 409 when the scan is
 * closed or the score is not the one that was read.
 */
export async function removeScore(tx: Tx, scan: Scan, sleutel: string, versie: number): Promise<void> {
  const { actor, id } = scan;
  const { sleutel: item } = getFound(findItem(scan.definitie, sleutel));
  checkAllowed(canWriteScan(scan));
  checkSchrijfbaar(scan);
  const { numUpdatedRows } = await tx
    .updateTable('scanscores')
    .set({ score: null, toelichting: null, versie: versie + 1, door: getFound(actor.pseudoniem), op: computeNow() })
    .where('gemeente_id', '=', actor.gemeente)
    .where('meting_id', '=', id)
    .where('item', '=', item)
    .where('versie', '=', versie)
    .where('score', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde deze score terwijl jij bezig was.');
  }
  await recordGebeurtenis(tx, actor, {
    soort: 'score-weggehaald',
    onderwerp: { soort: 'meting', id },
    gegevens: { item },
  });
}
