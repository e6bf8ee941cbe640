import { describe } from 'vitest';

import { CAST, PARTIJEN } from '../../../database/demo/cast.ts';
import { expect, formOf, test, type Visitor } from '../../../tests/support/app.ts';
import { createTestMeting } from '../../../tests/support/meting.ts';
import { addDays, computeDay } from '../../platform/time/index.ts';

const NIEUW = {
  instrument: 'zelfanalyse',
  titel: 'Hoe werken we samen?',
  periode: 'najaar 2026',
  naam: 'op-naam',
  groepsminimum: '5',
  toegang: 'uitnodiging',
};
const idIn = (location: string | null) => /\/metingen\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? '';

/** Makes a meting through its form; gives its address. */
async function make(visit: Visitor, anders: Record<string, string> = {}): Promise<string> {
  const { status, headers } = await visit('/metingen', formOf({ ...NIEUW, ...anders }));
  expect(status).toBe(303);
  return `/metingen/${idIn(headers.get('location'))}`;
}

describe('a meting from beginning to end', () => {
  test('is set up, gets groepen and people, opens, reminds and closes', async ({ visitAs }) => {
    const visit = await visitAs('beleid');
    expect((await visit('/metingen')).text).toContain('Nog geen meting');
    const meting = await make(visit);
    expect((await visit(meting)).text).toContain('Kies wie je vraagt');
    expect((await visit(`${meting}/openen`, formOf({}))).status).toBe(409);
    const groepen = [
      ['partijen', PARTIJEN[0].id],
      ['partijen', PARTIJEN[1].id],
      ['lagen', 'bestuur'],
      ['lagen', 'uitvoering'],
    ];
    expect((await visit(`${meting}/groepen`, formOf(groepen))).status).toBe(303);
    const lijst = (await visit(`${meting}/groepen`)).text;
    for (const naam of ['Gemeente Voorbeeldstad: bestuur', 'Thuiszorg Voorbeeld: uitvoering'])
      expect(lijst).toContain(naam);
    const [, groep = ''] = /uitnodigingen\/nieuw\?groep=([0-9a-f-]{36})/.exec(lijst) ?? [];
    expect((await visit(meting)).text).toContain('Vraag mensen');
    const vragen = [
      ['groep', groep],
      ['medewerkers', CAST.uitvoerder.id],
      ['adressen', 'anna@voorbeeld.nl\nanna@voorbeeld.nl'],
    ];
    const asked = await visit(`${meting}/uitnodigingen`, formOf(vragen));
    expect(asked.headers.get('location')).toBe(`${meting}/uitnodigingen?melding=gevraagd&aantal=2&dubbel=1`);
    expect((await visit(asked.headers.get('location') ?? '')).text).toContain(
      'Twee mensen gevraagd. Eén mens stond er al bij.',
    );
    expect((await visit(meting)).text).toContain('Wie gevraagd is, krijgt meteen mail.');
    expect((await visit(`${meting}/openen`, formOf({}))).status).toBe(303);
    const open = (await visit(`${meting}?melding=opengezet`)).text;
    for (const words of ['De meting is open.', 'Mensen vullen nu in', 'Twee mensen gevraagd. Nog niemand is klaar.']) {
      expect(open).toContain(words);
    }
    expect((await visit(`${meting}/herinneren`, formOf({}))).status).toBe(409);
    expect((await visit(`${meting}/sluiten`, formOf({}))).status).toBe(303);
    expect((await visit(meting)).text).toContain('Open de resultaten');
    expect((await visit(`${meting}/heropenen`, formOf({ reden: '' }))).status).toBe(400);
    expect((await visit(`${meting}/heropenen`, formOf({ reden: 'Er miste een team.' }))).status).toBe(303);
    expect((await visit(meting)).text).toContain('Er miste een team.');
  });

  test('a next wave has the same groepen and people, and shows beside the first', async ({ as, visitAs }) => {
    const visit = await visitAs('beleid');
    const { id } = await createTestMeting(as, { open: true });
    expect((await visit(`/metingen/${id}/golf`, formOf({ periode: 'later' }))).status).toBe(409);
    await visit(`/metingen/${id}/sluiten`, formOf({}));
    expect((await visit(`/metingen/${id}`)).text).toContain('Maak een nieuwe golf');
    expect((await visit(`/metingen/${id}/golf`, formOf({ periode: '' }))).status).toBe(400);
    const made = await visit(`/metingen/${id}/golf`, formOf({ periode: 'voorjaar 2027' }));
    const nieuw = idIn(made.headers.get('location'));
    const { text } = await visit(`/metingen/${nieuw}?melding=golf`);
    for (const words of ['De nieuwe golf staat klaar', 'golf 2', `/metingen/${id}"`, 'Thuiszorg Voorbeeld']) {
      expect(text).toContain(words);
    }
  });
});

