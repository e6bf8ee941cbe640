import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { actorOf } from '../../../database/demo/people.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { recordGebeurtenis } from '../audit/index.ts';
import { openDatabase } from '../database/index.ts';
import { createLogger } from '../log/index.ts';
import { createHub, formatTopic, type Hub, type Listener, openLive } from './index.ts';

const log = createLogger({ level: 'silent', terminal: false, write: () => {} });
const KINDS = ['knelpunt', 'proeftuin'];
const REFRESH = /^data: <turbo-stream action="refresh" method="morph" scroll="preserve"><\/turbo-stream>\n\n$/;
const closing: (() => unknown)[] = [];
/** A cluster of its own: what is told must be committed, and the log forgets nothing. */
let cluster: TestDatabase;

beforeAll(async () => {
  cluster = await openTestDatabase();
}, 30_000);
afterAll(() => cluster.close());

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

function openHub(options: Partial<Parameters<typeof createHub>[0]> = {}): Hub {
  const hub = createHub({ kinds: KINDS, ...options });
  closing.push(hub.close);
  return hub;
}

type Page = Listener & { heard: string[]; closed: boolean; gone: boolean };

/** An open page of someone in a gemeente. */
function createPage(gemeente: string, soort = 'knelpunt', sessie: string = crypto.randomUUID()): Page {
  const page: Page = {
    gemeente,
    soort,
    sessie,
    heard: [],
    closed: false,
    gone: false,
    send: (text) => {
      if (!page.gone) page.heard.push(text);
      return !page.gone;
    },
    close: () => void (page.closed = true),
  };
  return page;
}

/** The messages of a page without heartbeats. */
const refreshesOf = ({ heard }: Page) => heard.filter((text) => REFRESH.test(text)).length;

