import { describe } from 'vitest';

import { CAST, GEMEENTEN, type Persoon } from '../../../database/demo/cast.ts';
import { expect, formOf, test, type Visitor } from '../../../tests/support/app.ts';
import { createSystemActor } from '../../platform/database/index.ts';
import { addDays, computeDay } from '../../platform/time/index.ts';
import { createMedewerker } from '../medewerker/index.ts';
import { listAanstellingen } from './queries.ts';

const { uitvoerder, beleid, teamleider } = CAST;
const UNKNOWN = '00000000-0000-7000-8400-000000000077';
const day = computeDay();
const of = (id: string, act = '') => `/medewerkers/${id}${act}`;
const ACTS = ['/aanstelling', '/waarneming', '/functie', '/uit-dienst'];

describe('doors', () => {
  test('nobody is asked to sign in, others may not, and what is not there is not found', async ({ visit, visitAs }) => {
    const paths = ['', ...ACTS].map((act) => of(uitvoerder.id, act));
    for (const path of [...paths, '/medewerkers/nieuw', '/aanstellingen']) {
      expect((await visit(path)).headers.get('location')).toContain('/aanmelden');
    }
    const samira = await visitAs('uitvoerder');
    for (const path of [...paths, '/medewerkers/nieuw', '/medewerkers/zonder-eigenaar']) {
      expect({ path, status: (await samira(path)).status }).toEqual({ path, status: 403 });
    }
    const ruben = await visitAs('beheerder');
    for (const path of paths) expect((await ruben(path)).status).toBe(200);
    for (const id of [UNKNOWN, 'x', CAST['beleid-andere-gemeente'].id]) {
      for (const act of ['', ...ACTS]) expect((await ruben(of(id, act))).status).toBe(404);
    }
    expect((await ruben('/aanstellingen/x/einde')).status).toBe(404);
  });

  test('the privacy officer reads without acts; everyone reads their own', async ({ visitAs }) => {
    const tom = await visitAs('privacy-officer');
    const { status, text } = await tom(of(uitvoerder.id));
    expect([status, text.includes('Wijkteam Noord'), text.includes('/einde')]).toEqual([200, true, false]);
    expect((await tom(of(uitvoerder.id, '/functie'))).status).toBe(403);
    const own = await (await visitAs('uitvoerder'))('/aanstellingen');
    expect(own.text).toContain('Uitvoerder');
    expect(own.text).not.toContain('/einde');
  });
});

/** What someone sees of a page that only their rol opens. */
const statusOf = async (visit: Visitor, path: string) => (await visit(path)).status;

test('a rol that ends at once is gone at the next click', async ({ as, visitAs }) => {
  const [ruben, mark] = [await visitAs('beheerder'), await visitAs('beleid')];
  expect(await statusOf(mark, '/signalen')).toBe(200);
  const rows = await as('beheerder', (tx, actor) => listAanstellingen(tx, actor, beleid.id));
  const id = rows.find(({ rol }) => rol === 'beleid')?.id ?? '';
  const path = `/aanstellingen/${id}/einde`;
  expect((await ruben(path)).text).toContain('Wanneer stopt');
  expect((await ruben(path, formOf({}))).status).toBe(400);
  expect((await ruben(path, formOf({ wanneer: 'dag' }))).text).toContain('Vul een dag in');
  const ended = await ruben(path, formOf({ wanneer: 'nu' }));
  expect([ended.status, ended.headers.get('location')]).toEqual([303, of(beleid.id, '?melding=beeindigd')]);
  expect(await statusOf(mark, '/signalen')).toBe(403);
  expect((await ruben(path, formOf({ wanneer: 'nu', eindigtOp: day }))).status).toBe(409);
});

