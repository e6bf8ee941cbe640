import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId, isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { canUpdateAanmeldkoppelingen } from '../policy.ts';
import { findKoppeling, listRegels } from '../queries.ts';
import type { RegelInput } from '../schema.ts';

const MAX_REGELS = 200;

/**
 * Says what a value of the claim of a provider gives here. Throws 404 or 403, 400 at `team` for a team that is not there,
 * and 409 when the same rule is there or there are too many.
 */
export async function addAanmeldregel(tx: Tx, actor: Actor, koppelingId: string, input: RegelInput): Promise<void> {
  getFound(await findKoppeling(tx, actor, koppelingId));
  checkAllowed(canUpdateAanmeldkoppelingen(actor));
  const { waarde, rol = null, team = null } = input;
  if (team !== null && !(await hasTeam(tx, actor, team))) {
    const detail = 'Kies een team uit de lijst.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'team', detail }]);
  }
  const regels = await listRegels(tx, actor, koppelingId);
  if (regels.length >= MAX_REGELS) throw new Problem('verkeerde-staat', `Er passen hoogstens ${MAX_REGELS} regels.`);
  if (regels.some((regel) => regel.waarde === waarde && regel.rol === rol && regel.teamId === team)) {
    throw new Problem('verkeerde-staat', 'Deze regel is er al.');
  }
  await tx
    .insertInto('aanmeldregels')
    .values({ gemeente_id: actor.gemeente, id: createId(), koppeling_id: koppelingId, waarde, rol, team_id: team })
    .execute();
  const onderwerp = { soort: 'aanmeldkoppeling', id: koppelingId };
  await recordGebeurtenis(tx, actor, { soort: 'aanmeldregel-toegevoegd', onderwerp, gegevens: { rol, team } });
}

async function hasTeam(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const team = tx.selectFrom('teams').select('id').where('gemeente_id', '=', actor.gemeente).where('id', '=', id);
  return (await team.executeTakeFirst()) !== undefined;
}
