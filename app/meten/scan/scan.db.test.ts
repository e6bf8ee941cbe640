import { createScan, type Door, openDoor, updateScan, withScan } from '../../../tests/support/scan.ts';
import { type As, expect, test as base } from '../../../tests/support/test.ts';
import { createId } from '../../platform/id/index.ts';
import { computeDay } from '../../platform/time/index.ts';
import { addBewijs } from '../bewijs/index.ts';
import { recordScore } from './commands/record-score.ts';
import { getScan, listScores } from './queries.ts';

type Fixtures = { id: string; door: Door; href: string };

/** A scan, with its pages as beleid. */
const test = base.extend<Fixtures>({
  id: async ({ as }, use) => use(await createScan(as)),
  door: async ({ as }, use) => use(openDoor(as, 'beleid')),
  href: async ({ id }, use) => use(`/metingen/${id}/scan`),
});

const interventies = Array.from({ length: 19 }, (_, i) => `interventie-${i + 1}`);

/** Scores items, in order; those in `zonder` get no evidence. */
const fillScan = (as: As, id: string, scores: Readonly<Record<string, number>>, zonder: readonly string[] = []) =>
  withScan(as, 'beleid', id, async (tx, scan) => {
    for (const [item, score] of Object.entries(scores)) {
      await recordScore(tx, scan, item, { score, toelichting: '', versie: 0 });
      if (zonder.includes(item)) continue;
      await addBewijs(tx, scan, { id: createId(), item, soort: 'document', op: computeDay(), verwijzing: 'Stuk' });
    }
  });
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('a score is saved, changed and taken away; without evidence it is a concept', async ({ as, id, door, href }) => {
  const item = `${href}/interventie-7`;
  const empty = await door.get(item);
  for (const words of [
    'De uitvoerder beslist zelf',
    '78% (7 van 9)',
    '22% (2 van 9)',
    'niet gepubliceerd',
    'Deel van 9 onderzochte gemeenten',
  ]) {
    expect(empty.text).toContain(words);
  }
  const saved = await door.post(item, { score: '1', toelichting: 'Bij het team Noord.', versie: '0' });
  expect(saved.headers.get('location')).toBe(`${item}?melding=bewaard`);
  const shown = await door.get(`${item}?melding=bewaard`);
  for (const words of ['De score is bewaard.', 'concept', 'Bij het team Noord.']) expect(shown.text).toContain(words);
  await door.post(item, { score: '2', toelichting: '', versie: '1' });
  const read = () => withScan(as, 'beleid', id, (tx, scan) => listScores(tx, scan));
  expect((await read()).get('interventie-7')).toEqual({ score: 2, toelichting: '', versie: 2 });
  const gone = await door.post(`${item}/weg`, { versie: '2' });
  expect(gone.headers.get('location')).toBe(`${item}?melding=scoreweg`);
  expect((await read()).get('interventie-7')).toEqual({ score: null, toelichting: '', versie: 3 });
  expect((await door.get(item)).text).not.toContain('Haal de score weg');
  expect((await door.post(`${item}/weg`, { versie: '3' })).status).toBe(409);
});

test('an item of 2015 that cannot be traced says so', async ({ door, href }) => {
  expect((await door.get(`${href}/factor-6`)).text).toContain('26%, niet te herleiden');
  const vijf = await door.get(`${href}/interventie-5`);
  expect(vijf.text).toContain('bijna 50%, niet te herleiden');
  expect(vijf.text).toContain('36% (5 van 14)');
  expect(vijf.text).toContain('is onze lezing');
});

