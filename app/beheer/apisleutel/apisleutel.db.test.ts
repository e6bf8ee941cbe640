import { describe } from 'vitest';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { expect, openVisitor, test as base, type Visitor } from '../../../tests/support/app.ts';
import { addDays, computeDay, runAt } from '../../platform/time/index.ts';
import { type Scope, SCOPES } from './apisleutel.ts';
import { closeApisleutel } from './commands/close-apisleutel.ts';
import { createApisleutel } from './commands/create-apisleutel.ts';
import { findApisleutel } from './queries.ts';

const vandaag = computeDay();
const UNKNOWN = '01990000-0000-7000-8000-000000000000';
const API = '/api/v1';

type Given = { scopes: Scope[]; tot?: string };
type Held = { id: string; sleutel: string; visit: Visitor };

/** A machine of Voorbeeldstad with a key. */
const test = base.extend<{ open: (given: Given) => Promise<Held> }>({
  open: async ({ as, withActor, lines }, use) => {
    await use(async ({ scopes, tot = vandaag }) => {
      const input = { naam: 'Datawarehouse', doel: 'Cijfers', scopes, tot };
      const { id, sleutel } = await as('beheerder', (tx, actor) =>
        createApisleutel(tx, actor, input, GEMEENTEN.voorbeeldstad.code),
      );
      return { id, sleutel, visit: openVisitor(withActor, { authorization: `Bearer ${sleutel}` }, lines) };
    });
  },
});

const post = (body: unknown, type = 'application/json'): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': type },
});
const jsonOf = ({ text }: { text: string }) => JSON.parse(text) as Record<string, unknown>;

/** Every route that a key can open, with the scope it needs; what it answers to who has that scope. */
const ROUTES: [path: string, init: RequestInit, scope: Scope, status: number][] = [
  ['/signalen', {}, 'signalen-lezen', 200],
  [`/signalen/${UNKNOWN}`, {}, 'signalen-lezen', 404],
  ['/knelpunten', {}, 'knelpunten-lezen', 200],
  [`/knelpunten/${UNKNOWN}`, {}, 'knelpunten-lezen', 404],
  [
    '/knelpunten',
    post({ titel: 'x', oorzaak: 'wet', signalen: [UNKNOWN], eigenaar: CAST.beleid.id }),
    'knelpunten-schrijven',
    400,
  ],
  ['/proeftuinen', {}, 'proeftuinen-lezen', 200],
  [`/proeftuinen/${UNKNOWN}`, {}, 'proeftuinen-lezen', 404],
  ['/logregels', {}, 'transformatielog-lezen', 200],
  [`/logregels/${UNKNOWN}`, {}, 'transformatielog-lezen', 404],
  [
    '/logregels',
    post({ soort: 'actie', titel: 'Een brief', tekst: 'Eén brief voor alles.', herkomst: [] }),
    'transformatielog-schrijven',
    201,
  ],
  ['/gemeenten', {}, 'gemeenten-lezen', 200],
  ['/gemeenten/0637', {}, 'gemeenten-lezen', 200],
];

/** What is for people alone. */
const CLOSED: [path: string, init: RequestInit][] = [
  ['/signalen', post({ soort: 'proces', tekst: 'x', leefdomein: 'inkomen' })],
  ['/proeftuinen', post({ vraag: 'x', verwachting: 'x', start: '2026-01-01', eind: '2026-02-01' })],
  [`/logregels/${UNKNOWN}/publicatie`, post({})],
  ['/terugmeldingen/9901-AAAA-BBBB-CCCC', {}],
];

