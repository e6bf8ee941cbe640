import { Hono } from 'hono';

import { createApi, createRun, type Env, parseProblem, renderProblem } from '#platform/http/index.tsx';

import { createScan, updateScan } from '../../../tests/support/scan.ts';
import { actorFor, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import { addScanApi } from './api.ts';

type Answer = { status: number; body: Record<string, unknown> };
type Door = { get: (path: string) => Promise<Answer>; put: (path: string, body: unknown) => Promise<Answer> };

/** The API of a scan as one person, within the transaction of the test. */
const test = base.extend<{ open: (wie: Wie) => Door }>({
  open: async ({ as }, use) => {
    await use((wie) => {
      const app = new Hono<Env>();
      app.use(async (c, next) => {
        c.set('actor', actorFor(wie));
        c.set('session', wie === 'niemand' ? undefined : ({} as Env['Variables']['session']));
        c.set(
          'run',
          createRun((_doel, run) => as(wie, run)),
        );
        await next();
      });
      const api = createApi();
      addScanApi(api);
      api.onError((error, c) => renderProblem(c, parseProblem(error)));
      app.route('/', api);
      const read = async (response: Response): Promise<Answer> => ({
        status: response.status,
        body: (await response.json()) as Record<string, unknown>,
      });
      return {
        get: async (path) => read(await app.request(path)),
        put: async (path, body) => {
          const headers = { 'content-type': 'application/json' };
          return read(await app.request(path, { method: 'PUT', body: JSON.stringify(body), headers }));
        },
      };
    });
  },
});

test('a score goes in once per version and comes back with what it counts for', async ({ as, open }) => {
  const id = await createScan(as);
  const door = open('beleid');
  const path = `/metingen/${id}/scan/scores/interventie-1`;
  expect(await door.put(path, { score: 2, versie: 0 })).toEqual({ status: 200, body: { versie: 1 } });
  expect((await door.put(path, { score: 1, versie: 0 })).status).toBe(409);
  expect(await door.put(path, { score: 1, toelichting: 'Proeven.', versie: 1 })).toEqual({
    status: 200,
    body: { versie: 2 },
  });
  const { status, body } = await door.get(`/metingen/${id}/scan`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    meting: id,
    instrument: { sleutel: 'transformatiescan', versie: 1 },
    bewezen: { teller: 0, noemer: 0, items: 0, van: 19, percentage: null },
    gescoord: { teller: 1, noemer: 2, items: 1, van: 19, percentage: 50 },
    veranderkracht: { gescoord: { items: 0, van: 7 } },
    typologie: { type: null, grenzen: { laag: 40, hoog: 65 }, eigenKeuze: null, doelen: 0 },
    archetype: null,
    strategie: null,
  });
  const [integraliteit] = body['doelen'] as { items: unknown[] }[];
  expect(integraliteit?.items[0]).toEqual({
    sleutel: 'interventie-1',
    nummer: 1,
    naam: 'Nieuwe structuur voor het sociaal domein',
    score: 1,
    bewijzen: 0,
    concept: true,
    versie: 2,
  });
  // The words of people stay in the pages.
  expect(JSON.stringify(body)).not.toContain('Proeven.');
});

test('what does not fit is named, who may not is told, and nobody learns what is elsewhere', async ({ as, open }) => {
  const id = await createScan(as);
  const path = `/metingen/${id}/scan/scores/interventie-1`;
  for (const [field, body] of [
    ['score', { score: 3, versie: 0 }],
    ['score', { score: 1.5, versie: 0 }],
    ['score', { score: '2', versie: 0 }],
    ['versie', { score: 1 }],
    ['door', { score: 1, versie: 0, door: 'iemand' }],
    ['toelichting', { score: 1, versie: 0, toelichting: 'x'.repeat(2001) }],
  ] as const) {
    expect(await open('beleid').put(path, body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  }
  const good = { score: 1, versie: 0 };
  expect((await open('beleid').put(`/metingen/${id}/scan/scores/interventie-20`, good)).status).toBe(404);
  expect((await open('niemand').put(path, good)).status).toBe(401);
  expect((await open('niemand').get(`/metingen/${id}/scan`)).status).toBe(401);
  expect((await open('beleid-andere-gemeente').get(`/metingen/${id}/scan`)).status).toBe(404);
  expect((await open('raadslid').get(`/metingen/${id}/scan`)).status).toBe(403);
  expect((await open('beleid').get('/metingen/geen-id/scan')).status).toBe(404);
  expect((await open('teamleider').get(`/metingen/${id}/scan`)).status).toBe(403);
  await updateScan(as, id, { opengesteld: true });
  expect((await open('teamleider').get(`/metingen/${id}/scan`)).status).toBe(200);
  expect((await open('teamleider').put(path, good)).status).toBe(403);
});