describe('the form of a new meting', () => {
  test('keeps everything that was typed and says what is wrong at its field', async ({ visitAs }) => {
    const visit = await visitAs('beleid');
    const send = (anders: Record<string, string>) => visit('/metingen', formOf({ ...NIEUW, ...anders }));
    const empty = await send({ titel: ' ', periode: 'herfst van dit jaar' });
    expect(empty.status).toBe(400);
    expect(empty.text).toContain('Geef de meting een titel.');
    expect(empty.text).toContain('herfst van dit jaar');
    expect((await send({ groepsminimum: '4' })).text).toContain('Vul een heel getal in van 5 of hoger.');
    expect((await send({ toegang: 'link' })).text).toContain('Met een link weten we niet wie invult.');
    expect((await send({ toegang: 'scan' })).text).toContain('Dit instrument is geen scan.');
    expect((await send({ instrument: 'bestaat-niet' })).text).toContain('Kies een instrument uit de lijst.');
    expect((await send({ invullenTot: addDays(computeDay(), -1) })).text).toContain('Kies vandaag of een latere dag.');
    expect((await send({ begeleider: CAST.inwoner.id })).text).toContain('Kies een begeleider uit de lijst.');
  });

  test('what the instrument decides is not for the form: an enquête is anonymous, a scan is scored by name', async ({
    visitAs,
  }) => {
    const visit = await visitAs('beleid');
    const enquete = await make(visit, { instrument: 'uitvoerdersenquete', naam: 'op-naam', groepsminimum: '8' });
    expect((await visit(enquete)).text).toContain('zonder naam, groepen vanaf 8');
    const scan = await make(visit, { instrument: 'transformatiescan', naam: 'naamloos' });
    const { text } = await visit(scan);
    expect(text).toContain('met naam');
    expect(text).toContain('Daarna geef je elk onderdeel een score met bewijs.');
  });

  test('who was second at changing a meting sees both texts', async ({ as, visitAs }) => {
    const visit = await visitAs('beleid');
    const { id } = await createTestMeting(as);
    const change = { titel: 'Anders', periode: 'later', groepsminimum: '5', versie: '1' };
    expect((await visit(`/metingen/${id}/bijwerken`, formOf(change))).status).toBe(303);
    const late = await visit(`/metingen/${id}/bijwerken`, formOf({ ...change, titel: 'Nog anders' }));
    expect(late.status).toBe(409);
    for (const words of ['Nog anders', '<dd>Anders</dd>', 'name="versie" value="2"'])
      expect(late.text).toContain(words);
  });
});

