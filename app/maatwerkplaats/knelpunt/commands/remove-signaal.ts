import { recordGebeurtenis } from '#platform/audit/index.ts';
import { removeSchakel } from '#platform/chain/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { formatWeggehaald } from '../knelpuntstap.ts';
import { canUpdateKnelpunt } from '../policy.ts';
import { findKnelpunt, listSignaalIds, openTurn } from '../queries.ts';
import { addKnelpuntstap } from './add-knelpuntstap.ts';

/**
 * Takes a signaal that was put here wrongly out of a knelpunt; it waits again. The last one stays: a knelpunt comes from
 * at least one. Throws 404 (also for a signaal of another knelpunt), 403, or 409 for the last one.
 */
export async function removeSignaal(tx: Tx, actor: Actor, id: string, signaalId: string): Promise<void> {
  getFound(await findKnelpunt(tx, actor, id));
  checkAllowed(canUpdateKnelpunt(actor));
  await openTurn(tx, actor);
  const ids = await listSignaalIds(tx, actor, id);
  getFound(ids.find((one) => one === signaalId));
  if (ids.length === 1) {
    throw new Problem('verkeerde-staat', 'Dit is het enige signaal. Een knelpunt komt altijd van een signaal.');
  }
  const onderwerp = { soort: 'knelpunt', id };
  await removeSchakel(tx, actor, { soort: 'signaal', id: signaalId }, onderwerp);
  const tekst = formatWeggehaald(ids.length - 1);
  await addKnelpuntstap(tx, actor, { knelpuntId: id, soort: 'bericht', tekst });
  await recordGebeurtenis(tx, actor, { soort: 'signaal-weggehaald', onderwerp, gegevens: { over: ids.length - 1 } });
}
