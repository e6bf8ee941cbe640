import { Hono } from 'hono';

import { createChain } from '#platform/chain/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createRun, parseProblem, type Env, renderProblem } from '#platform/http/index.tsx';
import { addDays, computeDay } from '#platform/time/index.ts';

import { CAST, type Persoon } from '../../../database/demo/cast.ts';
import { actorFor, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import { createProeftuin } from './commands/create-proeftuin.ts';
import { updateProeftuin } from './commands/update-proeftuin.ts';
import { proeftuinChain } from './queries.ts';
import { proeftuinRoutes } from './routes.tsx';

type Answer = { status: number; text: string; location: string | null };
type Door = (wie: Wie) => {
  get: (path: string) => Promise<Answer>;
  post: (path: string, fields: Record<string, string>) => Promise<Answer>;
};

const SHELL = {
  assets: { script: '/script.js', styles: [], preload: [] },
  display: 'systeem' as const,
  navigation: [],
  footer: { links: [] },
};
const vandaag = computeDay();
const FIELDS = {
  vraag: 'Helpt bellen?',
  verwachting: 'Minder zorgen.',
  start: addDays(vandaag, -7),
  eind: addDays(vandaag, 70),
};

/** Pages of proeftuin as one person, within the transaction of the test. */
const test = base.extend<{ open: Door; id: string }>({
  open: async ({ as }, use) => {
    await use((wie) => {
      const actor = actorFor(wie);
      const { naam, functie } = CAST[wie === 'niemand' ? 'inwoner' : wie];
      const session = { id: '', tokenHash: '', naam, functie, laatstGezien: new Date(), verloopt: new Date() };
      const app = new Hono<Env>();
      app.use(async (c, next) => {
        c.set('chain', createChain([proeftuinChain]));
        c.set('actor', actor);
        c.set('session', wie === 'niemand' ? undefined : session);
        c.set('shell', SHELL);
        c.set('termen', {});
        c.set(
          'run',
          createRun((_doel, run) => as(actor, (tx: Tx) => run(tx))),
        );
        await next();
      });
      app.route('/', proeftuinRoutes());
      app.onError((error, c) => renderProblem(c, parseProblem(error)));
      const send = async (path: string, init: RequestInit = {}) => {
        const answer = await app.request(path, init);
        return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') };
      };
      return {
        get: (path) => send(path),
        post: (path, fields) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
      };
    });
  },
  id: async ({ as }, use) => {
    const { id } = await as('transformatiemanager', (tx, actor) => createProeftuin(tx, actor, FIELDS));
    await use(id);
  },
});

const PATHS = ['', '/nieuw', '/ID', '/ID/bijwerken', '/ID/besluit'];
const WHO: [Wie, number[]][] = [
  ['niemand', [401, 401, 401, 401, 401]],
  ['inwoner', [403, 403, 404, 404, 404]],
  ['beheerder', [403, 403, 404, 404, 404]],
  ['raadslid', [200, 403, 200, 403, 403]],
  ['beleid', [200, 200, 200, 403, 403]],
  ['transformatiemanager', [200, 200, 200, 200, 200]],
  ['beleid-andere-gemeente', [200, 200, 404, 404, 404]],
];

for (const [wie, codes] of WHO) {
  test(`${wie} gets ${codes.join(', ')} from the pages`, async ({ open, id }) => {
    const got = [];
    for (const path of PATHS) got.push((await open(wie).get(`/proeftuinen${path.replace('ID', id)}`)).status);
    expect(got).toEqual(codes);
  });
}

test('starting one leads to its page, which says what was done', async ({ open }) => {
  const door = open('beleid');
  const sent = await door.post('/proeftuinen', { ...FIELDS, kleineStart: '', ambassadeur: '' });
  expect(sent.status).toBe(303);
  expect(sent.location).toMatch(/^\/proeftuinen\/[0-9a-f-]{36}\?melding=gestart$/);
  const { text } = await door.get(sent.location ?? '');
  expect(text).toContain('De proeftuin is gestart.');
  expect(text).toContain('Helpt bellen?');
  expect(text).toContain('Ambassadeur: Mark V.');
});

test.for([
  [{ vraag: '' }, 'Vul de vraag in.'],
  [{ eind: addDays(vandaag, -8) }, 'Kies een laatste dag die niet voor de eerste dag ligt.'],
  [{ verwachting: 'Bel 06 12345678' }, 'Hier staat iets dat lijkt op een telefoonnummer.'],
  [{ ambassadeur: CAST.uitvoerder.id }, 'Kies een ambassadeur uit de lijst.'],
] as [Record<string, string>, string][])(
  '%o comes back on the form with what was typed',
  async ([change, error], { open }) => {
    const sent = await open('beleid').post('/proeftuinen', { ...FIELDS, kleineStart: 'Tien gezinnen.', ...change });
    expect(sent.status).toBe(400);
    expect(sent.text).toContain(error);
    expect(sent.text).toContain('Tien gezinnen.');
    expect(sent.text).toContain('<title>Fout: ');
  },
);

test('a knelpunt that is not there is no proeftuin', async ({ open }) => {
  for (const knelpunt of ['geen-id', CAST.beleid.id]) {
    expect((await open('beleid').get(`/proeftuinen/nieuw?knelpunt=${knelpunt}`)).status).toBe(404);
    expect((await open('beleid').post('/proeftuinen', { ...FIELDS, knelpunt })).status).toBe(404);
  }
});

test('who comes second sees what stands there now beside their own text, and can still save', async ({
  as,
  open,
  id,
}) => {
  await as('transformatiemanager', (tx, actor) =>
    updateProeftuin(tx, actor, id, { ...FIELDS, vraag: 'Helpt mailen?', versie: 1 }),
  );
  const door = open('transformatiemanager');
  const second = await door.post(`/proeftuinen/${id}/bijwerken`, { ...FIELDS, vraag: 'Helpt een brief?', versie: '1' });
  expect(second.status).toBe(409);
  expect(second.text).toContain('Iemand anders veranderde deze proeftuin');
  expect(second.text).toContain('Helpt mailen?');
  expect(second.text).toContain('value="Helpt een brief?"');
  expect(second.text).toContain('name="versie" value="2"');
  const again = await door.post(`/proeftuinen/${id}/bijwerken`, { ...FIELDS, vraag: 'Helpt een brief?', versie: '2' });
  expect(again.location).toBe(`/proeftuinen/${id}?melding=bijgewerkt`);
});

test('a decision says whose name comes under it, asks a reason, and closes the proeftuin', async ({ open, id }) => {
  const door = open('transformatiemanager');
  const path = `/proeftuinen/${id}/besluit`;
  expect((await door.get(path)).text).toContain('Onder het besluit komt jouw naam: Ilse T., Transformatiemanager.');
  const empty = await door.post(path, { besluit: 'stoppen', reden: ' ', versie: '1' });
  expect(empty.status).toBe(400);
  expect(empty.text).toContain('Vul de reden in.');
  const sent = await door.post(path, { besluit: 'stoppen', reden: 'Bijna niemand nam op.', versie: '1' });
  expect(sent.location).toBe(`/proeftuinen/${id}?melding=besloten`);
  const { text } = await open('raadslid').get(`/proeftuinen/${id}`);
  expect(text).toContain('Bijna niemand nam op.');
  expect(text).toContain('door Ilse T., Transformatiemanager.');
  expect((await door.get(path)).status).toBe(409);
  expect((await door.get(`/proeftuinen/${id}/bijwerken`)).status).toBe(409);
});

test('who may not act is shown no button for it', async ({ open, id }) => {
  const buttons = async (wie: Persoon) => {
    const { text } = await open(wie).get(`/proeftuinen/${id}`);
    return ['/bijwerken', '/besluit'].filter((act) => text.includes(`href="/proeftuinen/${id}${act}"`));
  };
  expect(await buttons('transformatiemanager')).toEqual(['/bijwerken', '/besluit']);
  expect(await buttons('beleid')).toEqual([]);
  expect((await open('raadslid').get('/proeftuinen')).text).not.toContain('/proeftuinen/nieuw');
});
