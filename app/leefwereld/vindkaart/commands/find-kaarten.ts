import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { recordVindregels } from '../../inzage/index.ts';
import { canSearch } from '../policy.ts';
import { type Gevonden, listGevonden, type Zoekvraag } from '../queries.ts';

/**
 * Looks whether someone is known here and whom to call. Each that is shown leaves an inzageregel they can read, and the search a
 * gebeurtenis without what was looked for. Throws 403. Wmo 2015 5.1.1, AVG 5(1)(c): that there is a huishouden, never what.
 */
export async function findKaarten(tx: Tx, actor: Actor, vraag: Zoekvraag): Promise<Gevonden> {
  checkAllowed(canSearch(actor));
  const gevonden = await listGevonden(tx, actor, vraag);
  await recordVindregels(tx, actor, gevonden.kaarten);
  const onderwerp = { soort: 'vindkaart', id: null };
  const gegevens = { aantal: gevonden.kaarten.length, bsn: vraag.bsnHash !== undefined };
  await recordGebeurtenis(tx, actor, { soort: 'vindkaart-gezocht', onderwerp, gegevens });
  return gevonden;
}
