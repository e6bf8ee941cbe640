import { describe } from 'vitest';

import { expect, formOf, test, type Visitor } from '../tests/support/app.ts';
import { startWork } from '../tests/support/work.ts';

const NUL = '%00';
const MAX_INTEGER = 2_147_483_647;
/** Words of the validator itself, which nobody outside should read. */
const ENGLISH = /Invalid|Too (?:small|big)|Unrecognized|expected|received/;

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

const DAYS = { start: '2026-11-01', eind: '2026-12-01' };
const PROEFTUIN = { vraag: 'Helpt één brief?', verwachting: 'Minder bellen.', ambassadeur: '', ...DAYS };

/** The address of what was just made, from where the answer leads. */
const pathOf = ({ headers }: Awaited<ReturnType<Visitor>>) => (headers.get('location') ?? '').split('?')[0] ?? '';

describe('a character that the database cannot hold', () => {
  test.for([
    ['beleid', `/signalen?knelpunt=${NUL}`, 200],
    ['beleid', `/api/v1/signalen?knelpunt=${NUL}`, 200],
    ['beheerder', `/gemeenten?zoek=a${NUL}b`, 200],
    ['beheerder', `/gemeenten?provincie=${NUL}`, 200],
    ['beheerder', `/api/v1/gemeenten/${NUL}`, 404],
    ['beleid', `/knelpunten/nieuw?signaal=${NUL}`, 200],
    ['beleid', `/logregels/nieuw?van=knelpunt&id=${NUL}`, 200],
  ] as const)('for %s at %s is as any other that fits nothing', async ([wie, path, status], { visitAs }) => {
    expect((await (await visitAs(wie))(path)).status).toBe(status);
  });

  test('in a text becomes a space, on the page and in the API', async ({ visitAs }) => {
    const visit = await visitAs('transformatiemanager');
    const made = await visit('/proeftuinen', formOf({ ...PROEFTUIN, vraag: 'Helpt\0één brief?' }));
    expect(made.status).toBe(303);
    expect((await visit(pathOf(made))).text).toContain('Helpt één brief?');
    const { ambassadeur: _, ...rest } = PROEFTUIN;
    expect((await visit('/api/v1/proeftuinen', json({ ...rest, vraag: 'Helpt\0één brief?' }))).status).toBe(201);
  });
});

