import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import type { Handover } from '#platform/handover/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { createFieldProblem } from '../aanstelling.ts';
import { formatVeld, type Keuze } from '../overdracht.ts';
import { canUpdateAanstellingen } from '../policy.ts';
import { checkBeheerders, getInDienst, openTurn } from '../queries.ts';
import { closeDienst } from './close-dienst.ts';
import { recordOverdracht } from './record-overdracht.ts';

/** The last day (YYYY-MM-DD), or at once; and who takes over what. */
export type UitDienst = { laatsteDag: string | 'nu' } & Keuze;

/**
 * Lets someone leave and hands over what waits for them, in one transaction. With a last day everything must have an opvolger. At
 * once nothing holds it up: the account is shut and all sessies end now, and what has no opvolger waits for the beheerder.
 * Throws 404, 403, 400 at a field, and 409 for who left or when no beheerder would be left.
 */
export async function recordUitDienst(
  tx: Tx,
  actor: Actor,
  id: string,
  { laatsteDag, ...keuze }: UitDienst,
  handover: Handover,
): Promise<void> {
  await openTurn(tx, actor);
  await getInDienst(tx, actor, id);
  checkAllowed(canUpdateAanstellingen(actor));
  const vandaag = computeDay();
  if (laatsteDag !== 'nu' && laatsteDag < vandaag) {
    throw createFieldProblem({ laatsteDag: 'Kies vandaag of een latere dag.' });
  }
  const dag = laatsteDag === 'nu' ? vandaag : laatsteDag;
  await tx
    .updateTable('medewerkers')
    .set({ uit_dienst_op: dag })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  const onderdelen = await handover.list(tx, actor, [id]);
  const blijft = await recordOverdracht(tx, actor, handover, onderdelen, keuze);
  if (laatsteDag !== 'nu' && blijft.length > 0) {
    const errors = blijft.map(({ id: field, name }) => ({
      field: formatVeld(field),
      detail: `Kies wie dit overneemt: ${name}`,
    }));
    throw new Problem('ongeldige-invoer', 'Kies voor alles een opvolger.', errors);
  }
  const onderwerp = { soort: 'medewerker', id };
  const gegevens = { direct: laatsteDag === 'nu', overgedragen: onderdelen.length - blijft.length };
  await recordGebeurtenis(tx, actor, { soort: 'uit-dienst-vastgelegd', onderwerp, gegevens });
  if (laatsteDag === 'nu') await closeDienst(tx, actor, id, dag);
  await checkBeheerders(tx, actor, vandaag);
}
