import type { Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { getLopend } from '../queries.ts';
import { WEIGERING as words } from '../woorden.ts';
import { addWijziging } from './add-wijziging.ts';

/**
 * Stops the clock from today, for a reason that the resident was told. Awb 4:15 for an aanvraag, in agreement with the resident
 * for the rest. Throws 404, 403, and 409 for a term that ended, stands still already, or cannot stand still.
 */
export async function addOpschorting(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { reden }: { reden: string },
): Promise<void> {
  const termijn = await getLopend(tx, dossier, id);
  if (termijn.stand === 'opgeschort') throw new Problem('verkeerde-staat', words.staatAlStil);
  await addWijziging(tx, dossier, termijn, { soort: 'opschorting', van: computeDay(), reden });
}
