import { Hono } from 'hono';

import { loadConfig } from '#platform/config/index.ts';
import type { Database, Tx } from '#platform/database/index.ts';
import { parseProblem, createApi, type Env, renderProblem } from '#platform/http/index.tsx';
import { computeDay } from '#platform/time/index.ts';

import { actorFor, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import { createGemeenten } from '../../beheer/gemeente/index.ts';
import { addKnelpuntstap, createKnelpunt } from '../knelpunt/index.ts';
import { createSignaal } from '../signaal/index.ts';
import { addTerugmeldingApi } from './api.ts';
import { terugmeldingRoutes } from './routes.tsx';

const SECRET = 'geheim voor de test';
const TEKST = 'De wachttijd voor een woning was een half jaar.';

type Answer = { status: number; text: string; headers: Headers };
type Door = {
  get: () => Promise<Answer>;
  post: (code: string) => Promise<Answer>;
  api: (code: string) => Promise<{ status: number; body: Record<string, unknown>; headers: Headers }>;
};

/** A visitor of the public page and API, who comes from an address of their own, within the transaction of the test. */
const test = base.extend<{
  visit: (remote: string) => Door;
  give: (wie: Wie, dag?: string) => ReturnType<typeof createSignaal>;
}>({
  visit: async ({ as }, use) => {
    const withActor: Database['withActor'] = (actor, _doel, run, keys) => as(actor, (tx: Tx) => run(tx), keys);
    await use((remote) => openDoor({ withActor, isReady: async () => true, close: async () => {} }, remote));
  },
  give: async ({ as }, use) => {
    const input = { soort: 'wachttijd', tekst: TEKST, leefdomein: 'wonen' } as const;
    await use((wie, vandaag = '2024-11-03') => {
      const gemeentecode = actorFor(wie).gemeente === actorFor('beleid').gemeente ? '9901' : '9902';
      return as(wie, (tx, actor) => createSignaal(tx, actor, input, { codeSecret: SECRET, gemeentecode, vandaag }));
    });
  },
});

function openDoor(database: Database, remote: string): Door {
  const gemeenten = createGemeenten(database);
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    const deps = { config: loadConfig({}), database, secrets: { codeSecret: SECRET } };
    c.set('deps', deps as Env['Variables']['deps']);
    const assets = { script: '/script.js', styles: [], preload: [] };
    c.set('shell', { assets, display: 'systeem', navigation: [], footer: { links: [] } });
    c.set('termen', {});
    await next();
  });
  const api = createApi();
  addTerugmeldingApi(api, gemeenten);
  api.onError((error, c) => renderProblem(c, parseProblem(error)));
  app.route('/api/v1', api);
  app.route('/', terugmeldingRoutes(gemeenten));
  app.onError((error, c) => renderProblem(c, parseProblem(error)));
  const env = { incoming: { socket: { remoteAddress: remote } } };
  const read = async (response: Response) => ({
    status: response.status,
    text: await response.text(),
    headers: response.headers,
  });
  return {
    get: async () => read(await app.request('/terugmelding', {}, env)),
    post: async (code) =>
      read(await app.request('/terugmelding', { method: 'POST', body: new URLSearchParams({ code }) }, env)),
    api: async (code) => {
      const response = await app.request(`/api/v1/terugmeldingen/${encodeURIComponent(code)}`, {}, env);
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as Record<string, unknown>,
      };
    },
  };
}

const WRONG = 'We kennen deze code niet. Kijk of u hem goed overnam.';
const ontvangen = { dag: '2024-11-03', soort: 'ontvangen', tekst: 'Uw signaal kwam binnen.' };

test('the page asks one thing, by POST, and is never kept', async ({ visit }) => {
  const { status, text, headers } = await visit('192.0.2.1').get();
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect([...text.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    'code',
  ]);
  expect(text).toMatch(/<form[^>]* action="\/terugmelding" method="post"/);
});

