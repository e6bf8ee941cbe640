import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdateTermijnen } from '../policy.ts';
import type { Onderwerp } from '../queries.ts';
import type { Termijnsoort } from '../termijn.ts';

type Einde = {
  /** Every running term about the record when it is left out. */
  soort?: Termijnsoort;
  onderwerp: Onderwerp;
  /** Day on which it ended, YYYY-MM-DD; today when it is left out. */
  op?: string;
  /** gehaald: done what it waited for; vervallen: nothing waits any more. */
  stand?: 'gehaald' | 'vervallen';
};

/**
 * Ends the running term of a kind about a record, or all of them; without one nothing happens. Returns how many ended.
 * Throws 403.
 */
export async function closeTermijn(
  tx: Tx,
  dossier: Dossier,
  { soort, onderwerp, op = computeDay(), stand = 'gehaald' }: Einde,
): Promise<number> {
  checkAllowed(canUpdateTermijnen(dossier));
  let query = tx
    .updateTable('termijnen')
    .set({ stand, klaar_op: op, bijgewerkt_op: computeNow() })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('onderwerp_soort', '=', onderwerp.soort)
    .where('onderwerp_id', '=', onderwerp.id)
    .where('klaar_op', 'is', null);
  if (soort !== undefined) query = query.where('soort', '=', soort);
  const ended = await query.returning(['id', 'soort', 'uiterlijk']).execute();
  for (const { id, soort: welke, uiterlijk } of ended) {
    await recordGebeurtenis(tx, dossier.actor, {
      soort: 'termijn-beeindigd',
      onderwerp: { soort: 'termijn', id },
      gegevens: { soort: welke, stand, opTijd: op <= uiterlijk },
    });
  }
  return ended.length;
}
