import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

import { loadGemeentelijst, loadGemeenten, loadPeople } from '../../database/demo/people.ts';
import { startEmbedded } from '../../app/platform/database/embedded.ts';
import { openDatabase } from '../../app/platform/database/index.ts';
import { bootstrap, migrate } from '../../app/platform/database/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    socket: string;
  }
}

/** One cluster and one database for the run, with the gemeenten and the cast; every test is a rolled-back transaction in it. */
export default async function setup(project: TestProject) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'bondgenoot-test-'));
  const embedded = await startEmbedded(dir);
  await bootstrap(embedded.socket, 'bondgenoot');
  const owner = { host: embedded.socket, user: 'eigenaar', database: 'bondgenoot' };
  const pool = new pg.Pool({ ...owner, max: 1 });
  pool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}));
  await runMigrations({ pgPool: pool });
  await migrate(owner);
  const client = await pool.connect();
  await loadGemeentelijst(client);
  await loadGemeenten(client);
  client.release();
  await pool.end();
  const database = openDatabase({ ...owner, user: 'app_login' });
  await loadPeople(database);
  await database.close();
  project.provide('socket', embedded.socket);
  return async () => {
    await embedded.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
