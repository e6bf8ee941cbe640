import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { expect, formOf, test } from '../../../tests/support/app.ts';
import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import type { As } from '../../../tests/support/test.ts';
import { createActie, createDoel } from '../plandoel/index.ts';
import { createPlanversie } from './commands/create-planversie.ts';
import { findPlan } from './queries.ts';

const WOORDEN = 'Ik wil rustig de deur uit.';
const MAKEN = { doel: 'plan-maken', onderdelen: ['kern', 'plan', 'stem', 'gesprek'] } as const;

type Kaart = { gezin: Gezin; path: string; doel: string; actie: string };

/** A plan with one goal for everyone at home and an action of the school, proposed once. */
async function createKaart(as: As): Promise<Kaart> {
  const gezin = await createGezin(as);
  return runInDossier(
    as,
    'uitvoerder',
    gezin.id,
    async (tx, dossier) => {
      const { id: doel } = await createDoel(tx, dossier, {
        woorden: WOORDEN,
        van: [],
        leefdomein: 'gezin-en-opvoeding',
        wet: 'algemeen',
        voor: [gezin.id],
        trede: 'eigen-kracht',
        tredeReden: '',
      });
      const wie = `partij:${CAST['aanbieder-school'].partij}`;
      const { id: actie } = await createActie(tx, dossier, doel, {
        wat: 'Eerder naar binnen',
        wie,
        wanneer: 'elke dag',
      });
      await createPlanversie(tx, dossier, (await findPlan(tx, dossier))?.versie ?? 0);
      return { gezin, path: `/huishoudens/${gezin.id}/plan`, doel, actie };
    },
    MAKEN,
  );
}

describe('who gets which page', () => {
  const PATHS = ['', '/verschil', '/versies/1', '/voorstellen', '/afsluiten', '/doelen/nieuw'];
  for (const [wie, codes] of [
    ['uitvoerder', [200, 200, 200, 200, 200, 200]],
    ['uitvoerder-collega', [200, 200, 200, 404, 404, 404]],
    ['aanbieder-school', [200, 200, 200, 404, 404, 404]],
    ['aanbieder-wonen', [404, 404, 404, 404, 404, 404]],
    ['uitvoerder-ander-team', [404, 404, 404, 404, 404, 404]],
    ['inwoner-moeder', [404, 404, 404, 404, 404, 404]],
    ['beleid', [404, 404, 404, 404, 404, 404]],
  ] as const) {
    test(`${wie} gets ${codes.join(', ')}`, async ({ as, visitAs }) => {
      const { path } = await createKaart(as);
      const visit = await visitAs(wie);
      const got = [];
      for (const below of PATHS) got.push((await visit(path + below)).status);
      expect(got).toEqual(codes);
    });
  }

  test('who is not signed in is asked to, and numbers or ids that are none are not found', async ({
    as,
    visit,
    visitAs,
  }) => {
    const { path } = await createKaart(as);
    expect((await visit(path)).headers.get('location')).toMatch(/^\/aanmelden/);
    const regie = await visitAs('uitvoerder');
    const wrong = [
      '/versies/9',
      '/versies/x',
      '/versies/1/verschil',
      '/doelen/x/bijwerken',
      '/acties/x/voortgang',
      '/versies/1/antwoorden/lid/x',
    ];
    for (const below of wrong) expect((await regie(path + below)).status, below).toBe(404);
    expect((await regie('/huishoudens/geen-id/plan')).status).toBe(404);
  });
});

test('a page shows to whom, and only what that person does', async ({ as, visitAs }) => {
  const { path, doel, actie } = await createKaart(as);
  const regie = (await (await visitAs('uitvoerder'))(path)).text;
  expect(regie).toContain(WOORDEN);
  expect(regie).toContain(`${path}/doelen/${doel}/bijwerken`);
  expect(regie).toContain('0 van 4 akkoord');
  const school = (await (await visitAs('aanbieder-school'))(path)).text;
  expect(school).toContain('Je ziet alleen de onderdelen waar je aan meewerkt.');
  expect(school).toContain(`${path}/acties/${actie}/voortgang`);
  expect(school).not.toContain('/bijwerken');
  expect(school).not.toContain('Karim');
  const jeugdhulp = (await (await visitAs('aanbieder-jeugdhulp'))(path)).text;
  expect(jeugdhulp).not.toContain('/voortgang');
});

