import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdateTermijnen } from '../policy.ts';
import { listWijzigingen, type Termijnrij } from '../queries.ts';
import { computeTermijn } from '../termijn.ts';

/**
 * Computes the last day again, from everything that stopped or lengthened the term, and says what happened. Returns it. Throws 403.
 */
export async function updateTermijn(
  tx: Tx,
  dossier: Dossier,
  { id, soort, begint, dagen }: Termijnrij,
  gebeurd: string,
): Promise<{ uiterlijk: string }> {
  checkAllowed(canUpdateTermijnen(dossier));
  const alle = await listWijzigingen(tx, dossier, id);
  const { uiterlijk, verschoven, opgeschort, loopt } = computeTermijn(soort, begint, {
    opschortingen: alle.filter((one) => one.soort === 'opschorting'),
    verlengingen: alle.filter((one) => one.soort === 'verlenging'),
    lengte: dagen ?? undefined,
    vandaag: computeDay(),
  });
  await tx
    .updateTable('termijnen')
    .set({ uiterlijk, verschoven, opgeschort, stand: loopt, bijgewerkt_op: computeNow() })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('id', '=', id)
    .execute();
  const onderwerp = { soort: 'termijn', id };
  await recordGebeurtenis(tx, dossier.actor, { soort: gebeurd, onderwerp, gegevens: { uiterlijk } });
  return { uiterlijk };
}
