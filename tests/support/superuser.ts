import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

import type { DB } from '../../app/platform/database/index.ts';

/** One connection above all rules, to the embedded PostgreSQL behind `socket`: for what nobody in the product can do. */
export function openSuperuser(socket: string): Kysely<DB> {
  const pool = new pg.Pool({ host: socket, user: 'postgres', database: 'bondgenoot', max: 1 });
  pool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}));
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
