import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';

import { removeTopics } from '../live/index.ts';
import { type Metrics, noMetrics } from '../metrics/index.ts';
import { noTrace, type Trace } from '../trace/index.ts';
import { type Actor, type ContextKeys, renderContext, renderKeys } from './context.ts';
import { createPlanPool } from './statements.ts';
import type { DB } from './types.ts';

export { type Actor, type ContextKeys, createSystemActor } from './context.ts';
export { hasPlan } from './statements.ts';
export type { DB } from './types.ts';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** A transaction that knows who acts: the only handle on the data that code outside this folder gets. */
export type Tx = Transaction<DB>;

/** Runs `run` in one transaction as `actor` for a stated purpose (`doel`). Rolls back when `run` throws. */
export type WithActor = <T>(actor: Actor, doel: string, run: (tx: Tx) => Promise<T>, keys?: ContextKeys) => Promise<T>;

/** Transactions on a distributed engine, where every setting is a message of its own. */
const distributed = new WeakSet<Tx>();

/** Transactions in which nothing was opened by keys so far: there is nothing to close either. */
const shut = new WeakSet<Tx>();
const opensNone = ({ sleutels = [], schrijfsleutels = [], leden = [] }: ContextKeys) =>
  sleutels.length + schrijfsleutels.length + leden.length === 0;

export type Database = { withActor: WithActor; close: () => Promise<void>; isReady: () => Promise<boolean> };

export type DatabaseOptions = {
  engine?: 'postgres' | 'citus';
  max?: number;
  metrics?: Metrics;
  trace?: Trace;
  /** Told after each commit what kinds of records changed where (see platform/live). */
  publish?: (topics: readonly string[]) => void;
};

/** In ms. What takes longer hangs, and holds a connection and locks that others wait for. */
const TIME_LIMITS = {
  connectionTimeoutMillis: 10_000,
  lock_timeout: 10_000,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
};

/**
 * Opens the pool of the application role.
 * Begin and context go in one message on PostgreSQL; one statement per message when the engine is distributed.
 */
export function openDatabase(connection: pg.PoolConfig, options: DatabaseOptions = {}): Database {
  const { engine = 'postgres', max = 10, metrics = noMetrics, trace = noTrace, publish = () => {} } = options;
  const pool = new pg.Pool({ ...TIME_LIMITS, max, ...connection });
  // A connection that breaks is told by the query that needs it; without these a broken idle one would end the process.
  pool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}));
  metrics.addGauge(
    'database_connections_in_use',
    'Connections in a transaction',
    () => pool.totalCount - pool.idleCount,
  );
  metrics.addGauge('database_connections_waiting', 'Who waits for a connection', () => pool.waitingCount);
  metrics.addGauge('database_connections_max', 'Connections this process may have', () => max);
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: engine === 'citus' ? pool : createPlanPool(pool) }),
  });
  const withActor: WithActor = (actor, doel, run, keys = {}) =>
    db.connection().execute(async (connected) => {
      const tx = connected as Tx;
      try {
        await beginAs(tx, actor, doel, keys, engine);
        const result = await run(tx);
        await sql`commit`.execute(tx);
        publish(removeTopics(tx));
        return result;
      } catch (error) {
        removeTopics(tx);
        await sql`rollback`.execute(tx).catch(() => {});
        throw error;
      }
    });
  return {
    withActor: (actor, doel, run, keys) => trace.run('transaction', doel, () => withActor(actor, doel, run, keys)),
    isReady: async () =>
      pool
        .query('select 1')
        .then(() => true)
        .catch(() => false),
    close: () => db.destroy(),
  };
}

async function beginAs(tx: Tx, actor: Actor, doel: string, keys: ContextKeys, engine: 'postgres' | 'citus') {
  const statements = ['begin', ...renderContext(actor, doel, keys)];
  if (engine === 'citus') distributed.add(tx);
  if (opensNone(keys)) shut.add(tx);
  await runStatements(tx, statements);
}

async function runStatements(tx: Tx, statements: readonly string[]): Promise<void> {
  if (!distributed.has(tx)) await sql.raw(statements.join('; ')).execute(tx);
  else for (const statement of statements) await sql.raw(statement).execute(tx);
}

/** Opens rows by keys that were computed in this transaction, until its end; keys of before are closed. */
export async function openKeys(tx: Tx, keys: ContextKeys): Promise<void> {
  if (shut.has(tx) && opensNone(keys)) return;
  shut.delete(tx);
  await runStatements(tx, renderKeys(keys));
}

/**
 * Changes the context of a running transaction: to open more with keys just computed (a terugmeldcode),
 * or, in tests, to go on as someone else.
 */
export async function updateContext(tx: Tx, actor: Actor, doel: string, keys: ContextKeys = {}): Promise<void> {
  shut.delete(tx);
  await runStatements(tx, renderContext(actor, doel, keys));
}
