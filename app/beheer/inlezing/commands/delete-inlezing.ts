import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import type { Inleessoort } from '../inleessoort.ts';
import { canDeleteInlezing, OPEN } from '../policy.ts';
import { getInlezingOf } from '../queries.ts';

/**
 * Takes a file away that was chosen and not read in, with its rows.
 * @throws Problem 404, 403 for whoever did not choose it, 409 verkeerde-staat once it is being read in
 */
export async function deleteInlezing(tx: Tx, actor: Actor, soort: Inleessoort, id: string): Promise<void> {
  const inlezing = await getInlezingOf(tx, actor, soort, id);
  checkAllowed(soort.can(actor));
  checkAllowed(canDeleteInlezing(actor, inlezing));
  if (!OPEN.includes(inlezing.status))
    throw new Problem('verkeerde-staat', 'Dit bestand is al ingelezen. Het blijft in de lijst staan.');
  await tx.deleteFrom('inlezingen').where('gemeente_id', '=', actor.gemeente).where('id', '=', id).execute();
  await recordGebeurtenis(tx, actor, { soort: 'inlezing-weggehaald', onderwerp: { soort: 'inlezing', id } });
}
