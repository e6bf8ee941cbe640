import { Hono } from 'hono';

import { type ChainKind, createChain } from '#platform/chain/index.ts';
import type { Database, Tx } from '#platform/database/index.ts';
import { createRun, parseProblem, type Env, renderProblem } from '#platform/http/index.tsx';
import { computeDay } from '#platform/time/index.ts';

import { CAST } from '../../../database/demo/cast.ts';
import { actorFor, expect, test as base, type Wie } from '../../../tests/support/test.ts';
import { createSignaal, signaalChain } from '../signaal/index.ts';
import { knelpuntChain } from './queries.ts';
import { knelpuntRoutes } from './routes.tsx';

type Fields = Record<string, string | string[]>;
type Answer = { status: number; text: string; headers: Headers };
type Door = {
  get: (path: string) => Promise<Answer>;
  post: (path: string, fields: Fields) => Promise<Answer>;
};
type Fixtures = { open: (wie: Wie) => Door; give: (tekst?: string) => Promise<string> };

const SHELL = {
  assets: { script: '/script.js', styles: [], preload: [] },
  display: 'systeem' as const,
  navigation: [],
  footer: { links: [] },
};

/** What another noun can make of a knelpunt. */
const later: ChainKind = {
  soort: 'proeftuin',
  order: 40,
  load: async () => [],
  followUps: (_, { id }) => [
    { name: 'Start een proeftuin', text: 'Klein.', href: `/proeftuinen/nieuw?knelpunt=${id}` },
    { name: 'Schrijf een logregel', text: 'Kort.', href: `/logregels/nieuw?van=knelpunt&id=${id}` },
  ],
};

/** Pages of knelpunt as one person, within the transaction of the test. */
const test = base.extend<Fixtures>({
  open: async ({ as }, use) => {
    const withActor: Database['withActor'] = (actor, _doel, run, keys) => as(actor, (tx: Tx) => run(tx), keys);
    await use((wie) => openDoor(withActor, wie));
  },
  give: async ({ as }, use) => {
    await use((tekst = 'De aanvraag bleef liggen.') =>
      as('uitvoerder', async (tx, actor) => {
        const context = { codeSecret: 'geheim', gemeentecode: '9901', vandaag: computeDay() };
        return (await createSignaal(tx, actor, { soort: 'regel', tekst, leefdomein: 'inkomen' }, context)).id;
      }),
    );
  },
});

function openDoor(withActor: Database['withActor'], wie: Wie): Door {
  const actor = actorFor(wie);
  const session = { id: '', tokenHash: '', naam: '', functie: '', laatstGezien: new Date(), verloopt: new Date() };
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('chain', createChain([signaalChain, knelpuntChain, later]));
    c.set('actor', actor);
    c.set('session', wie === 'niemand' ? undefined : session);
    c.set('shell', SHELL);
    c.set('termen', { 'knelpunt-macht.raad': 'de raad van hier' });
    c.set(
      'run',
      createRun((doel, run) => withActor(actor, doel, run)),
    );
    await next();
  });
  app.route('/', knelpuntRoutes());
  app.onError((error, c) => renderProblem(c, parseProblem(error)));
  const read = async (response: Response) => ({
    status: response.status,
    text: await response.text(),
    headers: response.headers,
  });
  return {
    get: async (path) => read(await app.request(path)),
    post: async (path, fields) => {
      const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
      return read(await app.request(path, { method: 'POST', body: new URLSearchParams(pairs) }));
    },
  };
}

const fill = (signalen: string[], change: Record<string, string> = {}): Fields => {
  const fields = { titel: 'Dubbele vraag', omschrijving: '', oorzaak: 'wet', macht: 'onbekend' };
  return { ...fields, eigenaar: CAST.beleid.id, ...change, ...(signalen.length > 0 ? { signalen } : {}) };
};

