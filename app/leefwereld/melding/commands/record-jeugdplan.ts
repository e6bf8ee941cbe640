import type { Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { closeTermijn } from '../../termijn/index.ts';
import { checkNa } from '../dagen.ts';
import { getAanbod } from '../queries.ts';
import { WEIGERING as words } from '../weigeringen.ts';
import { updateFamiliegroepsplan } from './update-familiegroepsplan.ts';

/**
 * The plan is there: that of the family, or the one without it, which may be told in words. Jeugdwet 4.1.2 and 4.1.3, fourth
 * paragraph (LAW-J3, LAW-J4). Throws 404, 403, 400 at `op`, and 409 when nobody answered yet or a plan is there.
 */
export async function recordJeugdplan(tx: Tx, dossier: Dossier, id: string, { op }: { op: string }): Promise<void> {
  const [, plan] = await getAanbod(tx, dossier, id);
  if (plan.antwoord === null) throw new Problem('verkeerde-staat', words.eerstAntwoord);
  if (plan.klaarOp !== null || plan.jeugdplanOp !== null) throw new Problem('verkeerde-staat', words.planIsEr);
  checkNa(op, plan.antwoordOp);
  const familie = plan.antwoord === 'familie';
  const change = familie ? { klaar_op: op } : { jeugdplan_op: op };
  await updateFamiliegroepsplan(tx, dossier, id, change, familie ? 'familiegroepsplan-klaar' : 'jeugdplan-vastgesteld');
  const soort = familie ? 'familiegroepsplan' : 'jeugdplan';
  await closeTermijn(tx, dossier, { soort, onderwerp: { soort: 'melding', id }, op });
}
