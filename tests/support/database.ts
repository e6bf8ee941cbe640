import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import pg from 'pg';

import { startEmbedded } from '../../app/platform/database/embedded.ts';
import { createDatabase, createRoles, migrate } from '../../app/platform/database/migrate.ts';

const DATABASE = 'bondgenoot';

/** How to log in to a throw-away database: as its owner, as the application, or above all rules to look at what SQL can read. */
export type TestDatabase = {
  socket: string;
  owner: { host: string; user: string; database: string };
  close: () => Promise<void>;
};

/**
 * Tests roll back, so what autovacuum finds is an empty table; a plan that is made for that takes minutes over the thousands of rows
 * that one test puts in. Without it every run plans alike.
 */
async function stopAutovacuum(host: string): Promise<void> {
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres' });
  await client.connect();
  await client.query('alter system set autovacuum = off');
  await client.query('select pg_reload_conf()');
  await client.end();
}

/** A cluster of its own with the newest schema and nothing in it; of the programs in POSTGRES_BIN when that is set. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'bondgenoot-test-'));
  const embedded = await startEmbedded(dir, { postgresBin: process.env['POSTGRES_BIN'] });
  await createRoles(embedded.socket);
  await createDatabase(embedded.socket, DATABASE);
  const owner = { host: embedded.socket, user: 'eigenaar', database: DATABASE };
  await migrate(owner);
  await stopAutovacuum(embedded.socket);
  const close = async () => {
    await embedded.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { socket: embedded.socket, owner, close };
}
