import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { closeTermijn } from '../../termijn/index.ts';
import { checkGepland } from '../invoer.ts';
import { canUpdateEvaluatie } from '../policy.ts';
import { findEvaluatie } from '../queries.ts';
import type { VerslagInput } from '../schema.ts';
import { createEvaluatie } from './create-evaluatie.ts';

/**
 * Writes down that a moment was held: what goes well, what is going to be different, and when to meet again, with the same
 * people. Its term ends, the next one begins. Returns the next moment. Throws 404, 403, and 409 (held already, or an older version was read).
 */
export async function recordVerslag(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { gehoudenOp, goed, anders, volgende, versie }: VerslagInput,
): Promise<{ volgende: string | undefined }> {
  const evaluatie = getFound(await findEvaluatie(tx, dossier, id));
  checkAllowed(canUpdateEvaluatie(dossier));
  checkGepland(evaluatie, versie);
  const { numUpdatedRows } = await tx
    .updateTable('evaluaties')
    .set({ stand: 'gehouden', gehouden_op: gehoudenOp, goed, anders, versie: sql`versie + 1` })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('verouderde-versie');
  const onderwerp = { soort: 'evaluatie', id };
  await closeTermijn(tx, dossier, { onderwerp, op: gehoudenOp });
  await recordGebeurtenis(tx, dossier.actor, { soort: 'evaluatie-gehouden', onderwerp, gegevens: { gehoudenOp } });
  if (volgende === '') return { volgende: undefined };
  const voor = evaluatie.voor.find((one) => one !== dossier.huishouden) ?? '';
  const { waar, deelnemers } = evaluatie;
  return { volgende: (await createEvaluatie(tx, dossier, { op: volgende, waar, deelnemers, voor })).id };
}
