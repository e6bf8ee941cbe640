import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Embedded, openGuard, startEmbedded } from './embedded.ts';
import { checkServer, createDatabase } from './migrate.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bg-server-'));
let embedded: Embedded;

/** A server of its own: roles belong to the whole server, and here some are wrong. */
beforeAll(async () => {
  embedded = await startEmbedded(folder);
});
afterAll(async () => {
  await embedded.stop();
  fs.rmSync(folder, { recursive: true });
});

const urlOf = (user: string, database = 'bondgenoot') => `postgres://${user}@/${database}?host=${embedded.socket}`;

/** What is said of a server with these logins, or undefined when it is good. */
const check = (url: string, ownerUrl: string) =>
  checkServer({ kind: 'server', url, ownerUrl }).then(
    () => undefined,
    (error: Error) => error.message,
  );

const administer = async (text: string) => {
  const client = new pg.Client({ host: embedded.socket, user: 'postgres', database: 'postgres' });
  await client.connect();
  return client.query(text).finally(() => client.end());
};

test('a server on which row-level security would guard nothing is refused', async () => {
  await administer('create database bondgenoot');
  await administer('create role wel login; create role eerste login');
  expect(await check(urlOf('wel'), urlOf('eerste'))).toBe(
    'De rol app_gebruiker ontbreekt. Maak die eerst: create role app_gebruiker nologin;',
  );
  await createDatabase(embedded.socket, 'bondgenoot');
  expect(await check(urlOf('wel'), urlOf('eigenaar'))).toBe(
    'DATABASE_URL: de rol wel mist een recht. Voer uit: grant app_gebruiker to "wel";',
  );
  expect(await check(urlOf('app_login'), urlOf('eigenaar'))).toBeUndefined();
  await administer('create role baas login superuser; create role langs login bypassrls');
  const tooMuch = (role: string) => `DATABASE_URL: de rol ${role} mag geen superuser zijn en geen BYPASSRLS hebben.`;
  expect(await check(urlOf('baas'), urlOf('eigenaar'))).toBe(tooMuch('baas'));
  expect(await check(urlOf('langs'), urlOf('eigenaar'))).toBe(tooMuch('langs'));
  expect(await check(urlOf('eigenaar'), urlOf('eigenaar'))).toBe(
    'DATABASE_URL: de rol eigenaar mag niet ook de eigenaar van de tabellen zijn.',
  );
  // Also when the two are swapped, or when the owner stands behind another.
  await administer('alter database bondgenoot owner to eigenaar');
  expect(await check(urlOf('eigenaar'), urlOf('baas'))).toBe(
    'DATABASE_URL: de rol eigenaar mag niet ook de eigenaar van de tabellen zijn.',
  );
  await administer('create database andere');
  expect(await check(urlOf('app_login', 'andere'), urlOf('eigenaar'))).toBe(
    'DATABASE_URL en DATABASE_OWNER_URL moeten naar dezelfde database wijzen.',
  );
  expect(await check(urlOf('nobody_at_all'), urlOf('eigenaar'))).toMatch(
    /^DATABASE_URL: de database antwoordt niet \(28000\)\./,
  );
  expect(await check(urlOf('app_login'), urlOf('eigenaar', 'weg'))).toMatch(
    /^DATABASE_OWNER_URL: de database antwoordt niet \(3D000\)\./,
  );
});

test('the embedded cluster sorts as the Dutch do, checks its pages and answers on a socket alone', async () => {
  const show = async (name: string) => (await administer(`show ${name}`)).rows[0]?.[name];
  const settings = ['server_encoding', 'data_checksums', 'fsync', 'listen_addresses', 'TimeZone'];
  expect(await Promise.all(settings.map(show))).toEqual(['UTF8', 'on', 'on', '', 'Europe/Amsterdam']);
  const words = "array['zebra', 'één', 'Ed', 'eend', 'appel', 'Ärzte']";
  const { rows } = await administer(`select x from unnest(${words}) x order by x`);
  expect(rows.map(({ x }) => x)).toEqual(['appel', 'Ärzte', 'Ed', 'één', 'eend', 'zebra']);
});

test('what a statement held does not reach the log of PostgreSQL', async () => {
  await administer('create table geheim (bsn text primary key)');
  await administer("insert into geheim values ('123456782')");
  for (const text of [
    "insert into geheim values ('123456782')",
    "select '123456782'::uuid",
    "select '123456782' from nergens",
  ]) {
    await expect(administer(text)).rejects.toThrow(/123456782|nergens|unique/);
  }
  expect(fs.readFileSync(path.join(folder, 'postgres.log'), 'utf8')).not.toContain('123456782');
});

test('one product holds the cluster; another is refused, and its end is no loss for the first', async () => {
  let lost = 0;
  const guard = await openGuard(embedded.socket, () => lost++);
  await expect(openGuard(embedded.socket, () => lost++, 100)).rejects.toThrow(
    /^Een andere Bondgenoot gebruikt deze database\./,
  );
  await guard.close();
  const next = await openGuard(embedded.socket, () => lost++, 100);
  expect(lost).toBe(0);
  await administer("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'eigenaar'");
  await expect.poll(() => lost).toBe(1);
  await next.close();
  expect(lost).toBe(1);
});