describe('the hub', () => {
  test('tells the pages of that gemeente and kind to look again, and says nothing else', async () => {
    const hub = openHub();
    const pages = [createPage('a'), createPage('b'), createPage('a', 'proeftuin')];
    for (const page of pages) expect(hub.add(page, undefined)).toBe(true);
    hub.publish([formatTopic('a', 'knelpunt')]);
    await sleep(200);
    expect(pages.map(refreshesOf)).toEqual([1, 0, 0]);
    expect(pages[0]?.heard).toEqual([expect.stringMatching(REFRESH)]);
  });

  test('tells everyone of what belongs to the whole installation', async () => {
    const hub = openHub();
    const pages = [createPage('a'), createPage('b')];
    for (const page of pages) hub.add(page, undefined);
    hub.publish([formatTopic('*', 'knelpunt')]);
    await sleep(200);
    expect(pages.map(refreshesOf)).toEqual([1, 1]);
  });

  test('makes one message of many changes, and tells the last one within a second', async () => {
    const hub = openHub();
    const page = createPage('a');
    hub.add(page, undefined);
    for (let i = 0; i < 50; i += 1) hub.publish([formatTopic('a', 'knelpunt')]);
    await sleep(200);
    expect(refreshesOf(page)).toBe(1);
    hub.publish([formatTopic('a', 'knelpunt')]);
    await sleep(300);
    expect(refreshesOf(page)).toBe(1);
    await vi.waitFor(() => expect(refreshesOf(page)).toBe(2), { timeout: 10_000 });
  });

  test('says nothing of a kind that nobody may listen to', async () => {
    const told: string[] = [];
    const hub = openHub({ tell: (topics) => void told.push(...topics) });
    const page = createPage('a', 'signaal');
    hub.add(page, undefined);
    hub.publish([formatTopic('a', 'signaal'), formatTopic('a', 'sessie')]);
    await sleep(200);
    expect([told, page.heard]).toEqual([[], []]);
  });

  test('lets a session have four pages and a process so many, and lets in who comes when one goes', () => {
    const hub = openHub({ most: 6 });
    const pages = Array.from({ length: 5 }, () => createPage('a', 'knelpunt', 'een'));
    expect(pages.map((page) => hub.add(page, undefined))).toEqual([true, true, true, true, false]);
    hub.remove(pages[0] as Page);
    expect(hub.add(pages[4] as Page, undefined)).toBe(true);
    expect([createPage('a'), createPage('a'), createPage('a')].map((page) => hub.add(page, undefined))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('forgets a page that reads no more', async () => {
    const hub = openHub();
    const page = createPage('a');
    hub.add(page, undefined);
    page.gone = true;
    hub.publish([formatTopic('a', 'knelpunt')]);
    await sleep(200);
    expect(page.closed).toBe(true);
    expect(hub.list()).toEqual([]);
  });

  test('tells a page at once what changed since it was made, or when it missed something', async () => {
    const hub = openHub();
    const before = Date.now() - 1;
    hub.publish([formatTopic('a', 'knelpunt')]);
    await sleep(150);
    const pages = [createPage('a'), createPage('a'), createPage('a'), createPage('b')];
    for (const [i, since] of [before, Date.now() + 1, 0, before].entries()) hub.add(pages[i] as Page, since);
    expect(pages.map(refreshesOf)).toEqual([1, 0, 1, 0]);
  });

  test('ends every page when it closes', () => {
    const hub = openHub();
    const page = createPage('a');
    hub.add(page, undefined);
    hub.close();
    expect(page.closed).toBe(true);
  });
});

/** A process on the test database, with one page of Voorbeeldstad and one of the other gemeente. */
function startProcess() {
  const connection = { host: cluster.socket, user: 'app_login', database: 'bondgenoot' };
  const live = openLive(connection, KINDS, log);
  const database = openDatabase(connection, { publish: live.publish });
  closing.push(live.end, database.close);
  const pages = [createPage(actor.gemeente), createPage(actorOf(CAST['beleid-andere-gemeente']).gemeente)];
  for (const page of pages) live.add(page, undefined);
  return { live, database, pages };
}

const actor = actorOf(CAST.beleid);
const gebeurtenis = { soort: 'live-test', onderwerp: { soort: 'knelpunt', id: null } };

describe('a change', () => {
  test('is heard in the own process and in another, in that gemeente alone', async () => {
    const [one, two] = [startProcess(), startProcess()];
    // The connection of its own is there when a change of one is heard by the other.
    await vi.waitFor(
      async () => {
        await one.database.withActor(actor, 'test', (tx) => recordGebeurtenis(tx, actor, gebeurtenis));
        await sleep(300);
        expect(refreshesOf(two.pages[0] as Page)).toBeGreaterThan(0);
      },
      { timeout: 20_000, interval: 100 },
    );
    expect(refreshesOf(one.pages[0] as Page)).toBeGreaterThan(0);
    expect([one, two].map(({ pages }) => pages[1]?.heard)).toEqual([[], []]);
  });

  test('that rolled back is heard nowhere', async () => {
    const { database, pages } = startProcess();
    const rolledBack = database.withActor(actor, 'test', async (tx) => {
      await recordGebeurtenis(tx, actor, gebeurtenis);
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await sleep(300);
    expect(pages[0]?.heard).toEqual([]);
  });

  test('is told outside its transaction: no lock of the whole server', async () => {
    const told: (readonly string[])[] = [];
    const connection = { host: cluster.socket, user: 'app_login', database: 'bondgenoot' };
    const database = openDatabase(connection, { publish: (topics) => void told.push(topics) });
    closing.push(database.close);
    await database.withActor(actor, 'test', async (tx) => {
      await recordGebeurtenis(tx, actor, gebeurtenis);
      expect(told).toEqual([]);
    });
    expect(told).toEqual([[formatTopic(actor.gemeente, 'knelpunt')]]);
  });
});

test('a connection that breaks comes back, and every page looks again', async () => {
  const { pages } = startProcess();
  const owner = new pg.Client({ host: cluster.socket, user: 'app_login', database: 'bondgenoot' });
  await owner.connect();
  closing.push(() => owner.end());
  const end = `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen bondgenoot_live'`;
  await vi.waitFor(async () => expect((await owner.query(end)).rowCount).toBeGreaterThan(0), { timeout: 20_000 });
  await vi.waitFor(() => expect(pages.map(refreshesOf)).toEqual([1, 1]), { timeout: 20_000 });
});
