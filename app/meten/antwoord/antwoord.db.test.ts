import { expect, test, type Visitor } from '../../../tests/support/app.ts';
import { asJson, type Invuller, listAdressen, listSleutels, openInvuller } from '../../../tests/support/invullen.ts';
import { createTestMeting, type Soort } from '../../../tests/support/meting.ts';
import { actorFor, type As } from '../../../tests/support/test.ts';
import { closeMeting, openMetingOpnieuw } from '../meting/index.ts';
import { createGroepslink } from '../metinggroep/index.ts';

const NAAMLOOS: Soort = {
  instrument: 'uitvoerdersenquete',
  naam: 'naamloos',
  mensen: [],
  adressen: listAdressen(1),
  open: true,
};
const OP_NAAM: Soort = { mensen: [], adressen: listAdressen(1), open: true };

/** Everything that was sent in, as counting sees it. */
const readAll = (as: As) => {
  const telling = { ...actorFor('beleid'), persoon: null, pseudoniem: null, rollen: ['telling'], teams: [] };
  return as(telling, async (tx) => ({
    antwoorden: await tx.selectFrom('antwoorden').selectAll().execute(),
    toelichtingen: await tx.selectFrom('antwoordtoelichtingen').selectAll().orderBy('tekst').execute(),
  }));
};

async function openMeting(as: As, visit: Visitor, soort: Soort) {
  const { id, groepen } = await createTestMeting(as, soort);
  const [sleutel = ''] = await listSleutels(as, id);
  const deur = { deur: 'uitnodiging', sleutel };
  const invuller = openInvuller(visit);
  await invuller.begin(id, deur);
  return { id, groepen, sleutel, deur, invuller };
}

const send = (invuller: Invuller, id: string) => invuller.post(`/invullen/${id}/versturen`, {});

