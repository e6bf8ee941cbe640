import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';

import { addAanstelling, openTurn, sendUitnodiging } from '../../aanstelling/index.ts';
import { getVertrokkene } from '../queries.ts';

/** Rollen from a first day (YYYY-MM-DD) on, without an end. */
export type Terugkeer = { rollen: readonly string[]; begintOp: string };

/**
 * Takes someone back who left, with new rollen and an invitation to the address of before, in one transaction. Until they accept it
 * the account stays shut, and then it begins anew. `dataKey` seals the link. Throws 404, 403 (also for oneself: four eyes), 409
 * for who did not leave or has no address, and 400 at a field.
 */
export async function createTerugkeer(
  tx: Tx,
  actor: Actor,
  id: string,
  { rollen, begintOp }: Terugkeer,
  dataKey: string,
): Promise<void> {
  await openTurn(tx, actor);
  await getVertrokkene(tx, actor, id);
  await tx
    .updateTable('medewerkers')
    .set({ status: 'uitgenodigd', uit_dienst_op: null })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  for (const rol of new Set(rollen)) await addAanstelling(tx, actor, id, { rol, begintOp, eindigtOp: null });
  await sendUitnodiging(tx, actor, id, dataKey);
  const gegevens = { rollen: [...rollen].join(' '), begintOp };
  await recordGebeurtenis(tx, actor, { soort: 'terugkeer', onderwerp: { soort: 'medewerker', id }, gegevens });
}
