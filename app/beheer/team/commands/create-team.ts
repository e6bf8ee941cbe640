import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { canCreateTeam } from '../policy.ts';

/** A team with the area it works in; null is the whole gemeente. */
export type NewTeam = { naam: string; gebiedId: string | null };

/** Adds a team. Throws 403, and 400 for an area that is not there. */
export async function createTeam(tx: Tx, actor: Actor, { naam, gebiedId }: NewTeam): Promise<{ id: string }> {
  checkAllowed(canCreateTeam(actor));
  const id = createId();
  await tx.insertInto('teams').values({ gemeente_id: actor.gemeente, id, naam, gebied_id: gebiedId }).execute();
  await recordGebeurtenis(tx, actor, { soort: 'team-toegevoegd', onderwerp: { soort: 'team', id } });
  return { id };
}
