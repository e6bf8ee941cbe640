import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import pg from 'pg';
import { expect, inject, test as base } from 'vitest';

import { StartError } from '../config/index.ts';
import { createDatabase, hasDatabase, migrate, publishDatabase, removeDatabase } from './migrate.ts';

type Scratch = {
  readonly owner: pg.ClientConfig;
  readonly folder: string;
  write: (naam: string, text: string) => void;
  query: (text: string) => Promise<Record<string, unknown>[]>;
};

/** A database of its own, and a folder for migrations. */
const test = base.extend<{ scratch: Scratch }>({
  scratch: async ({}, use) => {
    const name = `test_${randomUUID()}`;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bg-migrate-'));
    await createDatabase(inject('socket'), name);
    const owner = { host: inject('socket'), user: 'eigenaar', database: name };
    const query = async (text: string) => {
      const client = new pg.Client(owner);
      await client.connect();
      try {
        return (await client.query(text)).rows;
      } finally {
        await client.end();
      }
    };
    await use({ owner, folder, query, write: (naam, text) => fs.writeFileSync(path.join(folder, naam), text) });
    await removeDatabase(inject('socket'), name);
    fs.rmSync(folder, { recursive: true });
  },
});

test('files are applied in the order of their numbers, once, and are counted beforehand', async ({ scratch }) => {
  const { owner, folder, write, query } = scratch;
  write('002-b.sql', "insert into t values (';');");
  write('001-a.sql', 'create table t (x text); -- a; b\n');
  const told: number[] = [];
  const options = { folder, onProgress: (count: number) => told.push(count) };
  expect(await migrate(owner, options)).toEqual(['001-a.sql', '002-b.sql']);
  expect(await migrate(owner, options)).toEqual([]);
  write('003-c.sql', 'insert into t values (3)');
  expect(await migrate(owner, options)).toEqual(['003-c.sql']);
  expect(told).toEqual([2, 1]);
  expect(await query('select x from t order by x')).toEqual([{ x: ';' }, { x: '3' }]);
});

test('a file that fails leaves nothing behind, is named with its statement, and can be mended', async ({ scratch }) => {
  const { owner, folder, write, query } = scratch;
  write('001-a.sql', 'create table t (x int)');
  write('002-b.sql', 'insert into t values (1); insert into nergens values (2); insert into t values (3)');
  await expect(migrate(owner, { folder })).rejects.toThrow(
    new StartError(
      'Database bijwerken lukt niet: 002-b.sql, opdracht 2: relation "nergens" does not exist. Deze stap is in zijn geheel teruggedraaid.',
    ),
  );
  expect(await query('select * from t')).toEqual([]);
  expect(await query('select naam from migraties')).toEqual([{ naam: '001-a.sql' }]);
  write('002-b.sql', 'insert into t values (1)');
  expect(await migrate(owner, { folder })).toEqual(['002-b.sql']);
});

test('a file that changed after it was applied is refused by name', async ({ scratch }) => {
  const { owner, folder, write } = scratch;
  write('001-a.sql', 'create table t (x int)');
  await migrate(owner, { folder });
  write('001-a.sql', 'create table t (x bigint)');
  await expect(migrate(owner, { folder })).rejects.toThrow(
    /^Stap 001-a\.sql is veranderd nadat die op deze database is toegepast\./,
  );
});

test('line ends of another system are no change', async ({ scratch }) => {
  const { owner, folder, write } = scratch;
  write('001-a.sql', 'create table t (\n  x int\n)');
  await migrate(owner, { folder });
  write('001-a.sql', 'create table t (\r\n  x int\r\n)');
  expect(await migrate(owner, { folder })).toEqual([]);
});

test('a database that is newer than the product is refused and left as it was', async ({ scratch }) => {
  const { owner, folder, write, query } = scratch;
  write('001-a.sql', 'create table t (x int)');
  write('009-later.sql', 'insert into t values (9)');
  await migrate(owner, { folder });
  fs.rmSync(path.join(folder, '009-later.sql'));
  write('002-b.sql', 'insert into t values (2)');
  await expect(migrate(owner, { folder })).rejects.toThrow(
    new StartError(
      'De database is nieuwer dan deze versie van Bondgenoot: stap 009-later.sql is hier onbekend. Installeer de nieuwste versie.',
    ),
  );
  expect(await query('select x from t')).toEqual([{ x: 9 }]);
});

test('two that migrate at the same moment apply each file once', async ({ scratch }) => {
  const { owner, folder, write, query } = scratch;
  write('001-a.sql', 'create table t (x int); insert into t values (1)');
  const applied = await Promise.all([1, 2, 3].map(() => migrate(owner, { folder })));
  expect(applied.flat()).toEqual(['001-a.sql']);
  expect(await query('select x from t')).toEqual([{ x: 1 }]);
});

test.for([
  [['1-a.sql'], '1-a.sql: a migration is named like 001-name.sql'],
  [['001_a.sql'], '001_a.sql: a migration is named like 001-name.sql'],
  [['001-a.sql', '001-b.sql'], '001-b.sql and 001-a.sql have the same number'],
] as const)('the names %o are refused before anything is done', async ([names, message], { scratch }) => {
  for (const name of names) scratch.write(name, 'select 1');
  await expect(migrate(scratch.owner, { folder: scratch.folder })).rejects.toThrow(message);
  expect(await scratch.query("select to_regclass('migraties') as t")).toEqual([{ t: null }]);
});

test('what was applied is kept with comments, and only for the owner', async ({ scratch }) => {
  await migrate(scratch.owner, { folder: scratch.folder });
  const comments = await scratch.query(
    "select count(col_description('migraties'::regclass, n))::int as columns, obj_description('migraties'::regclass) as own from generate_series(1, 3) n",
  );
  expect(comments).toEqual([{ columns: 3, own: 'Migrations that were applied to this database' }]);
  expect(await scratch.query("select has_table_privilege('app_gebruiker', 'migraties', 'select') as may")).toEqual([
    { may: false },
  ]);
});

test('the migrations of the product go through on an empty database, by an owner without special rights', async ({
  scratch,
}) => {
  const { owner, query } = scratch;
  expect((await migrate(owner)).length).toBeGreaterThan(0);
  expect(await migrate(owner)).toEqual([]);
  const roles =
    "select rolname from pg_roles where rolname in ('eigenaar', 'app_login', 'app_gebruiker') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)";
  expect(await query(roles)).toEqual([]);
});

test('a database gets its own name when it is complete, in one step', async () => {
  const [unfinished, name] = [`test_${randomUUID()}`, `test_${randomUUID()}`];
  const socket = inject('socket');
  await createDatabase(socket, unfinished);
  await publishDatabase(socket, unfinished, name);
  expect([await hasDatabase(socket, unfinished), await hasDatabase(socket, name)]).toEqual([false, true]);
  await removeDatabase(socket, name);
  expect(await hasDatabase(socket, name)).toBe(false);
});