test('answers are sent in once: again, in another tab and after going back they are in already', async ({
  as,
  visit,
}) => {
  const { id, invuller, deur, groepen } = await openMeting(as, visit, NAAMLOOS);
  await invuller.fill(`/invullen/${id}/1`, { 'a-voorwaarden': ['tijd', 'geld'], 't-sturing': 'Op tijd.' });
  await invuller.fill(`/invullen/${id}/2`, {
    'a-stelling-1': '4',
    'a-stelling-2': 'weet-niet',
    't-stelling-1': 'Soms.',
  });
  const shown = await invuller.open(`/invullen/${id}/3`);
  const sent = await send(invuller, id);
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/invullen/${id}/klaar`]);
  expect((await invuller.go(`/invullen/${id}/klaar`)).text).toContain('Bedankt voor het invullen');
  const again = await send(invuller, id);
  expect([again.status, again.headers.get('location')]).toEqual([303, `/invullen/${id}/klaar?al=1`]);
  expect((await invuller.go(`/invullen/${id}/klaar?al=1`)).text).toContain('Je antwoorden zijn al binnen');
  for (const path of ['', '/1', '/nakijken', '/later']) {
    expect((await invuller.go(`/invullen/${id}${path}`)).text, path).toContain('Je antwoorden zijn al binnen');
  }
  expect((await invuller.go(`/uitnodiging/${deur.sleutel}`)).text).toContain('Je antwoorden zijn al binnen');
  const late = await invuller.post(`/invullen/${id}/3`, { ...shown, 't-stelling-6': 'Dit kwam te laat.' });
  expect([late.status, late.text.includes('Dit kwam te laat.')]).toEqual([409, true]);
  expect((await openInvuller(visit).begin(id, deur)).text).toContain('Je antwoorden zijn al binnen');
  const { antwoorden, toelichtingen } = await readAll(as);
  expect(antwoorden).toEqual([
    expect.objectContaining({
      meting_id: id,
      groep_id: groepen[0],
      uitnodiging_id: null,
      leesbaar: false,
      antwoorden: { voorwaarden: ['tijd', 'geld'], 'stelling-1': 4, 'stelling-2': null },
    }),
  ]);
  expect(toelichtingen.map(({ item, tekst, uitnodiging_id }) => [item, tekst, uitnodiging_id])).toEqual([
    ['sturing', 'Op tijd.', null],
    ['stelling-1', 'Soms.', null],
  ]);
});

test('two devices, one anonymous invitation: one comes in, the other keeps its words', async ({ as, visit }) => {
  const { id, invuller, deur } = await openMeting(as, visit, NAAMLOOS);
  const there = openInvuller(visit);
  await there.begin(id, deur);
  await invuller.fill(`/invullen/${id}/2`, { 'a-stelling-1': '1' });
  await there.fill(`/invullen/${id}/2`, { 'a-stelling-1': '5' });
  await Promise.all([send(invuller, id), send(there, id), send(invuller, id), send(there, id)]);
  expect((await readAll(as)).antwoorden).toHaveLength(1);
});

test('with the link of a groep everyone sends in their own, and each once', async ({ as, visit }) => {
  const { id, groepen } = await createTestMeting(as, { ...NAAMLOOS, toegang: 'link', adressen: [], open: false });
  const { sleutel } = await as('beleid', (tx, actor) => createGroepslink(tx, actor, id, groepen[1] ?? ''));
  await as('beleid', (tx) => tx.updateTable('metingen').set({ stand: 'open' }).where('id', '=', id).execute());
  const people = Array.from({ length: 3 }, () => openInvuller(visit));
  for (const [i, one] of people.entries()) {
    await one.begin(id, { deur: 'meedoen', sleutel });
    await one.fill(`/invullen/${id}/2`, { 'a-stelling-1': String(i) });
    await send(one, id);
    expect((await send(one, id)).headers.get('location')).toContain('al=1');
    expect((await one.go(`/invullen/${id}`)).text).toContain('al binnen');
    expect((await one.begin(id, {})).text).toContain('al binnen');
  }
  const { antwoorden } = await readAll(as);
  expect(antwoorden.map((row) => (row.antwoorden as Record<string, number>)['stelling-1']).toSorted()).toEqual([
    0, 1, 2,
  ]);
  // The next person at the same computer begins anew.
  expect((await people[0]?.begin(id, { deur: 'meedoen', sleutel }))?.headers.get('location')).toBe(`/invullen/${id}/1`);
});

test('fifty people of one office send in at once: none refused, lost or double', async ({ as, visit }) => {
  const adressen = listAdressen(50);
  const { id } = await createTestMeting(as, { ...NAAMLOOS, adressen });
  const sleutels = await listSleutels(as, id);
  const people = await Promise.all(
    sleutels.map(async (sleutel, i) => {
      const one = openInvuller(visit);
      await one.begin(id, { deur: 'uitnodiging', sleutel });
      await one.fill(`/invullen/${id}/2`, { 'a-stelling-1': String(i % 6), 't-stelling-1': `Opmerking ${i}` });
      return one;
    }),
  );
  const answers = await Promise.all(people.flatMap((one) => [send(one, id), send(one, id)]));
  expect(answers.every(({ status }) => status === 303)).toBe(true);
  expect(answers.filter(({ headers }) => headers.get('location')?.endsWith('klaar'))).toHaveLength(50);
  const { antwoorden, toelichtingen } = await readAll(as);
  expect([antwoorden.length, new Set(toelichtingen.map(({ tekst }) => tekst)).size]).toEqual([50, 50]);
});

test('when it closed while someone filled in, nothing is sent and everything is there to copy', async ({
  as,
  visit,
}) => {
  const { id, invuller } = await openMeting(as, visit, NAAMLOOS);
  await invuller.fill(`/invullen/${id}/2`, { 't-stelling-1': 'Dit wil ik bewaren.' });
  await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
  const late = await send(invuller, id);
  expect(late.status).toBe(409);
  expect(late.text).toContain('Deze meting is gesloten');
  expect(late.text).toContain('Dit wil ik bewaren.');
  expect((await readAll(as)).antwoorden).toEqual([]);
});

test('named: who opens it again begins with the earlier answers and replaces them', async ({ as, visit }) => {
  const { id, invuller, deur, sleutel } = await openMeting(as, visit, OP_NAAM);
  await invuller.fill(`/invullen/${id}/1`, { 'a-1-p': '1', 't-1-p': 'Eerst dit.', 't-1-i': 'En dit.' });
  await send(invuller, id);
  expect((await invuller.go(`/invullen/${id}/klaar`)).text).toContain('Antwoorden aanpassen');
  await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
  expect((await visit(`/uitnodiging/${sleutel}`)).text).toContain('Deze meting is gesloten');
  await as('beleid', (tx, actor) =>
    openMetingOpnieuw(tx, actor, id, { reden: 'Er miste een groep.', invullenTot: '' }),
  );
  const elsewhere = openInvuller(visit);
  expect((await elsewhere.go(`/uitnodiging/${sleutel}`)).text).toContain('Je kunt ze nog aanpassen');
  await elsewhere.begin(id, deur);
  const page = await elsewhere.go(`/invullen/${id}/1`);
  expect(page.text).toContain('Eerst dit.');
  await elsewhere.fill(`/invullen/${id}/1`, { 'a-1-p': '4', 't-1-p': 'Nu dit.' });
  expect((await send(elsewhere, id)).headers.get('location')).toBe(`/invullen/${id}/klaar`);
  const { antwoorden, toelichtingen } = await readAll(as);
  expect(antwoorden.map((row) => row.antwoorden)).toEqual([{ '1-p': 4 }]);
  expect(toelichtingen.map(({ tekst }) => tekst)).toEqual(['Nu dit.']);
  const events = await as('privacy-officer', (tx) =>
    tx.selectFrom('gebeurtenissen').selectAll().where('soort', '=', 'antwoord-ingezonden').execute(),
  );
  expect(events.map(({ onderwerp_id, gegevens }) => [onderwerp_id, gegevens])).toEqual([
    [id, { opnieuw: false }],
    [id, { opnieuw: true }],
  ]);
});

test('who is signed in fills in with their own invitation, and leaves no row of the form', async ({ as, visitAs }) => {
  const { id } = await createTestMeting(as, { ...NAAMLOOS, mensen: ['uitvoerder'], adressen: [] });
  const invuller = openInvuller(await visitAs('uitvoerder'), 'test-uitvoerder');
  await invuller.begin(id, {});
  await invuller.fill(`/invullen/${id}/2`, { 'a-stelling-1': '3' });
  expect((await send(invuller, id)).headers.get('location')).toBe(`/invullen/${id}/klaar`);
  expect((await readAll(as)).antwoorden).toHaveLength(1);
  const kept = await as('beheerder', (tx) => tx.selectFrom('inzendingen').selectAll().execute());
  expect(kept).toEqual([]);
});

const API = (id: string) => `/api/v1/metingen/${id}/antwoorden`;

test('a machine sends in a whole sheet with a key or a session, once', async ({ as, visit, visitAs }) => {
  const { id, sleutel } = await openMeting(as, visit, { ...NAAMLOOS, mensen: ['uitvoerder'] });
  const [eigen = '', mail = ''] = await listSleutels(as, id);
  const body = {
    antwoorden: { 'stelling-1': 5, 'stelling-2': null, voorwaarden: ['tijd'] },
    toelichtingen: { 'stelling-1': 'Ja.' },
  };
  const answer = await visit(API(id), asJson({ sleutel: mail, ...body }));
  expect([answer.status, JSON.parse(answer.text)]).toEqual([201, { ontvangen: true }]);
  expect((await visit(API(id), asJson({ sleutel: mail, ...body }))).status).toBe(409);
  const person = await visitAs('uitvoerder');
  expect((await person(API(id), asJson(body))).status).toBe(201);
  expect((await person(API(id), asJson(body))).status).toBe(409);
  expect([sleutel, eigen, mail].filter((one) => one === sleutel).length).toBeGreaterThan(0);
  expect((await visit(API(id), asJson(body))).status).toBe(401);
  expect((await (await visitAs('teamleider'))(API(id), asJson(body))).status).toBe(404);
  expect((await readAll(as)).antwoorden).toHaveLength(2);
});

const ODD: [unknown, string][] = [
  [{ antwoorden: { 'stelling-1': 6 } }, 'antwoorden.stelling-1'],
  [{ antwoorden: { 'stelling-1': 1.5 } }, 'antwoorden.stelling-1'],
  [{ antwoorden: { 'stelling-1': ['tijd'] } }, 'antwoorden.stelling-1'],
  [{ antwoorden: { voorwaarden: [] } }, 'antwoorden.voorwaarden'],
  [{ antwoorden: { voorwaarden: ['bestaat-niet'] } }, 'antwoorden.voorwaarden'],
  [{ antwoorden: { niets: 1 } }, 'antwoorden.niets'],
  [{ antwoorden: {}, toelichtingen: { niets: 'x' } }, 'toelichtingen.niets'],
  [{ antwoorden: {}, toelichtingen: { 'stelling-1': 'x'.repeat(10_000) } }, 'toelichtingen.stelling-1'],
  [{ antwoorden: {}, meting: 'x' }, 'meting'],
  [{}, 'antwoorden'],
];

test.for(ODD)('%j is told at the field', async ([body, field], { as, visit }) => {
  const { id, sleutel } = await openMeting(as, visit, NAAMLOOS);
  const { status, text } = await visit(API(id), asJson({ sleutel, ...(body as object) }));
  expect(status, text).toBe(400);
  expect((JSON.parse(text) as { errors: { field: string }[] }).errors[0]?.field).toBe(field);
  expect((await readAll(as)).antwoorden).toEqual([]);
});

test('keys that open nothing are all alike to a machine', async ({ as, visit }) => {
  const { id, sleutel } = await openMeting(as, visit, NAAMLOOS);
  const { id: other } = await createTestMeting(as, NAAMLOOS);
  const tries = [
    [id, 'x'],
    [id, `9901-${'a'.repeat(43)}`],
    [id, sleutel.replace('9901', '9902')],
    [other, sleutel],
    ['geen-id', sleutel],
  ] as const;
  for (const [meting, key] of tries) {
    const { status, text } = await visit(API(meting), asJson({ sleutel: key, antwoorden: {} }));
    expect([status, (JSON.parse(text) as { detail: string }).detail]).toEqual([404, 'Deze pagina is er niet']);
  }
});