describe('each scope opens its routes and no other', () => {
  for (const scope of SCOPES) {
    test(`${scope}`, async ({ open }) => {
      const { visit } = await open({ scopes: [scope] });
      for (const [path, init, needs, status] of ROUTES) {
        const answer = await visit(`${API}${path}`, init);
        const expected = needs === scope ? status : 403;
        expect({ path, method: init.method, status: answer.status }).toEqual({
          path,
          method: init.method,
          status: expected,
        });
        if (expected === 403) expect(jsonOf(answer)['detail']).toMatch(/^Deze sleutel mag dit niet/);
      }
    });
  }

  test('all scopes together open nothing that is for people', async ({ open }) => {
    const { visit } = await open({ scopes: [...SCOPES] });
    for (const [path, init] of CLOSED) expect([path, (await visit(`${API}${path}`, init)).status]).toEqual([path, 403]);
  });

  test('a key acts with the role of one scope at a time', async ({ open }) => {
    const { visit } = await open({ scopes: ['knelpunten-lezen', 'knelpunten-schrijven'] });
    expect((await visit(`${API}/knelpunten`)).status).toBe(200);
    expect((await visit(`${API}/signalen`)).status).toBe(403);
  });
});

describe('a key that opens nothing', () => {
  test('unknown, ended, withdrawn, malformed or of another scheme: the same answer', async ({
    as,
    open,
    withActor,
  }) => {
    const gone = await open({ scopes: ['knelpunten-lezen'] });
    await as('beheerder', (tx, actor) => closeApisleutel(tx, actor, gone.id));
    const ended = await open({ scopes: ['knelpunten-lezen'] });
    const other = gone.sleutel.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'));
    const elsewhere = ended.sleutel.replace('bgk_9901', 'bgk_9902');
    const ask = (authorization: string) => openVisitor(withActor, { authorization })(`${API}/knelpunten`);
    const tomorrow = new Date(`${addDays(vandaag, 1)}T12:00:00Z`);
    const answers = [
      await gone.visit(`${API}/knelpunten`),
      await runAt(tomorrow, () => ended.visit(`${API}/knelpunten`)),
      ...(await Promise.all(
        [`Bearer ${other}`, `Bearer ${elsewhere}`, 'Bearer x', 'Bearer', '', 'Basic YTpi'].map(ask),
      )),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.text).toBe(answers[0]?.text);
    }
  });

  test('works until the last minute of its last day in Amsterdam', async ({ open }) => {
    const { visit } = await open({ scopes: ['knelpunten-lezen'], tot: '2026-12-31' });
    const at = (moment: string) => runAt(new Date(moment), async () => (await visit(`${API}/knelpunten`)).status);
    expect(await at('2026-12-31T22:59:00Z')).toBe(200);
    expect(await at('2026-12-31T23:00:00Z')).toBe(401);
  });

  test('is refused on open routes too, and withdrawing works at once', async ({ as, open }) => {
    const { id, visit } = await open({ scopes: ['gemeenten-lezen'] });
    expect((await visit(`${API}/gemeenten`)).status).toBe(200);
    await as('beheerder', (tx, actor) => closeApisleutel(tx, actor, id));
    expect((await visit(`${API}/gemeenten`)).status).toBe(401);
  });
});

test('with a cookie as well it is refused, whatever the cookie holds', async ({ open, withActor }) => {
  const { sleutel } = await open({ scopes: ['knelpunten-lezen'] });
  const both = openVisitor(withActor, { authorization: `Bearer ${sleutel}`, cookie: 'sessie=wat-dan-ook' });
  expect((await both(`${API}/knelpunten`)).status).toBe(400);
});