test('what does not fit is refused with everything kept', async ({ door, href }) => {
  for (const fields of [
    { versie: '0' },
    { score: '3', versie: '0' },
    { score: '1.5', versie: '0' },
    { score: '-1', versie: '0' },
  ]) {
    const { status, text } = await door.post(`${href}/interventie-1`, { toelichting: 'Mijn uitleg.', ...fields });
    expect(status).toBe(400);
    expect(text).toContain('Kies een score: 0, 1 of 2.');
    expect(text).toContain('Mijn uitleg.');
  }
  const long = await door.post(`${href}/interventie-1`, { score: '1', versie: '0', toelichting: 'x'.repeat(10_000) });
  expect(long.status).toBe(400);
  expect(long.text).toContain('x'.repeat(10_000));
  expect((await door.get(`${href}/interventie-20`)).status).toBe(404);
  expect((await door.post(`${href}/interventie-20`, { score: '1', versie: '0' })).status).toBe(404);
  expect((await door.get(`${href}/doelen/bestaat-niet`)).status).toBe(404);
});

test('who saves second sees both, loses nothing, and decides', async ({ as, id, door, href }) => {
  const item = `${href}/interventie-1`;
  await openDoor(as, 'transformatiemanager').post(item, { score: '2', toelichting: 'Van Ilse.', versie: '0' });
  const late = await door.post(item, { score: '1', toelichting: 'Van Mark.', versie: '0' });
  expect(late.status).toBe(409);
  for (const words of ['Zo staat het nu', 'Van Ilse.', 'Van Mark.', 'De eerste lijn is anders ingericht']) {
    expect(late.text).toContain(words);
  }
  expect(late.text).toMatch(/checked=""[^>]*value="1"/);
  const read = () => withScan(as, 'beleid', id, async (tx, scan) => (await listScores(tx, scan)).get('interventie-1'));
  expect(await read()).toEqual({ score: 2, toelichting: 'Van Ilse.', versie: 1 });
  const versie = /name="versie" value="(\d+)"/.exec(late.text)?.[1] ?? '';
  expect((await door.post(item, { score: '1', toelichting: 'Van Mark.', versie })).status).toBe(303);
  expect(await read()).toEqual({ score: 1, toelichting: 'Van Mark.', versie: 2 });
  // Taking away what somebody changed meanwhile is refused too, and after it is gone a late save shows that.
  expect((await door.post(`${item}/weg`, { versie: '1' })).status).toBe(409);
  await door.post(`${item}/weg`, { versie: '2' });
  const after = await door.post(item, { score: '0', toelichting: 'Nog laat.', versie: '2' });
  expect(after.status).toBe(409);
  for (const words of ['De score is weggehaald.', 'Nog laat.']) expect(after.text).toContain(words);
  // Scored anew it is another version: who still had the first one before them does not write over it.
  await door.post(item, { score: '2', toelichting: 'Opnieuw.', versie: '3' });
  for (const old of ['0', '1', '2', '3']) {
    expect((await door.post(item, { score: '0', toelichting: '', versie: old })).status).toBe(409);
  }
  expect(await read()).toEqual({ score: 2, toelichting: 'Opnieuw.', versie: 4 });
});

test('the overview: per doel and together, with what the percentages are made of', async ({ as, id, door, href }) => {
  await fillScan(as, id, { 'interventie-1': 2, 'interventie-2': 1, 'interventie-3': 2, 'factor-1': 2 }, [
    'interventie-3',
  ]);
  const text = plain((await door.get(href)).text);
  expect(text).toContain('4 van de 26 onderdelen hebben een score, 3 daarvan met bewijs.');
  expect(text).toContain('Integraliteit 3 van 6 75% (3 van 4 punten) 83% (5 van 6 punten)');
  expect(text).toContain('Maatwerk 0 van 4 nog niets nog niets');
  expect(text).toContain('Samen: 19 interventies 3 van 19 75% (3 van 4 punten) 83% (5 van 6 punten)');
  expect(text).toContain('Veranderkracht 1 van 7 100% (2 van 2 punten) 100% (2 van 2 punten)');
  expect(text).toContain('Nog geen type: 2 interventies hebben een score met bewijs, en er zijn er 15 nodig.');
  const doel = plain((await door.get(`${href}/doelen/integraliteit`)).text);
  expect(doel).toContain('64% (9 van 14)');
  expect(doel).toContain('concept');
});

