import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createSystemActor, type Database, openDatabase, type Tx } from '#platform/database/index.ts';
import { computeHash } from '#platform/id/index.ts';
import { getFound } from '#platform/problems/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

import { CAST, GEMEENTEN, PARTIJEN } from '../../../database/demo/cast.ts';
import { actorOf, loadPeople } from '../../../database/demo/people.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { createAntwoord } from '../antwoord/index.ts';
import { findInvulling } from '../antwoordconcept/index.ts';
import { closeMeting, createMeting, listGroepen, openInvullen } from '../meting/index.ts';
import { addGroepen } from '../metinggroep/index.ts';
import { addUitnodigingen } from './commands/add-uitnodigingen.ts';
import { rewriteAntwoorden } from './commands/rewrite-antwoorden.ts';
import { sendUitnodigingen } from './commands/send-uitnodigingen.ts';
import { listGevraagden } from './queries.ts';
import { computeUitnodigingssleutel } from './sleutel.ts';

/**
 * Shows what the design promises of an anonymous meting, on a database of its own in which everything is committed, as it is in use:
 * read with the rights of a superuser, system columns included.
 */
let cluster: TestDatabase;
let database: Database;
let superuser: Database;

const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const taak = createSystemActor('taak', gemeente);
const invuller = createSystemActor('invuller', gemeente);
const beleid = actorOf(CAST.beleid);
const DOEL = 'proef';

/** Reads above all policies: the role of the application is laid down inside the transaction. */
const readAll = <T>(run: (tx: Tx) => Promise<T>): Promise<T> =>
  superuser.withActor(createSystemActor('niemand'), 'inzien', async (tx) => {
    await sql`reset role`.execute(tx);
    return run(tx);
  });

const asBeleid = <T>(run: (tx: Tx) => Promise<T>) => database.withActor(beleid, DOEL, run);

beforeAll(async () => {
  cluster = await openTestDatabase();
  database = openDatabase({ ...cluster.owner, user: 'app_login' });
  superuser = openDatabase({ ...cluster.owner, user: 'postgres' });
  const gemeenten = Object.values(GEMEENTEN).map((one) => ({ ...one, verzonnen: true }));
  await readAll((tx) => tx.insertInto('gemeenten').values(gemeenten).execute());
  await loadPeople(database);
}, 60_000);

afterAll(async () => {
  await Promise.all([database.close(), superuser.close()]);
  await cluster.close();
});

type Meting = { id: string; groep: string; sleutels: string[] };

/** An anonymous meting that is open, with this many people asked by mail; gives the hashes of their keys. */
async function openMetMensen(aantal: number): Promise<Meting> {
  const id = await asBeleid(async (tx) => {
    const meting = await createMeting(tx, beleid, {
      instrument: 'uitvoerdersenquete',
      titel: 'Hoe gaat het werk?',
      periode: 'najaar 2026',
      onderwerp: '',
      naam: 'naamloos',
      groepsminimum: 5,
      toegang: 'uitnodiging',
      begeleider: '',
      invullenTot: '',
    });
    const { ids } = await addGroepen(tx, beleid, meting.id, { partijen: [PARTIJEN[0].id], lagen: [], teams: [] });
    const adressen = Array.from({ length: aantal }, (_, i) => `mens${i}@voorbeeld.nl`).join('\n');
    await addUitnodigingen(tx, beleid, SECRETS, meting.id, { groep: ids[0] ?? '', medewerkers: [], adressen });
    await openInvullen(tx, beleid, meting.id);
    await sendUitnodigingen(tx, beleid, SECRETS, meting.id);
    return meting.id;
  });
  const gevraagden = await asBeleid((tx) => listGevraagden(tx, beleid, id));
  const [groep] = await asBeleid((tx) => listGroepen(tx, id));
  const sleutels = gevraagden.map((een) => computeHash(computeUitnodigingssleutel(SECRETS.codeSecret, '9901', een.id)));
  return { id, groep: groep?.id ?? '', sleutels };
}

/** Someone sends in answers through the door that people use. Returns whether they came in. */
const sendIn = (code: string, waarde = 3) =>
  database.withActor(
    invuller,
    'invullen',
    async (tx) => {
      const invulling = getFound(await findInvulling(tx, 'uitnodiging', code));
      const toelichtingen = { 'stelling-1': 'Er is te weinig tijd.', 'stelling-2': 'Het loopt goed.' };
      return createAntwoord(tx, invuller, invulling, { blad: { antwoorden: { 'stelling-1': waarde }, toelichtingen } });
    },
    { code },
  );

