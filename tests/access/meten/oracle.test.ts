import type pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { openTestDatabase, type TestDatabase } from '../../support/database.ts';
import {
  compareAdditions,
  compareChanges,
  compareReads,
  compareRemovals,
  createTally,
  type Tally,
} from '../compare.ts';
import { createProbe, type Desk, openDesk } from '../decide.ts';
import { getSeed, openFree } from '../world.ts';
import { beginVraag, createVraag } from './asks.ts';
import type { Vraag } from './rules.ts';
import { createMetenwereld, type Metenwereld } from './world.ts';

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

const sum = (tally: Tally<Vraag>) => [...tally.near.values()].reduce((total, one) => total + one, 0);
const shorten = ({ ask: { actor, ...ask }, ...rest }: Tally<Vraag>['differences'][number]) => ({
  ...rest,
  ...ask,
  rollen: actor.rollen,
  persoon: actor.persoon,
});

async function compareOne(desk: Desk, world: Metenwereld, vraag: Vraag, tally: Tally<Vraag>): Promise<void> {
  await beginVraag(desk, vraag);
  await compareReads(desk, world, vraag, tally);
  for (const table of Object.keys(world.keys).filter(() => world.random.chance(0.25))) {
    await compareChanges(desk, world, vraag, tally, table, world.random.chance(0.7));
    await compareRemovals(desk, world, vraag, tally, table);
    const rows = world.rows[table] ?? [];
    const near = rows.filter((row) => world.isNear(vraag, table, row));
    await compareAdditions(desk, world, vraag, tally, table, [...near.slice(0, 3), world.random.one(rows)]);
  }
  await desk.client.query('rollback');
}

test(`the database decides on metingen as the rules, ${DECISIONS} times`, async () => {
  const seed = getSeed();
  const tally = createTally<Vraag>();
  const desk = openDesk(client);
  let [asks, worlds] = [0, 0];
  while (sum(tally) < DECISIONS && tally.differences.length === 0) {
    const world = await createMetenwereld(client, seed + worlds++);
    const until = Math.min(DECISIONS, worlds * PER_WORLD);
    for (; sum(tally) < until; asks++) await compareOne(desk, world, createVraag(world), tally);
  }
  const leaks = tally.differences.filter(({ kind }) => kind === 'leak').length;
  process.stdout.write(
    `meten: seed ${seed}, ${worlds} worlds, ${asks} asks, ${sum(tally)} decisions and ${tally.elsewhere} elsewhere, ` +
      `${leaks} leaks, ${tally.differences.length - leaks} wrong refusals\n`,
  );
  if (process.env['PER_TABLE']) process.stdout.write(`${[...tally.near].map((one) => one.join(' ')).join('\n')}\n`);
  expect(tally.differences.slice(0, 5).map(shorten)).toEqual([]);
});
