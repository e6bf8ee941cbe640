import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { computeFase, createFieldProblem } from '../aanstelling.ts';
import { canUpdateAanstellingen } from '../policy.ts';
import { checkBeheerders, getAanstelling, openTurn } from '../queries.ts';
import { updateRechten } from './update-rechten.ts';

/**
 * Ends an aanstelling on a last day (YYYY-MM-DD), which still counts, or at once: then it is gone from their open sessies
 * too, and what was yet to begin never does. An end can come earlier, not later: a longer time is a new aanstelling.
 * Throws 404, 403, 400 at `eindigtOp`, and 409 when it is over or when no beheerder would be left.
 */
export async function closeAanstelling(tx: Tx, actor: Actor, id: string, laatsteDag: string | 'nu'): Promise<void> {
  await openTurn(tx, actor);
  const aanstelling = await getAanstelling(tx, actor, id);
  checkAllowed(canUpdateAanstellingen(actor));
  const vandaag = computeDay();
  if (computeFase(aanstelling, vandaag) === 'eerder') throw new Problem('verkeerde-staat', 'Dit is al voorbij.');
  const { medewerkerId, begintOp, eindigtOp, rol } = aanstelling;
  if (
    laatsteDag !== 'nu' &&
    (laatsteDag < vandaag || laatsteDag < begintOp || laatsteDag > (eindigtOp ?? laatsteDag))
  ) {
    throw createFieldProblem({ eindigtOp: 'Kies een dag vanaf vandaag die in de periode valt.' });
  }
  const begun = begintOp <= vandaag;
  const end = laatsteDag !== 'nu' ? { eindigt_op: laatsteDag } : begun ? { eindigt_op: vandaag } : {};
  await tx
    .updateTable('aanstellingen')
    .set(laatsteDag === 'nu' ? { ...end, gestopt_op: computeNow() } : end)
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  if (rol === 'beheerder') await checkBeheerders(tx, actor, vandaag);
  await recordGebeurtenis(tx, actor, {
    soort: 'aanstelling-beeindigd',
    onderwerp: { soort: 'medewerker', id: medewerkerId },
    gegevens: { rol, laatsteDag },
  });
  await updateRechten(tx, actor, [medewerkerId]);
}
