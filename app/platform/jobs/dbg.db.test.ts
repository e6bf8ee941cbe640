import pg from 'pg';
import { inject, test } from 'vitest';
import { createLogger } from '../log/index.ts';
import { startJobs } from './index.ts';
import { setTimeout as sleep } from 'node:timers/promises';
test('dbg', async () => {
  const pool = new pg.Pool({ host: inject('socket'), database: 'bondgenoot', user: 'eigenaar', max: 14 });
  pool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}));
  const log = createLogger({ level: 'debug', terminal: false, write: (line) => console.log(line) });
  const jobs = await startJobs(pool, { 'x-y': async () => {} }, { log });
  await sleep(500);
  console.log((await pool.query("select locktype, classid, objid, mode, granted, pid from pg_locks where locktype='advisory'")).rows);
  console.log(pool.totalCount, pool.idleCount);
  const t=Date.now(); await jobs.close(); console.log('closed', Date.now()-t);
  await pool.end(); console.log('end');
}, 20000);
