import { once } from 'node:events';

import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { StartError } from '../config/index.ts';
import { TableSchema, TotalSchema } from './head.ts';
import { type Backup, parseBody } from './read-backup.ts';
import { listTables, PLAIN_TEXT, readRows, renderNames, type Table, type Total } from './tables.ts';

/**
 * Loads a back-up into an empty database as its owner (`owner`): the schema of the moment it was made (`makeSchema` gets the names
 * and checksums of its migrations), then all rows in one transaction, then each table is read back and compared. All or nothing. Returns the totals per table. Throws a StartError when the
 * database is not empty, when the back-up is of a newer version than we are, or when it is damaged.
 */
export async function loadBackup(
  owner: pg.ClientConfig,
  { head, frames }: Backup,
  makeSchema: (migrations: ReadonlyMap<string, string>) => Promise<unknown>,
): Promise<ReadonlyMap<string, Total>> {
  await checkEmpty(owner);
  await makeSchema(new Map(head.migrations.map(({ name, hash }) => [name, hash])));
  return asClient(owner, async (client) => {
    await client.query('begin');
    const tables = await listTables(client);
    // Only here, in a transaction in which nobody else sees the tables yet: the owner writes rows of every gemeente.
    await updateForce(client, tables, 'no force');
    for (const { name } of tables.toReversed()) await client.query(`delete from ${pg.escapeIdentifier(name)}`);
    const totals = await loadTables(client, tables, frames);
    await compareTables(client, tables, totals);
    await updateForce(client, tables, 'force');
    await client.query('commit');
    return totals;
  });
}

async function updateForce(client: pg.Client, tables: readonly Table[], how: 'force' | 'no force') {
  for (const { name } of tables.filter(({ forced }) => forced)) {
    await client.query(`alter table ${pg.escapeIdentifier(name)} ${how} row level security`);
  }
}

async function asClient<T>(connection: pg.ClientConfig, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, options: PLAIN_TEXT });
  client.on('error', () => {});
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

/** A database in which no gemeente works yet. */
async function checkEmpty(owner: pg.ClientConfig): Promise<void> {
  const isEmpty = await asClient(owner, async (client) => {
    const { rowCount } = await client.query("select where to_regclass('public.gemeenten') is not null");
    return rowCount === 0 || (await client.query('select from gemeenten limit 1')).rowCount === 0;
  });
  if (!isEmpty) throw new StartError('Hier staan al gegevens. Zet een reservekopie terug in een lege database of map.');
}

const DAMAGED = 'De reservekopie past niet bij haar eigen opgave. Neem een andere.';

async function loadTables(client: pg.Client, tables: readonly Table[], frames: Backup['frames']) {
  const totals = new Map<string, Total>();
  for (let frame = await frames.next(); !frame.done && frame.value.kind === 'table'; frame = await frames.next()) {
    const { data } = TableSchema.safeParse(parseBody(frame.value));
    const table = tables.find(({ name }) => name === data?.name);
    if (!data || !table || data.columns.join() !== table.columns.join()) throw new StartError(DAMAGED);
    totals.set(table.name, await loadRows(client, table, frames));
  }
  // The last frame is read by now; asking on makes a missing end known.
  if (!(await frames.next()).done || totals.size !== tables.length) throw new StartError(DAMAGED);
  return totals;
}

/** Writes the rows of one table up to its total, which it returns. */
async function loadRows(client: pg.Client, { name, columns }: Table, frames: Backup['frames']): Promise<Total> {
  const stream = client.query(copyFrom(`copy ${pg.escapeIdentifier(name)} (${renderNames(columns)}) from stdin`));
  const done = once(stream, 'finish');
  done.catch(() => {});
  for (;;) {
    const frame = await frames.next();
    if (!frame.done && frame.value.kind === 'rows') {
      if (!stream.write(frame.value.body)) await Promise.race([once(stream, 'drain'), done]);
      continue;
    }
    const total =
      frame.done || frame.value.kind !== 'total' ? undefined : TotalSchema.safeParse(parseBody(frame.value)).data;
    if (total === undefined) throw new StartError(DAMAGED);
    stream.end();
    await done;
    return total;
  }
}

/** Reads every table back: as many rows, word for word. */
async function compareTables(client: pg.Client, tables: readonly Table[], totals: ReadonlyMap<string, Total>) {
  for (const table of tables) {
    const rows = readRows(client, table);
    let next = await rows.next();
    while (!next.done) next = await rows.next();
    const total = totals.get(table.name);
    if (total?.hash !== next.value.hash || total.rows !== next.value.rows) throw new StartError(DAMAGED);
  }
}
