import { createScan, type Door, openDoor, withScan } from '../../../tests/support/scan.ts';
import { type As, expect, test as base } from '../../../tests/support/test.ts';
import { createId } from '../../platform/id/index.ts';
import { listBewijzen } from '../bewijs/index.ts';
import { listNotities } from './queries.ts';

type Fixtures = { id: string; door: Door; href: string };

/** A scan with an interview with a manager, as beleid. `href`: address of that interview. */
const test = base.extend<Fixtures>({
  id: async ({ as }, use) => use(await createScan(as)),
  door: async ({ as }, use) => use(openDoor(as, 'beleid')),
  href: async ({ door, id }, use) => {
    const made = await door.post(`/metingen/${id}/interviews`, { functie: 'manager', op: '2026-03-02' });
    await use((made.headers.get('location') ?? '').replace('?melding=begonnen', ''));
  },
});

const idOf = (href: string) => href.split('/').at(-1) ?? '';
const notes = (as: As, id: string, href: string) =>
  withScan(as, 'beleid', id, (tx, scan) => listNotities(tx, scan, idOf(href)));
const fill = (vraag: string, tekst: string, versie: number) => ({
  [`tekst.${vraag}`]: tekst,
  [`versie.${vraag}`]: String(versie),
});

test('with whom is one of six functions: a name has no field', async ({ door, id }) => {
  const form = await door.get(`/metingen/${id}/interviews/nieuw`);
  expect(form.text.match(/type="radio"/g)).toHaveLength(6);
  expect(form.text).toContain('Schrijf nergens een naam op');
  const wrong = await door.post(`/metingen/${id}/interviews`, { functie: 'Jan de Vries', op: '2026-03-02' });
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('Kies met wie je praat.');
  const later = await door.post(`/metingen/${id}/interviews`, { functie: 'manager', op: '2099-01-01' });
  expect(later.text).toContain('Kies een dag die is geweest, of vandaag.');
});

test('notes are kept per question, changed, emptied, and counted per topic', async ({ as, door, id, href }) => {
  const topic = `${href}/onderwerpen/vaardigheden`;
  const first = await door.post(topic, {
    ...fill('kosten', 'Eens per maand.', 0),
    ...fill('leertijd', '', 0),
    verder: 'voorwaarden',
  });
  expect(first.headers.get('location')).toBe(`${href}/onderwerpen/voorwaarden?melding=bewaard`);
  expect((await door.get(href)).text).toContain('1 van 3 vragen met een notitie');
  const again = await door.post(topic, { ...fill('kosten', 'Elke week.', 1), ...fill('leertijd', 'Te weinig.', 0) });
  expect(again.headers.get('location')).toBe(`${href}?melding=bewaard`);
  expect(
    [...(await notes(as, id, href)).values()].map(({ vraag, tekst, versie }) => [vraag, tekst, versie]).toSorted(),
  ).toEqual([
    ['kosten', 'Elke week.', 2],
    ['leertijd', 'Te weinig.', 1],
  ]);
  await door.post(topic, fill('leertijd', '', 1));
  expect([...(await notes(as, id, href)).keys()]).toEqual(['kosten']);
  expect((await door.get(`/metingen/${id}/interviews`)).text).toContain('Interview met een manager');
  expect((await door.get(`${href}/onderwerpen/bestaat-niet`)).status).toBe(404);
});

test('who was second reads what stands there, keeps the own words, and decides', async ({ as, door, id, href }) => {
  const topic = `${href}/onderwerpen/vaardigheden`;
  await door.post(topic, { ...fill('kosten', 'Van de eerste.', 0), ...fill('leertijd', 'Ook van de eerste.', 0) });
  const late = { ...fill('kosten', 'Van de tweede.', 0), ...fill('selectie', 'Nieuw.', 0), ...fill('leertijd', '', 0) };
  const conflict = await door.post(topic, late);
  expect(conflict.status).toBe(409);
  for (const words of ['Van de eerste.', 'Van de tweede.', 'Nieuw.', 'Ook van de eerste.']) {
    expect(conflict.text).toContain(words);
  }
  expect((await notes(as, id, href)).get('kosten')?.tekst).toBe('Van de eerste.');
  expect((await notes(as, id, href)).has('selectie')).toBe(false);
  // The form now knows the newest version: saving again is a decision.
  const versie = /name="versie\.kosten" value="(\d+)"/.exec(conflict.text)?.[1] ?? '';
  expect(versie).toBe('1');
  const decided = await door.post(topic, {
    ...fill('kosten', 'Van de tweede.', Number(versie)),
    ...fill('leertijd', 'Ook van de eerste.', 1),
  });
  expect(decided.status).toBe(303);
  expect((await notes(as, id, href)).get('kosten')?.tekst).toBe('Van de tweede.');
});

