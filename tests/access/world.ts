import pg from 'pg';

import type { Actor } from '../../app/platform/database/index.ts';
import { computeDay } from '../../app/platform/time/index.ts';
import type { TestDatabase } from '../support/database.ts';
import { listColumns, listReferences, listTables, type Reference, type Wing } from './catalogue.ts';
import type { Court } from './compare.ts';
import { nameRow } from './decide.ts';
import { createCards, createRow } from './fill.ts';
import { isNear, whoOf } from './near.ts';
import { BUREN, type Cast, createCast, createHousehold, createWord, GEMEENTE, type Household } from './people.ts';
import { createRandom, type Random } from './random.ts';
import type { Row } from './rules.ts';

/** Everything of leefwereld in a database, as it stands there, and who could ask for it. */
export type TestWorld = Court & {
  seed: number;
  cast: Cast;
  houses: Household[];
  /** The huishoudens that stand in the other gemeente too. */
  twins: readonly string[];
  actors: Actor[];
};

/** A seed of this run, or the one that is asked for. */
export const getSeed = (): number => Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);

/** One connection above all rules, on which references are not looked after: each policy is asked alone. */
export async function openFree(database: TestDatabase): Promise<pg.Client> {
  const options = '-c session_replication_role=replica';
  const client = new pg.Client({ ...database.owner, user: 'postgres', options });
  client.on('error', () => {});
  await client.connect();
  return client;
}

export async function insertRows(
  client: pg.Client,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  // Rows with the same columns together, so that what is left out gets the default of the table.
  const groups = Map.groupBy(rows, (row) => names.filter((name) => name in row).join(','));
  for (const [columns, group] of groups) {
    await client
      .query(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1) on conflict do nothing`,
        [JSON.stringify(group)],
      )
      .catch((error: unknown) => {
        throw new Error(`no row of ${table} could be made: say in fill.ts what it wants`, { cause: error });
      });
  }
}

async function readRows(client: pg.Client, table: string): Promise<Row[]> {
  const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`);
  return rows.map(({ row }) => row);
}

async function readKeys(client: pg.Client, wing: Wing): Promise<Record<string, string[]>> {
  const { rows } = await client.query<{ table: string; keys: string[] }>(`
    select c.conrelid::regclass::text as table,
      array(select a.attname::text from unnest(c.conkey) with ordinality k(n, o) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.o) as keys
    from pg_constraint c where c.contype = 'p' and c.connamespace = 'public'::regnamespace`);
  const all = new Map(rows.map(({ table, keys }) => [table, keys]));
  return Object.fromEntries(listTables(wing).map((table) => [table, all.get(table) ?? []]));
}

export const readColumns = async (client: pg.Client) =>
  Object.groupBy(await listColumns(client), ({ table }) => table) as TestWorld['columns'];

/** Everything that stands in the tables of a wing, and how a row is called. */
export async function readWing(client: pg.Client, wing: Wing) {
  await client.query('analyze');
  const rows: Record<string, Row[]> = {};
  for (const table of listTables(wing)) rows[table] = await readRows(client, table);
  const keys = await readKeys(client, wing);
  const names = new Set(
    Object.entries(rows).flatMap(([table, all]) => all.map((row) => nameRow(keys[table] ?? [], row))),
  );
  return { rows, keys, names };
}

async function insertPeople(client: pg.Client, cast: Cast): Promise<void> {
  for (const [gemeente_id, slug, code] of [
    [GEMEENTE, 'proefstad', '9991'],
    [BUREN, 'proefburen', '9992'],
  ] as const) {
    const here = (rows: Row[]): Row[] => rows.map((row) => ({ gemeente_id, ...row }));
    await insertRows(client, 'gemeenten', here([{ code, slug, naam: slug }]));
    await insertRows(client, 'teams', here(cast.teams.map((id, i) => ({ id, naam: `Team ${i}` }))));
    await insertRows(
      client,
      'partijen',
      here(cast.partijen.map((id, i) => ({ id, soort: 'instelling', naam: `Partij ${i}` }))),
    );
    const people = [...cast.actors, ...cast.residents].map(({ persoon, rollen, teams }, i) => ({
      id: persoon,
      naam: `Persoon ${i}`,
      functie: `Functie ${i}`,
      rollen,
      teams,
      partij_id: cast.partijen[i % 3] ?? null,
    }));
    await insertRows(client, 'medewerkers', here(people));
  }
}

type Made = { cast: Cast; houses: Household[]; random: Random; vandaag: string; word: () => string };

function createPeople(seed: number, count: number): Made {
  const random = createRandom(seed);
  const vandaag = computeDay();
  let number = 0;
  const word = () => createWord(++number);
  const cast = createCast(random, count * 3);
  const make = { random, cast, vandaag, word };
  const houses = Array.from({ length: count - 1 }, () => createHousehold(make));
  houses.push(createHousehold(make, houses[0]));
  return { cast, houses, random, vandaag, word };
}

