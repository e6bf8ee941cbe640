import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import type { HandoverItem, HandoverSource } from '#platform/handover/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { findMedewerker } from '../../medewerker/index.ts';
import { canAssignInlezing, listLezers, OPEN } from '../policy.ts';

const selectOpen = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('inlezingen')
    .select(['id', 'soort', 'bestand', 'gemaakt_door as gemaaktDoor'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('status', 'in', [...OPEN]);

/**
 * Gives a file that was not read in yet another reader when the one it had leaves. Throws 404 for what is not there or was
 * read in, 403, and 400 at `lezer` for someone who cannot read it in.
 */
export async function assignInlezing(tx: Tx, actor: Actor, id: string, naar: string): Promise<void> {
  const found = await selectOpen(tx, actor)
    .where('id', '=', isId(id) ? id : null)
    .executeTakeFirst();
  const { soort } = getFound(found);
  checkAllowed(canAssignInlezing(actor));
  const lezer = isId(naar) ? await findMedewerker(tx, actor, naar) : undefined;
  if (!lezer || listLezers(soort).every((rol) => !lezer.rollen.includes(rol))) {
    const detail = 'Kies iemand die dit mag inlezen.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'lezer', detail }]);
  }
  await tx
    .updateTable('inlezingen')
    .set({ gemaakt_door: lezer.id })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'inlezing-overgedragen', onderwerp: { soort: 'inlezing', id } });
}

/** A file that was chosen and not read in waits for who chose it. */
export const inlezingHandover: HandoverSource = {
  soort: 'inlezing',
  list: async (tx, actor, holders): Promise<HandoverItem[]> => {
    const rows = await selectOpen(tx, actor)
      .where('gemaakt_door', 'in', [...holders])
      .orderBy('gemaakt_op')
      .execute();
    return rows.map(({ id, soort, bestand, gemaaktDoor }) => ({
      soort: 'inlezing',
      id,
      holder: gemaaktDoor,
      kind: 'Bestand om in te lezen',
      name: bestand,
      rollen: listLezers(soort),
    }));
  },
  assign: assignInlezing,
};
