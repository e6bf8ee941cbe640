import type { Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { getLopend } from '../queries.ts';
import { WEIGERING as words } from '../woorden.ts';
import { updateTermijn } from './update-termijn.ts';

/** Lets the clock run again from today. Returns the new last day. Throws 404, 403, and 409 for a term whose clock runs. */
export async function closeOpschorting(tx: Tx, dossier: Dossier, id: string): Promise<{ uiterlijk: string }> {
  const termijn = await getLopend(tx, dossier, id);
  if (termijn.stand !== 'opgeschort') throw new Problem('verkeerde-staat', words.looptAl);
  await tx
    .updateTable('termijnwijzigingen')
    .set({ tot: computeDay() })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('termijn_id', '=', id)
    .where('soort', '=', 'opschorting')
    .where('tot', 'is', null)
    .execute();
  return updateTermijn(tx, dossier, termijn, 'termijn-hervat');
}