test('who comes second sees both texts, loses nothing and chooses', async ({ as, visitAs }) => {
  const { path, doel, gezin } = await createKaart(as);
  const visit = await visitAs('uitvoerder');
  const form = (woorden: string, versie: string) =>
    formOf({
      woorden,
      leefdomein: 'gezin-en-opvoeding',
      wet: 'algemeen',
      voor: gezin.id,
      trede: 'eigen-kracht',
      tredeReden: '',
      versie,
    });
  const first = await visit(`${path}/doelen/${doel}/bijwerken`, form('Wij willen samen ontbijten.', '1'));
  expect(first.status).toBe(303);
  const second = await visit(`${path}/doelen/${doel}/bijwerken`, form('Ik wil geen haast.', '1'));
  expect(second.status).toBe(409);
  for (const shown of [
    'Wij willen samen ontbijten.',
    'Ik wil geen haast.',
    'Bewaar mijn tekst',
    'name="versie" value="2"',
  ]) {
    expect(second.text).toContain(shown);
  }
  expect((await visit(`${path}/doelen/${doel}/bijwerken`, form('Ik wil geen haast.', '2'))).status).toBe(303);
  expect((await visit(`${path}/doelen/${doel}/weghalen`, formOf({ versie: '3' }))).status).toBe(303);
  const late = await visit(`${path}/doelen/${doel}/bijwerken`, form('Toch nog iets.', '3'));
  expect(late.status).toBe(409);
  for (const shown of ['Dit is intussen weggehaald uit het plan.', 'Toch nog iets.'])
    expect(late.text).toContain(shown);
});

test('a form that does not fit comes back with what was typed', async ({ as, visitAs }) => {
  const { path, doel, actie } = await createKaart(as);
  const visit = await visitAs('uitvoerder');
  const trede = { woorden: 'Slapen.', leefdomein: 'gezondheid', wet: 'wmo', trede: 'maatwerk', tredeReden: '' };
  const sent = await visit(`${path}/doelen`, formOf(trede));
  expect(sent.status).toBe(400);
  for (const shown of [
    'Slapen.',
    'Kies wie dit mag lezen.',
    'Schrijf op waarom eigen kracht en netwerk niet genoeg zijn.',
  ]) {
    expect(sent.text).toContain(shown);
  }
  const empty = await visit(`${path}/doelen/${doel}/acties`, formOf({ wat: 'Bellen', wie: '', wanneer: '' }));
  for (const shown of ['Bellen', 'Kies wie het doet.']) expect(empty.text).toContain(shown);
  const vast = await visit(`${path}/acties/${actie}/voortgang`, formOf({ voortgang: 'vast', vast: '', versie: '1' }));
  expect(vast.text).toContain('Schrijf op waarop het vastzit.');
});

test('the API gives a resident their plan and takes their answer, once', async ({ as, visitAs }) => {
  const { gezin } = await createKaart(as);
  const visit = await visitAs('inwoner-moeder');
  const url = `/api/v1/huishoudens/${gezin.id}/plan`;
  const post = (body: object) =>
    visit(`${url}/instemmingen`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000' },
    });
  const plan = JSON.parse((await visit(url)).text) as { stand: string; versie: { nummer: number }; doelen: object[] };
  expect(plan).toMatchObject({ stand: 'voorgesteld', versie: { nummer: 1 }, doelen: [{ woorden: WOORDEN }] });
  const answer = { versie: 1, lid: gezin.leden.moeder, oordeel: 'akkoord' };
  expect((await post(answer)).status).toBe(201);
  expect((await post(answer)).status).toBe(201);
  expect((await post({ ...answer, lid: gezin.leden.daan })).status).toBe(403);
  expect((await post({ ...answer, oordeel: 'misschien' })).status).toBe(400);
  const vader = await visitAs('inwoner-vader');
  expect(JSON.parse((await vader(url)).text)).toMatchObject({ doelen: [] });
  expect((await (await visitAs('beleid'))(url)).status).toBe(404);
});
