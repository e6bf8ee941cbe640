import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import type { Inleessoort } from '../inleessoort.ts';
import { findKolomfouten, type Kolommen } from '../inlezing.ts';
import { OPEN } from '../policy.ts';
import { getInlezingOf } from '../queries.ts';

/**
 * Says which column of a sheet holds what.
 * @throws Problem 404, 403, 409 verkeerde-staat once it is being read in, 400 at the field whose column is wrong
 */
export async function updateInlezing(
  tx: Tx,
  actor: Actor,
  soort: Inleessoort,
  id: string,
  kolommen: Kolommen,
): Promise<void> {
  const { koppen, status, blad } = await getInlezingOf(tx, actor, soort, id);
  checkAllowed(soort.can(actor));
  if (!OPEN.includes(status)) throw new Problem('verkeerde-staat', 'Dit bestand wordt al ingelezen.');
  if (blad === null && status === 'blad') throw new Problem('verkeerde-staat', 'Kies eerst een blad.');
  const errors = findKolomfouten(soort.velden, kolommen, koppen.length);
  if (errors.length > 0) throw new Problem('ongeldige-invoer', 'De kolommen kloppen nog niet.', errors);
  await tx
    .updateTable('inlezingen')
    .set({ kolommen: JSON.stringify(kolommen), status: 'kolommen' })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'inlezing-bijgewerkt', onderwerp: { soort: 'inlezing', id } });
}
