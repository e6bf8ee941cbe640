import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { canCloseControle } from '../policy.ts';
import { listControles, type Zegelcontrole } from '../queries.ts';

type Uitkomst = { uitkomst: NonNullable<Zegelcontrole['uitkomst']>; verslag: string };

/** Writes down what came of a check. Does nothing for one that is done. Throws 404, 403. */
export async function closeControle(tx: Tx, actor: Actor, id: string, { uitkomst, verslag }: Uitkomst): Promise<void> {
  const [controle] = await listControles(tx, actor, 1, id);
  getFound(controle);
  checkAllowed(canCloseControle(actor));
  if (controle?.klaarOp !== null) return;
  await tx
    .updateTable('zegelcontroles')
    .set({ klaar_op: computeNow(), uitkomst, verslag })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'zegelcontrole-afgerond',
    onderwerp: { soort: 'zegelcontrole', id },
    gegevens: { uitkomst },
  });
}
