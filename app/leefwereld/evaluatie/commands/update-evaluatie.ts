import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { checkMensen, listMensen } from '../../overleg/index.ts';
import { closeTermijn, createTermijn } from '../../termijn/index.ts';
import { checkGepland } from '../invoer.ts';
import { canUpdateEvaluatie } from '../policy.ts';
import { findEvaluatie } from '../queries.ts';
import type { EvaluatieUpdate } from '../schema.ts';

/**
 * Moves a moment that is still to come, with its term. Throws 404, 403, 409 (held already, or an older version was read), and 400
 * as createEvaluatie does.
 */
export async function updateEvaluatie(tx: Tx, dossier: Dossier, id: string, input: EvaluatieUpdate): Promise<void> {
  const evaluatie = getFound(await findEvaluatie(tx, dossier, id));
  checkAllowed(canUpdateEvaluatie(dossier));
  checkGepland(evaluatie, input.versie);
  const { op, waar, deelnemers } = input;
  checkMensen(deelnemers, await listMensen(tx, dossier), 'deelnemers');
  const { numUpdatedRows } = await tx
    .updateTable('evaluaties')
    .set({ op, waar, deelnemers, versie: sql`versie + 1` })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', input.versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('verouderde-versie');
  const onderwerp = { soort: 'evaluatie', id };
  if (op !== evaluatie.op) {
    await closeTermijn(tx, dossier, { onderwerp, stand: 'vervallen' });
    await createTermijn(tx, dossier, { soort: 'evaluatie', begint: op, onderwerp, plek: { voor: evaluatie.voor } });
  }
  await recordGebeurtenis(tx, dossier.actor, { soort: 'evaluatie-verzet', onderwerp, gegevens: { op } });
}
