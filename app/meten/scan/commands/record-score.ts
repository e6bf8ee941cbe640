import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { canWriteScan, checkSchrijfbaar, type Scan } from '../../bewijs/index.ts';
import { findItem } from '../../instrument/index.ts';
import type { ScoreInput } from '../schema.ts';

/**
 * Scores an item of an open scan (openScan): 0, 1 or 2, and why. Evidence is added apart; without it the score is a concept. Throws
 * 404 for an item that the instrument does not have, 403, and 409 when the scan is closed or somebody else scored it meanwhile.
 */
export async function recordScore(tx: Tx, scan: Scan, sleutel: string, input: ScoreInput): Promise<{ versie: number }> {
  const { actor, id } = scan;
  const { sleutel: item } = getFound(findItem(scan.definitie, sleutel));
  checkAllowed(canWriteScan(scan));
  checkSchrijfbaar(scan);
  const { score, versie } = input;
  const values = {
    score,
    toelichting: input.toelichting || null,
    versie: versie + 1,
    door: getFound(actor.pseudoniem),
    op: computeNow(),
  };
  const written =
    versie === 0
      ? await tx
          .insertInto('scanscores')
          .values({ gemeente_id: actor.gemeente, meting_id: id, item, ...values })
          .onConflict((conflict) => conflict.columns(['gemeente_id', 'meting_id', 'item']).doNothing())
          .executeTakeFirst()
          .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows)
      : await tx
          .updateTable('scanscores')
          .set(values)
          .where('gemeente_id', '=', actor.gemeente)
          .where('meting_id', '=', id)
          .where('item', '=', item)
          .where('versie', '=', versie)
          .executeTakeFirst()
          .then(({ numUpdatedRows }) => numUpdatedRows);
  if (written !== 1n)
    throw new Problem('verouderde-versie', 'Iemand anders veranderde deze score terwijl jij bezig was.');
  await recordGebeurtenis(tx, actor, {
    soort: 'scan-gescoord',
    onderwerp: { soort: 'meting', id },
    gegevens: { item, score, versie: versie + 1 },
  });
  return { versie: versie + 1 };
}
