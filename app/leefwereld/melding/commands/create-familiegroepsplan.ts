import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { createTermijn } from '../../termijn/index.ts';
import { checkDag } from '../dagen.ts';
import { getJeugdmelding, getPlek } from '../queries.ts';
import { WEIGERING as words } from '../weigeringen.ts';

/**
 * The family is offered to make the plan first, and has time for it. Jeugdwet 4.1.2 (LAW-J3); "within reasonable time", so how long is
 * our own choice. Throws 404, 403, 400 at `op`, and 409 for another law or when it was offered before.
 */
export async function createFamiliegroepsplan(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { op }: { op: string },
): Promise<void> {
  const melding = await getJeugdmelding(tx, dossier, id);
  if (melding.familiegroepsplan !== null) throw new Problem('verkeerde-staat', words.alAangeboden);
  checkDag(melding, op);
  const plek = getPlek(melding);
  await tx
    .insertInto('familiegroepsplannen')
    .values({ id: createId(), ...createInhoud(dossier, 'route', plek), melding_id: id, aangeboden_op: op })
    .execute();
  const onderwerp = { soort: 'melding', id };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'familiegroepsplan-aangeboden', onderwerp });
  await createTermijn(tx, dossier, { soort: 'familiegroepsplan', begint: op, onderwerp, plek });
}
