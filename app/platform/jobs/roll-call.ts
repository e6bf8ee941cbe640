import type pg from 'pg';

import type { Logger } from '../log/index.ts';

const INTERVAL = 5000;
/** First half of the key of the advisory locks: "who works on jobs". */
const SPACE = 4712;

/**
 * Who is at work, so that a job of who died is taken up again: the queue itself waits four hours. The workers of a process have
 * one name in the queue, and an advisory lock on that name is held as long as the process lives; PostgreSQL frees it when the
 * connection ends, kill -9 included. A job under a name whose lock is free is nobody's. Our own name is left out, because our own
 * lock never stops us; ten seconds of grace cover a process that has just begun.
 */
const FREE = `
  select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
  where locked_at < now() - interval '10 seconds' and locked_by <> all($1)
    and pg_try_advisory_xact_lock(${SPACE}, hashtext(locked_by))
  having count(*) > 0`;

/** Holds the lock of this process on a connection of its own, and frees jobs of the dead every five seconds. */
export async function createRollCall(pool: pg.Pool, log: Logger) {
  const here = new Set<string>();
  let client: pg.PoolClient | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** Gives a connection back once, broken or not: after that it is no longer ours, whatever becomes of it. */
  const release = (held: pg.PoolClient, broken: boolean) => {
    if (held !== client) return;
    client = undefined;
    held.release(broken);
  };
  const connect = async () => {
    const fresh = await pool.connect();
    client = fresh;
    fresh.on('error', () => release(fresh, true));
    try {
      for (const name of here) await hold(fresh, name);
    } catch (error) {
      release(fresh, true);
      throw error;
    }
    return fresh;
  };
  const hold = (on: pg.PoolClient, name: string) =>
    on.query('select pg_advisory_lock($1, hashtext($2))', [SPACE, name]);
  /** One query after another: a connection is no place for two at once. */
  const inTurn = (act: (on: pg.PoolClient) => Promise<unknown>) => {
    turn = turn
      .then(async () => {
        if (closed) return;
        await act(client ?? (await connect()));
      })
      .catch((error: unknown) => log.warn({ err: error }, 'roll call of job workers'));
    return turn;
  };

  const free = () => inTurn((on) => on.query(FREE, [[...here]]));
  await connect();
  await free();
  const timer = setInterval(() => void free(), INTERVAL);
  timer.unref();
  return {
    add: (name: string) => {
      void inTurn(async (on) => {
        here.add(name);
        await hold(on, name);
      });
    },
    close: async () => {
      clearInterval(timer);
      await inTurn((on) => on.query('select pg_advisory_unlock_all()'));
      closed = true;
      if (client) release(client, false);
    },
  };
}
