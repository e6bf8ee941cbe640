import { sql } from 'kysely';

import { recordAnonymousCount } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeDay } from '#platform/time/index.ts';

/**
 * The daily job that cuts the last thread between a signaal and whoever gave it. A row holds no sender and no time, but
 * until now its system columns told in which transaction it came (xmin, cmin) and after which other row (ctid), next to
 * rows that do hold a person and a time. Here all signalen of the gemeente are taken out and put back in one statement,
 * in an order from the strong random source: they all get the number of this one transaction and a place by chance.
 *
 * Only then it records, per day that is over, how many came in: without actor, id or time, once per day. It reads in the
 * gebeurtenissen which days were counted; a job may read there what has no actor. A second job at the same time waits
 * for the rows of the first, and so sees what that one counted.
 *
 * `actor` is the system as 'taak' of this gemeente; `vandaag` is a day, YYYY-MM-DD. Returns how many rows were put back.
 */
export async function rewriteSignalen(tx: Tx, actor: Actor, vandaag: string = computeDay()): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with weg as (delete from signalen where gemeente_id = ${actor.gemeente} returning *)
    insert into signalen (gemeente_id, id, soort, tekst, leefdomein, dag, code_hash)
    select gemeente_id, id, soort, tekst, leefdomein, dag, code_hash from weg order by gen_random_uuid()
    returning id`.execute(tx);
  const days = await tx
    .selectFrom('signalen')
    .select((q) => ['dag', q.fn.countAll<number>().as('aantal')])
    .where('gemeente_id', '=', actor.gemeente)
    .where('dag', '<', vandaag)
    .groupBy('dag')
    .execute();
  const counted = await listCountedDays(tx, actor);
  for (const { dag, aantal } of days) {
    if (counted.has(dag)) continue;
    const telling = { soort: 'signalen-ontvangen', onderwerpSoort: 'signaal', dag, aantal };
    await recordAnonymousCount(tx, actor.gemeente, telling);
  }
  return rows.length;
}

/** The days whose signalen were counted before: the count stands in the log at midnight (UTC) of its day. */
async function listCountedDays(tx: Tx, actor: Actor): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('gebeurtenissen')
    .select('tijd')
    .where('gemeente_id', '=', actor.gemeente)
    .where('soort', '=', 'signalen-ontvangen')
    .execute();
  return new Set(rows.map(({ tijd }) => tijd.toISOString().slice(0, 10)));
}
