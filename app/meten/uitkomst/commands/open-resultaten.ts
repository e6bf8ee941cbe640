import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createRandomId } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { listItems } from '../../instrument/index.ts';
import { type GeopendeMeting, getBeheerdeMeting } from '../../meting/index.ts';
import { type GetoondeGroep, type Groep, computeGroepen } from '../groepen.ts';
import { type Antwoorden, computeTellingen, type Telling } from '../tellen.ts';
import { runTelling } from './run-telling.ts';

/** A groep as it is counted: with the id of its row, and the keys of who may read it. */
type Telgroep = GetoondeGroep & { lezers: string };

/**
 * Opens the results of a closed meting, and counts its answers once (ADR 0030), as the role `telling` in this part of the transaction alone.
 * Of an anonymous meting groups that are too small are put together in the data first, and answers and comments are put back in random
 * order; of a named one they can be read from here on. A named meting that was open again is counted anew. Throws 404, 403, and 409
 * when it is not closed or fewer than the minimum answered: it can then still be opened again for more answers.
 */
export async function openResultaten(tx: Tx, actor: Actor, metingId: string): Promise<void> {
  const geopend = await getBeheerdeMeting(tx, actor, metingId);
  const { numUpdatedRows } = await tx
    .updateTable('metingen')
    .set((row) => ({ stand: 'geopend', resultaten_op: computeDay(), versie: row('versie', '+', 1) }))
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', metingId)
    .where('stand', '=', 'gesloten')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('verkeerde-staat', 'Sluit de meting eerst. Open daarna de resultaten.');
  const groepen =
    geopend.meting.toegang === 'scan'
      ? []
      : await runTelling(tx, actor, geopend.sleutels, () => createTellingen(tx, actor, geopend));
  await recordGebeurtenis(tx, actor, {
    soort: 'resultaten-geopend',
    onderwerp: { soort: 'meting', id: metingId },
    gegevens: { groepen: groepen.length, samengevoegd: groepen.filter(({ van }) => van.length > 1).length },
  });
}

/** Counts the answers of a meting, in place of what was counted before. Returns the groups that are shown. */
async function createTellingen(tx: Tx, { gemeente }: Actor, geopend: GeopendeMeting): Promise<Telgroep[]> {
  const { id, meting, definitie } = geopend;
  const groepen = await addSamengevoegd(tx, gemeente, geopend, await listAantallen(tx, geopend));
  await tx.deleteFrom('tellingen').where('gemeente_id', '=', gemeente).where('meting_id', '=', id).execute();
  if (meting.naamloos) await rewriteAntwoorden(tx, gemeente, id, groepen);
  const antwoorden = await listAntwoorden(
    tx,
    id,
    groepen.map((groep) => groep.id),
  );
  const tellingen = computeTellingen(definitie, antwoorden, meting.groepsminimum);
  await addTellingen(tx, gemeente, id, groepen, tellingen);
  await updateGroepen(tx, gemeente, groepen);
  if (!meting.naamloos) {
    await openAntwoorden(tx, gemeente, id, groepen);
    await updateInvultijd(tx, gemeente, id);
  }
  await openToelichtingen(tx, gemeente, geopend, groepen, tellingen);
  return groepen;
}

/** The groups that were asked, with how many answered each. */
async function listAantallen(tx: Tx, { id, groepen }: GeopendeMeting): Promise<Groep[]> {
  const rows = await tx
    .selectFrom('antwoorden')
    .select(({ fn }) => ['groep_id', fn.countAll<number>().as('aantal')])
    .where('meting_id', '=', id)
    .groupBy('groep_id')
    .execute();
  const aantallen = new Map(rows.map(({ groep_id, aantal }) => [groep_id, Number(aantal)]));
  return groepen.map(({ id: groep, naam, partij, laag, teamId }) => ({
    id: groep,
    naam,
    partij: partij?.id ?? null,
    partijNaam: partij?.naam ?? naam,
    partijSoort: partij?.soort ?? '',
    laag,
    team: teamId,
    aantal: aantallen.get(groep) ?? 0,
  }));
}