test('a rol that is given today opens at the next click, and the form says what is wrong first', async ({
  visitAs,
}) => {
  const [ruben, samira] = [await visitAs('beheerder'), await visitAs('uitvoerder')];
  expect(await statusOf(samira, '/signalen')).toBe(403);
  const path = of(uitvoerder.id, '/aanstelling');
  for (const fields of [{}, { wat: 'rol:koning', begintOp: day }, { wat: 'rol:beleid', begintOp: '2026-02-30' }]) {
    expect((await ruben(path, formOf(fields as Record<string, string>))).status).toBe(400);
  }
  const late = await ruben(path, formOf({ wat: 'rol:beleid', begintOp: addDays(day, -1) }));
  expect([late.status, late.text.includes('Kies vandaag of een latere dag.')]).toEqual([400, true]);
  expect((await ruben(path, formOf({ wat: 'rol:beleid', begintOp: day, eindigtOp: '' }))).status).toBe(303);
  expect(await statusOf(samira, '/signalen')).toBe(200);
});

test('nobody gives themselves a rol: the page says whom to ask', async ({ visitAs }) => {
  const ruben = await visitAs('beheerder');
  const self = CAST.beheerder.id;
  expect((await ruben(of(self))).text).not.toContain(of(self, '/aanstelling'));
  const given = await ruben(of(self, '/aanstelling'), formOf({ wat: 'rol:beleid', begintOp: day }));
  expect([given.status, given.text.includes('Vraag een andere beheerder')]).toEqual([403, true]);
});

test('who goes at once is out of every browser at the next click', async ({ visitAs }) => {
  const [ruben, mark] = [await visitAs('beheerder'), await visitAs('beleid')];
  expect(await statusOf(mark, '/aanstellingen')).toBe(200);
  const path = of(beleid.id, '/uit-dienst');
  expect((await ruben(path, formOf({ wanneer: 'dag' }))).status).toBe(400);
  const gone = await ruben(path, formOf({ wanneer: 'nu' }));
  expect(gone.headers.get('location')).toBe(of(beleid.id, '?melding=dicht'));
  expect(await statusOf(mark, '/aanstellingen')).toBe(303);
  const page = await ruben(of(beleid.id, '?melding=dicht'));
  expect(page.text).toContain('alle sessies zijn beëindigd');
  expect(page.text).not.toContain(of(beleid.id, '/uit-dienst'));
  expect((await ruben(path, formOf({ wanneer: 'nu', laatsteDag: day }))).status).toBe(409);
  expect((await ruben('/medewerkers')).text).not.toContain('Mark V.');
  expect((await ruben('/medewerkers?status=uit-dienst')).text).toContain('Mark V.');
});

test('the last beheerder stays: the form says why', async ({ visitAs }) => {
  const ruben = await visitAs('beheerder');
  const gone = await ruben(of(CAST.beheerder.id, '/uit-dienst'), formOf({ wanneer: 'nu' }));
  expect([gone.status, gone.text.includes('Geef eerst iemand anders deze rol')]).toEqual([409, true]);
  expect(await statusOf(ruben, '/aanstellingen')).toBe(200);
});

test('a leave that is planned shows, and can be taken back', async ({ visitAs }) => {
  const ruben = await visitAs('beheerder');
  const path = of(teamleider.id, '/uit-dienst');
  const planned = await ruben(path, formOf({ wanneer: 'dag', laatsteDag: addDays(day, 9) }));
  expect(planned.status).toBe(303);
  expect((await ruben(of(teamleider.id))).text).toContain('uit dienst na');
  expect((await ruben(`${path}/intrekken`, formOf({}))).status).toBe(303);
  expect((await ruben(`${path}/intrekken`, formOf({ nog: 'eens' }))).status).toBe(409);
});

test('someone signs out a colleague everywhere', async ({ visitAs }) => {
  const [ruben, mark] = [await visitAs('beheerder'), await visitAs('beleid')];
  expect((await ruben(of(beleid.id))).text).toContain('Op één apparaat aangemeld.');
  expect((await mark(of(beleid.id, '/afmelden'), formOf({}))).status).toBe(403);
  expect((await ruben(of(beleid.id, '/afmelden'), formOf({}))).status).toBe(303);
  expect(await statusOf(mark, '/aanstellingen')).toBe(303);
});

