import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { canCreateTeam } from '../policy.ts';
import type { NewTeam } from './create-team.ts';

/** Changes the name of a team and the area it works in. Throws 404, 403. */
export async function updateTeam(tx: Tx, actor: Actor, id: string, { naam, gebiedId }: NewTeam): Promise<void> {
  const there = await tx
    .selectFrom('teams')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', isId(id) ? id : null)
    .executeTakeFirst();
  getFound(there);
  checkAllowed(canCreateTeam(actor));
  await tx
    .updateTable('teams')
    .set({ naam, gebied_id: gebiedId })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'team-bijgewerkt', onderwerp: { soort: 'team', id } });
}
