import type { Actor, Tx } from '#platform/database/index.ts';

import { addRegiestap, type NewRegiestap } from './add-regiestap.ts';

/**
 * Takes the question away from a huishouden that is held, and from those that turned out to be it, with the step that says why.
 * The regisseur stays. Part of the command that asks who may.
 */
export async function closeRegieverzoek(tx: Tx, actor: Actor, huishouden: string, stap: NewRegiestap): Promise<void> {
  await tx
    .updateTable('huishoudens')
    .set({ opvolger_id: null, gevraagd_door_id: null, gevraagd_op: null })
    .where('gemeente_id', '=', actor.gemeente)
    .where((where) => where.or([where('id', '=', huishouden), where('samengevoegd_met', '=', huishouden)]))
    .execute();
  await addRegiestap(tx, actor, huishouden, stap);
}