describe('an anonymous meting', () => {
  test('warns of a small groep, and shows nowhere who is done', async ({ as, visitAs }) => {
    const visit = await visitAs('beleid');
    const { id } = await createTestMeting(as, { naam: 'naamloos', mensen: ['uitvoerder', 'teamleider', 'beleid'] });
    const { text } = await visit(`/metingen/${id}`);
    expect(text).toContain(
      'Gemeente Voorbeeldstad: er zijn drie mensen gevraagd. Zo’n kleine groep laten we niet apart zien.',
    );
    expect(text).toContain('Thuiszorg Voorbeeld: er is nog niemand gevraagd.');
    await visit(`/metingen/${id}/openen`, formOf({}));
    await as('beleid', (tx) =>
      tx.updateTable('uitnodigingen').set({ klaar: true }).where('meting_id', '=', id).execute(),
    );
    const open = (await visit(`/metingen/${id}`)).text;
    expect(open).toContain(
      'Drie mensen gevraagd. Hoeveel er klaar zijn, staat hier pas als een groep groot genoeg is.',
    );
    expect(open).toContain('minder dan 5');
    expect(open).toContain('We tellen één keer per nacht');
    const mensen = (await visit(`/metingen/${id}/uitnodigingen`)).text;
    expect(mensen).toContain('Wie klaar is, zie je hier niet.');
    expect(mensen).not.toMatch(/>klaar<|nog niet klaar</);
    expect(mensen).not.toContain('Haal weg');
  });

  test('with a link per groep: shown once with its QR code, and withdrawn', async ({ as, visitAs }) => {
    const visit = await visitAs('beleid');
    const { id, groepen } = await createTestMeting(as, { naam: 'naamloos', toegang: 'link' });
    const made = await visit(`/metingen/${id}/groepen/link`, formOf({ groep: groepen[0] ?? '' }));
    expect(made.status).toBe(200);
    expect(made.headers.get('cache-control')).toBe('no-store');
    expect(made.text).toMatch(/http:\/\/127\.0\.0\.1:3000\/meedoen\/9901-[\w-]{43}/);
    expect(made.text).toContain('bond-qr');
    expect((await visit(`/metingen/${id}/groepen`)).text).not.toContain('/meedoen/');
    expect((await visit(`/metingen/${id}`)).text).toContain('Wie een link heeft, kan vaker dan één keer invullen.');
    const gone = await visit(`/metingen/${id}/groepen/link/intrekken`, formOf({ groep: groepen[0] ?? '' }));
    expect(gone.status).toBe(303);
    expect((await visit(`/metingen/${id}/groepen`)).text).not.toContain('er is een link');
    for (const groep of ['', 'x', id]) {
      expect((await visit(`/metingen/${id}/groepen/link`, formOf({ groep }))).status).toBe(404);
    }
  });
});

test('what waits for someone stands on top: an invitation, and what a begeleider does next', async ({
  as,
  visitAs,
}) => {
  const { id } = await createTestMeting(as, { open: true, begeleider: CAST.teamleider.id, invullenTot: computeDay() });
  const uitvoerder = await visitAs('uitvoerder');
  for (const path of ['/', '/metingen']) {
    const { text } = await uitvoerder(path);
    expect(text, path).toContain(`/invullen/${id}`);
    expect(text, path).toContain('Gevraagd om in te vullen: Zelfanalyse');
  }
  expect((await uitvoerder(`/metingen/${id}`)).text).toContain('Jij bent gevraagd');
  await as('beleid', (tx) =>
    tx.updateTable('uitnodigingen').set({ klaar: true }).where('meting_id', '=', id).execute(),
  );
  expect((await uitvoerder('/metingen')).text).not.toContain(`/invullen/${id}`);
  const teamleider = await visitAs('teamleider');
  for (const path of ['/', '/metingen']) expect((await teamleider(path)).text, path).toContain('Iedereen is klaar');
  expect((await teamleider(`/metingen/${id}`)).text).toContain('Sluit de meting');
  expect((await teamleider(`/metingen/${id}/sluiten`, formOf({}))).status).toBe(303);
  expect((await teamleider('/metingen')).text).toContain('Niemand zag de resultaten nog.');
});

