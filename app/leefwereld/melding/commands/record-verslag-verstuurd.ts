import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { closeTermijn } from '../../termijn/index.ts';
import { canUpdateMelding } from '../policy.ts';
import { getOpenMelding } from '../queries.ts';
import { WEIGERING as words } from '../weigeringen.ts';
import { updateMelding } from './update-melding.ts';

/**
 * The resident got the verslag: the term of the onderzoek ends, and from today an aanvraag may come (Wmo 2015 2.3.2, eighth
 * and ninth paragraph, LAW-W6 and LAW-W7). A second verslag of the same melding changes nothing. Throws 404, 403, and 409 for a
 * melding that was closed, or when a persoonlijk plan was handed in and the verslag does not speak of it (LAW-W2).
 */
export async function recordVerslagVerstuurd(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { noemtPlan = false }: { noemtPlan?: boolean } = {},
): Promise<void> {
  const melding = await getOpenMelding(tx, dossier, id);
  checkAllowed(canUpdateMelding(dossier));
  if (melding.verslagOp !== null) return;
  if (melding.persoonlijkPlan !== null && !noemtPlan) throw new Problem('verkeerde-staat', words.verslagZonderPlan);
  await updateMelding(tx, dossier, melding, { verslag_op: computeDay() }, { soort: 'verslag-verstuurd' });
  const onderwerp = { soort: 'melding', id };
  await closeTermijn(tx, dossier, { soort: 'onderzoek', onderwerp });
  await closeTermijn(tx, dossier, { soort: 'persoonlijk-plan', onderwerp, stand: 'vervallen' });
}
