import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { checkMensen, listMensen, listVoor } from '../../overleg/index.ts';
import { createTermijn } from '../../termijn/index.ts';
import { canCreateEvaluatie } from '../policy.ts';
import type { EvaluatieInput } from '../schema.ts';

/**
 * Plans a moment to look back at the plan, with its term. Needs the onderdelen kern, plan and route. Throws 403, and 400 at the field for
 * someone without a relation to the huishouden (LAW-W15) or a lid who is not there. [1] bouwsteen 4.
 */
export async function createEvaluatie(tx: Tx, dossier: Dossier, input: EvaluatieInput): Promise<{ id: string }> {
  checkAllowed(canCreateEvaluatie(dossier));
  const mensen = await listMensen(tx, dossier);
  checkMensen(input.deelnemers, mensen, 'deelnemers');
  const plek = { voor: listVoor(input.voor, mensen) };
  const { op, waar, deelnemers } = input;
  const id = createId();
  await tx
    .insertInto('evaluaties')
    .values({ id, ...createInhoud(dossier, 'plan', plek), op, waar, deelnemers })
    .execute();
  const onderwerp = { soort: 'evaluatie', id };
  await createTermijn(tx, dossier, { soort: 'evaluatie', begint: op, onderwerp, plek });
  await recordGebeurtenis(tx, dossier.actor, { soort: 'evaluatie-gepland', onderwerp, gegevens: { op } });
  return { id };
}
