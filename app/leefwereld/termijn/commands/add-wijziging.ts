import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { canUpdateTermijnen } from '../policy.ts';
import type { Termijnrij } from '../queries.ts';
import { updateTermijn } from './update-termijn.ts';

type Nieuw = { soort: 'opschorting' | 'verlenging'; van: string; dagen?: number; reden: string };

/**
 * Writes down what stops or lengthens a term, where the term itself belongs, and computes its last day again. Returns that. Throws
 * 403.
 */
export async function addWijziging(
  tx: Tx,
  dossier: Dossier,
  termijn: Termijnrij,
  nieuw: Nieuw,
): Promise<{ uiterlijk: string }> {
  checkAllowed(canUpdateTermijnen(dossier));
  const plek = await tx
    .selectFrom('termijnen')
    .select(['leefdomein', 'wet', 'voor as zichtbaar_voor'])
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('id', '=', termijn.id)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('termijnwijzigingen')
    .values({
      id: createId(),
      ...createInhoud(dossier, 'route'),
      ...plek,
      termijn_id: termijn.id,
      ...nieuw,
      door_id: dossier.actor.persoon ?? '',
      op: computeNow(),
    })
    .execute();
  return updateTermijn(tx, dossier, termijn, nieuw.soort === 'opschorting' ? 'termijn-opgeschort' : 'termijn-verlengd');
}
