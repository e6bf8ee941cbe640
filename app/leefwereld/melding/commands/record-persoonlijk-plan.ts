import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { closeTermijn } from '../../termijn/index.ts';
import { checkDag } from '../dagen.ts';
import { canUpdateMelding } from '../policy.ts';
import { getOpenMelding } from '../queries.ts';
import { WEIGERING as words } from '../weigeringen.ts';
import { updateMelding } from './update-melding.ts';

/**
 * The resident handed in a persoonlijk plan: as text, or on paper. After the seven days it is taken too, as long as there is no
 * verslag: nobody is worse off for being late. The onderzoek has to use it. Wmo 2015 2.3.2, second and fifth paragraph (LAW-W2).
 * Throws 404, 403, 400 at `op`, and 409 when the verslag was sent or a plan is there already.
 */
export async function recordPersoonlijkPlan(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { vorm, tekst, op }: { vorm: 'tekst' | 'papier'; tekst: string; op: string },
): Promise<void> {
  const melding = await getOpenMelding(tx, dossier, id);
  checkAllowed(canUpdateMelding(dossier));
  if (melding.verslagOp !== null) throw new Problem('verkeerde-staat', words.naVerslag);
  if (melding.persoonlijkPlan !== null) throw new Problem('verkeerde-staat', words.tweedePlan);
  checkDag(melding, op);
  const plan = { plan_op: op, plan_vorm: vorm, plan_tekst: vorm === 'tekst' ? tekst : '' };
  await updateMelding(tx, dossier, melding, plan, { soort: 'persoonlijk-plan-ontvangen', gegevens: { vorm } });
  await closeTermijn(tx, dossier, { soort: 'persoonlijk-plan', onderwerp: { soort: 'melding', id }, op });
}
