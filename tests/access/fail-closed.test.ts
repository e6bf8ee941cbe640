import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { listTies, ONDERDELEN } from './asks.ts';
import { beginAs, openDesk } from './decide.ts';
import { CLOSED, type Door, fillPath, isAsked, openDoor } from './door.ts';
import { listDoelen } from './rules.ts';
import { createWorld, getSeed, openFree, type TestWorld } from './world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let database: TestDatabase;
let client: pg.Client;
let world: TestWorld;
let door: Door;
beforeAll(async () => {
  database = await openTestDatabase();
  client = await openFree(database);
  world = await createWorld(client, getSeed(), 10, 3);
  door = await openDoor(database, client, world);
  // The trace cannot be written any more.
  await client.query('revoke insert on inzageregels from app_gebruiker');
});
afterAll(async () => {
  await door.close();
  await client.end();
  await database.close();
});

/** One of each relation that there is, with what they could open until now. */
const listOnes = () => [...Map.groupBy(listTies(world), ({ as }) => as).values()].map((all) => world.random.one(all));

test('without the trace no page and no resource of a dossier shows a word, whoever asks', async () => {
  const kept: string[] = [];
  for (const { actor, huishouden, as } of listOnes()) {
    const own = String(world.rows['huishoudens']?.find(({ id }) => id === huishouden)?.['naam']);
    for (const route of door.routes.filter(({ method }) => method === 'GET')) {
      const { status, text } = await door.send(actor, 'GET', fillPath(route, world, huishouden));
      // The name of the huishouden tells that it is there: whoever has to do with it may know that without opening it.
      const words = (text.match(/zq[0-9a-z]{4}q/g) ?? []).filter((word) => word !== own);
      const isOpen = route.path in CLOSED || isAsked(world, actor, huishouden, route);
      if (words.length > 0 || (status === 200 && !isOpen))
        kept.push(`${route.path} as ${as}: ${status} ${words.join(' ')}`);
    }
  }
  expect(kept).toEqual([]);
  expect(door.routes.length).toBeGreaterThan(20);
});

test('without the trace openDossier throws for everyone it would open for, so nothing that wants a Dossier is reached', async () => {
  const desk = openDesk(client);
  for (const { actor, huishouden, as } of listOnes()) {
    for (const doel of listDoelen(as)) {
      const opened = beginAs(desk, { actor, asked: { huishouden, doel, onderdelen: ONDERDELEN } });
      await expect(opened).rejects.toThrow(/permission denied for table inzageregels/);
      await client.query('rollback');
    }
  }
});

test('only what writes the trace makes a Dossier', () => {
  const root = path.join(import.meta.dirname, '../..');
  const makers = globSync('app/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => /\bas (?:unknown as )?Dossier\b/.test(readFileSync(path.join(root, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'));
  expect(makers.toSorted()).toEqual([
    'app/leefwereld/inzage/commands/open-dossier.ts',
    'app/leefwereld/inzage/commands/open-koppeling.ts',
  ]);
  for (const file of makers) expect(readFileSync(path.join(root, file), 'utf8')).toContain('await addInzageregel(');
});