test('pages take no key', async ({ open }) => {
  const { visit } = await open({ scopes: [...SCOPES] });
  for (const path of ['/knelpunten', '/apisleutels', '/signalen']) {
    const answer = await visit(path);
    expect([answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([303, '/aanmelden']);
  }
});

test('use is noted to the minute', async ({ as, open }) => {
  const { id, visit } = await open({ scopes: ['knelpunten-lezen'] });
  const findUse = async (time: string) => {
    await runAt(new Date(`${vandaag}T${time}Z`), () => visit(`${API}/knelpunten`));
    const sleutel = await as('beheerder', (tx, actor) => findApisleutel(tx, actor, id));
    return sleutel?.laatstGebruikt?.toISOString().slice(11, 19);
  };
  expect(await findUse('10:00:00')).toBe('10:00:00');
  expect(await findUse('10:00:59')).toBe('10:00:00');
  expect(await findUse('10:01:00')).toBe('10:01:00');
});

test('what a key does stands in the log under its own pseudonym, and on the page by its name', async ({
  as,
  open,
  visitAs,
}) => {
  const { id, visit } = await open({ scopes: ['transformatielog-schrijven'] });
  const answer = await visit(
    `${API}/logregels`,
    post({ soort: 'actie', titel: 'Een brief', tekst: 'Eén brief.', herkomst: [] }),
  );
  expect(answer.status).toBe(201);
  const pseudoniem = (
    await as('beheerder', (tx) =>
      tx.selectFrom('apisleutels').select('pseudoniem').where('id', '=', id).executeTakeFirst(),
    )
  )?.pseudoniem;
  const log = await as('fg', (tx) =>
    tx.selectFrom('gebeurtenissen').select(['soort', 'actor']).where('soort', '=', 'logregel-aangemaakt').execute(),
  );
  expect(log).toEqual([{ soort: 'logregel-aangemaakt', actor: pseudoniem }]);
  const page = await (await visitAs('fg'))('/gebeurtenissen');
  expect(page.text).toContain('sleutel van Datawarehouse');
});

test('more than 120 requests in a minute with one key wait; another key does not', async ({ open }) => {
  const [busy, other] = [await open({ scopes: ['gemeenten-lezen'] }), await open({ scopes: ['gemeenten-lezen'] })];
  const noon = new Date(`${vandaag}T12:00:00Z`);
  await runAt(noon, async () => {
    for (let i = 0; i < 120; i += 1) expect((await busy.visit(`${API}/gemeenten/0637`)).status).toBe(200);
    const answer = await busy.visit(`${API}/gemeenten/0637`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await other.visit(`${API}/gemeenten/0637`)).status).toBe(200);
  });
  const later = new Date(noon.getTime() + 61_000);
  expect((await runAt(later, () => busy.visit(`${API}/gemeenten/0637`))).status).toBe(200);
});

describe('what any caller of the API is told', () => {
  for (const [method, path, allow] of [
    ['DELETE', '/knelpunten', 'GET, POST'],
    ['PUT', `/knelpunten/${UNKNOWN}`, 'GET'],
    ['POST', '/gemeenten', 'GET'],
    ['GET', `/logregels/${UNKNOWN}/publicatie`, 'POST'],
    ['POST', '/openapi.json', 'GET'],
  ] as const) {
    test(`${method} on a path that knows ${allow}: 405, and which it knows`, async ({ visit }) => {
      const answer = await visit(`${API}${path}`, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    });
  }

  test('a path that is not there is 404 with any method, also with a slash at the end', async ({ visit }) => {
    for (const path of ['/bestaat-niet', '/knelpunten/', '/', '/knelpunten/a/b']) {
      expect([path, (await visit(`${API}${path}`, { method: 'DELETE' })).status]).toEqual([path, 404]);
    }
  });

  test('another kind of body is 415, and only after the door', async ({ visit, visitAs }) => {
    const text = post('tekst', 'text/plain');
    expect((await visit(`${API}/knelpunten`, text)).status).toBe(401);
    const answer = await (await visitAs('beleid'))(`${API}/knelpunten`, text);
    expect([answer.status, jsonOf(answer)['title']]).toEqual([415, 'Dit soort inhoud kan hier niet']);
  });

  test('too much is 413, with words that fit JSON', async ({ visitAs }) => {
    const answer = await (await visitAs('beleid'))(`${API}/knelpunten`, post({ titel: 'x'.repeat(300_000) }));
    expect([answer.status, jsonOf(answer)['title']]).toEqual([413, 'U stuurde te veel']);
  });
});