/** Puts groups that are too small together, each in a row of its own. Throws 409 when all of them together are too small. */
async function addSamengevoegd(
  tx: Tx,
  gemeente: string,
  { id, meting, groepen: rijen }: GeopendeMeting,
  gevraagd: readonly Groep[],
): Promise<Telgroep[]> {
  const { groepen } = computeGroepen(gevraagd, meting.groepsminimum);
  if (groepen.length === 0) {
    const detail = 'Te weinig mensen vulden in om iets te laten zien. Open de meting opnieuw of vraag meer mensen.';
    throw new Problem('verkeerde-staat', detail);
  }
  const ieder = [`begeleider:${id}`, ...(meting.opengesteld ? [`meting:${id}`] : [])];
  const telgroepen = groepen.map((groep) => {
    const own = gevraagd.filter((een) => groep.van.includes(een.id));
    const partijen = new Set(own.flatMap(({ partij }) => (partij === null ? [] : [`partij:${partij}`])));
    const row = groep.van.length > 1 ? createRandomId() : groep.id;
    return { ...groep, id: row, lezers: [...partijen, ...ieder].join(',') };
  });
  const samen = telgroepen.filter(({ van }) => van.length > 1);
  if (samen.length === 0) return telgroepen;
  await tx
    .insertInto('metinggroepen')
    .values(
      samen.map(({ id: groep, naam, partij, laag, team, van }) => ({
        gemeente_id: gemeente,
        id: groep,
        meting_id: id,
        naam,
        partij_id: partij,
        laag,
        team_id: team,
        volgorde: rijen.find((een) => van.includes(een.id))?.volgorde ?? 0,
      })),
    )
    .execute();
  const moves = samen.flatMap(({ id: naar, van }) => van.map((een) => ({ van: een, naar })));
  await sql`
    update metinggroepen g set samengevoegd_in = m.naar
    from unnest(${moves.map(({ van }) => van)}::uuid[], ${moves.map(({ naar }) => naar)}::uuid[]) as m(van, naar)
    where g.gemeente_id = ${gemeente} and g.id = m.van`.execute(tx);
  return telgroepen;
}

/**
 * Puts all anonymous answers and comments back, each with the groep it is counted in, in an order from the strong random source: nothing
 * tells any more of which smaller groep an answer was, when it came or what came beside it.
 */
async function rewriteAntwoorden(tx: Tx, gemeente: string, meting: string, groepen: readonly Telgroep[]) {
  const moves = groepen.flatMap(({ id: naar, van }) => van.map((een) => ({ van: een, naar })));
  const naar = sql`
    left join unnest(${moves.map((move) => move.van)}::uuid[], ${moves.map((move) => move.naar)}::uuid[]) as m(van, naar)
      on m.van = weg.groep_id
    order by gen_random_uuid()`;
  await sql`
    with weg as (delete from antwoorden where gemeente_id = ${gemeente} and meting_id = ${meting} returning *)
    insert into antwoorden (gemeente_id, id, meting_id, groep_id, antwoorden)
    select gemeente_id, gen_random_uuid(), meting_id, coalesce(m.naar, groep_id), antwoorden from weg ${naar}`.execute(
    tx,
  );
  await sql`
    with weg as (delete from antwoordtoelichtingen where gemeente_id = ${gemeente} and meting_id = ${meting} returning *)
    insert into antwoordtoelichtingen (gemeente_id, id, meting_id, groep_id, item, tekst)
    select gemeente_id, gen_random_uuid(), meting_id, coalesce(m.naar, groep_id), item, tekst from weg ${naar}`.execute(
    tx,
  );
}

async function listAntwoorden(tx: Tx, meting: string, groepen: readonly string[]) {
  const rows = await tx
    .selectFrom('antwoorden')
    .select(['groep_id as groep', 'antwoorden'])
    .where('meting_id', '=', meting)
    .where('groep_id', 'in', groepen)
    .execute();
  return rows.map(({ groep, antwoorden }) => ({ groep, antwoorden: antwoorden as Antwoorden }));
}

const selectLezers = (groepen: readonly Telgroep[]) => sql`
  unnest(${groepen.map(({ id }) => id)}::uuid[], ${groepen.map(({ lezers }) => lezers)}::text[]) as g(id, lezers)`;

