import type pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { createAsk, listTies, ONDERDELEN } from './asks.ts';
import { listTables } from './catalogue.ts';
import { listMutants, listPolicies, parseTerms } from './conjuncts.ts';
import { type Ask, createProbe, keepContext, openDesk } from './decide.ts';
import { findMissed, type Kept } from './mutants.ts';
import { listDoelen, type Row } from './rules.ts';
import { createWorld, openFree, type TestWorld } from './world.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

/** The world in which every mutant is looked for: always the same. */
const SEED = 20_261_122;

/**
 * Mutants that decide as the policy itself in every world that can be, with the reason. One that is caught after all fails the test.
 */
const EQUAL: Readonly<Record<string, string>> = {};

let database: TestDatabase;
let client: pg.Client;
let world: TestWorld;
beforeAll(async () => {
  database = await openTestDatabase();
  client = await openFree(database);
  await createProbe(client);
  world = await createWorld(client, SEED, 10);
});
afterAll(async () => {
  await client.end();
  await database.close();
});

test('an expression is taken apart to its smallest terms, and put together without one of them', () => {
  const term = parseTerms("((a = 'x AND y'::text) AND ((b) OR ((c = ANY (d)) AND e)))");
  expect(listMutants(term).map(({ how, text }) => `${how} ${text}`)).toEqual([
    'dropped (((b) OR ((c = ANY (d)) AND (e))))',
    "negated ((NOT (a = 'x AND y'::text)) AND ((b) OR ((c = ANY (d)) AND (e))))",
    "dropped ((a = 'x AND y'::text))",
    "dropped ((a = 'x AND y'::text) AND (((c = ANY (d)) AND (e))))",
    "negated ((a = 'x AND y'::text) AND ((NOT (b)) OR ((c = ANY (d)) AND (e))))",
    "dropped ((a = 'x AND y'::text) AND ((b)))",
    "dropped ((a = 'x AND y'::text) AND ((b) OR ((e))))",
    "negated ((a = 'x AND y'::text) AND ((b) OR ((NOT (c = ANY (d))) AND (e))))",
    "dropped ((a = 'x AND y'::text) AND ((b) OR ((c = ANY (d)))))",
    "negated ((a = 'x AND y'::text) AND ((b) OR ((c = ANY (d)) AND (NOT (e)))))",
  ]);
});

/** People of every kind, each with what they opened. */
async function listContexts(): Promise<Kept<Ask>[]> {
  const desk = openDesk(client);
  const ties = Map.groupBy(listTies(world), ({ as }) => as);
  const asks = [...ties].flatMap(([as, all]) =>
    listDoelen(as).flatMap((doel) =>
      [0, 1, 2].map((): Ask => {
        const { actor, huishouden } = world.random.one(all);
        return { actor, asked: { huishouden, doel, onderdelen: ONDERDELEN } };
      }),
    ),
  );
  const others = world.actors.map((actor): Ask => ({ ...createAsk(world, ties), actor }));
  const codes = ['koppelcodes', 'agendalinks'].flatMap((table) =>
    (world.rows[table] ?? []).slice(0, 40).flatMap((row) =>
      [0, 1].map((): Ask => {
        const ask = createAsk(world, ties);
        const actor = world.random.one(world.cast.residents);
        return { ...ask, actor, code: String(row['code_hash'] ?? row['hash']) };
      }),
    ),
  );
  const kept: Kept<Ask>[] = [];
  for (const ask of [...asks, ...codes, ...others]) kept.push({ ask, keys: await keepContext(desk, ask) });
  return kept;
}

/** Rows of the huishouden that was asked for, some of others, and what stands in the other gemeente under the same ids. */
function listNear(table: string, { asked }: Ask): Row[] {
  const rows = world.rows[table] ?? [];
  const [near, rest] = [true, false].map((is) =>
    rows.filter((row) => ((row['huishouden_id'] ?? row['id']) === asked.huishouden) === is),
  );
  return [...(near ?? []).slice(0, 12), ...(rest ?? []).slice(0, 6)];
}

test('every term of every policy is missed when it is dropped and when it is turned round', async () => {
  const contexts = await listContexts();
  const policies = await listPolicies(client, listTables('leefwereld'));
  const { count, missed, found } = await findMissed({ client, world, contexts, listNear }, policies, EQUAL);
  const equal = Object.keys(EQUAL).length;
  process.stdout.write(
    `${policies.length} policies, conjuncts ${count - equal}, caught ${count - equal - missed.length}; ${equal} that decide the same, with a reason\n`,
  );
  expect(missed).toEqual([]);
  expect(found).toEqual([]);
});
