import { Hono } from 'hono';

import { createChain } from '#platform/chain/index.ts';
import type { Actor, Database, Tx } from '#platform/database/index.ts';
import { createRun, parseProblem, createApi, type Env, renderProblem } from '#platform/http/index.tsx';
import { createToken } from '#platform/id/index.ts';
import type { Problem } from '#platform/problems/index.ts';

import { actorFor, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import { createGemeenten } from '../../beheer/gemeente/index.ts';
import { addSignaalApi } from './api.ts';
import { listSignalen, signaalChain } from './queries.ts';
import { signaalRoutes } from './routes.tsx';

type Door = {
  get: (path: string) => Promise<{ status: number; text: string; headers: Headers }>;
  post: (path: string, fields: Record<string, string>) => Promise<{ status: number; text: string; headers: Headers }>;
  api: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ status: number; body: Record<string, unknown>; headers: Headers }>;
};

/** Pages and API of signaal as one person, in a session of their own, within the transaction of the test. */
const test = base.extend<{ open: (wie: Wie) => Door }>({
  open: async ({ as }, use) => {
    const withActor: Database['withActor'] = (actor, _doel, run, keys) => as(actor, (tx: Tx) => run(tx), keys);
    const database: Database = { withActor, isReady: async () => true, close: async () => {} };
    await use((wie) => openDoor(database, wie));
  },
});

const SHELL = {
  assets: { script: '/script.js', styles: [], preload: [] },
  display: 'systeem' as const,
  navigation: [],
  golden: { name: 'Signaal', href: '/signalen/nieuw' },
  footer: { links: [] },
};

function openDoor(database: Database, wie: Wie): Door {
  const actor: Actor = actorFor(wie);
  const [laatstGezien, verloopt] = [new Date(), new Date(Date.now() + 3_600_000)];
  const session = { id: actor.persoon ?? '', tokenHash: createToken(), naam: '', functie: '', laatstGezien, verloopt };
  const gemeenten = createGemeenten(database);
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('deps', { secrets: { codeSecret: 'geheim' }, database } as Env['Variables']['deps']);
    c.set('chain', createChain([signaalChain]));
    c.set('actor', actor);
    c.set('session', wie === 'niemand' ? undefined : session);
    c.set('shell', SHELL);
    c.set('termen', {});
    c.set(
      'run',
      createRun((doel, run) => database.withActor(actor, doel, run)),
    );
    await next();
  });
  const api = createApi();
  addSignaalApi(api, gemeenten);
  api.onError((error, c) => renderProblem(c, parseProblem(error)));
  app.route('/api/v1', api);
  app.route('/', signaalRoutes(gemeenten));
  app.onError((error, c) => renderProblem(c, parseProblem(error)));
  const read = async (response: Response) => ({
    status: response.status,
    text: await response.text(),
    headers: response.headers,
  });
  return {
    get: async (path) => read(await app.request(path)),
    post: async (path, fields) => read(await app.request(path, { method: 'POST', body: new URLSearchParams(fields) })),
    api: async (method, path, body) => {
      const init =
        body === undefined
          ? { method }
          : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const response = await app.request(`/api/v1${path}`, init);
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as Record<string, unknown>,
      };
    },
  };
}

const INPUT = { soort: 'proces', tekst: 'Alles moest twee keer worden ingeleverd.', leefdomein: 'inkomen' };

/** Opens the form as a person does, for its token. */
async function openForm(door: Door): Promise<Record<string, string>> {
  const { text } = await door.get('/signalen/nieuw');
  return { ...INPUT, formulier: /name="formulier" value="([^"]+)"/.exec(text)?.[1] ?? '' };
}

/** The code on a page, from its groups. */
const codeOn = (text: string) =>
  /<p class="bond-code">(.*?)<\/p>/
    .exec(text)?.[1]
    ?.replaceAll(/<span class="bond-hidden">.*?<\/span>/g, '')
    .replaceAll(/<[^>]+>/g, '');

test('the form asks three things, has one primary button and no golden one', async ({ open }) => {
  const { status, text } = await open('uitvoerder').get('/signalen/nieuw');
  expect(status).toBe(200);
  const names = [...text.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(names)).toEqual(new Set(['soort', 'tekst', 'leefdomein', 'formulier', 'begonnen']));
  expect(names.filter((name) => name === 'soort')).toHaveLength(7);
  expect(names.filter((name) => name === 'leefdomein')).toHaveLength(11);
  expect(text.match(/nl-button--primary/g)).toHaveLength(1);
  expect(text).not.toContain('bond-button--golden');
  expect(text).not.toContain(' checked=""');
  expect(text).toContain('data-turbo="false"');
});

test('a signaal is answered with its code once, on a page that is never kept', async ({ open, as }) => {
  const door = open('uitvoerder');
  const { status, text, headers } = await door.post('/signalen', await openForm(door));
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('location')).toBeNull();
  expect(text).toContain('Je signaal is binnen</h1>');
  expect(codeOn(text)).toMatch(/^9901(-[0-9A-Z]{4}){3}$/);
  expect(await as('beleid', (tx, actor) => listSignalen(tx, actor, {}, 1, 25))).toMatchObject({
    totaal: 1,
    resultaten: [INPUT],
  });
});

