import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { checkPartij, createVerouderd, type PartijInput } from '../invoer.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { findPartijfeiten, listBetrokkenen, listLeden } from '../queries.ts';

/**
 * Changes for what a partij takes part; what opens for them changes at once. Throws 404, 403, 409 when it is closed or another was
 * first, and 400 at the field. Wmo 2015 5.3.3 lid 4.
 */
export async function updateBetrokkenheid(
  tx: Tx,
  dossier: Dossier,
  id: string,
  input: Omit<PartijInput, 'partij' | 'medewerker'> & { versie: number },
): Promise<void> {
  const found = getFound((await listBetrokkenen(tx, dossier)).find((one) => one.id === id && one.soort === 'partij'));
  checkOpen(dossier, canUpdateHuishouden(dossier));
  const wie = { partij: found.partijId ?? '', ...(found.medewerker ? { medewerker: found.medewerker } : {}) };
  const heel = { ...input, ...wie };
  checkPartij(heel, await findPartijfeiten(tx, dossier, heel, id), await listLeden(tx, dossier));
  const { taak, leefdomeinen, wetten, leden = [], versie } = input;
  const what = { taak, leefdomeinen: [...leefdomeinen], wetten: [...wetten], leden: [...leden] };
  const { numUpdatedRows } = await tx
    .updateTable('betrokkenheden')
    .set({ ...what, versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw createVerouderd();
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'betrokkenheid-bijgewerkt', onderwerp });
}
