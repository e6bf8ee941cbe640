import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import type { Werk } from '../../inlezing/index.ts';
import { canCreateTeam } from '../policy.ts';
import type { Teamwijziging } from '../teamlijst.ts';
import { createTeam } from './create-team.ts';
import { updateTeam } from './update-team.ts';

type Plan = { wijzigingen: readonly Teamwijziging[]; tellingen: { gelijk: number } };

/** Writes what a list of teams brings. Throws 403. */
export async function addTeams(tx: Tx, actor: Actor, { wijzigingen, tellingen }: Plan, werk: Werk): Promise<void> {
  checkAllowed(canCreateTeam(actor));
  let done = tellingen.gelijk;
  for (const { id, naam, gebiedId } of wijzigingen) {
    if (id === null) await createTeam(tx, actor, { naam, gebiedId });
    else await updateTeam(tx, actor, id, { naam, gebiedId });
    done += 1;
    if (done % 100 === 0) await werk.progress(done);
  }
}
