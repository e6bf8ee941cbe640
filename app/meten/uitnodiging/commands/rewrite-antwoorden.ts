import { sql } from 'kysely';

import { recordAnonymousCount } from '#platform/audit/index.ts';
import { type Actor, type Tx, updateContext } from '#platform/database/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

/**
 * Anonymous metingen in which something may have been sent in since this job was last there. They are held until the end of the
 * transaction: who opens the results meanwhile would find the rows gone, and count none. Who sends in does not wait.
 */
async function listTeHerschrijven(tx: Tx, { gemeente }: Actor): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from metingen m
    where m.gemeente_id = ${gemeente} and m.naamloos and (m.stand = 'open' or m.stand in ('gesloten', 'geopend')
      and exists (select from metinggroepen g where g.gemeente_id = m.gemeente_id and g.meting_id = m.id
        and (g.gedaan_op is null or g.gedaan_op <= m.gesloten_op)))
    order by m.id for no key update of m`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Takes the rows of these metingen out and puts them back, each table in one statement and in an order from the strong random source. */
async function shuffle(tx: Tx, { gemeente }: Actor, metingen: readonly string[]): Promise<void> {
  const deze = sql`gemeente_id = ${gemeente} and meting_id = any (${sql.val([...metingen])}::uuid[])`;
  await sql`
    with weg as (delete from uitnodigingen where ${deze} returning *)
    insert into uitnodigingen (gemeente_id, id, meting_id, groep_id, medewerker_id, email, hash, verstuurd_op, herinnerd_op, klaar)
    select gemeente_id, id, meting_id, groep_id, medewerker_id, email, hash, verstuurd_op, herinnerd_op, klaar
    from weg order by gen_random_uuid()`.execute(tx);
  await sql`
    with weg as (delete from antwoorden where ${deze} returning *)
    insert into antwoorden (gemeente_id, id, meting_id, groep_id, uitnodiging_id, antwoorden, leesbaar, lezers)
    select gemeente_id, id, meting_id, groep_id, uitnodiging_id, antwoorden, leesbaar, lezers
    from weg order by gen_random_uuid()`.execute(tx);
  await sql`
    with weg as (delete from antwoordtoelichtingen where ${deze} returning *)
    insert into antwoordtoelichtingen (gemeente_id, id, meting_id, groep_id, uitnodiging_id, item, tekst, leesbaar, lezers)
    select gemeente_id, id, meting_id, groep_id, uitnodiging_id, item, tekst, leesbaar, lezers
    from weg order by gen_random_uuid()`.execute(tx);
}

/**
 * Releases the counts of these metingen per groep and gives how many answers there are that were not counted before. Once results are open the
 * groepen were put together: their counts stay as they were then.
 */
async function releaseCounts(
  tx: Tx,
  { gemeente }: Actor,
  metingen: readonly string[],
  vandaag: string,
): Promise<number> {
  const deze = sql.val([...metingen]);
  const { rows } = await sql<{ nieuw: number }>`
    select (select count(*) from antwoorden where gemeente_id = ${gemeente} and meting_id = any (${deze}::uuid[]))
      - (select coalesce(sum(gedaan), 0) from metinggroepen where gemeente_id = ${gemeente} and meting_id = any (${deze}::uuid[]))
      as nieuw`.execute(tx);
  await sql`
    update metinggroepen g set gedaan_op = ${vandaag}, gedaan = case when m.resultaten_op is not null then g.gedaan else
      (select count(*) from antwoorden a where a.gemeente_id = g.gemeente_id and a.meting_id = g.meting_id and a.groep_id = g.id) end
    from metingen m
    where g.gemeente_id = ${gemeente} and g.meting_id = any (${deze}::uuid[])
      and m.gemeente_id = g.gemeente_id and m.id = g.meting_id`.execute(tx);
  return Number(rows[0]?.nieuw ?? 0);
}

/** Counts who is done in named metingen that run: there nothing has to be hidden, and everyone reads the same figure. */
async function updateNamedCounts(tx: Tx, { gemeente }: Actor, vandaag: string): Promise<void> {
  await sql`
    update metinggroepen g set gedaan_op = ${vandaag}, gedaan =
      (select count(*) from antwoorden a where a.gemeente_id = g.gemeente_id and a.meting_id = g.meting_id and a.groep_id = g.id)
    from metingen m
    where g.gemeente_id = ${gemeente} and m.gemeente_id = g.gemeente_id and m.id = g.meting_id and not m.naamloos
      and m.resultaten_op is null and m.stand in ('open', 'gesloten')`.execute(tx);
}

/**
 * The nightly job that cuts the last thread between an answer and who gave it (ADR 0032). An invitation that was used and its answer were written in
 * one transaction, so until now their system columns told which belong together (xmin), and their place in the table in which order they came. Here
 * all rows of anonymous metingen are taken out and put back at random: they get the number of this one transaction and a place by chance. Then it
 * releases how many are done per groep, and records one count of the day, without actor, record or time.
 *
 * `taak` is the system as 'taak' of this gemeente; `vandaag` is a day, YYYY-MM-DD. Returns how many answers are new.
 */
export async function rewriteAntwoorden(tx: Tx, taak: Actor, vandaag: string = computeDay()): Promise<number> {
  // Only counting reads answers and only who fills in adds one: for these statements this job may, and no other.
  await updateContext(tx, { ...taak, rollen: ['taak', 'telling', 'invuller'] }, 'dagelijkse taak');
  const metingen = await listTeHerschrijven(tx, taak);
  await shuffle(tx, taak, metingen);
  const aantal = await releaseCounts(tx, taak, metingen, vandaag);
  await updateNamedCounts(tx, taak, vandaag);
  if (aantal > 0) {
    const telling = { soort: 'antwoorden-ontvangen', onderwerpSoort: 'antwoord', dag: addDays(vandaag, -1), aantal };
    await recordAnonymousCount(tx, taak.gemeente, telling);
  }
  return aantal;
}
