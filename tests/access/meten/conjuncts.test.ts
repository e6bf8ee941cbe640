import type pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { openTestDatabase, type TestDatabase } from '../../support/database.ts';
import { listTables } from '../catalogue.ts';
import { listPolicies } from '../conjuncts.ts';
import { createProbe, openDesk } from '../decide.ts';
import { findMissed, type Kept } from '../mutants.ts';
import type { Row } from '../rules.ts';
import { openFree } from '../world.ts';
import { createVraag, keepVraag } from './asks.ts';
import { doetMee, leidt, type Vraag } from './rules.ts';
import { createMetenwereld, type Metenwereld } from './world.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

/** The world in which every mutant is looked for: always the same. */
const SEED = 20_261_122;

/** Mutants that decide as the policy itself in every world that can be, with the reason. */
const EQUAL: Readonly<Record<string, string>> = {};

let database: TestDatabase;
let client: pg.Client;
let world: Metenwereld;
beforeAll(async () => {
  database = await openTestDatabase();
  client = await openFree(database);
  await createProbe(client);
  world = await createMetenwereld(client, SEED);
});
afterAll(async () => {
  await client.end();
  await database.close();
});

/** Who has something to do with each meting, by each way; who holds an invitation or a draft; the system; and anybody. */
function listVragen(): Vraag[] {
  const here = (world.rows['metingen'] ?? []).filter((row) => row['gemeente_id'] === world.actors[0]?.gemeente);
  const tied = here.flatMap((row) => {
    const meting = String(row['id']);
    const guides = world.actors.filter((actor) => leidt(actor, row)).slice(0, 1);
    const takes = world.actors.filter((actor) => doetMee(world, actor, meting)).slice(0, 3);
    return [...guides, ...takes].flatMap((actor) =>
      (['meting', 'scan', 'eigen', 'rapporten'] as const).map((weg) => ({ actor, weg, meting })),
    );
  });
  const own = (world.rows['uitnodigingen'] ?? []).flatMap(({ medewerker_id, meting_id }) => {
    const actor = world.actors.find(({ persoon }) => persoon !== null && persoon === medewerker_id);
    return actor ? [{ actor, weg: 'eigen' as const, meting: String(meting_id) }] : [];
  });
  const others = Array.from({ length: 80 }, () => createVraag(world));
  const everyone = world.actors.map((actor) => ({
    actor,
    weg: 'meting' as const,
    meting: world.random.one(world.metingen),
  }));
  return [...tied, ...own.slice(0, 20), ...others, ...everyone];
}

/** Rows of the meting that was asked for, and some of others; of both gemeenten. */
function listNear(table: string, vraag: Vraag): Row[] {
  const rows = world.rows[table] ?? [];
  const near = rows.filter((row) => world.isNear(vraag, table, row));
  const held = rows.filter(
    ({ hash }) => hash !== undefined && hash !== null && (hash === vraag.concept || hash === vraag.code),
  );
  return [...near.slice(0, 12), ...near.slice(-2), ...held, ...rows.slice(0, 3), ...rows.slice(-3)];
}

test('every term of every policy of meten is missed when it is dropped and when it is turned round', async () => {
  const desk = openDesk(client);
  const contexts: Kept<Vraag>[] = [];
  for (const ask of listVragen()) contexts.push({ ask, keys: await keepVraag(desk, ask) });
  const policies = await listPolicies(client, listTables('meten'));
  const { count, missed, found } = await findMissed({ client, world, contexts, listNear }, policies, EQUAL);
  const equal = Object.keys(EQUAL).length;
  process.stdout.write(
    `meten: ${policies.length} policies, conjuncts ${count - equal}, caught ${count - equal - missed.length}; ${equal} that decide the same, with a reason\n`,
  );
  expect(missed).toEqual([]);
  expect(found).toEqual([]);
});
