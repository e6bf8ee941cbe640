import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import type { HandoverItem, HandoverSource } from '#platform/handover/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { canAssignVerbeteractie } from '../policy.ts';
import { EIGENAAR_ROLLEN, getEigenaar } from '../queries.ts';

const selectLopend = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('verbeteracties')
    .select(['id', 'titel', 'eigenaar_id as eigenaar', 'versie'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('stand', '=', 'open');

/**
 * Gives a verbeteractie that runs to someone else when who did it leaves. Throws 404 for what is not there or is over, 403, and 400 at
 * `eigenaar` for someone who cannot do one.
 */
export async function assignVerbeteractie(tx: Tx, actor: Actor, id: string, naar: string): Promise<void> {
  const { versie } = getFound(
    await selectLopend(tx, actor)
      .where('id', '=', isId(id) ? id : null)
      .executeTakeFirst(),
  );
  checkAllowed(canAssignVerbeteractie(actor));
  const eigenaar_id = await getEigenaar(tx, actor, naar);
  await tx
    .updateTable('verbeteracties')
    .set({ eigenaar_id, versie: versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'verbeteractie-overgedragen',
    onderwerp: { soort: 'verbeteractie', id },
  });
}

/** A verbeteractie waits for who does it. */
export const verbeteractieHandover: HandoverSource = {
  soort: 'verbeteractie',
  list: async (tx, actor, holders): Promise<HandoverItem[]> => {
    const rows = await selectLopend(tx, actor)
      .where('eigenaar_id', 'in', [...holders])
      .orderBy('klaar_op')
      .orderBy('id')
      .execute();
    return rows.map(({ id, titel, eigenaar }) => ({
      soort: 'verbeteractie',
      id,
      holder: eigenaar,
      kind: 'Verbeteractie',
      name: titel,
      rollen: EIGENAAR_ROLLEN,
    }));
  },
  assign: assignVerbeteractie,
};
