import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { openDossier } from '../../inzage/index.ts';
import { canCreateHuishouden } from '../policy.ts';

export type NewHuishouden = {
  naam: string;
  /** A team of the actor; the first when it is left out. */
  team?: string;
};

/**
 * Begins a huishouden: the actor has the regie from this moment, in one of their own teams. Throws 403, and 400 at `team` for a
 * team that is not theirs. One plan, one regisseur: [0] §1, [4] §2.2.
 */
export async function createHuishouden(tx: Tx, actor: Actor, { naam, team }: NewHuishouden): Promise<{ id: string }> {
  checkAllowed(canCreateHuishouden(actor));
  const team_id = team ?? actor.teams[0] ?? '';
  if (!actor.teams.includes(team_id)) {
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'team', detail: 'Kies een team waar je bij hoort.' }]);
  }
  const { gemeente: gemeente_id } = actor;
  const [id, regisseur_id] = [createId(), actor.persoon ?? ''];
  await tx
    .insertInto('huishoudens')
    .values({ gemeente_id, id, naam, regisseur_id, team_id, geopend_op: computeDay() })
    .execute();
  getFound(await openDossier(tx, actor, id, { doel: 'gegevens-bijhouden', onderdelen: ['kern'] }));
  const regie = { medewerker_id: regisseur_id, begint_op: computeNow() };
  await tx
    .insertInto('regies')
    .values({ gemeente_id, id: createId(), huishouden_id: id, ...regie })
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'huishouden-geopend', onderwerp: { soort: 'huishouden', id } });
  return { id };
}