const runJob = (dag = addDays(computeDay(), 1)) =>
  database.withActor(taak, DOEL, (tx) => rewriteAntwoorden(tx, taak, dag));

type Row = { tabel: string; xmin: string; cmin: string; ctid: string; inhoud: string };
const ANONIEM = ['uitnodigingen', 'antwoorden', 'antwoordtoelichtingen'];

/** Every row of every table that SQL can read, with its system columns, in the order in which it lies. */
async function listRows(): Promise<Row[]> {
  return readAll(async (tx) => {
    const { rows: tables } = await sql<{ schema: string; naam: string }>`
      select schemaname as schema, tablename as naam from pg_tables where schemaname in ('public', 'graphile_worker')`.execute(
      tx,
    );
    const rows: Row[] = [];
    for (const { schema, naam } of tables) {
      const found = await sql<Row>`
        select ${naam} as tabel, xmin::text, cmin::text, ctid::text, to_jsonb(t)::text as inhoud
        from ${sql.table(`${schema}.${naam}`)} t order by ctid`.execute(tx);
      rows.push(...found.rows);
    }
    return rows;
  });
}

const listOf = (rows: readonly Row[], tabel: string, meting: string) =>
  rows.filter((row) => row.tabel === tabel && row.inhoud.includes(meting));
const idOf = ({ inhoud }: Row) => (JSON.parse(inhoud) as { id: string }).id;
const countDone = async (id: string) => (await asBeleid((tx) => listGroepen(tx, id)))[0]?.gedaan;

test('until the job runs, system columns join an answer to its invitation; after it nothing does', async () => {
  const { id, sleutels } = await openMetMensen(8);
  for (const [i, sleutel] of sleutels.slice(0, 6).entries()) expect(await sendIn(sleutel, i % 5)).toBe(true);
  const before = await listRows();
  const used = listOf(before, 'uitnodigingen', id).filter(({ inhoud }) => inhoud.includes('"klaar": true'));
  const given = listOf(before, 'antwoorden', id);
  expect([used.length, given.length]).toEqual([6, 6]);
  // This is what the README says can be seen, and what the job must take away.
  expect(given.map(({ xmin }) => used.filter((row) => row.xmin === xmin).length)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(await countDone(id)).toBe(0);

  expect(await runJob()).toBe(6);
  const after = await listRows();
  const earlier = new Set(before.map(({ xmin }) => xmin));
  const numbers = new Set<string>();
  for (const tabel of ANONIEM) {
    const [rows, was] = [listOf(after, tabel, id), listOf(before, tabel, id)];
    const contents = rows.map(({ inhoud }) => inhoud).toSorted();
    expect(contents).toEqual(was.map(({ inhoud }) => inhoud).toSorted());
    expect(new Set(rows.map(({ xmin, cmin }) => `${xmin} ${cmin}`)).size).toBe(1);
    expect(rows.filter(({ xmin }) => earlier.has(xmin))).toEqual([]);
    for (const { xmin } of rows) numbers.add(xmin);
  }
  expect(numbers.size).toBe(1);
  // With them the job wrote only the counts per groep and one count of the day: no actor, no record, no time.
  const beside = after.filter(({ tabel, xmin }) => numbers.has(xmin) && !ANONIEM.includes(tabel));
  expect(beside.map(({ tabel }) => tabel)).toEqual(['metinggroepen', 'gebeurtenissen'].toSorted());
  const telling = JSON.parse(beside.find(({ tabel }) => tabel === 'gebeurtenissen')?.inhoud ?? '{}') as object;
  expect(telling).toMatchObject({
    soort: 'antwoorden-ontvangen',
    actor: null,
    onderwerp_id: null,
    gegevens: { aantal: 6 },
  });
  expect(Date.parse(String((telling as Record<string, unknown>)['tijd']))).toBe(Date.parse(computeDay()));
  expect(await countDone(id)).toBe(6);

  // Nothing of an answer stands in another table, and nothing of an invitation in an answer.
  for (const row of listOf(after, 'antwoorden', id)) {
    expect(after.filter(({ inhoud }) => inhoud.includes(idOf(row))).map(({ tabel }) => tabel)).toEqual(['antwoorden']);
    for (const invitation of listOf(after, 'uitnodigingen', id)) expect(row.inhoud).not.toContain(idOf(invitation));
  }
});

test('an answer holds no time, no order in its id, and no person', async () => {
  const { rows } = await readAll((tx) =>
    sql<{ tabel: string; naam: string; soort: string }>`
      select table_name as tabel, column_name as naam, data_type as soort from information_schema.columns
      where table_name in ('antwoorden', 'antwoordtoelichtingen')`.execute(tx),
  );
  expect(rows.filter(({ soort }) => /time|date/.test(soort))).toEqual([]);
  const ids = (await listRows()).filter(({ tabel }) => tabel === 'antwoorden' || tabel === 'antwoordtoelichtingen');
  expect(ids.length).toBeGreaterThan(6);
  for (const row of ids) {
    expect(idOf(row)[14]).toBe('4');
    expect(row.inhoud).toContain('"uitnodiging_id": null');
  }
});

test('the places are chance: over sixty runs every place is as likely, and one table tells nothing of the other', async () => {
  const { id, sleutels } = await openMetMensen(6);
  for (const [i, sleutel] of sleutels.entries()) await sendIn(sleutel, i);
  const [runs, size] = [60, 6];
  /** Which row of this person (by their answer) lies where, per table. */
  const seen = { antwoord: new Map<number, number>(), paar: new Map<number, number>() };
  const placeOf = (rows: Row[], text: string) => rows.findIndex(({ inhoud }) => inhoud.includes(text));
  for (let run = 0; run < runs; run++) {
    await runJob();
    const rows = await listRows();
    const answer = placeOf(listOf(rows, 'antwoorden', id), '"stelling-1": 0}');
    const invitation = placeOf(listOf(rows, 'uitnodigingen', id), sleutels[0] ?? '?');
    const pair = (answer - invitation + size) % size;
    seen.antwoord.set(answer, (seen.antwoord.get(answer) ?? 0) + 1);
    seen.paar.set(pair, (seen.paar.get(pair) ?? 0) + 1);
  }
  const expected = runs / size;
  for (const counts of [seen.antwoord, seen.paar]) {
    const places = Array.from({ length: size }, (_, place) => counts.get(place) ?? 0);
    expect(places.reduce((sum, n) => sum + n, 0)).toBe(runs);
    // Five degrees of freedom: above 45 comes by chance once in tens of millions of runs; a fixed place gives 300.
    expect(places.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)).toBeLessThan(45);
  }
});

