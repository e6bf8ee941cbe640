import type { Tx } from '#platform/database/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { checkPartij, type PartijInput } from '../invoer.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { findPartijfeiten, listLeden } from '../queries.ts';
import { addBetrokkenheid } from './add-betrokkenheid.ts';

/**
 * Lets a partij take part for some parts of life and laws: that much opens, and no more. Throws 403, 409 when it is closed, and 400 at
 * the field for someone who does not work for that partij or takes part already. Wmo 2015 5.3.3 lid 4.
 */
export async function addPartij(tx: Tx, dossier: Dossier, input: PartijInput): Promise<{ id: string }> {
  checkOpen(dossier, canUpdateHuishouden(dossier));
  checkPartij(input, await findPartijfeiten(tx, dossier, input), await listLeden(tx, dossier));
  const { partij, medewerker = null, taak, leefdomeinen, wetten, leden = [] } = input;
  const what = { taak, leefdomeinen: [...leefdomeinen], wetten: [...wetten], leden: [...leden] };
  return addBetrokkenheid(tx, dossier, { soort: 'partij', partij_id: partij, medewerker_id: medewerker, ...what });
}
