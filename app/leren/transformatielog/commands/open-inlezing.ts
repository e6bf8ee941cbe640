import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { addJob } from '#platform/jobs/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { checkRows } from '../inlezen.ts';
import { canCreateInlezing } from '../policy.ts';
import { getInlezing, getRijen } from '../queries.ts';
import { AGENDA_TAAK } from '../transformatielog.ts';

/**
 * Begins to read a sheet in: a job does it, so that nobody has to wait for it. Only when every row is right; asking twice begins once.
 * @throws Problem 404, 403, 409 verkeerde-staat when it is done, or holds errors or no rows
 */
export async function openInlezing(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { koppen, kolommen, status } = await getInlezing(tx, actor, id);
  checkAllowed(canCreateInlezing(actor));
  if (status === 'bezig') return;
  if (status === 'klaar') throw new Problem('verkeerde-staat', 'Dit bestand is al ingelezen.');
  const { rows, aantalFout } = checkRows({ headings: koppen, ...(await getRijen(tx, actor, id)) }, kolommen);
  if (aantalFout > 0) throw new Problem('verkeerde-staat', 'Er staan nog fouten in het bestand. Verbeter die eerst.');
  if (rows.length === 0)
    throw new Problem('verkeerde-staat', 'De rijen van dit bestand zijn er niet meer. Kies het bestand opnieuw.');
  const { numUpdatedRows } = await tx
    .updateTable('inlezingen')
    .set({ status: 'bezig', verwerkt: 0, totaal: rows.length })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('status', 'in', ['kolommen', 'mislukt'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await addJob(tx, AGENDA_TAAK, { gemeente: actor.gemeente, inlezing: id });
  await recordGebeurtenis(tx, actor, { soort: 'inlezing-begonnen', onderwerp: { soort: 'inlezing', id } });
}
