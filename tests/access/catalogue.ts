import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type pg from 'pg';

const FOLDER = path.join(import.meta.dirname, '../../database/migrations');
/** The wings that have rules here: from which migration on, and before which. */
const WINGS = { leefwereld: ['015', '024'], meten: ['024', '999'] } as const;
export type Wing = keyof typeof WINGS;

/** Every table that the migrations of a wing made and that is still there, in the order in which they were made. */
export function listTables(wing: Wing): string[] {
  const [first, end] = WINGS[wing];
  const text = readdirSync(FOLDER)
    .filter((name) => name >= first && name < end)
    .toSorted()
    .map((name) => readFileSync(path.join(FOLDER, name), 'utf8'))
    .join('\n');
  const gone = new Set([...text.matchAll(/^drop table (\w+)/gm)].map(([, name]) => name));
  return [...text.matchAll(/^create table (\w+)/gm)].map(([, name]) => name ?? '').filter((name) => !gone.has(name));
}

export type Column = {
  table: string;
  name: string;
  type: string;
  isRequired: boolean;
  hasDefault: boolean;
  /** What it may hold, where the table lists that. */
  values: string[];
  /** A check looks at it together with another column. */
  isBound: boolean;
};

/** The columns one can write, with what the checks of one column say about their values. */
export async function listColumns(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Omit<Column, 'values'> & { checks: string[] }>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as "isRequired",
      a.atthasdef as "hasDefault",
      array(select pg_get_constraintdef(k.oid) from pg_constraint k where k.contype = 'c' and k.conrelid = c.oid and k.conkey = array[a.attnum]) as checks,
      exists (select from pg_constraint k where k.contype = 'c' and k.conrelid = c.oid and a.attnum = any (k.conkey) and cardinality(k.conkey) > 1) as "isBound"
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.oid, a.attnum`);
  return rows.map(({ checks, ...column }) => ({ ...column, values: checks.flatMap(parseValues) }));
}

/** The values of `x = 'a'` and of `x = any (array['a', 'b'])`; nothing for other checks. */
const parseValues = (check: string): string[] =>
  / = (?:ANY|')/.test(check) && !check.includes('<>')
    ? [...check.matchAll(/'([^']*)'::text/g)].map(([, value]) => value ?? '')
    : [];

export type Reference = { table: string; columns: string[]; target: string; targets: string[] };

/** Which columns of a table are those of a row in another. */
export async function listReferences(client: pg.Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(`
    select c.conrelid::regclass::text as table, c.confrelid::regclass::text as target,
      array(select a.attname::text from unnest(c.conkey) with ordinality k(n, o) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.o) as columns,
      array(select a.attname::text from unnest(c.confkey) with ordinality k(n, o) join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by k.o) as targets
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace and cardinality(c.conkey) > 1`);
  return rows;
}