async function addTellingen(
  tx: Tx,
  gemeente: string,
  meting: string,
  groepen: readonly Telgroep[],
  tellingen: readonly Telling[],
): Promise<void> {
  await sql`
    insert into tellingen (gemeente_id, meting_id, groep_id, soort, sleutel, waarde, aantal, lezers)
    select ${gemeente}, ${meting}, t.groep, t.soort, t.sleutel, t.waarde, t.aantal, string_to_array(g.lezers, ',')
    from unnest(
      ${tellingen.map(({ groep }) => groep)}::uuid[], ${tellingen.map(({ soort }) => soort)}::text[],
      ${tellingen.map(({ sleutel }) => sleutel)}::text[], ${tellingen.map(({ waarde }) => waarde)}::double precision[],
      ${tellingen.map(({ aantal }) => aantal)}::integer[]) as t(groep, soort, sleutel, waarde, aantal)
    join ${selectLezers(groepen)} on g.id = t.groep`.execute(tx);
}

async function updateGroepen(tx: Tx, gemeente: string, groepen: readonly Telgroep[]): Promise<void> {
  await sql`
    update metinggroepen g set aantal = n.aantal
    from unnest(${groepen.map(({ id }) => id)}::uuid[], ${groepen.map(({ aantal }) => aantal)}::integer[]) as n(id, aantal)
    where g.gemeente_id = ${gemeente} and g.id = n.id`.execute(tx);
}

/** From here on people may read who answered what: of a named meting, with an invitation. */
async function openAntwoorden(tx: Tx, gemeente: string, meting: string, groepen: readonly Telgroep[]): Promise<void> {
  await sql`
    update antwoorden a set leesbaar = a.uitnodiging_id is not null, lezers = string_to_array(g.lezers, ',')
    from ${selectLezers(groepen)}
    where a.gemeente_id = ${gemeente} and a.meting_id = ${meting} and a.groep_id = g.id`.execute(tx);
}

/** Fewer people say too little of how long it takes. */
const MINST_GEMETEN = 5;

/** Keeps how long filling in took, as the median of who did it by name: others read it at the door (ADR 0036). */
async function updateInvultijd(tx: Tx, gemeente: string, meting: string): Promise<void> {
  await sql`
    update metingen m set invultijd = a.midden, invultijd_n = a.n
    from (
      select count(*) as n, greatest(1, round(percentile_cont(0.5) within group (order by seconden))) as midden
      from antwoorden where gemeente_id = ${gemeente} and meting_id = ${meting} and seconden is not null) a
    where m.gemeente_id = ${gemeente} and m.id = ${meting} and a.n >= ${MINST_GEMETEN}`.execute(tx);
}

/**
 * From here on people may read comments with items that are shown of their groep, and answers to open questions where at least the
 * minimum of a groep answered.
 */
async function openToelichtingen(
  tx: Tx,
  gemeente: string,
  { id, meting, definitie }: GeopendeMeting,
  groepen: readonly Telgroep[],
  tellingen: readonly Telling[],
): Promise<void> {
  const open = listItems(definitie).filter(({ soort }) => soort === 'open');
  const shown = new Map(
    tellingen
      .filter(({ soort }) => soort === 'item')
      .map(({ groep, sleutel }) => [`${groep} ${sleutel}`, { groep, sleutel }]),
  );
  const items = [...shown.values()];
  await sql`
    update antwoordtoelichtingen t set leesbaar = true, lezers = string_to_array(g.lezers, ',')
    from ${selectLezers(groepen)}
    where t.gemeente_id = ${gemeente} and t.meting_id = ${id} and t.groep_id = g.id and (
      (t.groep_id, t.item) in (
        select * from unnest(${items.map(({ groep }) => groep)}::uuid[], ${items.map(({ sleutel }) => sleutel)}::text[]))
      or t.item = any (${open.map(({ sleutel }) => sleutel)}::text[]) and (select count(*) from antwoordtoelichtingen o
        where o.gemeente_id = t.gemeente_id and o.meting_id = t.meting_id and o.groep_id = t.groep_id and o.item = t.item)
        >= ${meting.groepsminimum})`.execute(tx);
}
