import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { actorOf } from '../../../database/demo/people.ts';
import { type Database, openDatabase } from '../database/index.ts';
import { createLogger } from '../log/index.ts';
import { addJob, type Daily, openJobPool, startJobs, type Tasks } from './index.ts';

const actor = actorOf(CAST.beleid);
let pool: pg.Pool;
let database: Database;
let lines: string[] = [];
const open: { close: () => Promise<void> }[] = [];

beforeAll(() => {
  const connection = { host: inject('socket'), database: 'bondgenoot' };
  pool = new pg.Pool({ ...connection, user: 'eigenaar', max: 14 });
  pool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}));
  database = openDatabase({ ...connection, user: 'app_login' });
});

afterAll(async () => {
  for (const jobs of open) await jobs.close();
  await database.close();
  await pool.end();
});

/** Starts a worker for these tasks alone: jobs of other tests are left to them. */
async function start(tasks: Tasks, daily?: Daily) {
  lines = [];
  const log = createLogger({ level: 'info', terminal: false, write: (line) => void lines.push(line) });
  const jobs = await startJobs(pool, tasks, { log, ...(daily ? { daily } : {}) });
  open.push(jobs);
}

const add = (soort: string, inhoud: Record<string, string>) =>
  database.withActor(actor, 'test', (tx) => addJob(tx, soort, inhoud));

async function until<T>(look: () => Promise<T | undefined> | T | undefined, milliseconds = 8000): Promise<T> {
  for (const begun = Date.now(); Date.now() - begun < milliseconds; await sleep(20)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('It did not happen in time.');
}

const findJob = async (soort: string) => {
  const { rows } = await pool.query('select * from graphile_worker.jobs where task_identifier = $1', [soort]);
  return rows[0] as { attempts: number; last_error: string | null; locked_by: string | null } | undefined;
};

test('a job is done with what it was given, soon after its transaction commits', async () => {
  const done: unknown[] = [];
  await start({ 'test-gedaan': async (inhoud, attempt) => void done.push([inhoud, attempt]) });
  await add('test-gedaan', { inlezing: '1' });
  await until(() => done[0]);
  expect(done).toEqual([[{ inlezing: '1' }, 1]]);
  await until(async () => ((await findJob('test-gedaan')) === undefined ? true : undefined));
});

test('a job of a transaction that rolled back does not exist', async () => {
  const rolledBack = database.withActor(actor, 'test', async (tx) => {
    await addJob(tx, 'test-teruggedraaid', {});
    throw new Error('changed my mind');
  });
  await expect(rolledBack).rejects.toThrow('changed my mind');
  expect(await findJob('test-teruggedraaid')).toBeUndefined();
});

test('a job that fails is tried again, and neither log nor queue tells what it was about', async () => {
  const attempts: number[] = [];
  await start({
    'test-faalt': async (_, attempt) => {
      attempts.push(attempt);
      if (attempt === 1) throw new Error('De buurvrouw heeft bsn 999993653.');
    },
  });
  await add('test-faalt', { inlezing: 'geheim-id' });
  const job = await until(async () => {
    const found = await findJob('test-faalt');
    return found?.last_error == null ? undefined : found;
  });
  expect(job.last_error).toBe('job failed: test-faalt');
  const told = lines.filter((line) => line.includes('test-faalt'));
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0] ?? '')).toMatchObject({ level: 'error', taak: 'test-faalt', attempt: 1 });
  expect(lines.join('')).not.toMatch(/999993653|geheim-id/);
  await until(() => (attempts.length === 2 ? true : undefined));
  expect(attempts).toEqual([1, 2]);
});

test('a job of a process that died is taken up again, and a job of one that lives is left alone', async () => {
  await add('test-dood', {});
  await add('test-levend', {});
  const lock = (soort: string, worker: string) =>
    pool.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', locked_by = $2
       where task_id = (select id from graphile_worker._private_tasks where identifier = $1)`,
      [soort, worker],
    );
  await lock('test-dood', 'pool-dood');
  await lock('test-levend', 'pool-levend');
  const other = await pool.connect();
  await other.query(`select pg_advisory_lock(4712, hashtext('pool-levend'))`);
  let done = 0;
  await start({ 'test-dood': async () => void (done += 1), 'test-levend': async () => void (done += 10) });
  await until(() => (done > 0 ? true : undefined));
  await sleep(200);
  expect(done).toBe(1);
  expect((await findJob('test-levend'))?.locked_by).toBe('pool-levend');
  other.release(true);
});

test('a process holds its lock while it works, so that nobody takes its job', async () => {
  let end = () => {};
  const wait = new Promise<void>((resolve) => {
    end = resolve;
  });
  await start({ 'test-lang': () => wait });
  await add('test-lang', {});
  const job = await until(async () => {
    const found = await findJob('test-lang');
    return found?.locked_by == null ? undefined : found;
  });
  const { rows } = await pool.query('select pg_try_advisory_lock(4712, hashtext($1)) as free', [job.locked_by]);
  expect(rows).toEqual([{ free: false }]);
  end();
  await until(async () => ((await findJob('test-lang')) === undefined ? true : undefined));
});

test('a daily job that was missed is made up for once at the start', async () => {
  await pool.query(
    `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
     values ('test-dagelijks', now() - interval '3 days', now() - interval '2 days')`,
  );
  let done = 0;
  await start({ 'test-dagelijks': async () => void (done += 1) }, { 'test-dagelijks': '02:30' });
  await until(() => (done > 0 ? true : undefined));
  await sleep(200);
  expect(done).toBe(1);
});

test('a connection that breaks, before the queue is closed or after, ends nothing', async () => {
  const clients: pg.PoolClient[] = [];
  const own = openJobPool({ host: inject('socket'), user: 'eigenaar', database: 'bondgenoot' });
  own.on('connect', (client) => void clients.push(client));
  const log = createLogger({ level: 'silent', terminal: false, write: () => {} });
  const jobs = await startJobs(own, { 'niets-te-doen': async () => {} }, { log });
  const [first] = clients;
  expect(() => first?.emit('error', new Error('gone'))).not.toThrow();
  await jobs.close();
  for (const client of clients) expect(() => client.emit('error', new Error('gone'))).not.toThrow();
  await own.end();
});
