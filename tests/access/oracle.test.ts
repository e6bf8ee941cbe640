import type pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { createAsk, listTies } from './asks.ts';
import { listTables } from './catalogue.ts';
import { compareAdditions, compareChanges, compareReads, compareRemovals, createTally, type Tally } from './compare.ts';
import { type Ask, beginAs, createProbe, type Desk, openDesk, readTrace } from './decide.ts';
import { GUARDS } from './guards.ts';
import { whoOf } from './near.ts';
import { createWorld, getSeed, openFree, type TestWorld } from './world.ts';

/** How many decisions are laid beside the rules; DECISIONS=200000 for what the issue asks. */
const DECISIONS = Number(process.env['DECISIONS'] ?? 20_000);
/** A new world after this many. */
const PER_WORLD = 10_000;
vi.setConfig({ testTimeout: 30_000 + DECISIONS * 10, hookTimeout: 60_000 });

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await openTestDatabase();
  client = await openFree(database);
  await createProbe(client);
});
afterAll(async () => {
  await client.end();
  await database.close();
});

const sum = (tally: Tally) => [...tally.near.values()].reduce((total, one) => total + one, 0);
const shorten = ({ ask, ...rest }: Tally['differences'][number]) => ({
  ...rest,
  rollen: ask.actor.rollen,
  persoon: ask.actor.persoon,
  asked: ask.asked,
  code: ask.code,
});

/** What the product and the rules say about one opening, and whether it left the trace that it must. */
async function compareOpening(desk: Desk, world: TestWorld, ask: Ask, as: string | undefined): Promise<string[]> {
  const { opened } = whoOf(world, ask);
  const resident = as === 'lid' || as === 'vertegenwoordiger' ? 'bewoner' : as;
  const said: string[] = [];
  if (resident !== opened?.as) said.push(`opened as ${resident}, by the rules as ${opened?.as}`);
  const trace = await readTrace(desk);
  // Who asked by a code that opens nothing gets a Problem, and all of that transaction is taken back.
  if (ask.code !== undefined && !opened) return said;
  const exists = world.rows['huishoudens']?.some(
    (row) => row['id'] === ask.asked.huishouden && row['gemeente_id'] === ask.actor.gemeente,
  );
  const wanted = opened
    ? opened.huishoudens.length
    : exists && ask.actor.persoon !== null && ask.code === undefined
      ? 1
      : 0;
  if (trace.length !== wanted) said.push(`${trace.length} inzageregels, by the rules ${wanted}`);
  if (trace.some((gelukt) => gelukt !== (opened !== undefined))) said.push('the trace says otherwise than the opening');
  return said;
}

async function compareOne(desk: Desk, world: TestWorld, ask: Ask, tally: Tally): Promise<string[]> {
  const said = await compareOpening(desk, world, ask, await beginAs(desk, ask));
  await compareReads(desk, world, ask, tally);
  // Reading is compared for every table; what changes for some of them, so that there are more openings.
  for (const table of Object.keys(world.keys).filter(() => world.random.chance(0.25))) {
    await compareChanges(desk, world, ask, tally, table, world.random.chance(0.7));
    await compareRemovals(desk, world, ask, tally, table);
    const rows = world.rows[table] ?? [];
    const near = rows.filter((row) => (row['huishouden_id'] ?? row['id']) === ask.asked.huishouden);
    await compareAdditions(desk, world, ask, tally, table, [...near.slice(0, 3), world.random.one(rows)]);
  }
  await desk.client.query('rollback');
  return said.map((one) => `${one}: ${JSON.stringify({ ...ask, world: world.seed })}`);
}

test('every table of leefwereld and meten has its rules', () => {
  expect(Object.keys(GUARDS).toSorted()).toEqual([...listTables('leefwereld'), ...listTables('meten')].toSorted());
});

test(`the database decides as the rules, ${DECISIONS} times, and every opening leaves its trace`, async () => {
  const seed = getSeed();
  const tally = createTally();
  const said: string[] = [];
  const desk = openDesk(client);
  let [openings, worlds] = [0, 0];
  while (sum(tally) < DECISIONS) {
    const world = await createWorld(client, seed + worlds++, 10, 3);
    const ties = Map.groupBy(listTies(world), ({ as }) => as);
    const until = Math.min(DECISIONS, worlds * PER_WORLD);
    for (; sum(tally) < until; openings++) said.push(...(await compareOne(desk, world, createAsk(world, ties), tally)));
    if (said.length + tally.differences.length > 0) break;
  }
  const acts = Object.entries(Object.groupBy(tally.near, ([name]) => name.split(' ')[1] ?? '')).map(
    ([act, all]) => `${act} ${all?.reduce((total, [, one]) => total + one, 0)}`,
  );
  const leaks = tally.differences.filter(({ kind }) => kind === 'leak').length;
  process.stdout.write(
    `seed ${seed}, ${worlds} worlds: ${openings} openings, ${sum(tally)} decisions (${acts.join(', ')}) and ${tally.elsewhere} elsewhere, ` +
      `${leaks} leaks, ${tally.differences.length - leaks} wrong refusals\n`,
  );
  if (process.env['PER_TABLE']) process.stdout.write(`${[...tally.near].map((one) => one.join(' ')).join('\n')}\n`);
  expect(tally.differences.slice(0, 5).map(shorten)).toEqual([]);
  expect(said.slice(0, 5)).toEqual([]);
});
