import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { actorOf, loadPeople } from '../../../database/demo/people.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { createTestDeps } from '../../../tests/support/deps.ts';
import { chainKinds } from '../../app-nouns.tsx';
import { createApp } from '../../app.tsx';
import { createChain } from '../../platform/chain/index.ts';
import { loadConfig } from '../../platform/config/index.ts';
import { createSystemActor, type Database, openDatabase } from '../../platform/database/index.ts';
import {
  createLogregel,
  createPublicatie,
  createStand,
  getLogregel,
  updateLogregel,
} from '../transformatielog/index.ts';
import { OpenDataSchema } from './schema.ts';

const LOG = '/transformatielog/voorbeeldstad';
const ORIGIN = 'http://127.0.0.1:3000';
/** What the issue asks is ten seconds; what a process itself takes is this. */
const SOON = 2000;
const chain = createChain(chainKinds);
const manager = actorOf(CAST.transformatiemanager);

let cluster: TestDatabase;
let database: Database;
/** Two processes on one database: what one holds in memory the other does not know. */
let first: ReturnType<typeof createApp>;
let second: ReturnType<typeof createApp>;

beforeAll(async () => {
  cluster = await openTestDatabase();
  const superuser = openDatabase({ ...cluster.owner, user: 'postgres' });
  await superuser.withActor(createSystemActor('niemand'), 'test', async (tx) => {
    await sql`reset role`.execute(tx);
    const all = Object.values(GEMEENTEN).map((one) => ({
      ...one,
      publiceert: one.slug !== 'buurmeer',
      verzonnen: true,
    }));
    await tx.insertInto('gemeenten').values(all).execute();
  });
  await superuser.close();
  database = openDatabase({ ...cluster.owner, user: 'app_login' });
  await loadPeople(database);
  const config = loadConfig({ DEMO: '1' });
  [first, second] = [createApp(createTestDeps({ config, database })), createApp(createTestDeps({ config, database }))];
}, 30_000);

afterAll(async () => {
  await database.close();
  await cluster.close();
});

const act = <T>(run: Parameters<typeof database.withActor<T>>[2]) => database.withActor(manager, 'test', run);
const fields = (titel: string) => ({
  soort: 'actie' as const,
  titel,
  tekst: 'Wat er gebeurde.',
  thema: 'Zorg',
  herkomst: [],
});
const naam = 'Naam, functie';

async function publish(titel: string): Promise<string> {
  return act(async (tx) => {
    const { id } = await createLogregel(tx, manager, fields(titel), chain);
    await createPublicatie(tx, manager, id, { naam }, chain);
    return id;
  });
}

