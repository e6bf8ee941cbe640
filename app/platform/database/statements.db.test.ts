import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';

import { actorFor, expect, test } from '../../../tests/support/test.ts';
import { type DB, openDatabase, type Tx } from './index.ts';
import { createPlanPool } from './statements.ts';

const connection = { user: 'app_login', database: 'bondgenoot', max: 1 };
const at = () => ({ ...connection, host: inject('socket') });
/** More often than a plan needs to be kept. */
const OFTEN = 12;

const countPlans = async (db: Kysely<DB> | Tx) => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements`.execute(db);
  return rows[0]?.n;
};

async function runOften<T>(run: () => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let i = 0; i < OFTEN; i += 1) answers.push(await run());
  return answers;
}

test('the plan of what is asked often is kept, and shows each actor only what is theirs', async () => {
  const database = openDatabase(at());
  const [here, elsewhere] = [
    actorFor('beheerder'),
    { ...actorFor('beheerder'), gemeente: actorFor('uitvoerder-andere-gemeente').gemeente },
  ];
  const read = (actor: typeof here) =>
    database.withActor(actor, 'proef', (tx) =>
      tx.selectFrom('medewerkers').select(['gemeente_id']).distinct().where('naam', '<>', '').execute(),
    );
  const own = await runOften(() => read(here));
  const plans = await database.withActor(here, 'proef', countPlans);
  const other = await read(elsewhere);
  await database.close();
  expect(own).toEqual(Array.from({ length: OFTEN }, () => [{ gemeente_id: here.gemeente }]));
  expect(plans).toBe(1);
  expect(other).toEqual([{ gemeente_id: elsewhere.gemeente }]);
});

test('what gives every column or reads a list has no plan, and neither has anything on a distributed engine', async () => {
  for (const engine of ['postgres', 'citus'] as const) {
    const database = openDatabase(at(), { engine });
    const actor = actorFor('beheerder');
    await runOften(() =>
      database.withActor(actor, 'proef', async (tx) => {
        await tx.selectFrom('teams').selectAll().where('naam', '<>', '').execute();
        await tx.selectFrom('teams as t').selectAll('t').where('t.naam', '<>', '').execute();
        await sql`select n from unnest(${[1, 2]}::int[]) as n`.execute(tx);
        if (engine === 'citus') await tx.selectFrom('teams').select('id').where('naam', '<>', '').execute();
      }),
    );
    expect(await database.withActor(actor, 'proef', countPlans), engine).toBe(0);
    await database.close();
  }
});

const open = (pool: pg.Pool) => new Kysely<DB>({ dialect: new PostgresDialect({ pool: createPlanPool(pool) }) });
const add = (db: Kysely<DB>) => sql`select ${1}::int as een`.execute(db);

test('behind a pooler no plan is kept: the next transaction may have another session', async () => {
  const pool = new pg.Pool(at());
  // A pooler gives a number of its own, with which a statement can be cancelled.
  pool.on('connect', (client) => Object.assign(client, { processID: 1 }));
  const db = open(pool);
  await runOften(() => add(db));
  expect(await countPlans(db)).toBe(0);
  await db.destroy();
});

test('a plan that a change of its table made useless fails once: then the connection is replaced', async () => {
  const db = open(new pg.Pool({ ...at(), user: 'postgres' }));
  const table = 'plan_die_oud_wordt';
  const run = (text: string) => sql.raw(text).execute(db);
  const read = () => sql<{ a: unknown }>`select a from ${sql.table(table)} where a <> ${'0'}`.execute(db);
  try {
    await run(`create table ${table} (a int)`);
    await run(`insert into ${table} values (7)`);
    for (const [type, said] of [
      ['bigint', 'cached plan'],
      ['text', 'operator does not exist'],
    ] as const) {
      await runOften(read);
      expect(await countPlans(db)).toBe(1);
      await run(`alter table ${table} alter a type ${type}`);
      await expect(read()).rejects.toThrow(said);
      expect((await read()).rows).toHaveLength(1);
    }
  } finally {
    await run(`drop table if exists ${table}`);
    await db.destroy();
  }
});
