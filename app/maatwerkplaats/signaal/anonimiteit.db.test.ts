import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { loadConfig } from '#platform/config/index.ts';
import { type Database, openDatabase, createSystemActor, type Tx } from '#platform/database/index.ts';
import { createLogger } from '#platform/log/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

import { GEMEENTEN } from '../../../database/demo/cast.ts';
import { loadPeople } from '../../../database/demo/people.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { createTestDeps } from '../../../tests/support/deps.ts';
import { createApp } from '../../app.tsx';
import { rewriteSignalen } from './commands/rewrite-signalen.ts';
import { updateSignaalwoorden } from './commands/update-signaalwoorden.ts';

/**
 * Shows what the design promises of anonymous things, on a database of its own in which everything is committed, as it is
 * in use: read with the rights of a superuser, system columns included.
 */
let cluster: TestDatabase;
let database: Database;
let superuser: Database;
let app: ReturnType<typeof createApp>;
let given: { id: string; terugmeldcode: string }[];
const log: string[] = [];

const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const taak = createSystemActor('taak', gemeente);

/** Reads above all policies: the role of the application is laid down inside the transaction. */
const readAll = <T>(run: (tx: Tx) => Promise<T>): Promise<T> =>
  superuser.withActor(createSystemActor('niemand'), 'inzien', async (tx) => {
    await sql`reset role`.execute(tx);
    return run(tx);
  });

beforeAll(async () => {
  cluster = await openTestDatabase();
  database = openDatabase({ ...cluster.owner, user: 'app_login' });
  superuser = openDatabase({ ...cluster.owner, user: 'postgres' });
  const gemeenten = Object.values(GEMEENTEN).map((one) => ({ ...one, verzonnen: true }));
  await readAll((tx) => tx.insertInto('gemeenten').values(gemeenten).execute());
  await loadPeople(database);
  app = createApp(
    createTestDeps({
      config: loadConfig({ DEMO: '1' }),
      database,
      log: createLogger({ level: 'debug', terminal: false, write: (line) => void log.push(line) }),
    }),
  );
  given = await giveInterleaved();
}, 60_000);

afterAll(async () => {
  await Promise.all([database.close(), superuser.close()]);
  await cluster.close();
});

async function signIn(persoon: string): Promise<string> {
  const response = await app.request('/aanmelden/demo', { method: 'POST', body: new URLSearchParams({ persoon }) });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Gives a signaal through the API in the session of this cookie; returns what only the sender gets. */
async function give(cookie: string, tekst: string): Promise<{ id: string; terugmeldcode: string }> {
  const body = JSON.stringify({ soort: 'regel', tekst, leefdomein: 'wonen' });
  const headers = { cookie, 'content-type': 'application/json' };
  const response = await app.request('/api/v1/signalen', { method: 'POST', headers, body });
  expect(response.status).toBe(201);
  return (await response.json()) as { id: string; terugmeldcode: string };
}

type Row = { tabel: string; xmin: string; cmin: string; ctid: string; inhoud: string };

/** Every row of every table that SQL can read, with its system columns. */
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
        from ${sql.table(`${schema}.${naam}`)} t`.execute(tx);
      rows.push(...found.rows);
    }
    return rows;
  });
}

/** The ids of the signalen in the order in which they lie in the table. */
const listInPlace = () =>
  readAll(async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from signalen order by ctid`.execute(tx);
    return rows.map((row) => row.id);
  });

/** The job as it runs tomorrow, when the day of these signalen is over and is counted. */
const runJob = () =>
  database.withActor(taak, 'dagelijkse taak', (tx) => rewriteSignalen(tx, taak, addDays(computeDay(), 1)));

/** Eight signalen by four people in turn, with sign-ins, reading and a sign-out between them. */
async function giveInterleaved() {
  const all: typeof given = [];
  const people = ['uitvoerder', 'aanbieder', 'inwoner', 'uitvoerder-ander-team'];
  for (let round = 0; round < 2; round++) {
    for (const persoon of people) {
      const cookie = await signIn(persoon);
      await app.request('/signalen/nieuw', { headers: { cookie } });
      all.push(await give(cookie, `Ronde ${round}, het bleef liggen.`));
      await signIn('teamleider');
      if (persoon === 'aanbieder') await app.request('/afmelden', { method: 'POST', headers: { cookie } });
    }
  }
  return all;
}

