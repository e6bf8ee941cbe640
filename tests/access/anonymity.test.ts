import type pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { createMeting } from '../../app/meten/meting/index.ts';
import { addGroepen } from '../../app/meten/metinggroep/index.ts';
import { addUitnodigingen, rewriteAntwoorden } from '../../app/meten/uitnodiging/index.ts';
import { type Actor, createSystemActor, type Database, openDatabase } from '../../app/platform/database/index.ts';
import { addDays, computeDay } from '../../app/platform/time/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { SECRETS } from '../support/deps.ts';
import { type Door, openDoor } from './door.ts';
import { GEMEENTE } from './people.ts';
import { createRandom } from './random.ts';
import { getSeed, insertRows, openFree } from './world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** So many people, of one groep; each with an account, so that what their session leaves behind can be used against them. */
const PEOPLE = 40;
/**
 * Of 40 pairs that are guessed one is right on average. More than ten comes by chance once in a hundred million guesses of a whole
 * order; there are some hundreds.
 */
const CHANCE = 10;

const seed = getSeed();
const random = createRandom(seed);
const person = (rollen: string[]): Actor => ({
  gemeente: GEMEENTE,
  persoon: random.id(),
  pseudoniem: random.id(),
  rollen,
  teams: [],
});
const beleid = person(['beleid']);
const people = Array.from({ length: PEOPLE }, () => person(['uitvoerder']));

const shuffle = <T>(all: readonly T[]): T[] => {
  const rest = [...all];
  return Array.from(all, () => rest.splice(random.below(rest.length), 1)).flat();
};
/** What nobody but this test knows: what each person answers, in the order of `people`. */
const secrets = shuffle(people.map((_, i) => i));
const WORDS = ['stelling-1', 'stelling-2', 'stelling-3'];
const answersOf = (secret: number) => ({
  antwoorden: Object.fromEntries(WORDS.map((item, i) => [item, 1 + (Math.floor(secret / 4 ** i) % 4)])),
  toelichtingen: { 'stelling-1': `Woord ${secret}.` },
});

let cluster: TestDatabase;
let client: pg.Client;
let database: Database;
let door: Door;
let meting = '';

beforeAll(async () => {
  cluster = await openTestDatabase();
  client = await openFree(cluster);
  await client.query('set session_replication_role = origin');
  database = openDatabase({ ...cluster.owner, user: 'app_login' });
  const partij = random.id();
  const here = { gemeente_id: GEMEENTE };
  await insertRows(client, 'gemeenten', [{ ...here, code: '9991', slug: 'proefstad', naam: 'Proefstad' }]);
  await insertRows(client, 'partijen', [{ ...here, id: partij, soort: 'gemeente', naam: 'Proefstad' }]);
  const rows = [beleid, ...people].map(({ persoon, rollen }, i) => ({
    ...here,
    id: persoon,
    naam: `Persoon ${i}`,
    functie: 'Functie',
    rollen,
    teams: [],
    partij_id: partij,
    email: `mens${i}@voorbeeld.nl`,
  }));
  await insertRows(client, 'medewerkers', rows);
  door = await openDoor(cluster, client, { actors: [beleid, ...people] });
  meting = await createNaamloos(partij);
  await door.send(beleid, 'POST', `/metingen/${meting}/openen`, '');
  for (const at of shuffle(people.map((_, i) => i))) await sendIn(at);
});
afterAll(async () => {
  await door.close();
  await database.close();
  await client.end();
  await cluster.close();
});

const createNaamloos = (partij: string): Promise<string> =>
  database.withActor(beleid, 'proef', async (tx) => {
    const { id } = await createMeting(tx, beleid, {
      instrument: 'uitvoerdersenquete',
      titel: 'Hoe gaat het werk?',
      periode: 'najaar',
      onderwerp: '',
      naam: 'naamloos',
      groepsminimum: 5,
      toegang: 'uitnodiging',
      begeleider: '',
      invullenTot: '',
    });
    const { ids } = await addGroepen(tx, beleid, id, { partijen: [partij], lagen: [], teams: [] });
    const medewerkers = people.map(({ persoon }) => persoon ?? '');
    await addUitnodigingen(tx, beleid, SECRETS, id, { groep: ids[0] ?? '', medewerkers, adressen: '' });
    return id;
  });