describe('a joiner', () => {
  const fields = (more: [string, string][] = []) => [
    ['naam', 'Jip de V.'],
    ['functie', 'Wijkteam Noord'],
    ['email', 'Jip@Voorbeeldstad.test'],
    ['rollen', 'uitvoerder'],
    ['begintOp', day],
    ...more,
  ];

  test('comes with an invitation by mail, and can be invited again', async ({ as, visitAs }) => {
    const ruben = await visitAs('beheerder');
    const made = await ruben(
      '/medewerkers',
      formOf(
        fields([
          ['rollen', 'beleid'],
          ['teams', uitvoerder.teams[0] ?? ''],
        ]),
      ),
    );
    expect([made.status, made.headers.get('location')]).toEqual([303, expect.stringMatching(/\?melding=toegevoegd$/)]);
    const id = /medewerkers\/([^?]+)/.exec(made.headers.get('location') ?? '')?.[1] ?? '';
    const page = await ruben(of(id));
    for (const words of ['Jip de V.', 'jip@voorbeeldstad.test', 'uitgenodigd', 'Beleid'])
      expect(page.text).toContain(words);
    expect((await ruben(of(id, '/uitnodiging'), formOf({}))).status).toBe(303);
    const mails = await as('beheerder', (tx) =>
      tx.selectFrom('berichten').select(['soort', 'medewerker_id']).execute(),
    );
    expect(mails).toEqual([1, 2].map(() => ({ soort: 'uitnodiging', medewerker_id: id })));
  });

  test('an address is given once; what was filled in stays', async ({ as, visitAs }) => {
    const taak = createSystemActor('taak', GEMEENTEN.voorbeeldstad.gemeente_id);
    const there = {
      naam: 'A',
      functie: 'B',
      email: 'jip@voorbeeldstad.test',
      rollen: ['beleid'],
      status: 'actief',
    } as const;
    await as(taak, (tx) => createMedewerker(tx, taak, there));
    const ruben = await visitAs('beheerder');
    const again = await ruben('/medewerkers', formOf(fields()));
    expect([again.status, again.text.includes('Er is al iemand met dit e-mailadres.')]).toEqual([409, true]);
    expect(again.text).toContain('value="Jip de V."');
  });

  test.for([
    ['naam', ''],
    ['email', 'geen adres'],
    ['rollen', 'koning'],
    ['begintOp', '2020-01-01'],
  ] as const)('%s "%s" is refused at its field', async ([name, value], { visitAs }) => {
    const ruben = await visitAs('beheerder');
    const wrong = fields().map(([field = '', old = '']) => [field, field === name ? value : old]);
    const answer = await ruben('/medewerkers', formOf(wrong));
    expect([answer.status, answer.text.includes(`href="#${name}"`)]).toEqual([400, true]);
  });
});

test('a deputy sees for whom they stand in', async ({ visitAs }) => {
  const wie: Persoon = 'teamleider';
  const [ruben, noor] = [await visitAs('beheerder'), await visitAs(wie)];
  expect(await statusOf(noor, '/signalen')).toBe(403);
  const path = of(beleid.id, '/waarneming');
  const bad = await ruben(path, formOf({ waarnemer: CAST.inwoner.id, begintOp: day, eindigtOp: day }));
  expect([bad.status, bad.text.includes('Kies een collega uit de lijst.')]).toEqual([400, true]);
  expect((await ruben(path, formOf({ waarnemer: teamleider.id, begintOp: day, eindigtOp: day }))).status).toBe(303);
  expect(await statusOf(noor, '/signalen')).toBe(200);
  expect((await noor('/aanstellingen')).text).toContain('Je neemt nu waar voor Mark V.');
  expect((await ruben(of(beleid.id))).text).toContain('Noor D. neemt waar');
});

test('another functie stands at once where someone is signed in', async ({ visitAs }) => {
  const [ruben, samira] = [await visitAs('beheerder'), await visitAs('uitvoerder')];
  expect((await ruben(of(uitvoerder.id, '/functie'), formOf({ functie: '' }))).status).toBe(400);
  expect((await ruben(of(uitvoerder.id, '/functie'), formOf({ functie: 'Wijkteam Oost' }))).status).toBe(303);
  expect((await samira('/aanstellingen')).text).toContain('Wijkteam Oost');
});
