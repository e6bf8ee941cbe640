import http from 'node:http';

import { getRequestListener } from '@hono/node-server';
import { describe, vi } from 'vitest';

import { CAST, GEMEENTEN, type Persoon } from '../database/demo/cast.ts';
import { expect, test as base } from '../tests/support/app.ts';
import { createTestDeps } from '../tests/support/deps.ts';
import { actorFor } from '../tests/support/test.ts';
import { liveKinds, startLiveCheck } from './app-live.ts';
import { createApp } from './app.tsx';
import { createSystemActor } from './platform/database/index.ts';
import { computeHash } from './platform/id/index.ts';
import { createHub, formatTopic, type Hub } from './platform/live/index.ts';

/** One open stream: its status, its messages with the moment they came, and how to leave. */
type Stream = { status: number; heard: { text: string; at: number }[]; ended: boolean; leave: () => void };

type Fixtures = {
  hub: Hub;
  url: string;
  /** A session of someone of the cast; gives its cookie. */
  signIn: (wie: Persoon, number?: number) => Promise<string>;
  open: (cookie: string | undefined, path?: string, headers?: Record<string, string>) => Promise<Stream>;
};

const test = base.extend<Fixtures>({
  hub: async ({}, use) => {
    const hub = createHub({ kinds: liveKinds });
    await use(hub);
    hub.close();
  },
  url: async ({ withActor, hub }, use) => {
    const database = { withActor, isReady: () => Promise.resolve(true), close: () => Promise.resolve() };
    const app = createApp(createTestDeps({ database, live: hub }));
    const listener = getRequestListener(app.fetch);
    const server = http.createServer((request, response) => void listener(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await use(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
  signIn: async ({ as }, use) => {
    await use(async (wie, number = 0) => {
      const { id, naam, functie, rollen, teams, pseudoniem, in: place } = CAST[wie];
      const gemeente = GEMEENTEN[place as keyof typeof GEMEENTEN].gemeente_id;
      const [now, token] = [new Date(), `live-${wie}-${number}`];
      const person = {
        gemeente_id: gemeente,
        id: crypto.randomUUID(),
        medewerker_id: id,
        naam,
        functie,
        rollen,
        teams,
        pseudoniem,
      };
      const times = { begonnen: now, laatst_gezien: now, verloopt: new Date(now.getTime() + 3_600_000) };
      const row = { ...person, ...times, token_hash: computeHash(token) };
      await as(createSystemActor('aanmelden', gemeente), (tx) => tx.insertInto('sessies').values(row).execute());
      return `sessie=${token}`;
    });
  },
  open: async ({ url }, use) => {
    const requests: http.ClientRequest[] = [];
    await use(
      (cookie, path = '/live?onderwerp=knelpunt', headers = {}) =>
        new Promise((resolve, reject) => {
          const request = http.get(`${url}${path}`, {
            agent: false,
            headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) },
          });
          requests.push(request);
          request.on('error', reject).on('response', (response) => {
            const stream: Stream = {
              status: response.statusCode ?? 0,
              heard: [],
              ended: false,
              leave: () => request.destroy(),
            };
            response.setEncoding('utf8').on('error', () => {});
            response.on('data', (text: string) => stream.heard.push({ text, at: performance.now() }));
            response.on('close', () => (stream.ended = true));
            resolve(stream);
          });
        }),
    );
    for (const request of requests) request.destroy();
  },
});

const refreshesOf = ({ heard }: Stream) => heard.filter(({ text }) => text.includes('action="refresh"'));
const knelpunten = formatTopic(actorFor('beleid').gemeente, 'knelpunt');

describe('who may listen', () => {
  test('is who is signed in and may list that kind', async ({ open, signIn }) => {
    expect((await open(undefined)).status).toBe(401);
    const inwoner = await signIn('inwoner');
    expect((await open(inwoner)).status).toBe(403);
    const beleid = await signIn('beleid');
    expect((await open(beleid)).status).toBe(200);
    for (const soort of ['signaal', 'sessie', 'toString', '']) {
      expect((await open(beleid, `/live?onderwerp=${soort}`)).status).toBe(404);
    }
    for (const soort of ['bericht', 'taak']) {
      expect((await open(beleid, `/live?onderwerp=${soort}`)).status).toBe(403);
      expect((await open(await signIn('beheerder', soort.length), `/live?onderwerp=${soort}`)).status).toBe(200);
    }
  });

  test('is no more than four pages of one session', async ({ open, signIn }) => {
    const cookie = await signIn('beleid');
    const streams = [await open(cookie), await open(cookie), await open(cookie), await open(cookie)];
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await open(cookie)).status).toBe(204);
    streams[0]?.leave();
    await vi.waitFor(async () => expect((await open(cookie)).status).toBe(200), { timeout: 10_000 });
  });

  test('hears at once what was missed, on coming back', async ({ open, signIn }) => {
    const cookie = await signIn('beleid');
    const [first, again] = [await open(cookie), await open(cookie, undefined, { 'last-event-id': '1' })];
    await vi.waitFor(() => expect(refreshesOf(again)).toHaveLength(1), { timeout: 10_000 });
    expect(first.heard.map(({ text }) => text).join('')).toMatch(/^retry: \d{4}\nid: 1\n\n$/);
  });

  test('is looked at again: the stream ends with the session and with the role', async ({
    as,
    hub,
    open,
    signIn,
    withActor,
  }) => {
    const gemeente = actorFor('beleid').gemeente;
    const taak = createSystemActor('taak', gemeente);
    const [gone, changed, stays] = [
      await open(await signIn('beleid', 1)),
      await open(await signIn('beleid', 2)),
      await open(await signIn('beleid', 3)),
    ];
    const byToken = (number: number) => computeHash(`live-beleid-${number}`);
    await as(taak, (tx) => tx.deleteFrom('sessies').where('token_hash', '=', byToken(1)).execute());
    await as(taak, (tx) =>
      tx
        .updateTable('sessies')
        .set({ rollen: ['inwoner'] })
        .where('token_hash', '=', byToken(2))
        .execute(),
    );
    const stop = startLiveCheck(withActor, hub, 20);
    await vi.waitFor(() => expect([gone.ended, changed.ended]).toEqual([true, true]), { timeout: 10_000 });
    stop();
    expect(stays.ended).toBe(false);
    expect(hub.list()).toHaveLength(1);
  });

  test('keeps no session alive by listening, or by a page that looks again by itself', async ({
    as,
    open,
    signIn,
    url,
  }) => {
    const cookie = await signIn('beleid');
    const before = new Date(Date.now() - 30 * 60_000);
    const taak = createSystemActor('taak', actorFor('beleid').gemeente);
    const own = computeHash('live-beleid-0');
    const read = () =>
      as(taak, (tx) => tx.selectFrom('sessies').select('laatst_gezien').where('token_hash', '=', own).execute());
    await as(taak, (tx) =>
      tx.updateTable('sessies').set({ laatst_gezien: before }).where('token_hash', '=', own).execute(),
    );
    expect((await open(cookie)).status).toBe(200);
    expect((await fetch(`${url}/knelpunten`, { headers: { cookie, 'x-bond-live': '1' } })).status).toBe(200);
    expect(await read()).toEqual([{ laatst_gezien: before }]);
    expect((await fetch(`${url}/knelpunten`, { headers: { cookie } })).status).toBe(200);
    expect(await read()).not.toEqual([{ laatst_gezien: before }]);
  });
});

test('five hundred pages hear a change within a second, no page of another gemeente does, and nothing stays behind', async ({
  hub,
  open,
  signIn,
}) => {
  const streams: Stream[] = [];
  for (let person = 0; person < 125; person += 1) {
    const cookie = await signIn('beleid', person);
    streams.push(...(await Promise.all([open(cookie), open(cookie), open(cookie), open(cookie)])));
  }
  const other = await open(await signIn('beleid-andere-gemeente'));
  expect(hub.list()).toHaveLength(501);
  const start = performance.now();
  hub.publish([knelpunten]);
  await vi.waitFor(() => expect(streams.every((stream) => refreshesOf(stream).length === 1)).toBe(true), {
    timeout: 10_000,
  });
  const waits = streams.map((stream) => (refreshesOf(stream)[0]?.at ?? Infinity) - start);
  expect(Math.max(...waits)).toBeLessThan(1000);
  expect(refreshesOf(other)).toEqual([]);
  for (const stream of [...streams, other]) stream.leave();
  await vi.waitFor(() => expect(hub.list()).toEqual([]), { timeout: 20_000 });
}, 60_000);
