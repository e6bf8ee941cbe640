import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';

/**
 * Ends sessions of the actor: one by its id, or all of them on every device.
 * Ending what is not there (any more) changes nothing and is no error: the wish is fulfilled.
 */
export async function deleteSessies(tx: Tx, actor: Actor, welke: 'alle' | string): Promise<void> {
  let query = tx
    .deleteFrom('sessies')
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', actor.persoon ?? '');
  if (welke !== 'alle') query = query.where('id', '=', welke);
  const gone = await query.returning('id').execute();
  for (const { id } of gone) {
    await recordGebeurtenis(tx, actor, { soort: 'sessie-beeindigd', onderwerp: { soort: 'sessie', id } }, 'afmelden');
  }
}
