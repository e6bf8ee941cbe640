import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { addAanstelling, sendUitnodiging, updateFunctie } from '../../aanstelling/index.ts';
import type { Werk } from '../../inlezing/index.ts';
import { createMedewerker } from '../../medewerker/index.ts';
import type { Persoonwijziging } from '../personenlijst.ts';
import { canAddPersonen } from '../policy.ts';

type Plan = {
  wijzigingen: readonly Persoonwijziging[];
  tellingen: { gelijk: number; overgeslagen: number };
  uitnodigen: boolean;
};

/** Adds someone, with an invitation when the reader chose that. */
async function addNieuw(tx: Tx, actor: Actor, wijziging: Persoonwijziging, uitnodigen: boolean, dataKey: string) {
  const { naam, functie, email, rollen, teams, partij, begintOp, eindigtOp } = wijziging;
  const nieuw = { naam, functie, email, rollen, teams, partij, begintOp, eindigtOp };
  const { id } = await createMedewerker(tx, actor, { ...nieuw, status: 'uitgenodigd' });
  if (uitnodigen) await sendUitnodiging(tx, actor, id, dataKey);
}

/** Gives someone who is there the functie, rollen and teams that the sheet adds. */
async function addErbij(tx: Tx, actor: Actor, id: string, wijziging: Persoonwijziging) {
  const { functie, wat, rollen, teams, begintOp, eindigtOp } = wijziging;
  if (wat.some((one) => one.startsWith('functie: '))) await updateFunctie(tx, actor, id, functie);
  for (const rol of rollen) await addAanstelling(tx, actor, id, { rol, begintOp, eindigtOp });
  for (const team of teams) await addAanstelling(tx, actor, id, { team, begintOp, eindigtOp });
}

/**
 * Writes what a list of people brings: new accounts, and more rollen and teams for who is there. Nobody loses anything.
 * @throws Problem 403, also for giving oneself a rol or a team
 */
export async function addPersonen(tx: Tx, actor: Actor, plan: Plan, { progress, dataKey = '' }: Werk): Promise<void> {
  checkAllowed(canAddPersonen(actor));
  const { wijzigingen, tellingen, uitnodigen } = plan;
  let done = tellingen.gelijk + tellingen.overgeslagen;
  for (const wijziging of wijzigingen) {
    if (wijziging.id === null) await addNieuw(tx, actor, wijziging, uitnodigen, dataKey);
    else await addErbij(tx, actor, wijziging.id, wijziging);
    done += 1;
    if (done % 50 === 0) await progress(done);
  }
}
