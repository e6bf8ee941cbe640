import type { Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { closeTermijn, createTermijn } from '../../termijn/index.ts';
import { checkNa } from '../dagen.ts';
import { getAanbod, getPlek } from '../queries.ts';
import { WEIGERING as words } from '../weigeringen.ts';
import { updateFamiliegroepsplan } from './update-familiegroepsplan.ts';

/**
 * Someone wants the plan in writing: within fourteen days. And then: it was given. Jeugdwet 4.1.3, fifth paragraph (LAW-J4).
 * Throws 404, 403, 400 at `op`, and 409 before there is a plan or after it was given.
 */
export async function recordJeugdplanOpSchrift(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { op }: { op: string },
): Promise<void> {
  const [melding, plan] = await getAanbod(tx, dossier, id);
  if (plan.jeugdplanOp === null) throw new Problem('verkeerde-staat', words.eerstJeugdplan);
  if (plan.papierOp !== null) throw new Problem('verkeerde-staat', words.alOpSchrift);
  const onderwerp = { soort: 'melding', id };
  if (plan.gewenstOp === null) {
    checkNa(op, plan.jeugdplanOp);
    await updateFamiliegroepsplan(tx, dossier, id, { gewenst_op: op }, 'jeugdplan-op-schrift-gevraagd');
    const term = { soort: 'jeugdplan-op-schrift', begint: op, onderwerp, plek: getPlek(melding) } as const;
    await createTermijn(tx, dossier, term);
    return;
  }
  checkNa(op, plan.gewenstOp);
  await updateFamiliegroepsplan(tx, dossier, id, { papier_op: op }, 'jeugdplan-op-schrift-gegeven');
  await closeTermijn(tx, dossier, { soort: 'jeugdplan-op-schrift', onderwerp, op });
}
