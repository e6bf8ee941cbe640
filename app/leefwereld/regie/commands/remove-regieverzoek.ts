import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canRemoveRegieverzoek } from '../policy.ts';
import { openHuishouden } from '../queries.ts';
import { closeRegieverzoek } from './close-regieverzoek.ts';

/** Takes the request back before it is answered. Throws 403, and 409 when nobody is asked any more. */
export async function removeRegieverzoek(tx: Tx, dossier: Dossier): Promise<void> {
  const { actor } = dossier;
  const huishouden = getFound(await openHuishouden(tx, actor, dossier.huishouden));
  checkAllowed(canRemoveRegieverzoek(dossier));
  if (huishouden.opvolger === null || (dossier.relatie === 'regisseur' && huishouden.regisseur !== actor.persoon)) {
    throw new Problem('verkeerde-staat', 'Hier wacht geen verzoek meer.');
  }
  await closeRegieverzoek(tx, actor, huishouden.id, { soort: 'ingetrokken', aan: huishouden.opvolger });
}
