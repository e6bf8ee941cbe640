import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { formOf, test as base, type Visitor } from '../../../tests/support/app.ts';
import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { expect } from '../../../tests/support/test.ts';
import { computeDay } from '../../platform/time/index.ts';
import { listBetrokkenen } from '../huishouden/index.ts';

type Fixtures = { gezin: Gezin; school: string; samira: Visitor; base: string; overleg: string };

const test = base.extend<Fixtures>({
  gezin: async ({ as }, use) => use(await createGezin(as)),
  school: async ({ as, gezin }, use) => {
    const alle = await runInDossier(as, 'uitvoerder', gezin.id, (tx, d) => listBetrokkenen(tx, d));
    await use(alle.find(({ medewerker }) => medewerker === CAST['aanbieder-school'].id)?.id ?? '');
  },
  samira: async ({ visitAs }, use) => use(await visitAs('uitvoerder')),
  base: async ({ gezin }, use) => use(`/huishoudens/${gezin.id}/overleggen`),
  overleg: async ({ samira, base: path, gezin, school }, use) => {
    const answer = await samira(path, formOf(fieldsOf(gezin, school)));
    expect(answer.status).toBe(303);
    await use(answer.headers.get('location')?.split('?')[0] ?? '');
  },
});

const fieldsOf = ({ leden }: Gezin, school: string, more: [string, string][] = []): string[][] => [
  ['op', computeDay()],
  ['waar', 'Op school'],
  ['aanwezig', leden.moeder],
  ['aanwezig', school],
  ['inwoner', 'ja'],
  ['afgesproken', 'De school belt op vrijdag'],
  ['voor', ''],
  ...more,
];

const without = (fields: string[][], ...names: string[]) => fields.filter(([name = '']) => !names.includes(name));

describe('writing down an overleg', () => {
  test('first an empty page, then the overleg with its names', async ({ samira, base: path, gezin, school }) => {
    expect((await samira(path)).text).toContain('Nog geen overleg');
    const { headers } = await samira(path, formOf(fieldsOf(gezin, school)));
    const { text } = await samira(headers.get('location') ?? '');
    for (const words of ['Het overleg is vastgelegd.', 'Nora', 'De familie was erbij', 'De school belt op vrijdag']) {
      expect(text).toContain(words);
    }
  });

  test('what does not fit comes back with everything that was typed', async ({ samira, base: path, gezin, school }) => {
    const fields = fieldsOf(gezin, school);
    const send = async (sent: string[][]) => samira(path, formOf(sent));
    const morgen = await send([...without(fields, 'op'), ['op', '2999-01-01']]);
    expect(morgen.status).toBe(400);
    expect(morgen.text).toContain('Kies een dag die is geweest, of vandaag.');
    expect(morgen.text).toContain('De school belt op vrijdag');
    const niemand = await send([...without(fields, 'aanwezig', 'inwoner'), ['aanwezig', school], ['inwoner', 'nee']]);
    expect(niemand.text).toContain('Schrijf op waarom de familie er niet bij was.');
    const leeg = await send(without(fields, 'aanwezig'));
    expect([leeg.status, leeg.text.includes('Kies wie erbij was.')]).toEqual([400, true]);
    const vreemd = await send([...fields, ['aanwezig', CAST['aanbieder-wonen'].id]]);
    expect(vreemd.text).toContain('Iemand hoort niet bij dit huishouden.');
    expect(vreemd.text).toContain('De school belt op vrijdag');
  });

  test('who read an older version sees both texts', async ({ samira, overleg, gezin, school }) => {
    const change = (afgesproken: string) =>
      samira(
        `${overleg}/bijwerken`,
        formOf([...without(fieldsOf(gezin, school), 'afgesproken'), ['afgesproken', afgesproken], ['versie', '1']]),
      );
    expect((await change('De school belt op maandag')).status).toBe(303);
    const late = await change('De school mailt');
    expect(late.status).toBe(409);
    expect(late.text).toContain('De school belt op maandag');
    expect(late.text).toContain('De school mailt');
  });
});

describe('what was shared', () => {
  const deling = (school: string) => ({
    wat: 'Lina slaapt slecht',
    met: school,
    leefdomein: 'gezin-en-opvoeding',
    wet: 'algemeen',
  });

  test('stands on the page of the overleg with its ground', async ({ samira, overleg, school }) => {
    expect((await samira(`${overleg}/informatie`)).text).toContain('Waarom mocht dit?');
    const answer = await samira(`${overleg}/informatie`, formOf({ ...deling(school), grond: 'uitvoering-plan' }));
    expect(answer.status).toBe(303);
    const { text } = await samira(overleg);
    for (const words of ['Lina slaapt slecht', 'Gezin en opvoeding', 'nodig om het plan uit te voeren']) {
      expect(text).toContain(words);
    }
  });

  test('a ground that says nothing is refused, and the words stay', async ({ samira, overleg, school }) => {
    const { status, text } = await samira(
      `${overleg}/informatie`,
      formOf({ ...deling(school), grond: 'wettelijke-plicht' }),
    );
    expect(status).toBe(400);
    expect(text).toContain('Noem het artikel uit de wet.');
    expect(text).toContain('Lina slaapt slecht');
    const vreemd = await samira(
      `${overleg}/informatie`,
      formOf({ ...deling(school), leefdomein: 'inkomen', grond: 'taak' }),
    );
    expect(vreemd.text).toContain('werkt hier niet aan.');
  });
});

test('a partij reads its own, a stranger nothing', async ({ visitAs, samira, base: path, overleg }) => {
  const school = await visitAs('aanbieder-school');
  expect((await school(overleg)).status).toBe(200);
  expect((await school(`${overleg}/bijwerken`)).status).toBe(403);
  expect((await school(`${path}/nieuw`)).status).toBe(403);
  const geldkring = await visitAs('aanbieder-geldkring');
  expect((await geldkring(path)).text).toContain('Hier staan de overleggen waar jij bij was.');
  expect((await geldkring(overleg)).status).toBe(404);
  for (const wie of ['uitvoerder-collega', 'uitvoerder-ander-team', 'inwoner-moeder', 'beleid'] as const) {
    const visit = await visitAs(wie);
    for (const one of [path, overleg, `${overleg}/informatie`]) expect((await visit(one)).status, wie).toBe(404);
  }
  for (const one of [`${path}/x`, `${path}/x/informatie`, '/huishoudens/x/overleggen']) {
    expect((await samira(one)).status, one).toBe(404);
  }
});

test('the API writes one down and gives them', async ({ samira, gezin, school }) => {
  const path = `/api/v1/huishoudens/${gezin.id}/overleggen`;
  const body = { op: computeDay(), waar: 'Thuis', aanwezig: [gezin.leden.moeder, school], inwoner: 'ja' };
  const send = (sent: object) =>
    samira(path, {
      method: 'POST',
      body: JSON.stringify(sent),
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000' },
    });
  const made = await send(body);
  expect(made.status).toBe(201);
  const { id } = JSON.parse(made.text) as { id: string };
  expect(JSON.parse((await samira(path)).text)).toMatchObject({ totaal: 1, resultaten: [{ id }] });
  expect(JSON.parse((await samira(`${path}/${id}`)).text)).toMatchObject({ id, inwoner: 'ja' });
  expect((await send({ ...body, aanwezig: ['x'] })).status).toBe(400);
});
