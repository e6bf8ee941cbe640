import { setTimeout as sleep } from 'node:timers/promises';

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { loadConfig } from '#platform/config/index.ts';
import { createSystemActor, type Database, openDatabase, type Tx } from '#platform/database/index.ts';
import { computeHash } from '#platform/id/index.ts';
import { createLogger } from '#platform/log/index.ts';

import { GEMEENTEN } from '../../../database/demo/cast.ts';
import { loadPeople } from '../../../database/demo/people.ts';
import type { Visitor } from '../../../tests/support/app.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { createTestDeps } from '../../../tests/support/deps.ts';
import { type Invuller, listAdressen, listSleutels, openInvuller } from '../../../tests/support/invullen.ts';
import { createTestMeting } from '../../../tests/support/meting.ts';
import { actorFor, type As } from '../../../tests/support/test.ts';
import { createApp } from '../../app.tsx';
import { findInvulling } from '../antwoordconcept/index.ts';
import { closeMeting } from '../meting/index.ts';
import { rewriteAntwoorden } from '../uitnodiging/index.ts';
import { createAntwoord } from './commands/create-antwoord.ts';

/**
 * Shows what is promised to who fills in anonymously, on a database of its own in which everything is committed, as it is in use:
 * read with the rights of a superuser, system columns included.
 */
let cluster: TestDatabase;
let database: Database;
let superuser: Database;
const log: string[] = [];
const keys: string[] = [];
let meting = '';
const gemeente = GEMEENTEN.voorbeeldstad.gemeente_id;
const WORDS = (i: number) => `Woorden van de ${i}e, die nergens anders staan.`;

/** Reads above all policies: the role of the application is laid down inside the transaction. */
const readAll = <T>(run: (tx: Tx) => Promise<T>): Promise<T> =>
  superuser.withActor(createSystemActor('niemand'), 'inzien', async (tx) => {
    await sql`reset role`.execute(tx);
    return run(tx);
  });

type Row = { tabel: string; xmin: string; inhoud: Record<string, unknown> };

async function listRows(): Promise<Row[]> {
  return readAll(async (tx) => {
    const { rows: tables } = await sql<{ schema: string; naam: string }>`
      select schemaname as schema, tablename as naam from pg_tables where schemaname in ('public', 'graphile_worker')`.execute(
      tx,
    );
    const rows: Row[] = [];
    for (const { schema, naam } of tables) {
      const found = await sql<Row>`
        select ${naam} as tabel, xmin::text, to_jsonb(t) as inhoud from ${sql.table(`${schema}.${naam}`)} t`.execute(
        tx,
      );
      rows.push(...found.rows);
    }
    return rows;
  });
}

/** Everything a row holds that can be compared: ids, hashes, words, at any depth; not what every row has. */
function listValues(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listValues);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(listValues);
  return typeof value === 'string' ? [value] : [];
}

