import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { addJob } from '#platform/jobs/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { canCreateControle } from '../policy.ts';
import { listControles } from '../queries.ts';
import { CONTROLE_TAAK } from '../zegel.ts';

const HOUR = 3_600_000;

/**
 * Asks for a check of the whole sealed log: a job runs it, because it reads everything. When one is under way that one is given back; one that
 * has been so for an hour is given up. Throws 403.
 */
export async function createControle(tx: Tx, actor: Actor): Promise<{ id: string }> {
  checkAllowed(canCreateControle(actor));
  const nu = computeNow();
  const [newest] = await listControles(tx, actor, 1);
  if (newest && newest.klaarOp === null && nu.getTime() - newest.gevraagdOp.getTime() < HOUR) return { id: newest.id };
  const id = createId();
  await tx.insertInto('zegelcontroles').values({ gemeente_id: actor.gemeente, id, gevraagd_op: nu }).execute();
  await addJob(tx, CONTROLE_TAAK, { gemeente: actor.gemeente, controle: id });
  await recordGebeurtenis(tx, actor, { soort: 'zegelcontrole-gevraagd', onderwerp: { soort: 'zegelcontrole', id } });
  return { id };
}
