import { readdirSync, readFileSync } from 'node:fs';

import pg from 'pg';

import { splitSql } from './split-sql.ts';

export type Connection = { user: string; database: string; host: string } | { connectionString: string };

/** Roles and database, once, as superuser. Idempotent: roles are cluster-wide. */
export async function bootstrap(host: string, database: string) {
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres' });
  await client.connect();
  const roles = new Set(
    (await client.query('select rolname from pg_roles')).rows.map((r: { rolname: string }) => r.rolname),
  );
  if (!roles.has('eigenaar')) await client.query('create role eigenaar login nosuperuser nobypassrls createrole');
  if (!roles.has('app_gebruiker')) await client.query('create role app_gebruiker nologin nobypassrls');
  if (!roles.has('app_login')) {
    await client.query('create role app_login login noinherit nosuperuser nobypassrls');
    await client.query('grant app_gebruiker to app_login');
  }
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(database)} owner eigenaar`);
  await client.end();
}

/** One file is one transaction, one statement is one message. */
export async function migrate(conn: Connection, dir = 'database/migrations') {
  const client = new pg.Client(conn);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(4711)');
    await client.query(
      'create table if not exists migraties (naam text primary key, toegepast timestamptz not null default now())',
    );
    const done = new Set((await client.query('select naam from migraties')).rows.map((r: { naam: string }) => r.naam));
    for (const file of readdirSync(dir)
      .filter((f) => f.endsWith('.sql'))
      .toSorted()) {
      if (done.has(file)) continue;
      await client.query('begin');
      for (const statement of splitSql(readFileSync(`${dir}/${file}`, 'utf8'))) await client.query(statement);
      await client.query('insert into migraties values ($1)', [file]);
      await client.query('commit');
    }
  } finally {
    await client.end();
  }
}