test('the type shows its rule; other limits need a reason and show it', async ({ as, id, door, href }) => {
  await fillScan(as, id, Object.fromEntries(interventies.map((item) => [item, 1])));
  const ours = plain((await door.get(href)).text);
  for (const words of [
    'Voorzichtige veranderaar',
    '50,0% van het maximum: 19 van 38 punten, over 19 interventies met bewijs.',
    'Op 5 van de 5 doelen',
    'Minder dan 40%: voorzichtig.',
    'Onze keuze'.toLowerCase(),
  ]) {
    expect(ours).toContain(words);
  }
  const grenzen = `${href}/keuzes/grenzen`;
  const none = await door.post(grenzen, { laag: '30', hoog: '45', reden: '', versie: '0' });
  expect(none.text).toContain('Schrijf op waarom jullie andere grenzen kiezen.');
  const swapped = await door.post(grenzen, { laag: '60', hoog: '50', reden: 'Zo.', versie: '0' });
  expect(swapped.text).toContain('Kies een hoger percentage dan bij voorzichtig.');
  for (const laag of ['0', '100', 'veel', '40,5']) {
    expect((await door.post(grenzen, { laag, hoog: '65', reden: 'Zo.', versie: '0' })).status).toBe(400);
  }
  const reden = 'Wij vinden de helft al veel.';
  expect((await door.post(grenzen, { laag: '30', hoog: '45', reden, versie: '0' })).status).toBe(303);
  const own = plain((await door.get(href)).text);
  for (const words of ['Veranderaar', 'Eigen keuze van deze gemeente:', reden, 'Meer dan 45%'])
    expect(own).toContain(words);
  // Back to ours: the reason goes.
  await door.post(grenzen, { laag: '40', hoog: '65', reden, versie: '1' });
  expect(plain((await door.get(href)).text)).not.toContain('Eigen keuze van deze gemeente:');
});

