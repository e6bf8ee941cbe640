import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import type { HandoverItem, HandoverSource } from '#platform/handover/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { canAssignProeftuin } from '../policy.ts';
import { AMBASSADEUR_ROLLEN } from '../proeftuin.ts';
import { getAmbassadeur, listProeftuinenOf } from '../queries.ts';

/**
 * Gives a proeftuin without a besluit another ambassadeur when the one it had leaves. Throws 404 for what is not there or
 * is decided, 403, and 400 at `ambassadeur` for someone who cannot be one.
 */
export async function assignProeftuin(tx: Tx, actor: Actor, id: string, naar: string): Promise<void> {
  const found = await tx
    .selectFrom('proeftuinen')
    .select('versie')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', isId(id) ? id : null)
    .where('besluit', 'is', null)
    .executeTakeFirst();
  const { versie } = getFound(found);
  checkAllowed(canAssignProeftuin(actor));
  const ambassadeur_id = await getAmbassadeur(tx, actor, naar);
  await tx
    .updateTable('proeftuinen')
    .set({ ambassadeur_id, versie: versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'proeftuin-overgedragen', onderwerp: { soort: 'proeftuin', id } });
}

/** A proeftuin without a besluit waits for its ambassadeur. */
export const proeftuinHandover: HandoverSource = {
  soort: 'proeftuin',
  list: async (tx, actor, holders): Promise<HandoverItem[]> => {
    const rows = await listProeftuinenOf(tx, actor, holders);
    return rows.map(({ id, vraag, ambassadeurId }) => ({
      soort: 'proeftuin',
      id,
      holder: ambassadeurId,
      kind: 'Proeftuin',
      name: vraag,
      rollen: AMBASSADEUR_ROLLEN,
    }));
  },
  assign: assignProeftuin,
};