const get = (app: typeof first, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(`${ORIGIN}${path}`, { headers, method });

/** Asks until the answer says this, as long as a reader may wait. Returns whether it did. */
async function says(app: typeof first, path: string, text: string): Promise<boolean> {
  const end = Date.now() + SOON;
  do {
    if ((await (await get(app, path)).text()).includes(text)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  return false;
}

const PATHS = [LOG, `${LOG}/atom.xml`, `${LOG}/data.json`, `${LOG}.csv`];

test('what is published, and what is corrected, stands on every process within two seconds', async () => {
  for (const app of [first, second]) for (const path of PATHS) await get(app, path);
  const id = await publish('Een eerste regel');
  for (const app of [first, second]) {
    for (const path of PATHS) expect(await says(app, path, 'Een eerste regel')).toBe(true);
  }
  await act(async (tx) => {
    const { versie } = await getLogregel(tx, manager, id);
    const { soort, titel, tekst, thema } = fields('Een betere regel');
    await updateLogregel(tx, manager, id, { soort, titel, tekst, thema, versie });
    await createPublicatie(tx, manager, id, { naam, reden: 'Het klopte niet' }, chain);
  });
  for (const app of [first, second]) {
    for (const path of PATHS) expect(await says(app, path, 'Een betere regel')).toBe(true);
    expect(await (await get(app, LOG)).text()).not.toContain('Een eerste regel');
  }
  await act((tx) => createStand(tx, manager, { tekst: 'Hier staan we' }, naam));
  expect(await says(second, LOG, 'Hier staan we')).toBe(true);
});

describe('a public answer', () => {
  test.each([
    LOG,
    `${LOG}?thema=Zorg`,
    `${LOG}/atom.xml`,
    `${LOG}/data.json`,
    `${LOG}.csv`,
    `${LOG}.xlsx`,
    '/transformatielog',
  ])('%s may be kept by others for a moment, and is known by its tag', async (path) => {
    const fresh = await get(first, path);
    expect(fresh.status).toBe(200);
    expect(fresh.headers.get('cache-control')).toBe('public, max-age=2, s-maxage=2, stale-while-revalidate=2');
    expect(fresh.headers.get('vary')).toBe('Cookie, Accept-Encoding');
    const etag = fresh.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await get(first, path, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('cache-control')).toContain('public');
    const head = await get(first, path, {}, 'HEAD');
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    expect((await get(first, path, { 'if-none-match': '"anders"' })).status).toBe(200);
  });

  test('is packed as the asker takes it, each with a tag of its own', async () => {
    const plain = await get(first, LOG);
    const [br, gz] = [
      await get(first, LOG, { 'accept-encoding': 'br' }),
      await get(first, LOG, { 'accept-encoding': 'gzip' }),
    ];
    const text = await plain.text();
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(text);
    expect(gunzipSync(Buffer.from(await gz.arrayBuffer())).toString()).toBe(text);
    expect([br, gz].map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', 'gzip']);
    expect(new Set([plain, br, gz].map(({ headers }) => headers.get('etag'))).size).toBe(3);
    const known = { 'accept-encoding': 'br', 'if-none-match': br.headers.get('etag') ?? '' };
    expect((await get(first, LOG, known)).status).toBe(304);
  });

  test('is not shared between who chose light and who chose dark', async () => {
    const [light, dark] = [await get(first, LOG), await get(first, LOG, { cookie: 'weergave=donker' })];
    expect(await light.text()).not.toContain('data-weergave="donker"');
    expect(await dark.text()).toContain('data-weergave="donker"');
    expect(await (await get(first, LOG)).text()).not.toContain('data-weergave="donker"');
  });

  test('is never one of who is signed in, and what they get is kept nowhere', async () => {
    const form = new URLSearchParams({ persoon: 'transformatiemanager' });
    const signed = await first.request(`${ORIGIN}/aanmelden/demo`, { method: 'POST', body: form });
    const cookie = signed.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    for (const path of PATHS) {
      const own = await get(first, path, { cookie });
      expect(own.headers.get('cache-control')).toBe('no-store');
      expect(own.headers.get('etag')).toBeNull();
    }
    const name = CAST.transformatiemanager.naam;
    expect(await (await get(first, LOG, { cookie })).text()).toContain(`${name}</strong>`);
    expect(await (await get(first, LOG)).text()).not.toContain(`${name}</strong>`);
  });

  test('of a gemeente that does not publish is not there, whatever the form', async () => {
    for (const path of ['', '.csv', '/atom.xml', '/data.json']) {
      const answer = await get(first, `/transformatielog/buurmeer${path}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('cache-control') ?? '').not.toContain('public');
    }
  });
});

describe('open data', () => {
  test('is as its schema says, and the schema is there to read', async () => {
    const data = OpenDataSchema.parse(await (await get(first, `${LOG}/data.json`)).json());
    expect(data.$schema).toBe(`${ORIGIN}/transformatielog/schema.json`);
    expect(await (await get(first, '/transformatielog/schema.json')).json()).toEqual(z.toJSONSchema(OpenDataSchema));
    const [line] = data.regels;
    expect(line?.versies.map(({ versie, titel }) => [versie, titel])).toEqual([
      [2, 'Een betere regel'],
      [1, 'Een eerste regel'],
    ]);
    expect(line?.versies[0]?.vervangenOp).toBeNull();
    expect(line?.versies[1]?.vervangenOp).toBe(line?.versies[0]?.gepubliceerdOp);
    expect(data.bijgewerktOp).not.toBeNull();
  });

  test('names a licence unless the gemeente leaves it out', async () => {
    const read = async (slug: string) =>
      OpenDataSchema.parse(await (await get(first, `/transformatielog/${slug}/data.json`)).json()).licentie;
    expect(await read('voorbeeldstad')).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
    expect(await read('zoetermeer-2016')).toBeUndefined();
  });

  test('and the feed are named in the head of the page, and on it', async () => {
    const text = await (await get(first, LOG)).text();
    for (const path of [`${LOG}/atom.xml`, `${LOG}/data.json`]) {
      expect(text).toContain(`<link rel="alternate" href="${path}"`);
      expect(text).toMatch(new RegExp(`<a [^>]*href="${path}"`));
    }
  });
});
