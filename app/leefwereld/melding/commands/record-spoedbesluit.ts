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
 * It cannot wait: temporary help is decided at once, before anything was told or looked into. What was skipped goes on
 * afterwards, and its terms keep running. Wmo 2015 2.3.3 (LAW-W10). Throws 404, 403, and 409 when it was decided before.
 */
export async function recordSpoedbesluit(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { reden, hulp }: { reden: string; hulp: string },
): Promise<void> {
  const melding = await getOpenMelding(tx, dossier, id);
  checkAllowed(canUpdateMelding(dossier));
  if (melding.spoedOp !== null) throw new Problem('verkeerde-staat', words.spoedBesloten);
  const besluit = { spoed: true, spoed_op: computeDay(), spoed_reden: reden, spoed_hulp: hulp };
  await updateMelding(tx, dossier, melding, besluit, { soort: 'spoed-besloten' });
  await closeTermijn(tx, dossier, { soort: 'spoed', onderwerp: { soort: 'melding', id } });
}
