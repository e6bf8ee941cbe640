import { createHash } from 'node:crypto';

import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key: the order of the rows. */
  readonly key: readonly string[];
  /** Whether row level security binds its owner too. */
  readonly forced: boolean;
};

/** Rows and SHA-256 of the text of all rows of one table, in the order of its key. */
export type Total = { readonly rows: number; readonly hash: string };

/** Start of a connection on which values look the same on every server, whatever its settings are. */
export const PLAIN_TEXT =
  '-c timezone=UTC -c datestyle=ISO,YMD -c intervalstyle=iso_8601 -c bytea_output=hex -c extra_float_digits=1';

const TABLES = `
  select c.relname as name, c.relforcerowsecurity as forced,
    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' order by a.attnum) as columns,
    array(select a.attname::text || case when a.attcollation <> 0 then ' collate "C"' else '' end
      from pg_index i, unnest(i.indkey::int2[]) with ordinality k (num, place), pg_attribute a
      where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.num order by k.place) as key,
    array(select distinct f.confrelid::regclass::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
  from pg_class c where c.relkind in ('r', 'p') and not c.relispartition
    and c.relnamespace = 'public'::regnamespace and c.relname <> 'migraties'
  order by c.relname`;

/**
 * All tables with data of ours, each after the tables it refers to. Columns that the database computes itself are left out.
 * Throws when a table has no primary key, or when tables refer to each other in a circle.
 */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(TABLES);
  const waiting = new Map(rows.map((table) => [table.name, table]));
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ needs }) => needs.every((name) => !waiting.has(name)));
    if (ready.length === 0) throw new Error(`tables in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const { name, columns, key, forced } of ready) {
      if (key.length === 0) throw new Error(`table without a primary key: ${name}`);
      waiting.delete(name);
      ordered.push({ name, columns, key, forced });
    }
  }
  return ordered;
}

/** Names as SQL, each quoted. */
export const renderNames = (names: readonly string[]): string =>
  names.map((name) => pg.escapeIdentifier(name)).join(', ');

/** Reads all rows of a table as the text of COPY, chunk by chunk, and returns how many there were and their hash. */
export async function* readRows(client: pg.Client, { name, columns, key }: Table): AsyncGenerator<Buffer, Total> {
  const query = `copy (select ${renderNames(columns)} from ${pg.escapeIdentifier(name)} order by ${key.join(', ')}) to stdout`;
  const stream = client.query(copyTo(query));
  const hash = createHash('sha256');
  for await (const chunk of stream) {
    hash.update(chunk as Buffer);
    yield chunk as Buffer;
  }
  return { rows: stream.rowCount, hash: hash.digest('hex') };
}
