import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Inleessoort, Werk } from '../inleessoort.ts';
import { listOpen } from '../inlezing.ts';
import { getInlezingOf, getPlan } from '../queries.ts';

/**
 * Reads a checked sheet in under `naam` (name and function), in this one transaction or not at all. What is the same as when it was
 * last read changes nothing. One sheet of a gemeente at a time. `progress` is told how many rows are done, outside this
 * transaction. Does nothing when it was done before.
 * @throws Problem 404, 403, 409 verkeerde-staat when a row holds an error or asks something
 */
export async function closeInlezing(
  tx: Tx,
  actor: Actor,
  soort: Inleessoort,
  id: string,
  { naam, progress = async () => {}, dataKey }: Pick<Werk, 'naam' | 'dataKey'> & Partial<Werk>,
): Promise<void> {
  await getInlezingOf(tx, actor, soort, id);
  checkAllowed(soort.can(actor));
  await sql`select pg_advisory_xact_lock(hashtext('inlezen'), hashtext(${actor.gemeente}))`.execute(tx);
  const inlezing = await getInlezingOf(tx, actor, soort, id);
  if (inlezing.status === 'klaar') return;
  const plan = await getPlan(tx, actor, soort, inlezing);
  if (plan.fouten.length > 0)
    throw new Problem('verkeerde-staat', 'Er staan nog fouten in het bestand. Verbeter die eerst.');
  if (listOpen(plan.vragen, inlezing.antwoorden).length > 0)
    throw new Problem('verkeerde-staat', 'Intussen is er iets veranderd. Bekijk het bestand nog een keer.');
  const { tellingen } = plan;
  await plan.write({ naam, bestand: inlezing.bestand, progress, dataKey });
  const rest = {
    verwerkt: plan.rijen,
    totaal: plan.rijen,
    rijen: JSON.stringify({ rows: [], lines: [] }),
    bladen: '[]',
  };
  await tx
    .updateTable('inlezingen')
    .set({ status: 'klaar', klaar_op: computeNow(), ...tellingen, ...rest })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  const gegevens = { ...tellingen };
  await recordGebeurtenis(tx, actor, {
    soort: `${soort.soort}-ingelezen`,
    onderwerp: { soort: 'inlezing', id },
    gegevens,
  });
}
