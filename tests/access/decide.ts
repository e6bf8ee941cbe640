import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';

import { openDossier, openKoppeling, type Opening } from '../../app/leefwereld/inzage/index.ts';
import { type Actor, type ContextKeys, type DB, type Tx, updateContext } from '../../app/platform/database/index.ts';
import type { Asked, Row, Value } from './rules.ts';

/** Someone who asks to open a dossier, or who holds a secret code and asks by that. */
export type Ask = { actor: Actor; asked: Asked; code?: string | undefined };

/** Which rows an act reached, by key; `refused` when the database did not let the act be done at all. */
export type Answer = ReadonlySet<string> | 'refused' | { error: string };

export type Desk = { client: pg.Client; tx: Tx };

/** The same connection for the product, which knows transactions, and for what is asked beside it. */
export function openDesk(client: pg.Client): Desk {
  const pool = {
    connect: () => Promise.resolve({ query: client.query.bind(client), release: () => {} } as PostgresPoolClient),
    end: () => Promise.resolve(),
    options: {},
  };
  return { client, tx: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }) as unknown as Tx };
}

/** For rows one by one: whether each may be added, as whoever asks. Nothing of it stays. */
export const createProbe = async (client: pg.Client): Promise<void> =>
  void (await client.query(`
    create schema if not exists proef;
    grant usage on schema proef to app_gebruiker;
    create or replace function proef.may_add(tabel text, kolommen text, rijen jsonb) returns boolean[] language plpgsql as $$
    declare rij jsonb; uit boolean[] := '{}'; mag boolean;
    begin
      for rij in select value from jsonb_array_elements(rijen) loop
        begin
          execute format('insert into %I (%s) select %s from jsonb_populate_record(null::%I, $1)', tabel, kolommen, kolommen, tabel) using rij;
          mag := true;
          raise exception using errcode = 'OK000';
        exception when insufficient_privilege then mag := false;
          when sqlstate 'OK000' then null;
          when unique_violation or check_violation then mag := true;
        end;
        uit := uit || mag;
      end loop;
      return uit;
    end $$`));

/** What the product opened in this transaction. */
export async function readContextKeys(client: pg.Client, code: string | undefined): Promise<ContextKeys> {
  const { rows } = await client.query<Record<'sleutels' | 'schrijfsleutels' | 'leden', string>>(
    `select current_setting('app.sleutels') as sleutels, current_setting('app.schrijfsleutels') as schrijfsleutels, current_setting('app.leden') as leden`,
  );
  const { sleutels = '', schrijfsleutels = '', leden = '' } = rows[0] ?? {};
  const keys = { sleutels: sleutels.split(','), schrijfsleutels: schrijfsleutels.split(','), leden: leden.split(',') };
  return code === undefined ? keys : { ...keys, code };
}

/**
 * Begins a transaction as whoever asks, and lets the product open what was asked. Returns as what; undefined for nothing. After that
 * references between tables are not looked after, so that each policy is asked alone.
 */
export const beginAs = (desk: Desk, { actor, asked, code }: Ask): Promise<string | undefined> =>
  beginBy(desk, actor, code === undefined ? {} : { code }, async (tx) => {
    const { huishouden, ...opening } = asked;
    const dossier =
      code === undefined
        ? await openDossier(tx, actor, huishouden, opening as unknown as Opening)
        : await openKoppeling(tx, actor, code).then((found) => found && { relatie: 'koppeling' });
    return dossier?.relatie;
  });

/** The same for whatever the product opens, by what someone holds in their hands. */
export async function beginBy<T>(
  { client, tx }: Desk,
  actor: Actor,
  held: ContextKeys,
  open: (tx: Tx) => Promise<T>,
): Promise<T> {
  await client.query('begin; select pg_current_xact_id(); set session_replication_role = origin');
  await updateContext(tx, actor, 'proef', held);
  const opened = await open(tx);
  const keys = await readContextKeys(client, held.code);
  await client.query('reset role; set session_replication_role = replica');
  await updateContext(tx, actor, 'proef', keys);
  return opened;
}

/** What someone opened by what they asked, to go on with it in another transaction. */
export async function keepContext(desk: Desk, ask: Ask): Promise<ContextKeys> {
  await beginAs(desk, ask);
  const keys = await readContextKeys(desk.client, ask.code);
  await desk.client.query('rollback');
  return keys;
}

/** What stands in the trace since the transaction began: whether each time it opened. */
export async function readTrace({ client }: Desk): Promise<boolean[]> {
  await client.query('savepoint proef; reset role');
  const { rows } = await client.query<{ gelukt: boolean }>(
    'select gelukt from inzageregels where xmin::text::bigint >= pg_current_xact_id()::text::bigint',
  );
  await client.query('rollback to savepoint proef');
  return rows.map(({ gelukt }) => gelukt);
}

const keyOf = (keys: readonly string[]) => `concat_ws('/', ${keys.join(', ')})`;
/** How a row is called in an answer. */
export const nameRow = (keys: readonly string[], row: Row): string => keys.map((key) => row[key]).join('/');

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Does something as whoever asks, looks above all rules what came of it, and takes it back. */
async function tryAct(client: pg.Client, act: string, look: string): Promise<Answer> {
  await client.query('savepoint proef');
  try {
    const results = (await client.query<{ key: string }>(`${act}; reset role; ${look}`)) as unknown as pg.QueryResult<{
      key: string;
    }>[];
    return new Set(results.at(-1)?.rows.map(({ key }) => key));
  } catch (error) {
    return codeOf(error) === '42501' ? 'refused' : { error: String(error) };
  } finally {
    await client.query('rollback to savepoint proef');
  }
}

/** Which rows of the tables whoever asks can read. */
export async function readKeys(
  { client }: Desk,
  tables: Readonly<Record<string, readonly string[]>>,
): Promise<Map<string, Set<string>>> {
  const text = Object.entries(tables)
    .map(([table, keys]) => `select '${table}' as name, ${keyOf(keys)} as key from ${table}`)
    .join(' union all ');
  const { rows } = await client.query<{ name: string; key: string }>(text);
  const found = new Map(Object.keys(tables).map((table) => [table, new Set<string>()]));
  for (const { name, key } of rows) found.get(name)?.add(key);
  return found;
}

const literal = (value: Value): string => {
  if (value === null) return 'null';
  const text = Array.isArray(value) ? `{${value.join(',')}}` : String(value);
  return `'${text.replaceAll("'", "''")}'`;
};

/** Which rows a change without any condition reaches: it reads nothing, so that no other policy stands before it. */
export function changeAll({ client }: Desk, table: string, keys: readonly string[], change: Row): Promise<Answer> {
  const set = Object.entries(change).map(([name, value]) => `${name} = ${literal(value)}`);
  const look = `select ${keyOf(keys)} as key from ${table} where xmin::text::bigint >= pg_current_xact_id()::text::bigint`;
  return tryAct(client, `update ${table} set ${set.join(', ')}`, look);
}

/** Which rows stay when someone removes all they can. */
export const removeAll = ({ client }: Desk, table: string, keys: readonly string[]): Promise<Answer> =>
  tryAct(client, `delete from ${table}`, `select ${keyOf(keys)} as key from ${table}`);

/** Whether each of these rows may be added. */
export async function addEach(
  { client }: Desk,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<boolean[]> {
  const { rows: found } = await client.query<{ may: boolean[] }>('select proef.may_add($1, $2, $3) as may', [
    table,
    columns.join(', '),
    JSON.stringify(rows),
  ]);
  return found[0]?.may ?? [];
}
