import type { Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { closeTermijn, createTermijn } from '../../termijn/index.ts';
import { checkNa } from '../dagen.ts';
import type { Afzienreden } from '../melding.ts';
import { getAanbod, getPlek } from '../queries.ts';
import { WEIGERING as words } from '../weigeringen.ts';
import { updateFamiliegroepsplan } from './update-familiegroepsplan.ts';

/**
 * What the family answers: they make the plan, or it is waived, for a reason of the closed list; then a plan without them has to
 * be there within six weeks. A family that began may still stop. Jeugdwet 4.1.2 and 4.1.3, fourth paragraph (LAW-J3, LAW-J4).
 * Throws 404, 403, 400 at `op` or `reden`, and 409 when a plan is there or it was waived before.
 */
export async function recordFamilieantwoord(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { antwoord, reden, op }: { antwoord: 'familie' | 'geen'; reden?: Afzienreden | undefined; op: string },
): Promise<void> {
  const [melding, plan] = await getAanbod(tx, dossier, id);
  if (plan.klaarOp !== null || plan.antwoord === 'geen') throw new Problem('verkeerde-staat', words.alBeantwoord);
  checkNa(op, plan.antwoordOp ?? plan.aangebodenOp);
  const geen = antwoord === 'geen';
  if (geen && reden === undefined) {
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'reden', detail: words.geenReden }]);
  }
  const change = { antwoord, antwoord_op: op, reden: geen ? (reden ?? null) : null };
  await updateFamiliegroepsplan(
    tx,
    dossier,
    id,
    change,
    geen ? 'familiegroepsplan-afgezien' : 'familiegroepsplan-begonnen',
  );
  if (!geen) return;
  const onderwerp = { soort: 'melding', id };
  await closeTermijn(tx, dossier, { soort: 'familiegroepsplan', onderwerp, op, stand: 'vervallen' });
  await createTermijn(tx, dossier, { soort: 'jeugdplan', begint: op, onderwerp, plek: getPlek(melding) });
}
