import { Hono } from 'hono';

import { createRun, parseProblem, createApi, type Env, renderProblem } from '#platform/http/index.tsx';
import { computeDay } from '#platform/time/index.ts';

import { CAST } from '../../../database/demo/cast.ts';
import { actorFor, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import { createSignaal } from '../signaal/index.ts';
import { addKnelpuntApi } from './api.ts';

type Door = (path: string, body?: unknown) => Promise<{ status: number; body: Record<string, unknown> }>;

/** The API of knelpunt as one person, within the transaction of the test: GET, or POST when there is a body. */
const test = base.extend<{ open: (wie: Wie) => Door; give: () => Promise<string> }>({
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
      addKnelpuntApi(api);
      api.onError((error, c) => renderProblem(c, parseProblem(error)));
      app.route('/', api);
      return async (path, body) => {
        const headers = { 'content-type': 'application/json' };
        const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers };
        const response = await app.request(path, init);
        return { status: response.status, body: (await response.json()) as Record<string, unknown> };
      };
    });
  },
  give: async ({ as }, use) => {
    await use(() =>
      as('uitvoerder', async (tx, actor) => {
        const context = { codeSecret: 'geheim', gemeentecode: '9901', vandaag: computeDay() };
        const input = { soort: 'regel', tekst: 'De aanvraag bleef liggen.', leefdomein: 'inkomen' } as const;
        return (await createSignaal(tx, actor, input, context)).id;
      }),
    );
  },
});

test('the API makes, lists and shows what the pages show', async ({ open, give }) => {
  const door = open('beleid');
  const id = await give();
  const body = { titel: 'Dubbele vraag', oorzaak: 'wet', signalen: [id] };
  const made = await door('/knelpunten', body);
  expect(made.status).toBe(201);
  const one = await open('wethouder')(`/knelpunten/${String(made.body['id'])}`);
  expect(one).toMatchObject({
    status: 200,
    body: {
      titel: 'Dubbele vraag',
      oorzaak: 'wet',
      macht: 'onbekend',
      eigenaar: { id: CAST.beleid.id },
      status: 'gemeld',
      dagenOpen: 0,
      aantalSignalen: 1,
      stappen: [
        {
          soort: 'samengebracht',
          dag: computeDay(),
        },
      ],
    },
  });
  expect(await door('/knelpunten?status=gemeld')).toMatchObject({ status: 200, body: { totaal: 1, pagina: 1 } });
  expect(await door('/knelpunten?macht=team')).toMatchObject({ status: 200, body: { resultaten: [], totaal: 0 } });
  expect((await door('/knelpunten?status=weg')).body).toMatchObject({
    status: 400,
    errors: [{ field: 'status', detail: 'Kies een status: gemeld, onderzoek, proeftuin, besluit, terugverteld.' }],
  });
  expect((await open('niemand')('/knelpunten')).status).toBe(401);
  expect((await open('inwoner')('/knelpunten')).status).toBe(403);
  expect((await open('wethouder')('/knelpunten', body)).status).toBe(403);
  for (const unknown of ['geen-id', id]) expect((await door(`/knelpunten/${unknown}`)).status).toBe(404);
});

test('the API names every field that is wrong', async ({ open, give }) => {
  const body = { titel: '', oorzaak: 'pech', signalen: ['geen-id'], extra: 1 };
  const { status, body: problem } = await open('beleid')('/knelpunten', body);
  expect(status).toBe(400);
  const fields = (problem['errors'] as { field: string }[]).map(({ field }) => field);
  expect(fields.toSorted()).toEqual(['extra', 'oorzaak', 'titel']);
  const strange = { titel: 'Dubbel', oorzaak: 'wet', signalen: [await give(), 'geen-id'] };
  expect(await open('beleid')('/knelpunten', strange)).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'signalen' }] },
  });
});