test('a version that no column can hold is refused at the form, and nothing changes', async ({ visitAs }) => {
  const visit = await visitAs('transformatiemanager');
  const proeftuin = pathOf(await visit('/proeftuinen', formOf(PROEFTUIN)));
  const regel = { soort: 'actie', titel: 'Eén brief', tekst: 'Wat er gebeurde.' };
  const logregel = pathOf(await visit('/logregels', formOf(regel)));
  for (const versie of [MAX_INTEGER, MAX_INTEGER + 1, Number.MAX_SAFE_INTEGER].map(String)) {
    const answers = [
      await visit(`${proeftuin}/bijwerken`, formOf({ ...PROEFTUIN, versie })),
      await visit(`${proeftuin}/besluit`, formOf({ besluit: 'stoppen', reden: 'Het werkte niet.', versie })),
      await visit(`${logregel}/bijwerken`, formOf({ ...regel, versie })),
      await visit(`${logregel}/publiceren`, formOf({ versie })),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  }
});

describe('what is refused is told in Dutch', () => {
  test('in a form: only spaces, a field twice, a field we do not know', async ({ visitAs }) => {
    const uitvoerder = await visitAs('uitvoerder');
    const signaal = await uitvoerder('/signalen', formOf({ soort: 'regel', leefdomein: 'wonen', tekst: '  \n ' }));
    expect(signaal.text).toContain('Vertel kort wat er gebeurde.');
    const manager = await visitAs('transformatiemanager');
    const regel = await manager('/logregels', formOf({ soort: 'actie', titel: ' ', tekst: '\t' }));
    expect(regel.text).toContain('Vul een titel in.');
    const twice = formOf([
      ['soort', 'actie'],
      ['titel', 'x'],
      ['tekst', 'x'],
      ['van', 'a'],
      ['van', 'b'],
      ['thema', 'a'],
      ['thema', 'b'],
    ]);
    const answers = [signaal, regel, await manager('/logregels', twice)];
    const beleid = await visitAs('beleid');
    answers.push(await beleid('/knelpunten', formOf({ titel: 'x', oorzaak: 'wet', signalen: 'x', naam: 'x' })));
    for (const { status, text } of answers) {
      expect(status).toBe(400);
      expect(text).not.toMatch(ENGLISH);
    }
  });

  test.for([
    ['GET', '/gemeenten?pagina=', undefined],
    ['GET', '/gemeenten?pagina=x', undefined],
    ['GET', '/gemeenten?pagina=1.5', undefined],
    ['GET', '/gemeenten?pagina=1e9', undefined],
    ['GET', '/logregels?pagina=1&pagina=2', undefined],
    ['POST', '/logregels', [1]],
    ['POST', '/logregels', null],
    ['POST', '/logregels', 'tekst'],
    ['POST', '/logregels', { soort: 'actie', titel: 'x', tekst: 'x', thema: 3, herkomst: [3, null, { soort: 1 }] }],
    ['POST', '/logregels', { soort: 'actie', titel: 'x', tekst: 'x', herkomst: 'x', naam: 'x' }],
    ['POST', '/proeftuinen', { vraag: [], verwachting: {}, start: 1, eind: null, knelpunt: 3 }],
  ] as const)('in the API: %s %s %s', async ([method, path, body], { visitAs }) => {
    const visit = await visitAs('transformatiemanager');
    const { status, text, headers } = await visit(`/api/v1${path}`, method === 'GET' ? {} : json(JSON.stringify(body)));
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(text).not.toMatch(ENGLISH);
    expect(JSON.parse(text).errors[0]).toEqual({ field: expect.any(String), detail: expect.stringMatching(/\.$/) });
  });
});

describe('where one goes after signing in', () => {
  test.for(['/\0', '/\u0001', '/\u20AC', '/\u007F', '/é'])('is the start page for %j', async (terug, { visit }) => {
    const { status, headers } = await visit('/weergave', formOf({ weergave: 'licht', terug }));
    expect([status, headers.get('location')]).toEqual([303, '/?melding=bewaard']);
  });
});

test.for(['null', '3', '{"type":"x"}', '{"type":"insert","payload":null}', '{'])(
  'an order %s to the reader of forms is no order',
  async (order, { visit }) => {
    const { status, text } = await visit(
      '/terugmelding',
      formOf({ code: '9901', __intent__: order, __state__: order }),
    );
    expect(status).toBe(400);
    expect(text).toContain('We kennen deze code niet.');
  },
);

test('a form with more fields than any form has is refused at once', async ({ visit }) => {
  const many = Array.from({ length: 20_000 }, (_, i) => [`a${i}`, '1']);
  const work = startWork();
  const { status, text } = await visit('/terugmelding', formOf(many));
  expect(status).toBe(400);
  expect(text).not.toMatch(ENGLISH);
  expect(work()).toBeLessThan(500);
});

test('a text that is far too long is refused for that, without looking through it for hours', async ({ visitAs }) => {
  const tekst = '1234 AB 12 '.repeat(15_000);
  const [uitvoerder, beleid, manager] = [
    await visitAs('uitvoerder'),
    await visitAs('beleid'),
    await visitAs('transformatiemanager'),
  ];
  const knelpunt = { titel: 'x', oorzaak: 'wet', signalen: ['x'], omschrijving: tekst };
  const sends = [
    () => uitvoerder('/signalen', formOf({ soort: 'regel', leefdomein: 'wonen', tekst })),
    () => beleid('/api/v1/knelpunten', json(knelpunt)),
    () => manager('/api/v1/proeftuinen', json({ vraag: tekst, verwachting: 'x', ...DAYS })),
  ];
  for (const send of sends) {
    const work = startWork();
    expect((await send()).status).toBe(400);
    expect(work()).toBeLessThan(1000);
  }
});

describe('what someone typed is not lost', () => {
  const verwachting = 'Een lange tekst waar iemand een half uur aan schreef <b>.';

  test('when the session ran out', async ({ visit }) => {
    const { status, text, headers } = await visit('/proeftuinen', formOf({ ...PROEFTUIN, verwachting }));
    expect(status).toBe(401);
    expect(text).toContain('Een lange tekst waar iemand een half uur aan schreef &lt;b&gt;.');
    expect(text).toContain('readOnly=""');
    expect(text).not.toContain(DAYS.start);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('when it can no longer be done', async ({ visitAs }) => {
    const visit = await visitAs('transformatiemanager');
    const proeftuin = pathOf(await visit('/proeftuinen', formOf(PROEFTUIN)));
    const besluit = { besluit: 'stoppen', reden: 'Het werkte niet.', versie: '1' };
    expect((await visit(`${proeftuin}/besluit`, formOf(besluit))).status).toBe(303);
    const late = await visit(`${proeftuin}/besluit`, formOf({ ...besluit, reden: 'Mijn reden was een andere.' }));
    expect(late.status).toBe(409);
    expect(late.text).toContain('Mijn reden was een andere.');
  });

  test('but what another site sends in someone’s name is not shown', async ({ visitAs }) => {
    const visit = await visitAs('transformatiemanager');
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elders.example' };
    const { status, text } = await visit('/proeftuinen', { ...formOf({ ...PROEFTUIN, verwachting }), headers });
    expect(status).toBe(403);
    expect(text).not.toContain('Een lange tekst');
  });
});

describe('a form that is sent twice', () => {
  test.for([
    ['/proeftuinen', PROEFTUIN],
    ['/logregels', { soort: 'actie', titel: 'Eén brief', tekst: 'Wat er gebeurde.' }],
  ] as const)('%s makes one thing', async ([path, fields], { visitAs }) => {
    const visit = await visitAs('transformatiemanager');
    const [first, second] = await Promise.all([visit(path, formOf(fields)), visit(path, formOf(fields))]);
    const third = await visit(path, formOf(fields));
    expect([first.status, second.status, third.status]).toEqual([303, 303, 303]);
    expect(new Set([first, second, third].map(pathOf)).size).toBe(1);
    const other = await visit(path, formOf({ ...fields, verwachting: 'Anders.', tekst: 'Anders.' }));
    expect(pathOf(other)).not.toBe(pathOf(first));
  });

  test('and was refused is looked at again', async ({ visitAs }) => {
    const visit = await visitAs('transformatiemanager');
    for (const _ of [1, 2]) expect((await visit('/proeftuinen', formOf({ vraag: '' }))).status).toBe(400);
  });

  test('by two people makes two', async ({ visitAs }) => {
    const [manager, beleid] = [await visitAs('transformatiemanager'), await visitAs('beleid')];
    const fields = { soort: 'actie', titel: 'Eén brief', tekst: 'Wat er gebeurde.' };
    const [mine, theirs] = [await manager('/logregels', formOf(fields)), await beleid('/logregels', formOf(fields))];
    expect(pathOf(mine)).not.toBe(pathOf(theirs));
  });
});

test('signing in ends the session that was open in this browser', async ({ visitAs, visit }) => {
  const before = await visitAs('beleid');
  expect((await before('/account')).status).toBe(200);
  const { status, headers } = await before('/aanmelden/demo', formOf({ persoon: 'inwoner' }));
  expect([status, headers.get('cache-control')]).toEqual([303, 'no-store']);
  expect((await before('/account')).status).toBe(303);
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect((await visit('/account', { headers: { cookie } })).status).toBe(200);
});

describe('a resident', () => {
  test('reads u around and on the own account, a professional je', async ({ visitAs }) => {
    const inwoner = (await (await visitAs('inwoner'))('/account')).text;
    expect(inwoner).toContain('Uw account');
    expect(inwoner.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/\b(?:je|jij|jou|jouw|jullie)\b/i);
    expect((await (await visitAs('uitvoerder'))('/account')).text).toMatch(/Je blijft aangemeld tot/);
  });
});

test('the log holds the pattern of the route that answered, and no path', async ({ visit, visitAs, lines }) => {
  const beleid = await visitAs('beleid');
  await beleid('/knelpunten/geen-id');
  await beleid('/knelpunten/geen-id/stap');
  await beleid('/transformatielog/inlezen');
  await beleid('/api/v1/knelpunten/geen-id');
  await visit('/api/v1/terugmeldingen/9901-0000-0000-0000');
  await visit('/api/v1/bestaat-niet');
  await visit('/knelpunten/geen-id');
  await visit('/gezond');
  await visit('/bestaat-niet');
  await visit('/knelpunten/nieuw', formOf({}));
  expect(lines.filter(({ msg }) => msg === 'request').map(({ route }) => route)).toEqual([
    '/knelpunten/:id',
    '/knelpunten/:id/stap',
    '/transformatielog/inlezen',
    '/api/v1/knelpunten/:id',
    '/api/v1/terugmeldingen/:code',
    '/api/v1/*',
    '/knelpunten/:id',
    '/gezond',
    'onbekend',
    '/knelpunten/*',
  ]);
});