test('the same text twice is no conflict, and too much is refused where it stands', async ({ door, href }) => {
  const topic = `${href}/onderwerpen/vaardigheden`;
  for (let i = 0; i < 2; i += 1) expect((await door.post(topic, fill('kosten', 'Gelijk.', 0))).status).toBe(303);
  const long = await door.post(topic, fill('leertijd', 'x'.repeat(2001), 0));
  expect(long.status).toBe(400);
  expect(long.text).toContain('Houd het op 2.000 tekens.');
  expect(long.text).toContain('x'.repeat(2001));
});

test('a note becomes evidence once, points back, and then cannot be lost', async ({ as, door, id, href }) => {
  const topic = `${href}/onderwerpen/vaardigheden`;
  await door.post(topic, fill('kosten', 'Eens per maand.', 0));
  const form = await door.get(`${href}/bewijs/kosten`);
  // What this question tells most about stands first.
  expect(/<option value="(interventie-\d+|factor-\d+)"/.exec(form.text)?.[1]).toBe('interventie-12');
  const sleutel = createId();
  const sent = { sleutel, item: 'interventie-12', verwijzing: 'Interview met een manager' };
  for (let i = 0; i < 2; i += 1) expect((await door.post(`${href}/bewijs/kosten`, sent)).status).toBe(303);
  const bewijzen = await withScan(as, 'beleid', id, (tx, scan) => listBewijzen(tx, scan, 'interventie-12'));
  expect(bewijzen).toMatchObject([
    {
      soort: 'interview',
      op: '2026-03-02',
      verwijzing: 'Interview met een manager',
      notitie: { interview: idOf(href) },
    },
  ]);
  expect((await door.get(`/metingen/${id}/scan/interventie-12`)).text).toContain(`href="${href}"`);
  const emptied = await door.post(topic, fill('kosten', '', 1));
  expect(emptied.status).toBe(400);
  expect(emptied.text).toContain('Deze notitie is bewijs. Haal eerst dat bewijs weg.');
  expect((await door.get(`${href}/weg`)).text).toContain('Eén of meer notities zijn bewijs.');
  expect((await door.post(`${href}/weg`, {})).status).toBe(409);
  await door.post(`/metingen/${id}/scan/interventie-12/bewijs/${bewijzen[0]?.id}/weg`, {});
  expect((await door.post(`${href}/weg`, {})).headers.get('location')).toBe(
    `/metingen/${id}/interviews?melding=weggegooid`,
  );
  expect((await door.get(href)).status).toBe(404);
});

test('evidence asks for an item of this scan', async ({ door, href }) => {
  await door.post(`${href}/onderwerpen/vaardigheden`, fill('kosten', 'Eens per maand.', 0));
  const empty = await door.post(`${href}/bewijs/kosten`, { sleutel: createId(), item: '', verwijzing: 'x' });
  expect(empty.text).toContain('Kies waar dit bewijs voor is.');
  const strange = await door.post(`${href}/bewijs/kosten`, {
    sleutel: createId(),
    item: 'interventie-99',
    verwijzing: 'x',
  });
  expect(strange.status).toBe(404);
  expect((await door.get(`${href}/bewijs/leertijd`)).status).toBe(404);
});

test('gebeurtenissen hold a function and counts, never a word of the conversation', async ({ as, door, href }) => {
  await door.post(`${href}/onderwerpen/vaardigheden`, fill('kosten', 'Geheim gesprek.', 0));
  const told = await as('privacy-officer', (tx) =>
    tx.selectFrom('gebeurtenissen').select(['soort', 'gegevens']).where('onderwerp_id', '=', idOf(href)).execute(),
  );
  expect(told.map(({ soort, gegevens }) => [soort, gegevens])).toEqual([
    ['interview-begonnen', { functie: 'manager' }],
    ['interview-genoteerd', { aantal: 1 }],
  ]);
});
