import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdatePersoon } from '../policy.ts';
import { getLid } from '../queries.ts';
import { updatePersoon } from './update-persoon.ts';

/** Makes a lid the person it was before it was linked. Throws 403, 404, and 409 when it was not linked. */
export async function removePersoonkoppeling(tx: Tx, dossier: Dossier, lid: string): Promise<void> {
  checkAllowed(canUpdatePersoon(dossier));
  const { persoon_eerder_id, versie } = await getLid(tx, dossier, lid);
  if (persoon_eerder_id === null) throw new Problem('verkeerde-staat', 'Deze persoon is niet gekoppeld.');
  await updatePersoon(tx, dossier, lid, { persoon_id: persoon_eerder_id, persoon_eerder_id: null, versie: versie + 1 });
}
