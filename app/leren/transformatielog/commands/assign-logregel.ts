import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import type { HandoverItem, HandoverSource } from '#platform/handover/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { canAssignLogregel, SCHRIJVERS } from '../policy.ts';
import { getSchrijver, listConceptenOf } from '../queries.ts';

/**
 * Gives a draft of the log another writer when the one it had leaves. Throws 404 for what is not there or is public, 403,
 * and 400 at `schrijver` for someone who does not write.
 */
export async function assignLogregel(tx: Tx, actor: Actor, id: string, naar: string): Promise<void> {
  const found = await tx
    .selectFrom('logregels')
    .select('versie')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', isId(id) ? id : null)
    .where('gepubliceerde_versie', 'is', null)
    .executeTakeFirst();
  const { versie } = getFound(found);
  checkAllowed(canAssignLogregel(actor));
  const schrijver_id = await getSchrijver(tx, actor, naar);
  await tx
    .updateTable('logregels')
    .set({ schrijver_id, versie: versie + 1 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'logregel-overgedragen', onderwerp: { soort: 'logregel', id } });
}

/** A draft waits for who wrote it. */
export const logregelHandover: HandoverSource = {
  soort: 'logregel',
  list: async (tx, actor, holders): Promise<HandoverItem[]> => {
    const rows = await listConceptenOf(tx, actor, holders);
    return rows.map(({ id, titel, schrijverId }) => ({
      soort: 'logregel',
      id,
      holder: schrijverId ?? '',
      kind: 'Concept van een logregel',
      name: titel,
      rollen: SCHRIJVERS,
    }));
  },
  assign: assignLogregel,
};