test('the list is filtered; a wrong filter is none', async ({ as, visitAs }) => {
  const visit = await visitAs('raadslid');
  await createTestMeting(as);
  const { id } = await createTestMeting(as, { instrument: 'uitvoerdersenquete', naam: 'naamloos', open: true });
  const ids = async (query: string) =>
    [...(await visit(`/metingen${query}`)).text.matchAll(/\/metingen\/([0-9a-f-]{36})"/g)].map(([, one]) => one);
  expect(await ids('')).toHaveLength(2);
  expect(await ids('?stand=open')).toEqual([id]);
  expect(await ids('?instrument=uitvoerdersenquete')).toEqual([id]);
  expect(await ids('?stand=onzin')).toHaveLength(2);
  expect((await visit('/metingen?stand=geopend')).text).toContain('Geen meting met deze keuze');
});

test('who may not see or do something is told so', async ({ as, visit, visitAs }) => {
  const { id } = await createTestMeting(as);
  for (const path of ['/metingen', `/metingen/${id}`]) {
    const { status, headers } = await visit(path);
    expect([status, headers.get('location')?.startsWith('/aanmelden')], path).toEqual([303, true]);
  }
  const beheer = ['/bijwerken', '/groepen', '/uitnodigingen', '/golf'].map((deel) => `/metingen/${id}${deel}`);
  const uitvoerder = await visitAs('uitvoerder');
  expect((await uitvoerder(`/metingen/${id}`)).status).toBe(200);
  expect((await uitvoerder('/metingen/nieuw')).status).toBe(403);
  for (const path of beheer) expect((await uitvoerder(path)).status, path).toBe(403);
  const elders = await visitAs('beleid-andere-gemeente');
  for (const path of [`/metingen/${id}`, ...beheer]) expect((await elders(path)).status, path).toBe(404);
  const beleid = await visitAs('beleid');
  for (const path of ['/metingen/x', '/metingen/x/groepen', `/metingen/${id}/afspraken`]) {
    expect((await beleid(path)).status, path).toBe(404);
  }
});

test('the API sets up a meting with groepen, and shows no names, addresses or answers', async ({ as, visitAs }) => {
  const visit = await visitAs('beleid');
  const send = (path: string, body: object) =>
    visit(`/api/v1${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000' },
    });
  const made = await send('/metingen', { instrument: 'zelfanalyse', titel: 'Samen', periode: 'najaar 2026' });
  expect(made.status).toBe(201);
  const { id } = JSON.parse(made.text) as { id: string };
  expect((await send(`/metingen/${id}/metinggroepen`, { partijen: [PARTIJEN[0].id] })).status).toBe(201);
  expect((await send(`/metingen/${id}/metinggroepen`, { partij: PARTIJEN[0].id })).status).toBe(400);
  expect(
    (await send('/metingen', { instrument: 'zelfanalyse', titel: 'Samen', periode: 'nu', stand: 'open' })).status,
  ).toBe(400);
  await createTestMeting(as, { adressen: ['anna@voorbeeld.nl'] });
  const one = JSON.parse((await visit(`/api/v1/metingen/${id}`)).text) as object;
  expect(one).toMatchObject({
    id,
    stand: 'concept',
    golf: 1,
    groepen: [{ naam: 'Gemeente Voorbeeldstad', gedaan: 0 }],
  });
  const all = await visit('/api/v1/metingen');
  expect(JSON.parse(all.text)).toMatchObject({ totaal: 2 });
  expect(all.text).not.toMatch(/anna@|begeleider|link/);
  expect((await visit('/api/v1/metingen/x')).status).toBe(404);
  const elders = await visitAs('beleid-andere-gemeente');
  expect((await elders(`/api/v1/metingen/${id}`)).status).toBe(404);
});

test('what people see when it goes well is written before the meting opens', async ({ visitAs }) => {
  const visit = await visitAs('beleid');
  const meting = await make(visit, { instrument: 'bakenmeetlat' });
  await visit(`${meting}/groepen`, formOf({ partijen: PARTIJEN[0].id }));
  expect((await visit(meting)).text).toContain('Spreek af wat je ziet als het goed gaat');
  const page = (await visit(`${meting}/afspraken`)).text;
  const sleutels = [...page.matchAll(/name="tekst\.([a-z0-9-]+)"/g)].map(([, sleutel = '']) => sleutel);
  expect(sleutels).toHaveLength(8);
  const [een = '', twee = ''] = sleutels;
  const first = await visit(
    `${meting}/afspraken`,
    formOf({ [`tekst.${een}`]: 'We vragen door.', [`versie.${een}`]: '0' }),
  );
  expect(first.status).toBe(303);
  const late = await visit(
    `${meting}/afspraken`,
    formOf({ [`tekst.${een}`]: 'Iets anders', [`versie.${een}`]: '0', [`tekst.${twee}`]: 'Ook dit' }),
  );
  expect(late.status).toBe(409);
  for (const words of ['We vragen door.', 'Iets anders', 'Ook dit', 'Iemand anders schreef ook'])
    expect(late.text).toContain(words);
  expect((await visit(meting)).text).toContain('Vraag mensen');
});