const MADE_ABOVE = new Set(['huishoudens', 'betrokkenheden', 'leden', 'vindkaarten']);

/** Rows of all other tables, in the order of the tables, so that what a row hangs on to is there. */
async function insertRest(
  client: pg.Client,
  made: Made,
  each: number,
  columns: TestWorld['columns'],
  references: readonly Reference[],
): Promise<void> {
  const { cast, houses, random, vandaag, word } = made;
  const people = [...cast.actors, ...cast.residents].map(({ persoon }) => persoon ?? '');
  const rows: Record<string, Row[]> = {};
  for (const table of ['teams', 'partijen', 'medewerkers', 'leden']) {
    rows[table] = (await readRows(client, table)).filter((row) => row['gemeente_id'] === GEMEENTE);
  }
  for (const table of listTables('leefwereld').filter((name) => !MADE_ABOVE.has(name))) {
    const own = references.filter((one) => one.table === table);
    const created = houses.flatMap((house) =>
      Array.from({ length: each }, (_, i) => {
        const fill = { random, vandaag, word, house, people, partijen: cast.partijen, number: i + 1 };
        return createRow(table, columns[table] ?? [], own, rows, fill) ?? [];
      }).flat(),
    );
    await insertRows(client, table, created);
    rows[table] = await readRows(client, table);
  }
}

/** Puts copies of these huishoudens, with the same ids, in the other gemeente. */
async function insertTwins(client: pg.Client, twins: readonly string[], columns: TestWorld['columns']): Promise<void> {
  for (const table of listTables('leefwereld')) {
    const names = (columns[table] ?? []).map(({ name }) => name);
    const key =
      ['huishouden_id', 'id'].find((name) => (table !== 'huishoudens' ? names.includes(name) : name === 'id')) ?? 'id';
    const rest = names.filter((name) => name !== 'gemeente_id').join(',');
    const where =
      key === 'huishouden_id' || table === 'huishoudens' ? `where ${key} = any ($2)` : `where $2::uuid[] is not null`;
    await client.query(`insert into ${table} (gemeente_id,${rest}) select $1,${rest} from ${table} ${where}`, [
      BUREN,
      twins,
    ]);
  }
}

/** Reads everything again, after something changed. */
export async function reloadRows(client: pg.Client, world: { readonly rows: TestWorld['rows'] }): Promise<void> {
  const rows = world.rows as Record<string, readonly Row[]>;
  for (const table of Object.keys(rows)) rows[table] = await readRows(client, table);
}

/**
 * Makes a world of so many huishoudens in an empty database, with `each` rows of every table in each of them: people with every role and
 * age, what they are for each other, and a word in every text that stands nowhere else.
 */
export async function createWorld(client: pg.Client, seed: number, count: number, each = 4): Promise<TestWorld> {
  const made = createPeople(seed, count);
  const { cast, houses, random, vandaag, word } = made;
  const columns = await readColumns(client);
  await client.query(`truncate ${listTables('leefwereld').join(',')}, medewerkers, teams, partijen, gemeenten cascade`);
  await insertPeople(client, cast);
  await insertRows(
    client,
    'huishoudens',
    houses.map(({ row }) => row),
  );
  await insertRows(
    client,
    'leden',
    houses.flatMap(({ leden }) => leden),
  );
  await insertRows(
    client,
    'betrokkenheden',
    houses.flatMap((house) => house.betrokkenheden),
  );
  await insertRows(
    client,
    'vindkaarten',
    houses.flatMap((house) => createCards(house, word)),
  );
  await insertRest(client, made, each, columns, await listReferences(client));
  const twins = houses.slice(0, 2).map(({ id }) => id);
  await insertTwins(client, twins, columns);
  const { rows, keys, names } = await readWing(client, 'leefwereld');
  const strangers = { person: random.id(), huishouden: random.id(), gemeente: random.id() };
  const people = [...cast.actors, ...cast.residents];
  const system = ['taak', 'overdracht', 'publiek'].map((rol) => ({
    gemeente: GEMEENTE,
    persoon: null,
    pseudoniem: null,
    rollen: [rol],
    teams: [],
  }));
  const actors = [...people, ...people.map((actor) => ({ ...actor, gemeente: BUREN })), ...system];
  const world: TestWorld = {
    seed,
    random,
    cast,
    houses,
    twins,
    columns,
    keys,
    names,
    actors,
    strangers,
    vandaag,
    rows,
    whoOf: (ask) => whoOf(world, ask),
    isNear: (ask, table, row) => isNear(world, ask, table, row),
  };
  return world;
}
