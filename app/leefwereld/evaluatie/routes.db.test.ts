import { describe } from 'vitest';

import { formOf, test as base, type Visitor } from '../../../tests/support/app.ts';
import { createGezin, type Gezin } from '../../../tests/support/huishouden.ts';
import { expect } from '../../../tests/support/test.ts';
import { addDays, computeDay } from '../../platform/time/index.ts';

const op = addDays(computeDay(), 30);
type Fixtures = { gezin: Gezin; samira: Visitor; base: string; moment: string };

const test = base.extend<Fixtures>({
  gezin: async ({ as }, use) => use(await createGezin(as)),
  samira: async ({ visitAs }, use) => use(await visitAs('uitvoerder')),
  base: async ({ gezin }, use) => use(`/huishoudens/${gezin.id}/evaluaties`),
  moment: async ({ samira, base: path }, use) => {
    const { status } = await samira(path, formOf({ op, waar: 'Thuis', voor: '' }));
    expect(status).toBe(303);
    const { text } = await samira(path);
    await use(`${path}/${/evaluaties\/([0-9a-f-]{36})"/.exec(text)?.[1]}`);
  },
});

describe('planning a moment', () => {
  test('first an empty page with the way to begin, then the moment', async ({ samira, base: path }) => {
    expect((await samira(path)).text).toContain('Nog geen moment gepland');
    const answer = await samira(path, formOf({ op, waar: 'Thuis', voor: '' }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?melding=gepland`]);
    expect((await samira(`${path}?melding=gepland`)).text).toContain('Het moment staat in de agenda.');
  });

  test('what does not fit comes back with everything that was typed', async ({ samira, base: path }) => {
    const { status, text } = await samira(path, formOf({ op: '2020-01-01', waar: 'In het buurthuis', voor: '' }));
    expect(status).toBe(400);
    expect(text).toContain('Kies vandaag of een dag in de komende twee jaar.');
    expect(text).toContain('In het buurthuis');
    const vreemd = await samira(path, formOf({ op, waar: 'Thuis', voor: '', deelnemers: 'x' }));
    expect(vreemd.status).toBe(400);
    expect(vreemd.text).toContain('Iemand hoort niet bij dit huishouden.');
  });
});

describe('a moment', () => {
  test('is moved; who read an older version sees both texts', async ({ samira, moment }) => {
    const change = { op: addDays(op, 7), waar: 'Op school', versie: '1' };
    expect((await samira(`${moment}/verzetten`, formOf(change))).status).toBe(303);
    const late = await samira(`${moment}/verzetten`, formOf({ ...change, waar: 'Bij oma' }));
    expect(late.status).toBe(409);
    expect(late.text).toContain('Op school');
    expect(late.text).toContain('Bij oma');
    expect(late.text).toContain('name="versie" value="2"');
  });

  test('is held, once', async ({ samira, moment }) => {
    const verslag = {
      gehoudenOp: computeDay(),
      goed: 'We eten samen',
      anders: 'Vroeger naar bed',
      volgende: '',
      versie: '1',
    };
    const empty = await samira(`${moment}/verslag`, formOf({ ...verslag, goed: ' ' }));
    expect(empty.status).toBe(400);
    expect(empty.text).toContain('Vroeger naar bed');
    expect((await samira(`${moment}/verslag`, formOf(verslag))).status).toBe(303);
    expect((await samira(moment)).text).toContain('We eten samen');
    const again = await samira(`${moment}/verslag`, formOf({ ...verslag, versie: '2' }));
    expect(again.status).toBe(409);
    expect(again.text).toContain('Deze evaluatie is al geweest.');
  });

  test('shows both voices once both are in, and where they differ most', async ({ samira, moment, gezin }) => {
    const invullen = `${moment}/invullen`;
    const own = { stem: 'professional', lid: '', versie: '0', 'waarde.wonen': '5', 'waarde.inkomen': '3' };
    expect((await samira(`${invullen}?stem=professional`)).text).toContain('waarde.wonen');
    const wrong = await samira(invullen, formOf({ ...own, 'toelichting.netwerk': 'Opa helpt' }));
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('Kies bij deze uitleg ook een cijfer.');
    expect(wrong.text).toContain('Opa helpt');
    const none = await samira(invullen, formOf({ stem: 'professional', lid: '', versie: '0' }));
    expect(none.text).toContain('Geef bij minstens één onderwerp een cijfer.');
    expect((await samira(invullen, formOf(own))).status).toBe(303);
    const table = { ...own, stem: 'inwoner', 'waarde.wonen': '1', 'toelichting.wonen': 'Het lekt' };
    expect((await samira(invullen, formOf(table))).status).toBe(303);
    const { text } = await samira(moment);
    expect(text).toContain('Het grootste verschil zit bij wonen: praat daar het eerst over.');
    expect(text).toContain('Het lekt');
    expect(text).not.toMatch(/gemiddeld|totaal/i);
    expect((await samira(`/huishoudens/${gezin.id}/evaluaties`)).text).toContain('Het grootste verschil zit bij wonen');
    const late = await samira(invullen, formOf({ ...own, versie: '1', 'waarde.wonen': '2' }));
    expect(late.status).toBe(409);
    expect(late.text).toContain('De twee stemmen liggen al naast elkaar.');
    expect((await samira(invullen)).status).toBe(409);
  });

  test('two at the same voice: the second sees both', async ({ samira, moment }) => {
    const own = { stem: 'professional', lid: '', versie: '0', 'waarde.wonen': '5', 'toelichting.wonen': 'Ruim huis' };
    await samira(`${moment}/invullen`, formOf(own));
    const late = await samira(`${moment}/invullen`, formOf({ ...own, 'toelichting.wonen': 'Te klein' }));
    expect(late.status).toBe(409);
    expect(late.text).toContain('Ruim huis');
    expect(late.text).toContain('Te klein');
  });
});

test('who may not see it gets 404, and who may not change it 403', async ({ visitAs, samira, base: path, moment }) => {
  const paths = [path, moment, `${moment}/verzetten`, `${moment}/verslag`, `${moment}/invullen`, `${path}/nieuw`];
  for (const wie of ['uitvoerder-ander-team', 'inwoner-moeder', 'beleid'] as const) {
    const visit = await visitAs(wie);
    for (const one of paths) expect((await visit(one)).status, `${wie} ${one}`).toBe(404);
  }
  const collega = await visitAs('uitvoerder-collega');
  expect((await collega(path)).status).toBe(200);
  expect((await collega(moment)).text).not.toContain('vulde nog niet in');
  expect((await collega(`${moment}/invullen`)).status).toBe(403);
  for (const one of [`${path}/x`, `${path}/x/verslag`, `/huishoudens/x/evaluaties`]) {
    expect((await samira(one)).status, one).toBe(404);
  }
});

test('the API plans a moment and gives them', async ({ samira, gezin }) => {
  const path = `/api/v1/huishoudens/${gezin.id}/evaluaties`;
  const send = (body: object) =>
    samira(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000' },
    });
  const made = await send({ op, waar: 'Thuis' });
  expect(made.status).toBe(201);
  const { id } = JSON.parse(made.text) as { id: string };
  expect(JSON.parse((await samira(path)).text)).toMatchObject({ totaal: 1, resultaten: [{ id, stand: 'gepland' }] });
  expect(JSON.parse((await samira(`${path}/${id}`)).text)).toMatchObject({ id, op, waar: 'Thuis' });
  expect((await send({ op, waar: 'Thuis', anders: 1 })).status).toBe(400);
  expect((await samira(`${path}/x`)).status).toBe(404);
});
