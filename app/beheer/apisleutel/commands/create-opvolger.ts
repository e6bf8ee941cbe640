import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { addDays, computeDay, computeNow } from '#platform/time/index.ts';

import { findRol, isGeldig, type Scope, WISSELDAGEN } from '../apisleutel.ts';
import { canUpdateApisleutels } from '../policy.ts';
import { findApisleutel } from '../queries.ts';
import { createApisleutel } from './create-apisleutel.ts';

const isScope = (scope: string): scope is Scope => findRol(scope) !== undefined;

/**
 * Makes a new key in the place of one that works: the same name, purpose and scopes, until `tot`. The old one works seven
 * days more at most, so that the machine can change. Throws 404, 403, and 409 for a key that works no more.
 */
export async function createOpvolger(
  tx: Tx,
  actor: Actor,
  id: string,
  tot: string,
  gemeentecode: string,
): Promise<{ id: string; sleutel: string }> {
  const oud = getFound(await findApisleutel(tx, actor, id));
  checkAllowed(canUpdateApisleutels(actor));
  if (!isGeldig(oud, computeNow()))
    throw new Problem('verkeerde-staat', 'Deze sleutel werkt niet meer. Maak een nieuwe.');
  const { naam, doel, scopes } = oud;
  const nieuw = await createApisleutel(tx, actor, { naam, doel, scopes: scopes.filter(isScope), tot }, gemeentecode);
  const laatste = addDays(computeDay(), WISSELDAGEN);
  await tx
    .updateTable('apisleutels')
    .set({ tot: oud.tot < laatste ? oud.tot : laatste })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'apisleutel-vervangen',
    onderwerp: { soort: 'apisleutel', id },
    gegevens: { opvolger: nieuw.id },
  });
  return nieuw;
}
