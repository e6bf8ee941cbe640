import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { isGeldig } from '../apisleutel.ts';
import { canUpdateApisleutels } from '../policy.ts';
import { findApisleutel } from '../queries.ts';

/** Withdraws a key: the next request with it is refused. Throws 404, 403, and 409 for a key that works no more. */
export async function closeApisleutel(tx: Tx, actor: Actor, id: string): Promise<void> {
  const sleutel = getFound(await findApisleutel(tx, actor, id));
  checkAllowed(canUpdateApisleutels(actor));
  const nu = computeNow();
  if (!isGeldig(sleutel, nu)) throw new Problem('verkeerde-staat', 'Deze sleutel werkt al niet meer.');
  await tx
    .updateTable('apisleutels')
    .set({ ingetrokken_op: nu })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'apisleutel-ingetrokken', onderwerp: { soort: 'apisleutel', id } });
}