/** Makes a knelpunt as a person does; gives its address. */
async function make(door: Door, signalen: string[], change: Record<string, string> = {}): Promise<string> {
  const { status, headers } = await door.post('/knelpunten', fill(signalen, change));
  expect(status).toBe(303);
  return (headers.get('location') ?? '').replace('?melding=gemaakt', '');
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

test('the chosen signals stand first and ticked, the other open ones below them', async ({ open, give }) => {
  const [one, two] = [await give('Ik kwam twee keer.'), await give('Het loket was dicht.')];
  const { status, text } = await open('beleid').get(`/knelpunten/nieuw?signaal=${one}`);
  expect(status).toBe(200);
  const boxes = [...text.matchAll(/<input type="checkbox"[^>]*>/g)].map(([box]) => box);
  expect(boxes).toHaveLength(2);
  expect(boxes[0]).toContain(one);
  expect(boxes[0]).toContain('checked');
  expect(boxes[1]).toContain(two);
  expect(boxes[1]).not.toContain('checked');
  expect(text).toContain('<span class="bond-voice">Ik kwam twee keer.</span>');
  expect(countOf(text, /nl-button--primary/g)).toBe(1);
});

test('one ticked signaal and several become a knelpunt that its page shows', async ({ open, give }) => {
  const door = open('beleid');
  const path = await make(door, [await give('Ik kwam twee keer.'), await give()], { omschrijving: 'Het past niet.' });
  expect(await make(door, [await give()], { titel: 'Alleen' })).toMatch(/^\/knelpunten\/[0-9a-f-]{36}$/);
  const { text } = await door.get(`${path}?melding=gemaakt`);
  expect(text).toContain('<h1 class="nl-heading nl-heading--level-1">Dubbele vraag</h1>');
  for (const words of ['Ik kwam twee keer.', 'Het past niet.', 'Begin het onderzoek', 'Het knelpunt is gemaakt']) {
    expect(text).toContain(words);
  }
});

test('a form with mistakes comes back with all that was typed and ticked', async ({ open, give }) => {
  const id = await give();
  const change = { titel: 'Bel mij op 06-12345678', oorzaak: '', omschrijving: 'Zo gaat het nu.' };
  const { status, text } = await open('beleid').post('/knelpunten', fill([id], change));
  expect(status).toBe(400);
  expect(text).toContain('<title>Fout: ');
  expect(text).toContain('value="Bel mij op 06-12345678"');
  expect(text).toContain('Zo gaat het nu.');
  expect(/<input type="checkbox"[^>]*checked[^>]*>/.exec(text)?.[0]).toContain(id);
  expect(countOf(text, /Hierin staat iets waaraan je iemand kunt herkennen/g)).toBe(2);
  expect(countOf(text, /Kies wat de oorzaak is\./g)).toBe(2);
  const none = await open('beleid').post('/knelpunten', fill([]));
  const blank = await open('beleid').post('/knelpunten', fill([id], { titel: ' ', omschrijving: ' ' }));
  expect([blank.status, countOf(blank.text, /Vul een titel in\./g)]).toEqual([400, 2]);
  expect([none.status, countOf(none.text, /Kies minstens één signaal\./g)]).toEqual([400, 2]);
});

test('a signaal that someone just took is named on the form, and nothing typed is lost', async ({ open, give }) => {
  const door = open('beleid');
  const [taken, free] = [await give(), await give('Deze is nog vrij.')];
  await make(door, [taken], { titel: 'Was eerder' });
  const { status, text } = await door.post('/knelpunten', fill([taken, free], { titel: 'Te laat' }));
  expect(status).toBe(400);
  expect(text).toMatch(/hoort al bij \d{4}-\d{3}: Was eerder/);
  expect(text).toContain('value="Te laat"');
});

test('who came second sees both versions, and can save on top knowingly', async ({ open, give }) => {
  const door = open('beleid');
  const path = await make(door, [await give()]);
  const edit = (titel: string, versie: string) => {
    const fields = fill([], { titel, macht: 'team', versie });
    return door.post(`${path}/bijwerken`, fields);
  };
  expect((await edit('Van een ander', '1')).status).toBe(303);
  const { status, text } = await edit('Van mij', '1');
  expect(status).toBe(409);
  expect(text).toContain('value="Van mij"');
  expect(text).toContain('<dd>Van een ander</dd>');
  expect(text).toContain('name="versie" value="2"');
  expect((await edit('Van mij', '2')).status).toBe(303);
  expect((await door.get(path)).text).toContain('Van mij</h1>');
});

test('a step that comes too late keeps its words', async ({ open, give }) => {
  const door = open('beleid');
  const path = await make(door, [await give()]);
  const nee = await door.post(`${path}/nee`, { reden: 'De wet laat dit niet toe.', versie: '1' });
  expect(nee.headers.get('location')).toBe(`${path}?melding=nee`);
  const fields = { status: 'onderzoek', tekst: 'We zoeken het uit.', versie: '1' };
  const { status, text } = await door.post(`${path}/stap`, fields);
  expect(status).toBe(409);
  expect(text).toContain('We zoeken het uit.');
  expect(text).toContain('afgerond en terugverteld');
  expect((await door.get(`${path}/stap`)).status).toBe(409);
});

test('a step page says who will read it, and a no needs a reason', async ({ open, give }) => {
  const door = open('beleid');
  const path = await make(door, [await give(), await give()]);
  expect((await door.get(`${path}/stap?status=onderzoek`)).text).toMatch(/checked="" value="onderzoek"/);
  expect((await door.get(`${path}/stap`)).text).toContain('Dit lezen de mensen van 2 signalen');
  const { status, text } = await door.post(`${path}/nee`, { reden: ' ', versie: '1' });
  expect([status, countOf(text, /Schrijf op waarom niet\./g)]).toEqual([400, 2]);
});

test('a closed knelpunt offers no proeftuin and no acts, but a line in the log', async ({ open, give }) => {
  const door = open('beleid');
  const path = await make(door, [await give()]);
  expect((await door.get(path)).text).toContain('/proeftuinen/nieuw?knelpunt=');
  await door.post(`${path}/nee`, { reden: 'De wet laat dit niet toe.', versie: '1' });
  const { text } = await door.get(path);
  expect(text).toContain('De wet laat dit niet toe.');
  expect(text).toContain('/logregels/nieuw?van=knelpunt');
  for (const gone of ['/proeftuinen/nieuw', `${path}/bijwerken`, `${path}/stap`, `${path}/nee`]) {
    expect(text).not.toContain(gone);
  }
});

test('signals are added and taken out on their own page', async ({ open, give }) => {
  const door = open('beleid');
  const path = await make(door, [await give('De eerste.')]);
  const more = await give('De tweede.');
  expect((await door.post(`${path}/signalen`, {})).status).toBe(400);
  expect((await door.post(`${path}/signalen`, { signalen: more })).status).toBe(303);
  expect((await door.get(path)).text).toContain('De tweede.');
  const { headers } = await door.post(`${path}/signalen/weghalen`, { signaal: more });
  expect(headers.get('location')).toBe(`${path}/signalen?melding=weggehaald`);
  expect((await door.get(path)).text).not.toContain('De tweede.');
});

test('only beleid reads the words of signals and sees acts; the count is for everyone', async ({ open, give }) => {
  const path = await make(open('beleid'), [await give('Ik kwam twee keer.')]);
  for (const wie of ['uitvoerder', 'wethouder', 'transformatiemanager'] as const) {
    const { status, text } = await open(wie).get(path);
    expect(status).toBe(200);
    expect(text).toContain('1 signaal');
    expect(text).not.toContain('Ik kwam twee keer.');
    expect(text).not.toContain(`${path}/bijwerken`);
    for (const act of ['bijwerken', 'stap', 'nee', 'signalen']) {
      expect((await open(wie).get(`${path}/${act}`)).status).toBe(403);
    }
    expect((await open(wie).get('/knelpunten/nieuw')).status).toBe(403);
  }
});

test('who may not read gets no list and no page, and who is not signed in is asked to', async ({ open, give }) => {
  const path = await make(open('beleid'), [await give()]);
  for (const wie of ['aanbieder', 'inwoner', 'raadslid', 'fg'] as const) {
    expect((await open(wie).get('/knelpunten')).status).toBe(403);
    expect((await open(wie).get('/knelpunten.csv')).status).toBe(403);
    expect((await open(wie).get(path)).status).toBe(404);
  }
  expect((await open('beleid-andere-gemeente').get(path)).status).toBe(404);
  for (const one of ['/knelpunten', '/knelpunten.csv', '/knelpunten/nieuw', path, `${path}/stap`]) {
    expect((await open('niemand').get(one)).status).toBe(401);
  }
});

test('the overview tells in words what is open, and names the filter in the way', async ({ open, give }) => {
  const door = open('beleid');
  expect((await door.get('/knelpunten')).text).toContain('Er staat geen knelpunt open');
  await make(door, [await give()], { titel: 'Een', macht: 'raad' });
  expect((await door.get('/knelpunten')).text).toContain('Eén knelpunt staat open');
  await make(door, [await give()], { titel: 'Twee', oorzaak: 'geld' });
  const { text } = await door.get('/knelpunten?sorteer=titel');
  expect(text).toContain('2 knelpunten staan open');
  expect(text).toMatch(/aria-sort="ascending"><a class="bond-sort" href="\/knelpunten\?sorteer=titel&amp;richting=af"/);
  expect(text.indexOf('>Een</a>')).toBeLessThan(text.indexOf('>Twee</a>'));
  const empty = await door.get('/knelpunten?oorzaak=wet&macht=team');
  expect(empty.text).toContain('Geen knelpunt past bij deze twee filters');
  expect(empty.text).toMatch(/Zonder <strong>het team zelf<\/strong> is het er 1\./);
  expect(empty.text).toContain('Zoek zonder het team zelf');
  expect((await door.get('/knelpunten?oorzaak=pech&macht=%00&pagina=nul&sorteer=x')).status).toBe(200);
});

test('the board shows the longest open two of a power until all are asked for', async ({ open, give }) => {
  const door = open('beleid');
  for (const titel of ['Een', 'Twee', 'Drie']) await make(door, [await give()], { titel, macht: 'college' });
  const some = await door.get('/knelpunten?weergave=bord');
  expect(some.text).toContain('Alle 3 tonen');
  expect(some.text).not.toContain('>Drie</a>');
  expect(countOf(some.text, /Zet verder/g)).toBe(2);
  const all = await door.get('/knelpunten?weergave=bord&toon=college-en-raad');
  expect(all.text).toContain('>Drie</a>');
  expect(all.text).not.toContain('Alle 3 tonen');
  expect((await open('wethouder').get('/knelpunten?weergave=bord')).text).not.toContain('Zet verder');
});

test('the sheet holds every row of the filter, no words of signals, and escapes formulas', async ({ open, give }) => {
  const door = open('beleid');
  await make(door, [await give('Dit blijft binnen.')], { titel: '=2+2', macht: 'raad' });
  await make(door, [await give()], { titel: 'Van het team', macht: 'team' });
  const { text, headers } = await open('wethouder').get('/knelpunten.csv?macht=raad');
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="knelpunten-\d{4}-\d{2}-\d{2}\.csv"$/);
  const [head, row, rest] = text.replace('\uFEFF', '').split('\r\n');
  expect(head).toBe(
    'nummer;titel;oorzaak;wie kan dit veranderen;eigenaar;status;afloop;reden;signalen;dagen open;gemeld op',
  );
  expect(row?.split(';').slice(1)).toEqual([
    "'=2+2",
    'wet',
    'de raad van hier',
    'Mark V.',
    'gemeld',
    '',
    '',
    '1',
    '0',
    computeDay(),
  ]);
  expect(rest).toBe('');
  expect(text).not.toContain('Dit blijft binnen');
});
