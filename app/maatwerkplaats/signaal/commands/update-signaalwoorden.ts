import { sql } from 'kysely';

import type { Actor, Tx } from '#platform/database/index.ts';
import { computeDay } from '#platform/time/index.ts';

/** A word in more signalen than this, or than a twentieth of them, tells nothing: where it stands is not kept. */
const COMMON = 200;

/**
 * Counts the words of all signalen of the gemeente anew: the vocabulary by which likeness weighs words and forgives typing
 * errors. Runs after rewriteSignalen in a transaction of its own. What it writes follows from the signalen alone: no sender,
 * no time, no order. `actor` is the system as 'taak'; `vandaag` a day, YYYY-MM-DD. Returns how many words there are.
 */
export async function updateSignaalwoorden(tx: Tx, actor: Actor, vandaag: string = computeDay()): Promise<number> {
  await tx.deleteFrom('signaalwoorden').where('gemeente_id', '=', actor.gemeente).execute();
  const { rows } = await sql`
    with woorden as (
      select s.id, zoektekst(p.token) as woord
      from signalen s, ts_parse('default', s.tekst) as p
      where s.gemeente_id = ${actor.gemeente} and p.tokid in (1, 2, 3, 10, 11) and char_length(p.token) <= 60),
    geteld as (
      select (ts_lexize('dutch_stem', woord))[1] as stam, mode() within group (order by woord) as vorm,
        array_agg(distinct id order by id) as ids
      from woorden group by stam),
    totaal as (select count(*)::int as totaal from signalen where gemeente_id = ${actor.gemeente})
    insert into signaalwoorden (gemeente_id, stam, vorm, aantal, totaal, geteld_op, signalen)
    select ${actor.gemeente}, stam, vorm, cardinality(ids), totaal, ${vandaag}::date,
      case when cardinality(ids) <= greatest(${COMMON}, totaal / 20) then ids else '{}' end
    from geteld, totaal where stam is not null
    order by gen_random_uuid()
    returning 1 as geteld`.execute(tx);
  return rows.length;
}