test('a signaal that waits is told to wait, on the day it came in, without its text', async ({ visit, give }) => {
  const { terugmeldcode } = await give('inwoner');
  const door = visit('192.0.2.2');
  const answer = await door.api(terugmeldcode);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.body).toEqual({ status: 'ontvangen', stappen: [ontvangen] });
  const page = await door.post(` ${terugmeldcode.toLowerCase().replaceAll('-', ' ')} `);
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.text).toContain('Uw signaal is binnen</h1>');
  expect(page.text).toContain('3 november 2024');
  expect(page.text).toContain('Gemeente Voorbeeldstad');
  expect(page.text).not.toContain(TEKST);
  expect(page.text).not.toContain(terugmeldcode);
});

test('each step of its knelpunt is read by everyone who holds a code of its signals, and by nobody else', async ({
  as,
  visit,
  give,
}) => {
  const [first, second, other] = [await give('inwoner'), await give('uitvoerder'), await give('aanbieder')];
  const { id } = await as('beleid', (tx, actor) =>
    createKnelpunt(tx, actor, {
      titel: 'Wachten op een woning',
      oorzaak: 'werkproces',
      signalen: [first.id, second.id],
    }),
  );
  await as('transformatiemanager', (tx, actor) =>
    addKnelpuntstap(tx, actor, { knelpuntId: id, soort: 'proeftuin', tekst: 'We proberen een andere volgorde.' }),
  );
  const door = visit('192.0.2.3');
  for (const { terugmeldcode } of [first, second]) {
    const { body } = await door.api(terugmeldcode);
    expect(body).toMatchObject({
      status: 'proeftuin',
      stappen: [
        ontvangen,
        { soort: 'samengebracht' },
        { dag: computeDay(), soort: 'proeftuin', tekst: 'We proberen een andere volgorde.' },
      ],
    });
  }
  expect((await door.api(other.terugmeldcode)).body).toEqual({ status: 'ontvangen', stappen: [ontvangen] });
  const page = await door.post(first.terugmeldcode);
  expect(page.text).toContain('We proberen iets uit</h1>');
  expect(page.text.indexOf('We proberen een andere volgorde.')).toBeLessThan(page.text.indexOf(ontvangen.tekst));
});

test('an unknown, a malformed and a foreign code are told the same, and what was typed stays', async ({
  visit,
  give,
}) => {
  const { terugmeldcode } = await give('uitvoerder-andere-gemeente');
  const swapped = terugmeldcode.replace('9902', '9901');
  const door = visit('192.0.2.4');
  const answers = [];
  for (const code of [swapped, '9901-0000-0000-0000', '0000-0000-0000-0000', 'onzin', '', '<b>"']) {
    const { status, body } = await door.api(code === '' ? ' ' : code);
    answers.push(JSON.stringify({ status, body }));
    const page = await door.post(code);
    expect(page.status).toBe(400);
    if (code !== '') expect(page.text).toContain(WRONG);
  }
  expect(new Set(answers).size).toBe(1);
  expect(JSON.parse(answers[0] ?? '')).toMatchObject({ status: 404, body: { detail: WRONG } });
  expect((await door.post('onzin')).text).toContain('value="onzin"');
  expect((await door.api(terugmeldcode)).status).toBe(200);
});

test('after thirty wrong codes an address waits, but whoever holds a right one behind it does not', async ({
  visit,
  give,
}) => {
  const { terugmeldcode } = await give('inwoner');
  const door = visit('192.0.2.5');
  for (let i = 0; i < 15; i++) {
    expect((await door.api('9901-0000-0000-0000')).status).toBe(404);
    expect((await door.post('9901-0000-0000-0000')).status).toBe(400);
  }
  expect((await door.api('9901-0000-0000-0000')).status).toBe(429);
  expect((await door.post('9901-0000-0000-0000')).status).toBe(429);
  expect((await door.api(terugmeldcode)).status).toBe(200);
  expect((await door.post(terugmeldcode)).status).toBe(200);
  expect((await visit('192.0.2.6').api('9901-0000-0000-0000')).status).toBe(404);
});

test('right codes are never too many', async ({ visit, give }) => {
  const { terugmeldcode } = await give('inwoner');
  const door = visit('192.0.2.8');
  for (let i = 0; i < 35; i++) expect((await door.api(terugmeldcode)).status).toBe(200);
});
