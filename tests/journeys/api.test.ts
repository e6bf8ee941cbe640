import { describe, expect, inject, test } from 'vitest';

import { type Answer, type Client, openClient } from '../support/api.ts';

const url = inject('url');
const UNKNOWN = '01990000-0000-7000-8000-000000000000';
const text = 'De aanvraag kwam drie keer terug, elke keer om een ander papier.';

const dropSignaal = (client: Client, extra: object = {}) =>
  client.post('/signalen', { soort: 'proces', tekst: text, leefdomein: 'inkomen', ...extra });
const idOf = (answer: Answer) => String(answer.body['id']);

function expectProblem(answer: Answer, status: number) {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
  expect(answer.body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
}

test('the loop by the API: signaal, knelpunt, proeftuin, logregel, publicatie, and the terugmelding tells each step', async () => {
  const [uitvoerder, beleid, manager] = await Promise.all(
    ['uitvoerder', 'beleid', 'transformatiemanager'].map((persoon) => openClient(url, persoon)),
  );
  const signaal = await dropSignaal(uitvoerder as Client);
  expect(signaal.status).toBe(201);
  expect(signaal.body).toEqual({
    id: expect.any(String),
    terugmeldcode: expect.stringMatching(/^9901(-[0-9A-Z]{4}){3}$/),
  });
  const knelpunt = await (beleid as Client).post('/knelpunten', {
    titel: 'Papieren komen druppelsgewijs',
    oorzaak: 'werkproces',
    signalen: [idOf(signaal)],
  });
  expect(knelpunt.status).toBe(201);
  const proeftuin = await (manager as Client).post('/proeftuinen', {
    vraag: 'Helpt het als we in één keer alles vragen?',
    verwachting: 'Niemand hoeft meer dan één keer papieren in te leveren.',
    start: '2026-11-01',
    eind: '2027-02-01',
    knelpunt: idOf(knelpunt),
  });
  expect(proeftuin.status).toBe(201);
  const logregel = await (manager as Client).post('/logregels', {
    soort: 'actie',
    titel: 'Eén brief met alles erin',
    tekst: 'Wie iets aanvraagt, krijgt één brief met alles wat nodig is.',
    thema: 'Werk en inkomen',
    herkomst: [{ soort: 'proeftuin', id: idOf(proeftuin) }],
  });
  expect(logregel.status).toBe(201);
  const publicatie = await (manager as Client).post(`/logregels/${idOf(logregel)}/publicatie`);
  expect(publicatie.status).toBe(201);
  expect(publicatie.body['id']).toEqual(expect.any(String));
  const open = await openClient(url);
  const melding = await open.get(`/terugmeldingen/${String(signaal.body['terugmeldcode'])}`);
  expect(melding.status).toBe(200);
  expect(melding.headers.get('cache-control')).toContain('no-store');
  expect((melding.body['stappen'] as unknown[]).length).toBeGreaterThanOrEqual(3);
  expect(JSON.stringify(melding.body)).not.toContain(text);
  const page = await (await fetch(`${url}/transformatielog/voorbeeldstad`)).text();
  expect(page).toContain('Eén brief met alles erin');
  expect(page).not.toContain(text);
});

describe('every list', () => {
  const lists = [
    ['beleid', '/signalen'],
    ['beleid', '/knelpunten'],
    ['beleid', '/proeftuinen'],
    ['transformatiemanager', '/logregels'],
    ['inwoner', '/gemeenten'],
  ] as const;
  test.each(lists)(
    'for %s at %s answers resultaten, pagina and totaal, and each item by its id',
    async (persoon, path) => {
      const client = await openClient(url, persoon);
      const list = await client.get(path);
      expect(list.status).toBe(200);
      expect(list.headers.get('api-version')).toBe('1.0.0');
      const { resultaten, pagina, totaal } = list.body as {
        resultaten: { id: string }[];
        pagina: number;
        totaal: number;
      };
      expect(pagina).toBe(1);
      expect(totaal).toBeGreaterThanOrEqual(resultaten.length);
      expect(resultaten.length).toBeGreaterThan(0);
      const item = await client.get(`${path}/${resultaten[0]?.id}`);
      expect(item.status).toBe(200);
      expect(item.body['id']).toBe(resultaten[0]?.id);
      expect((await client.get(`${path}?pagina=100000`)).body['resultaten']).toEqual([]);
      expectProblem(await client.get(`${path}?pagina=0`), 400);
      expectProblem(await client.get(`${path}/`), 404);
    },
  );
});

describe('what may not be seen is not there', () => {
  test.each(['/signalen', '/knelpunten', '/proeftuinen', '/logregels'])(
    '%s: unknown, malformed and foreign ids alike',
    async (path) => {
      const persoon = path === '/logregels' ? 'transformatiemanager' : 'beleid';
      const [own, other] = [await openClient(url, persoon), await openClient(url, 'beleid-andere-gemeente')];
      const list = (await own.get(path)).body as { resultaten: { id: string }[] };
      const answers = [
        await other.get(`${path}/${list.resultaten[0]?.id}`),
        await other.get(`${path}/${UNKNOWN}`),
        await other.get(`${path}/geen-id`),
      ];
      for (const answer of answers) {
        expectProblem(answer, 404);
        expect(answer.body).toEqual(answers[0]?.body);
      }
    },
  );
});

describe('bad input', () => {
  test('a field we do not know is refused by name', async () => {
    const answer = await dropSignaal(await openClient(url, 'uitvoerder'), { naam: 'x' });
    expectProblem(answer, 400);
    expect(answer.body['errors']).toEqual([{ field: 'naam', detail: expect.any(String) }]);
  });

  test.each([
    ['an empty text', { tekst: '' }],
    ['a text of 501 characters', { tekst: 'a'.repeat(501) }],
    ['a soort that does not exist', { soort: 'gevoel' }],
    ['a leefdomein that does not exist', { leefdomein: 'ruimtevaart' }],
    ['a BSN in the text', { tekst: 'Het gaat om 999990019, die wacht al weken.' }],
    ['an e-mail address in the text', { tekst: 'Mail naar jan@voorbeeld.example voor meer.' }],
    ['a number for a text', { tekst: 12 }],
  ])('a signaal with %s names its field', async (_, extra) => {
    const answer = await dropSignaal(await openClient(url, 'uitvoerder'), extra);
    expectProblem(answer, 400);
    expect(answer.body['errors']).toEqual(
      expect.arrayContaining([expect.objectContaining({ field: Object.keys(extra)[0], detail: expect.any(String) })]),
    );
  });

  test('broken JSON and another kind of body are told in plain words', async () => {
    const { headers } = { headers: { cookie: '' } };
    const client = await openClient(url, 'uitvoerder');
    const broken = await fetch(`${url}/api/v1/signalen`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"soort":',
    });
    expect([400, 401]).toContain(broken.status);
    expectProblem(await client.post('/signalen', 'tekst', { 'content-type': 'text/plain' }), 415);
  });

  test('a change that another site asks for is refused', async () => {
    const client = await openClient(url, 'uitvoerder');
    const body = { soort: 'proces', tekst: text, leefdomein: 'inkomen' };
    expectProblem(await client.post('/signalen', body, { origin: 'https://elders.example' }), 403);
  });
});

describe('who may do what', () => {
  test('without signing in the API answers 401, and its document is public', async () => {
    const open = await openClient(url);
    expectProblem(await open.get('/knelpunten'), 401);
    expectProblem(await dropSignaal(open), 401);
    const doc = await open.get('/openapi.json');
    expect(doc.status).toBe(200);
    expect(doc.headers.get('access-control-allow-origin')).toBe('*');
    expect(doc.body['openapi']).toMatch(/^3\./);
  });

  test.each([
    ['raadslid', '/signalen', { soort: 'proces', tekst: text, leefdomein: 'inkomen' }],
    ['uitvoerder', '/knelpunten', { titel: 'x', oorzaak: 'wet', signalen: [UNKNOWN] }],
    ['inwoner', '/proeftuinen', { vraag: 'x', verwachting: 'x', start: '2026-01-01', eind: '2026-02-01' }],
    ['uitvoerder', '/logregels', { soort: 'actie', titel: 'x', tekst: 'x', herkomst: [] }],
  ])('%s may not post to %s', async (persoon, path, body) => {
    expectProblem(await (await openClient(url, persoon)).post(path, body), 403);
  });
});
