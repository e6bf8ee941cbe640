import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canAssignAanvoerder } from '../policy.ts';
import { openHuishouden } from '../queries.ts';
import { addRegiestap } from './add-regiestap.ts';

/** Ends that someone leads beside the regisseur, with the reason. Throws 403, and 409 when nobody does. */
export async function removeAanvoerder(tx: Tx, dossier: Dossier, { reden }: { reden: string }): Promise<void> {
  const { actor } = dossier;
  checkAllowed(canAssignAanvoerder(dossier));
  const { id, aanvoerder } = getFound(await openHuishouden(tx, actor, dossier.huishouden));
  if (aanvoerder === null) throw new Problem('verkeerde-staat', 'Er is geen aanvoerder meer.');
  await tx
    .updateTable('huishoudens')
    .set({ aanvoerder_id: null })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await addRegiestap(tx, actor, id, { soort: 'aanvoerder-gestopt', aan: aanvoerder, reden });
}