test('a resident is told with u', async ({ open }) => {
  const door = open('inwoner');
  const form = await openForm(door);
  expect((await door.get('/signalen/nieuw')).text).toContain('Uw naam staat er niet bij.');
  expect((await door.post('/signalen', form)).text).toContain('Uw signaal is binnen</h1>');
});

test('a double click stores one signaal and shows one code', async ({ open, as }) => {
  const door = open('uitvoerder');
  const form = await openForm(door);
  const first = await door.post('/signalen', form);
  const second = await door.post('/signalen', form);
  expect(codeOn(second.text)).toBe(codeOn(first.text));
  expect((await as('beleid', (tx, actor) => listSignalen(tx, actor, {}, 1, 25))).totaal).toBe(1);
});

test('a form that nobody knows is shown again with what was filled in, and stored when it is sent again', async ({
  open,
  as,
}) => {
  const door = open('uitvoerder');
  const old = { ...(await openForm(door)), formulier: 'van voor een herstart' };
  const again = await door.post('/signalen', old);
  expect(again.status).toBe(200);
  expect(again.text).toContain('Kijk je signaal na en verstuur het nog een keer.');
  expect(again.text).toContain(INPUT.tekst);
  expect((await as('beleid', (tx, actor) => listSignalen(tx, actor, {}, 1, 25))).totaal).toBe(0);
  const formulier = /name="formulier" value="([^"]+)"/.exec(again.text)?.[1] ?? '';
  expect(codeOn((await door.post('/signalen', { ...old, formulier })).text)).toMatch(/^9901-/);
});

test('what is missing is told per field, and what was filled in stays', async ({ open }) => {
  const door = open('uitvoerder');
  const { status, text } = await door.post('/signalen', {
    ...(await openForm(door)),
    soort: '',
    tekst: 'a'.repeat(501),
  });
  expect(status).toBe(400);
  expect(text).toContain('<title>Fout: ');
  expect(text).toContain('href="#soort">Kies waar het op vastliep.');
  expect(text).toContain('href="#tekst">Houd de tekst op 500 tekens of minder.');
  expect(text).toContain('a'.repeat(501));
  expect(text).toContain('checked="" value="inkomen"');
});

test('text with personal data comes back with what was found and why, and nothing is stored', async ({ open, as }) => {
  const door = open('uitvoerder');
  const form = { ...(await openForm(door)), tekst: 'Ze belde op 06 12 34 56 78 en wilde stoppen.' };
  const held = await door.post('/signalen', form);
  expect(held.status).toBe(400);
  expect(held.text).toContain('<mark>06 12 34 56 78</mark> <span class="bond-soft">lijkt op een telefoonnummer</span>');
  expect(held.text).toContain('Dan staat er: “Ze belde op een telefoonnummer en wilde stoppen.”');
  expect(held.text).toContain('href="#vast">Kies hoe de tekst anders wordt.');
  expect([...held.text.matchAll(/name="vast" value="([^"]+)"/g)].map(([, value]) => value)).toEqual([
    'vervang',
    'zelf',
  ]);
  const self = await door.post('/signalen', { ...form, vast: 'zelf' });
  expect(self.status).toBe(400);
  expect((await as('beleid', (tx, actor) => listSignalen(tx, actor, {}, 1, 25))).totaal).toBe(0);
  expect((await door.post('/signalen', { ...form, vast: 'vervang' })).text).toContain('Je signaal is binnen');
  expect((await as('beleid', (tx, actor) => listSignalen(tx, actor, {}, 1, 25))).resultaten).toMatchObject([
    { tekst: 'Ze belde op een telefoonnummer en wilde stoppen.' },
  ]);
});

test('a missing choice and personal data are told at once', async ({ open }) => {
  const door = open('inwoner');
  const { text } = await door.post('/signalen', {
    ...(await openForm(door)),
    soort: '',
    tekst: 'mail jan@voorbeeld.nl',
  });
  expect(text).toContain('href="#soort">Kies waar het op vastliep.');
  expect(text).toContain('href="#vast">Kies hoe de tekst anders wordt.');
  expect(text).toContain('<mark>jan@voorbeeld.nl</mark>');
});

test('text that gets too long by replacing comes back as it became', async ({ open }) => {
  const door = open('uitvoerder');
  const tekst = `${'a'.repeat(488)} 0612345678`;
  const { status, text } = await door.post('/signalen', { ...(await openForm(door)), tekst, vast: 'vervang' });
  expect(status).toBe(400);
  expect(text).toContain('De tekst werd langer dan 500 tekens.');
  expect(text).toContain('a een telefoonnummer</textarea>');
});

