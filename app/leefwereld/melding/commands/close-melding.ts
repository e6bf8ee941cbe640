import type { Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { closeTermijn } from '../../termijn/index.ts';
import type { Sluitreden } from '../melding.ts';
import { canUpdateMelding } from '../policy.ts';
import { getOpenMelding } from '../queries.ts';
import { updateMelding } from './update-melding.ts';

/** Ends a melding for a reason; its terms wait for nothing any more. Throws 404, 403, and 409 when it ended before. */
export async function closeMelding(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { reden }: { reden: Sluitreden },
): Promise<void> {
  const melding = await getOpenMelding(tx, dossier, id);
  checkAllowed(canUpdateMelding(dossier));
  const einde = { gesloten_op: computeDay(), sluitreden: reden };
  await updateMelding(tx, dossier, melding, einde, { soort: 'melding-gesloten', gegevens: { reden } });
  await closeTermijn(tx, dossier, { onderwerp: { soort: 'melding', id }, stand: 'vervallen' });
}