beforeAll(async () => {
  cluster = await openTestDatabase();
  database = openDatabase({ ...cluster.owner, user: 'app_login' });
  superuser = openDatabase({ ...cluster.owner, user: 'postgres' });
  const gemeenten = Object.values(GEMEENTEN).map((one) => ({ ...one, verzonnen: true }));
  await readAll((tx) => tx.insertInto('gemeenten').values(gemeenten).execute());
  await loadPeople(database);
  const as: As = (wie, run, contextKeys) => {
    const actor = typeof wie === 'string' ? actorFor(wie) : wie;
    return database.withActor(actor, 'test', (tx) => run(tx, actor), contextKeys);
  };
  const made = await createTestMeting(as, {
    naam: 'naamloos',
    mensen: ['uitvoerder', 'teamleider'],
    adressen: listAdressen(6),
    open: true,
  });
  meting = made.id;
  keys.push(...(await listSleutels(as, meting)));
  const app = createApp(
    createTestDeps({
      config: loadConfig({ DEMO: '1' }),
      database,
      log: createLogger({ level: 'debug', terminal: false, write: (line) => void log.push(line) }),
    }),
  );
  const visit: Visitor = async (path, init = {}) => {
    const answer = await app.request(`http://127.0.0.1:3000${path}`, init);
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  await fillIn(visit);
}, 60_000);

afterAll(async () => {
  await Promise.all([database.close(), superuser.close()]);
  await cluster.close();
});

/** Everyone begins and fills in by turns, one of them signed in; six of the eight send in. */
async function fillIn(visit: Visitor): Promise<void> {
  const people: Invuller[] = [];
  for (const [i, sleutel] of keys.entries()) {
    const one = openInvuller(visit);
    if (i === 0) await one.post('/aanmelden/demo', { persoon: 'uitvoerder' });
    await one.begin(meting, i === 0 ? {} : { deur: 'uitnodiging', sleutel });
    people.push(one);
  }
  for (const [i, one] of people.entries())
    await one.fill(`/invullen/${meting}/1`, { 'a-1-p': String(i % 5), 't-1-p': WORDS(i) });
  for (const one of people.slice(0, 6)) {
    const sent = await one.post(`/invullen/${meting}/versturen`, {});
    expect(sent.headers.get('location')).toBe(`/invullen/${meting}/klaar`);
  }
}

test('no value of an answer or a comment stands in an invitation, a gebeurtenis, a draft or anywhere else', async () => {
  const rows = await listRows();
  const answers = rows.filter(({ tabel }) => tabel === 'antwoorden' || tabel === 'antwoordtoelichtingen');
  expect(answers).toHaveLength(12);
  const others = rows.filter((row) => !answers.includes(row));
  const groepen = others.filter(({ tabel }) => tabel === 'metinggroepen').map(({ inhoud }) => inhoud['id']);
  // What all of a meting share: which gemeente, meting and groep, and which item it is about.
  const shared = new Set([gemeente, meting, ...groepen.map(String), '1-p']);
  const elsewhere = new Set(others.flatMap(({ inhoud }) => listValues(inhoud)));
  for (const { tabel, inhoud } of answers) {
    const found = listValues(inhoud).filter((value) => !shared.has(value) && elsewhere.has(value));
    expect({ tabel, found }).toEqual({ tabel, found: [] });
    expect(inhoud['uitnodiging_id']).toBeNull();
    expect(String(inhoud['id'])[14]).toBe('4');
  }
  // Nor does an answer share a value with a comment, but for those all have.
  const [sheets, words] = ['antwoorden', 'antwoordtoelichtingen'].map((naam) =>
    answers.filter(({ tabel }) => tabel === naam).flatMap(({ inhoud }) => listValues(inhoud)),
  );
  expect((sheets ?? []).filter((value) => !shared.has(value) && (words ?? []).includes(value))).toEqual([]);
});

test('an answer has no column that could hold a person, a device or a moment', async () => {
  const columns = async (table: string) => {
    const { rows } = await readAll((tx) =>
      sql<{ naam: string }>`
        select column_name || ' ' || data_type as naam from information_schema.columns where table_name = ${table} order by 1`.execute(
        tx,
      ),
    );
    return rows.map(({ naam }) => naam);
  };
  const both = ['gemeente_id uuid', 'groep_id uuid', 'id uuid'];
  const answer = ['leesbaar boolean', 'lezers ARRAY', 'meting_id uuid', 'uitnodiging_id uuid'];
  // How long it took stands with named answers alone: the database refuses it without an invitation (ADR 0036).
  const [rest, named] = [answer.slice(0, -1), answer.slice(-1)];
  expect(await columns('antwoorden')).toEqual(['antwoorden jsonb', ...both, ...rest, 'seconden integer', ...named]);
  const sheets = (await listRows()).filter(({ tabel }) => tabel === 'antwoorden');
  expect(new Set(sheets.map(({ inhoud }) => inhoud['seconden']))).toEqual(new Set([null]));
  expect(await columns('antwoordtoelichtingen')).toEqual([
    ...both,
    'item text',
    ...answer.slice(0, 3),
    'tekst text',
    'uitnodiging_id uuid',
  ]);
  expect(await columns('antwoordconcepten')).toEqual([
    'antwoorden jsonb',
    'gemeente_id uuid',
    'groep_id uuid',
    'hash text',
    'id uuid',
    'meting_id uuid',
    'toelichtingen jsonb',
  ]);
});

test('beginning, keeping and sending leave no gebeurtenis, no form of a session and no count', async () => {
  const rows = await listRows();
  const soorten = rows.filter(({ tabel }) => tabel === 'gebeurtenissen').map(({ inhoud }) => String(inhoud['soort']));
  expect(soorten.filter((soort) => /antwoord|invul|concept/.test(soort))).toEqual([]);
  const inTable = (naam: string) => rows.filter(({ tabel }) => tabel === naam);
  const forms = inTable('inzendingen').filter(({ inhoud }) => JSON.stringify(inhoud).includes(meting));
  expect(forms).toEqual([]);
  expect(inTable('antwoordconcepten')).toHaveLength(2);
  expect(inTable('metinggroepen').map(({ inhoud }) => inhoud['gedaan'])).toEqual([0, 0]);
});

test('until the night system columns join what was written together; after it nothing does', async () => {
  const before = await listRows();
  const joined = (rows: Row[]) => {
    const used = new Set(
      rows.filter(({ tabel, inhoud }) => tabel === 'uitnodigingen' && inhoud['klaar'] === true).map(({ xmin }) => xmin),
    );
    return rows.filter(({ tabel, xmin }) => tabel === 'antwoorden' && used.has(xmin));
  };
  expect(new Set(joined(before).map(({ xmin }) => xmin)).size).toBe(6);
  const taak = createSystemActor('taak', gemeente);
  await database.withActor(taak, 'dagelijkse taak', (tx) => rewriteAntwoorden(tx, taak));
  const after = await listRows();
  expect(new Set(joined(after).map(({ xmin }) => xmin)).size).toBe(1);
  expect(after.filter(({ tabel }) => tabel === 'antwoorden')).toHaveLength(6);
});

test('who closes waits for who is sending; who sends after that is refused', async () => {
  const invuller = createSystemActor('invuller', gemeente);
  const order: string[] = [];
  let closing: Promise<unknown> = Promise.resolve();
  const blad = { antwoorden: { '1-p': 1 }, toelichtingen: {} };
  const send = (sleutel: string, after: () => Promise<void>) => {
    const code = computeHash(sleutel);
    const run = async (tx: Tx) => {
      const invulling = await findInvulling(tx, 'uitnodiging', code);
      if (!invulling) throw new Error('no invitation');
      expect(await createAntwoord(tx, invuller, invulling, { blad })).toBe(true);
      await after();
    };
    return database.withActor(invuller, 'test', run, { code });
  };
  await send(keys[6] ?? '', async () => {
    const beleid = actorFor('beleid');
    closing = database
      .withActor(beleid, 'test', (tx) => closeMeting(tx, beleid, meting))
      .then(() => order.push('closed'));
    await sleep(300);
    order.push('sent');
  });
  await closing;
  expect(order).toEqual(['sent', 'closed']);
  await expect(send(keys[7] ?? '', () => Promise.resolve())).rejects.toMatchObject({ kind: 'verkeerde-staat' });
});

test('no key and no word of anyone stands in the log', () => {
  expect(log.length).toBeGreaterThan(20);
  for (const secret of [...keys.map((key) => key.slice(5)), 'nergens anders']) {
    expect(log.filter((line) => line.includes(secret))).toEqual([]);
  }
});