test('while the job runs people send in: nobody is lost, refused or counted twice', async () => {
  const { id, sleutels } = await openMetMensen(30);
  const outcomes = await Promise.all(
    sleutels.flatMap((sleutel, i) => [sendIn(sleutel), sendIn(sleutel), ...(i % 6 === 0 ? [runJob()] : [])]),
  );
  const given = listOf(await listRows(), 'antwoorden', id);
  expect(given).toHaveLength(30);
  expect(outcomes.filter((outcome) => outcome === true)).toHaveLength(30);
  await runJob();
  expect(await countDone(id)).toBe(30);
});

test('after it closed a meting is rewritten once more, and then stays as it lies', async () => {
  const { id, sleutels } = await openMetMensen(5);
  for (const sleutel of sleutels) await sendIn(sleutel);
  await asBeleid((tx) => closeMeting(tx, beleid, id));
  const systemOf = async () => listOf(await listRows(), 'antwoorden', id).map(({ xmin, ctid }) => `${xmin} ${ctid}`);
  const open = await systemOf();
  await runJob();
  const once = await systemOf();
  expect(new Set(once.map((row) => row.split(' ')[0])).size).toBe(1);
  expect(once).not.toEqual(open);
  await runJob(addDays(computeDay(), 2));
  expect(await systemOf()).toEqual(once);
  expect(await countDone(id)).toBe(5);
});

test('what was taken out and put back is cleared away at once, also in a table of five rows', async () => {
  const { rows } = await readAll((tx) =>
    sql<{ naam: string; opties: string[] | null }>`
      select relname as naam, reloptions as opties from pg_class
      where relnamespace = 'public'::regnamespace and relname in
        ('uitnodigingen', 'antwoorden', 'antwoordtoelichtingen', 'antwoordconcepten', 'signalen') order by 1`.execute(
      tx,
    ),
  );
  expect(rows).toHaveLength(5);
  const opties = ['autovacuum_vacuum_threshold=0', 'autovacuum_vacuum_scale_factor=0'];
  for (const row of rows) expect(row).toEqual({ naam: row.naam, opties });
});

test('while the job puts rows back nobody closes the meting or opens its results: they would count what is on its way', async () => {
  const { id, sleutels } = await openMetMensen(6);
  for (const sleutel of sleutels) await sendIn(sleutel);
  await database.withActor(taak, DOEL, async (tx) => {
    await rewriteAntwoorden(tx, taak);
    // What an update asks; an answer alone does not hold that back.
    const held = asBeleid((other) =>
      sql`select id from metingen where id = ${id} for no key update nowait`.execute(other),
    );
    await expect(held).rejects.toMatchObject({ code: '55P03' });
  });
});