test('labels are chosen by the gemeente itself, each apart, and a stale choice shows what stands there', async ({
  door,
  href,
}) => {
  const strategie = await door.get(`${href}/keuzes/strategie`);
  for (const words of [
    'Verandervermogen: laag.',
    'Verandervermogen: het hoogst.',
    'Mensen geven samen betekenis aan iets nieuws.',
  ]) {
    expect(strategie.text).toContain(words);
  }
  await door.post(`${href}/keuzes/archetype`, { archetype: 'geclusterd-integraal', versie: '0' });
  const late = await door.post(`${href}/keuzes/archetype`, { archetype: 'totaal-integraal', versie: '0' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('Zo staat het nu');
  await door.post(`${href}/keuzes/strategie`, { strategie: 'dialoog', versie: '1' });
  const shown = (await door.get(href)).text;
  for (const words of ['Geclusterd integraal', 'Dialoog', 'Het volgt niet uit de scores.'])
    expect(shown).toContain(words);
  expect((await door.post(`${href}/keuzes/strategie`, { strategie: 'geweld', versie: '2' })).status).toBe(400);
  await door.post(`${href}/keuzes/archetype`, { archetype: '', versie: '2' });
  expect((await door.get(href)).text).not.toContain('Geclusterd integraal<');
});

test('a later wave stands beside the earlier one, item by item', async ({ as, id, door }) => {
  const later = await createScan(as);
  await updateScan(as, later, { golf: 2, reeks_id: id });
  await fillScan(as, id, { 'interventie-1': 1, 'interventie-2': 2, 'interventie-3': 1 });
  await fillScan(as, later, { 'interventie-1': 2, 'interventie-2': 2, 'interventie-4': 0 });
  const href = `/metingen/${later}/scan`;
  expect((await door.get(href)).text).toContain(`${href}/eerder`);
  const text = plain((await door.get(`${href}/eerder`)).text);
  expect(text).toContain(
    '1. Nieuwe structuur voor het sociaal domein 1 Er zijn proeven of eerste stappen, vaak met aanbieders. 2 De eerste lijn is anders ingericht, bijvoorbeeld met een sociaal team. hoger',
  );
  expect(text).toMatch(/2\. Herinrichting.{10,200}gelijk/);
  expect(text).toMatch(/3\. Eén digitaal dossier.{10,200}nog geen score niet te vergelijken/);
  expect(text).toContain('met bewijs 67% (4 van 6 punten) 67% (4 van 6 punten)');
  expect(plain((await door.get(`${href}/interventie-1`)).text)).toContain('Eerder (najaar 2026)');
  // The first wave has nothing before it.
  expect((await door.get(`/metingen/${id}/scan/eerder`)).status).toBe(404);
  const { scan, eerder } = await as('beleid', (tx, actor) => getScan(tx, actor, later));
  expect([scan.id, eerder?.scan.id]).toEqual([later, id]);
});

test('who reads along sees scores and evidence, and no form', async ({ as, id, href }) => {
  await fillScan(as, id, { 'interventie-1': 2 });
  await updateScan(as, id, { opengesteld: true });
  const reader = openDoor(as, 'teamleider');
  const overview = (await reader.get(href)).text;
  expect(overview).toContain('Je leest mee.');
  const { text } = await reader.get(`${href}/interventie-1`);
  expect(text).toContain('Stuk');
  for (const page of [overview, text]) {
    expect(page).not.toContain('<form class="bond-form"');
    for (const path of ['/interviews"', '/keuzes', '/weg"', '/bewijs"']) expect(page).not.toContain(path);
  }
});

test('professionals read along from when the begeleider says so until no longer', async ({ as, door, href }) => {
  const reader = openDoor(as, 'aanbieder');
  const read = async () => (await reader.get(href)).status;
  expect((await door.get(href)).text).toContain('Alleen wie aan de scan werkt, leest hem.');
  expect(await read()).toBe(403);
  const opened = await door.post(`${href}/openstellen`, { opengesteld: 'ja' });
  expect(opened.headers.get('location')).toBe(`${href}?melding=open`);
  expect(await read()).toBe(200);
  expect((await door.get(href)).text).toContain('Laat niemand meer meelezen');
  expect((await reader.post(`${href}/openstellen`, { opengesteld: 'ja' })).status).toBe(403);
  await door.post(`${href}/openstellen`, { opengesteld: 'nee' });
  expect(await read()).toBe(403);
});

test('a closed scan shows everything and takes nothing', async ({ as, id, door, href }) => {
  await fillScan(as, id, { 'interventie-1': 2 });
  await updateScan(as, id, { stand: 'gesloten' });
  expect((await door.get(href)).text).toContain('Deze scan is afgesloten.');
  const late = await door.post(`${href}/interventie-1`, { score: '1', toelichting: 'Nog dit.', versie: '1' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('Deze scan is afgesloten. Er kan niets meer bij of af.');
  expect(late.text).toContain('Nog dit.');
  expect((await door.get(`${href}/interventie-1/bewijs`)).status).toBe(409);
});

test('gebeurtenissen say which item and which score, never why', async ({ as, id, door, href }) => {
  await door.post(`${href}/interventie-1`, { score: '2', toelichting: 'Geheime uitleg.', versie: '0' });
  await door.post(`${href}/keuzes/grenzen`, { laag: '30', hoog: '50', reden: 'Geheime reden.', versie: '0' });
  const told = await as('privacy-officer', (tx) =>
    tx.selectFrom('gebeurtenissen').select(['soort', 'gegevens']).where('onderwerp_id', '=', id).execute(),
  );
  expect(told.map(({ soort }) => soort)).toEqual(['meting-gemaakt', 'scan-gescoord', 'scankeuzes-veranderd']);
  expect(JSON.stringify(told)).not.toContain('Geheime');
});