test('after twenty signalen a session waits, at the page and at the API, and another session does not', async ({
  open,
}) => {
  const door = open('uitvoerder');
  for (let i = 0; i < 20; i++) expect((await door.api('POST', '/signalen', INPUT)).status).toBe(201);
  expect(await door.api('POST', '/signalen', INPUT)).toMatchObject({
    status: 429,
    body: { title: 'Dit ging te vaak achter elkaar' },
  });
  const page = await door.post('/signalen', await openForm(door));
  expect(page.status).toBe(429);
  expect(page.text).toContain(INPUT.tekst);
  expect((await open('uitvoerder').api('POST', '/signalen', INPUT)).status).toBe(201);
});

test('the API gives id and code, and a list of what beleid reads', async ({ open }) => {
  const given = await open('aanbieder').api('POST', '/signalen', INPUT);
  expect(given.headers.get('cache-control')).toBe('no-store');
  expect(given.body).toEqual({ id: expect.any(String), terugmeldcode: expect.stringMatching(/^9901-/) });
  const item = { id: given.body['id'], ...INPUT, dag: expect.any(String), knelpunt: null };
  const beleid = open('beleid');
  expect((await beleid.api('GET', '/signalen')).body).toEqual({ resultaten: [item], pagina: 1, totaal: 1 });
  expect((await beleid.api('GET', '/signalen?soort=geld')).body).toMatchObject({ totaal: 0 });
  expect((await beleid.api('GET', `/signalen/${item.id as string}`)).body).toEqual(item);
  expect((await beleid.api('GET', '/signalen?soort=onzin')).status).toBe(400);
});

test('the API refuses unknown fields, wrong values and personal data, with the field named', async ({ open }) => {
  const door = open('uitvoerder');
  const errorsOf = async (body: object) =>
    (await door.api('POST', '/signalen', body)).body as Partial<ReturnType<Problem['toJson']>>;
  expect(await errorsOf({ ...INPUT, naam: 'Jan' })).toMatchObject({ status: 400, errors: [{ field: 'naam' }] });
  expect(await errorsOf({ ...INPUT, soort: 'onzin' })).toMatchObject({
    errors: [{ field: 'soort', detail: 'Kies waar het op vastliep.' }],
  });
  expect(await errorsOf({ ...INPUT, tekst: '  ' })).toMatchObject({
    errors: [{ field: 'tekst', detail: 'Vertel kort wat er gebeurde.' }],
  });
  expect(await errorsOf({ ...INPUT, tekst: 'mail jan@voorbeeld.nl' })).toMatchObject({
    status: 400,
    errors: [{ field: 'tekst' }],
  });
});

test('beleid reads the words of people, chooses and goes on to a knelpunt', async ({ open }) => {
  await open('inwoner').api('POST', '/signalen', INPUT);
  const id = (await open('uitvoerder').api('POST', '/signalen', { ...INPUT, soort: 'geld' })).body['id'] as string;
  const door = open('beleid');
  const list = await door.get('/signalen');
  expect(list.text).toContain('2 signalen</h1>');
  expect(list.text).toContain('action="/knelpunten/nieuw" method="get"');
  expect(list.text).toContain(`name="signaal" value="${id}"`);
  expect((await door.get('/signalen?soort=geld')).text).toContain('1 signaal</h1>');
  const empty = await door.get('/signalen?soort=regel&stand=alle');
  expect(empty.text).toContain('Geen signalen met deze filters');
  expect(empty.text).toContain('href="/signalen?stand=alle"');
  const item = await door.get(`/signalen/${id}`);
  expect(item.text).toContain(INPUT.tekst);
  expect(item.text).toContain(`href="/knelpunten/nieuw?signaal=${id}"`);
});

test('who may not is told so at the list and the form, and finds no item', async ({ open }) => {
  const id = (await open('uitvoerder').api('POST', '/signalen', INPUT)).body['id'] as string;
  expect((await open('niemand').get('/signalen')).status).toBe(401);
  expect((await open('niemand').post('/signalen', INPUT)).status).toBe(401);
  expect((await open('niemand').api('POST', '/signalen', INPUT)).status).toBe(401);
  expect((await open('uitvoerder').get(`/signalen/${id}`)).status).toBe(404);
  expect((await open('beleid-andere-gemeente').get(`/signalen/${id}`)).status).toBe(404);
  expect((await open('beleid').get('/signalen/nieuw')).status).toBe(403);
  expect((await open('beleid').post('/signalen', INPUT)).status).toBe(403);
  expect((await open('beleid').api('POST', '/signalen', INPUT)).status).toBe(403);
});

test('who gives signalen and reloads the confirmation reads that the code was shown once', async ({ open }) => {
  const uitvoerder = await open('uitvoerder').get('/signalen');
  expect(uitvoerder.status).toBe(403);
  expect(uitvoerder.text).toContain('De code lieten we één keer zien en bewaren we niet.');
  expect((await open('inwoner').get('/signalen')).text).toContain('Dan is uw signaal binnen.');
  expect((await open('wethouder').get('/signalen')).text).toContain('Alleen beleid leest de signalen zelf.');
});
