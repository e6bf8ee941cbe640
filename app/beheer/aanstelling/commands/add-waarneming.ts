import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { createFieldProblem } from '../aanstelling.ts';
import { canAddAanstelling } from '../policy.ts';
import { getInDienst, listKandidaten } from '../queries.ts';
import { addAanstelling } from './add-aanstelling.ts';

/** Who stands in, and from when until when (days YYYY-MM-DD, both count). */
export type NewWaarneming = { waarnemer: string; begintOp: string; eindigtOp: string };

/**
 * Lets someone stand in for `voor` for a period: they then have both their rights, and act under their own name. A
 * resident stands in for nobody, and nobody for a resident. Throws 404, 403 (also for oneself), 409 for who left, and 400
 * at a field.
 */
export async function addWaarneming(
  tx: Tx,
  actor: Actor,
  voor: string,
  { waarnemer, begintOp, eindigtOp }: NewWaarneming,
): Promise<{ id: string }> {
  await getInDienst(tx, actor, voor);
  checkAllowed(canAddAanstelling(actor, waarnemer));
  const candidates = (await listKandidaten(tx, actor)).filter(({ rollen }) => !rollen.includes('inwoner'));
  if (waarnemer === voor || [voor, waarnemer].some((id) => candidates.every((one) => one.id !== id))) {
    throw createFieldProblem({ waarnemer: 'Kies een collega uit de lijst.' });
  }
  const made = await addAanstelling(tx, actor, waarnemer, { voor, begintOp, eindigtOp });
  const onderwerp = { soort: 'medewerker', id: voor };
  await recordGebeurtenis(tx, actor, { soort: 'waarneming-geregeld', onderwerp, gegevens: { begintOp, eindigtOp } });
  return made;
}