test('after the daily job nothing that SQL can read joins a signaal to a session or a person', async () => {
  const ids = given.map(({ id }) => id);
  const before = await listRows();
  const own = before.filter(({ tabel }) => tabel === 'signalen');
  const others = before.filter(({ tabel }) => tabel !== 'signalen');
  expect(own).toHaveLength(8);
  expect(others.filter(({ tabel }) => tabel === 'sessies').length).toBeGreaterThan(8);

  // Until the job runs, the transaction numbers stand in the order of the acts: this is what the job must take away.
  expect(new Set(own.map(({ xmin }) => xmin)).size).toBe(8);
  expect(await listInPlace()).toEqual(ids);
  // Even then the transaction that stored a signaal stored nothing else, so no other row shares its number.
  const elsewhere = new Set(others.map(({ xmin }) => xmin));
  expect(own.filter(({ xmin }) => elsewhere.has(xmin))).toEqual([]);

  await runJob();
  const after = await listRows();
  const rewritten = after.filter(({ tabel }) => tabel === 'signalen');
  expect(rewritten).toHaveLength(8);
  expect(new Set(rewritten.map(({ xmin, cmin }) => `${xmin} ${cmin}`)).size).toBe(1);
  const earlier = new Set(before.map(({ xmin }) => xmin));
  expect(rewritten.filter(({ xmin }) => earlier.has(xmin))).toEqual([]);
  // With the signalen the job wrote only the count of the day: no actor, no record, no time.
  const beside = after.filter(({ tabel, xmin }) => tabel !== 'signalen' && xmin === rewritten[0]?.xmin);
  expect(beside.map(({ tabel }) => tabel)).toEqual(['gebeurtenissen']);
  const telling = JSON.parse(beside[0]?.inhoud ?? '{}') as Record<string, unknown>;
  expect(telling).toMatchObject({ actor: null, onderwerp_id: null, gegevens: { aantal: 8 } });
  expect(Date.parse(String(telling['tijd']))).toBe(Date.parse(computeDay()));

  // What a signaal holds stands in no other table, and what stands elsewhere of the senders not in a signaal.
  for (const { id } of given) {
    expect(after.filter(({ inhoud }) => inhoud.includes(id)).map(({ tabel }) => tabel)).toEqual(['signalen']);
  }
  const traces = after
    .filter(({ tabel }) => tabel === 'sessies' || tabel === 'medewerkers' || tabel === 'pseudoniemen')
    .flatMap(({ inhoud }) => inhoud.match(/[0-9a-f]{8}-[0-9a-f-]{27}|"token_hash": "[^"]+"/g) ?? [])
    .filter((trace) => trace !== gemeente);
  expect(traces.length).toBeGreaterThan(20);
  for (const { inhoud } of rewritten) expect(traces.filter((trace) => inhoud.includes(trace))).toEqual([]);
});

test('a signaal holds no time and no id in order of time', async () => {
  const { rows } = await readAll((tx) =>
    sql<{ naam: string; soort: string }>`
      select column_name as naam, data_type as soort from information_schema.columns where table_name = 'signalen'`.execute(
      tx,
    ),
  );
  expect(rows.map(({ naam, soort }) => `${naam} ${soort}`).toSorted()).toEqual([
    'code_hash text',
    'dag date',
    'gemeente_id uuid',
    'id uuid',
    'leefdomein text',
    'soort text',
    'tekst text',
    'zoek tsvector',
  ]);
  for (const id of await listInPlace()) expect(id[14]).toBe('4');
});

test('the words that are counted every night tell which signalen there are, and nothing of who gave them', async () => {
  await runJob();
  const rest = async () => (await listRows()).filter(({ tabel }) => tabel !== 'signaalwoorden');
  const before = await rest();
  await database.withActor(taak, 'dagelijkse taak', (tx) => updateSignaalwoorden(tx, taak));
  const rows = await listRows();
  const words = rows.filter(({ tabel }) => tabel === 'signaalwoorden');
  expect(words.map(({ inhoud }) => (JSON.parse(inhoud) as { vorm: string }).vorm)).toContain('liggen');
  // All in one transaction of its own that wrote nothing else, and in an order by chance: no row lies beside another act.
  expect(new Set(words.map(({ xmin }) => xmin)).size).toBe(1);
  expect(rows.filter(({ tabel, xmin }) => tabel !== 'signaalwoorden' && xmin === words[0]?.xmin)).toEqual([]);
  expect((await rest()).map(({ tabel, inhoud }) => `${tabel} ${inhoud}`).toSorted()).toEqual(
    before.map(({ tabel, inhoud }) => `${tabel} ${inhoud}`).toSorted(),
  );
  const columns = Object.keys(JSON.parse(words[0]?.inhoud ?? '{}') as object);
  expect(columns.toSorted()).toEqual(['aantal', 'gemeente_id', 'geteld_op', 'signalen', 'stam', 'totaal', 'vorm']);
  await readAll((tx) => tx.deleteFrom('signaalwoorden').execute());
});

test('the place of a signaal in the table is chance: over sixty runs every place is as likely', async () => {
  const runs = 60;
  const first = await listInPlace();
  const seen = new Map<number, number>();
  let same = 0;
  let previous = first;
  for (let run = 0; run < runs; run++) {
    await runJob();
    const now = await listInPlace();
    expect(now.toSorted()).toEqual(first.toSorted());
    if (now.join() === previous.join()) same++;
    previous = now;
    const place = now.indexOf(first[0] ?? '');
    seen.set(place, (seen.get(place) ?? 0) + 1);
  }
  const expected = runs / first.length;
  const chiSquare = first.reduce((sum, _, place) => sum + ((seen.get(place) ?? 0) - expected) ** 2 / expected, 0);
  // Seven degrees of freedom: above 48 comes by chance once in tens of millions of runs; a fixed place gives 420.
  expect(chiSquare).toBeLessThan(48);
  expect(same).toBeLessThan(3);
});

test('two jobs at once, with signalen coming in, lose nothing and count a day once', async () => {
  const elders = createSystemActor('taak', GEMEENTEN.buurmeer.gemeente_id);
  const morgen = addDays(computeDay(), 1);
  const job = () => database.withActor(elders, 'dagelijkse taak', (tx) => rewriteSignalen(tx, elders, morgen));
  const cookie = await signIn('uitvoerder-andere-gemeente');
  await give(cookie, 'Het eerste dat bleef liggen.');
  await Promise.all([job(), give(cookie, 'Het tweede dat bleef liggen.'), job(), give(cookie, 'Het derde.'), job()]);
  const { signalen, tellingen } = await readAll(async (tx) => ({
    signalen: await tx.selectFrom('signalen').select('id').where('gemeente_id', '=', elders.gemeente).execute(),
    tellingen: await tx
      .selectFrom('gebeurtenissen')
      .select('id')
      .where('gemeente_id', '=', elders.gemeente)
      .where('soort', '=', 'signalen-ontvangen')
      .execute(),
  }));
  expect(signalen).toHaveLength(3);
  expect(tellingen).toHaveLength(1);
});

test('no code and no text of a signaal stands in the log', async () => {
  const cookie = await signIn('uitvoerder');
  const { id, terugmeldcode } = await give(cookie, 'Een zin die nergens anders staat.');
  await app.request(`/api/v1/terugmeldingen/${terugmeldcode}`);
  await app.request('/terugmelding', { method: 'POST', body: new URLSearchParams({ code: terugmeldcode }) });
  expect(log.length).toBeGreaterThan(20);
  for (const secret of [terugmeldcode, terugmeldcode.slice(5), id, 'nergens anders', cookie.split('=')[1] ?? '?']) {
    expect(log.filter((line) => line.includes(secret))).toEqual([]);
  }
});
