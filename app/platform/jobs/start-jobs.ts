import { EventEmitter } from 'node:events';

import { type CronItem, Logger as QueueLogger, parseCronItems, run, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';

import type { Logger } from '../log/index.ts';
import { type Metrics, noMetrics } from '../metrics/index.ts';
import { noTrace, type Trace } from '../trace/index.ts';
import { createRollCall } from './roll-call.ts';

/** Does one job. Gets what `addJob` was given and which attempt this is, from 1. What it throws makes the job wait and try again. */
type Task = (inhoud: unknown, attempt: number) => Promise<void>;
export type Tasks = Readonly<Record<string, Task>>;
/** Kind of a job to the time of day (UTC, `HH:MM`) at which it is added; or every minute, at most one waiting. */
export type Daily = Readonly<Record<string, `${number}:${number}` | 'every minute'>>;

const CONCURRENCY = 2;
const DAY = 86_400_000;

type Watch = { readonly log: Logger; readonly metrics: Metrics; readonly trace: Trace };

type JobOptions = Partial<Watch> & {
  log: Logger;
  daily?: Daily;
  /** Told when a job begins and when it ends. */
  onChange?: () => void;
};

/** A failed job leaves its kind and its attempt in the log; what it was about stays out of the log and out of the queue. */
function guardTask(soort: string, task: Task, { log, metrics, trace }: Watch) {
  return async (inhoud: unknown, { job }: { job: { attempts: number } }) => {
    const start = performance.now();
    const count = (outcome: 'done' | 'failed') =>
      metrics.countJob({ taak: soort, outcome, ms: performance.now() - start });
    try {
      await trace.run('job', soort, () => task(inhoud, job.attempts));
      count('done');
    } catch (error) {
      count('failed');
      log.error({ err: error, taak: soort, attempt: job.attempts }, 'job failed');
      throw new Error(`job failed: ${soort}`);
    }
  };
}

/** The queue's own words go to our log as a kind and a place; a failed job is told once, by guardTask. */
const createQueueLogger = (log: Logger) =>
  new QueueLogger(() => (level, _message, meta) => {
    if ((level !== 'error' && level !== 'warning') || meta?.['failure'] === true) return;
    log[level === 'error' ? 'error' : 'warn']({ err: meta?.['error'] }, 'job queue');
  });

/** A day that was missed because the product was off is made up for at the start, once. */
const listCronItems = (daily: Daily): CronItem[] =>
  Object.entries(daily).map(([task, time]) => {
    if (time === 'every minute')
      return { task, match: '* * * * *', options: { backfillPeriod: 0, maxAttempts: 1, jobKey: task } };
    const [hour = '0', minute = '0'] = time.split(':');
    return { task, match: `${Number(minute)} ${Number(hour)} * * *`, options: { backfillPeriod: DAY, maxAttempts: 5 } };
  });

/** Connections of the owner of the queue's tables: enough for two jobs at once, listening and the roll call. */
export function openJobPool(owner: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...owner, max: 6 });
  return pool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}));
}

/**
 * Takes jobs from the queue until `close`, two at a time, and adds the daily ones. `ownerPool` is one of openJobPool. A task that touches data uses withActor: this pool knows no
 * gemeente. A job whose process died is taken up again within about fifteen seconds.
 */
export async function startJobs(
  ownerPool: pg.Pool,
  tasks: Tasks,
  { log, daily = {}, metrics = noMetrics, trace = noTrace, onChange = () => {} }: JobOptions,
): Promise<{ close: () => Promise<void> }> {
  const rollCall = await createRollCall(ownerPool, log);
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => rollCall.add(workerPool.id));
  events.on('job:start', onChange).on('job:complete', onChange);
  const guard = ([soort, task]: [string, Task]) => [soort, guardTask(soort, task, { log, metrics, trace })];
  const runner = await run({
    pgPool: ownerPool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: createQueueLogger(log),
    events,
    taskList: Object.fromEntries(Object.entries(tasks).map(guard)),
    parsedCronItems: parseCronItems(listCronItems(daily)),
  });
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'job queue stopped'));
  return {
    close: async () => {
      await runner.stop();
      await rollCall.close();
    },
  };
}