/** Someone looks at the meting and sends in their answers, with their session. */
async function sendIn(at: number): Promise<void> {
  await door.send(people[at], 'GET', `/metingen/${meting}`);
  const body = JSON.stringify(answersOf(secrets[at] ?? 0));
  const { status, text } = await door.send(people[at], 'POST', `/api/v1/metingen/${meting}/antwoorden`, body);
  if (status !== 201) throw new Error(`${status}: ${text}`);
}

type Row = { table: string; values: Record<string, string> };

/** Every row of every table that SQL can read, with its system columns, each value as text. */
async function listRows(): Promise<Row[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const rows: Row[] = [];
  for (const { name } of tables) {
    const { rows: found } = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) || jsonb_build_object('xmin', t.xmin::text, 'cmin', lpad(t.cmin::text, 9, '0'), 'ctid',
         lpad(split_part(trim('()' from t.ctid::text), ',', 1), 9, '0') || lpad(split_part(trim('()' from t.ctid::text), ',', 2), 9, '0')) as row
       from ${name} t`,
    );
    for (const { row } of found) {
      const values = Object.entries(row).flatMap(([column, value]) =>
        value === null ? [] : [[column, typeof value === 'string' ? value : JSON.stringify(value)] as const],
      );
      rows.push({ table: name.replace('public.', ''), values: Object.fromEntries(values) });
    }
  }
  return rows;
}

/** One that something is known of: a person by their invitation, or what was said. `truth`: who it is really, by number. */
type One = { truth: number; known: Map<string, string> };

/** What is known of each row of a table: its own values, and those of every row elsewhere that holds one that is of this row alone. */
function listKnown(rows: readonly Row[], table: string, truthOf: (row: Row) => number): One[] {
  const own = rows.filter((row) => row.table === table && row.values['meting_id'] === meting);
  const counts = Map.groupBy(
    own.flatMap(({ values }) => Object.values(values)),
    (value) => value,
  );
  const elsewhere = rows.filter((row) => row.table !== table);
  return own.map((row) => {
    const marks = Object.values(row.values).filter((value) => value.length >= 20 && counts.get(value)?.length === 1);
    const known = new Map(Object.entries(row.values));
    for (const other of elsewhere) {
      if (!marks.some((mark) => Object.values(other.values).some((value) => value.includes(mark)))) continue;
      for (const [column, value] of Object.entries(other.values)) known.set(`${other.table}.${column}`, value);
    }
    return { truth: truthOf(row), known };
  });
}

/** All orders in which these can be put: by everything that is known of each and differs between all. */
function listOrders(all: readonly One[]): { by: string; order: number[] }[] {
  return namesOf(all).flatMap((by) => {
    const values = all.map(({ known }) => known.get(by));
    if (new Set(values).size < all.length || values.includes(undefined)) return [];
    const sorted = all.toSorted((one, two) => ((one.known.get(by) ?? '') < (two.known.get(by) ?? '') ? -1 : 1));
    return [{ by, order: sorted.map(({ truth }) => truth) }];
  });
}

/** How many pairs are right when two lists are laid beside each other in every order there is: the best. */
function tryOrders(these: readonly One[], those: readonly One[]) {
  let [best, how, guesses] = [0, '', 0];
  for (const one of listOrders(these)) {
    for (const other of listOrders(those)) {
      for (const order of [other.order, other.order.toReversed()]) {
        guesses++;
        const right = one.order.filter((truth, i) => truth === order[i]).length;
        if (right > best) [best, how] = [right, `${one.by} beside ${other.by}`];
      }
    }
  }
  return { best, how, guesses };
}

const namesOf = (all: readonly One[]) => [...new Set(all.flatMap(({ known }) => [...known.keys()]))];

/** How many pairs are right when everything known of one is laid on everything known of the other, where it is the same: the best. */
function tryValues(these: readonly One[], those: readonly One[]): number {
  const results = namesOf(those).flatMap((name) => {
    const byValue = Map.groupBy(those, ({ known }) => known.get(name));
    return namesOf(these).map((own) => {
      const right = these.filter(({ truth, known }) => {
        const found = known.has(own) ? byValue.get(known.get(own)) : undefined;
        return found?.length === 1 && found[0]?.truth === truth;
      });
      return right.length;
    });
  });
  return Math.max(...results);
}

/** Who is who, which only this test knows. */
const truths = {
  uitnodigingen: ({ values }: Row) => people.findIndex(({ persoon }) => persoon === values['medewerker_id']),
  antwoorden: ({ values }: Row) => {
    const { antwoorden = '{}' } = values;
    const given = JSON.parse(antwoorden) as Record<string, number>;
    return secrets.indexOf(WORDS.reduce((sum, item, i) => sum + ((given[item] ?? 1) - 1) * 4 ** i, 0));
  },
  antwoordtoelichtingen: ({ values }: Row) => secrets.indexOf(Number(/\d+/.exec(values['tekst'] ?? '')?.[0])),
};

/** Everything that can be tried with what SQL can read: who said what, and which words go with which list. */
async function attack() {
  const rows = await listRows();
  const [asked, said, words] = [
    listKnown(rows, 'uitnodigingen', truths.uitnodigingen),
    listKnown(rows, 'antwoorden', truths.antwoorden),
    listKnown(rows, 'antwoordtoelichtingen', truths.antwoordtoelichtingen),
  ];
  expect([asked, said, words].map((all) => new Set(all.map(({ truth }) => truth)).size)).toEqual([40, 40, 40]);
  const pairs = [
    ['who said it', asked, said],
    ['who wrote it', asked, words],
    ['what else they said', words, said],
  ] as const;
  return pairs.map(([what, these, those]) => ({ what, ...tryOrders(these, those), values: tryValues(these, those) }));
}

test('the attack works: before the job it joins everyone with what they said, by the transaction and by the order', async () => {
  for (const { what, best, values } of await attack()) {
    expect({ what, best, values }).toEqual({ what, best: PEOPLE, values: PEOPLE });
  }
});

test('after the job nothing that SQL can read joins an invitation, an answer and a comment better than chance', async () => {
  const taak = createSystemActor('taak', GEMEENTE);
  const tomorrow = addDays(computeDay(), 1);
  expect(await database.withActor(taak, 'proef', (tx) => rewriteAntwoorden(tx, taak, tomorrow))).toBe(PEOPLE);
  const found = await attack();
  process.stdout.write(
    `seed ${seed}: ${found.map(({ what, guesses, best, values }) => `${what}: best of ${guesses} orders ${best}, by values ${values}`).join('; ')}\n`,
  );
  for (const { what, how, best, values } of found) {
    expect({ what, how, isChance: best <= CHANCE && values <= CHANCE }).toEqual({ what, how, isChance: true });
  }
});

test('a column that leaks would be found', async () => {
  await client.query('set session_replication_role = replica');
  const { rows } = await client.query<{ id: string; medewerker_id: string }>(
    'select id, medewerker_id from uitnodigingen',
  );
  for (const { id, medewerker_id } of rows) {
    const secret = secrets[people.findIndex(({ persoon }) => persoon === medewerker_id)] ?? 0;
    const { antwoorden } = answersOf(secret);
    await client.query('update antwoorden set groep_id = $1 where antwoorden = $2', [id, JSON.stringify(antwoorden)]);
  }
  const [who] = await attack();
  expect(who).toMatchObject({ best: PEOPLE, values: PEOPLE });
});
