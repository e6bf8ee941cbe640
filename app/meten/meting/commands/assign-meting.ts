import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import type { HandoverItem, HandoverSource } from '#platform/handover/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { ROLLEN } from '../../../beheer/medewerker/index.ts';
import { canAssignMeting } from '../policy.ts';
import { getBegeleider } from '../queries.ts';

/** Everyone who works here can guide a meting. */
const BEGELEIDER_ROLLEN: readonly string[] = ROLLEN.filter((rol) => rol !== 'inwoner');

const selectWachtend = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('metingen')
    .select(['id', 'titel', 'golf', 'begeleider_id as begeleider', 'versie'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('stand', '!=', 'geopend');

/**
 * Gives a meting whose results are not open another begeleider when the one it had leaves. Throws 404 for what is not there or is
 * open, 403, and 400 at `begeleider` for someone who cannot be one.
 */
export async function assignMeting(tx: Tx, actor: Actor, id: string, naar: string): Promise<void> {
  const { versie } = getFound(
    await selectWachtend(tx, actor)
      .where('id', '=', isId(id) ? id : null)
      .executeTakeFirst(),
  );
  checkAllowed(canAssignMeting(actor));
  const begeleider_id = await getBegeleider(tx, actor, naar);
  await tx
    .updateTable('metingen')
    .set({ begeleider_id, versie: versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'meting-overgedragen', onderwerp: { soort: 'meting', id } });
}

/** A meting waits for its begeleider until its results are open. */
export const metingHandover: HandoverSource = {
  soort: 'meting',
  list: async (tx, actor, holders): Promise<HandoverItem[]> => {
    const rows = await selectWachtend(tx, actor)
      .where('begeleider_id', 'in', [...holders])
      .orderBy('gemaakt_op')
      .orderBy('id')
      .execute();
    return rows.map(({ id, titel, golf, begeleider }) => ({
      soort: 'meting',
      id,
      holder: begeleider,
      kind: 'Meting',
      name: golf > 1 ? `${titel}, golf ${golf}` : titel,
      rollen: BEGELEIDER_ROLLEN,
    }));
  },
  assign: assignMeting,
};
