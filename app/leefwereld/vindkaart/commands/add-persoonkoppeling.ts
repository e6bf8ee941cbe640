import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdatePersoon } from '../policy.ts';
import { getLid } from '../queries.ts';
import { updatePersoon } from './update-persoon.ts';

/**
 * Says that a lid is someone who is known elsewhere too: the same person in both huishoudens. It opens nothing for anyone; who
 * they were before stays known, so that it can be undone. Throws 403, 404, and 409 when they are one already.
 */
export async function addPersoonkoppeling(tx: Tx, dossier: Dossier, lid: string, ander: string): Promise<void> {
  const { actor } = dossier;
  checkAllowed(canUpdatePersoon(dossier));
  const own = await getLid(tx, dossier, lid);
  const kaart = getFound(
    await tx
      .selectFrom('vindkaarten')
      .select(['persoon_id', 'huishouden_id'])
      .where('gemeente_id', '=', actor.gemeente)
      .where('lid_id', '=', isId(ander) ? ander : null)
      .where('huishouden_id', '!=', dossier.huishouden)
      .executeTakeFirst(),
  );
  const { persoon_id } = kaart;
  if (persoon_id === own.persoon_id) throw new Problem('verkeerde-staat', 'Dit is al dezelfde persoon.');
  const persoon_eerder_id = own.persoon_eerder_id ?? own.persoon_id;
  await updatePersoon(tx, dossier, lid, { persoon_id, persoon_eerder_id, versie: own.versie + 1 });
}
