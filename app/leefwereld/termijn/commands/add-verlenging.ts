import type { Tx } from '#platform/database/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { getLopend } from '../queries.ts';
import { addWijziging } from './add-wijziging.ts';

/**
 * Gives a term more days, for a reason that the resident was told (Awb 4:14). Returns the new last day. Throws 404, 403, and 409
 * for a term that ended or whose length nobody may change.
 */
export async function addVerlenging(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { dagen, reden }: { dagen: number; reden: string },
): Promise<{ uiterlijk: string }> {
  const termijn = await getLopend(tx, dossier, id);
  return addWijziging(tx, dossier, termijn, { soort: 'verlenging', van: computeDay(), dagen, reden });
}
