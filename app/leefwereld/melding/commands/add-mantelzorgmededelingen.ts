import type { Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { GEEN } from '../melding.ts';
import { getOpenMelding, listMantelzorgers } from '../queries.ts';
import { WEIGERING as words } from '../weigeringen.ts';
import { addMededeling, type Hoe } from './add-mededeling.ts';

/**
 * Mantelzorgers were told of free onafhankelijke cliëntondersteuning (Wmo 2015 2.3.2, third paragraph, LAW-W3), or there are none
 * (`wie` is GEEN alone). Needs the onderdelen `kern` and `route`. Throws 404, 403, 400 at `op` or `wie`, and 409 for a melding
 * that was closed.
 */
export async function addMantelzorgmededelingen(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { wie, ...hoe }: Hoe & { wie: readonly string[] },
): Promise<void> {
  const melding = await getOpenMelding(tx, dossier, id);
  const mantelzorgers = await listMantelzorgers(tx, dossier, melding.lid);
  const refuse = (detail: string) => {
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'wie', detail }]);
  };
  if (wie.includes(GEEN)) {
    if (wie.length > 1 || mantelzorgers.length > 0) refuse(words.tochMantelzorger);
    return addMededeling(tx, dossier, melding, hoe, [{ soort: 'geen-mantelzorger', netwerklid: null }]);
  }
  if (wie.some((one) => !mantelzorgers.some((known) => known.id === one))) refuse(words.mantelzorger);
  const told = wie.map((netwerklid) => ({ soort: 'clientondersteuning-mantelzorger' as const, netwerklid }));
  return addMededeling(tx, dossier, melding, hoe, told);
}
