import { computeDay } from '#platform/time/index.ts';

import { formOf, test as base } from '../../../tests/support/app.ts';
import { bornYearsAgo, createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { meldingOf } from '../../../tests/support/melding.ts';
import { expect } from '../../../tests/support/test.ts';
import { createMelding, listMeldingen } from '../melding/index.ts';

const vandaag = computeDay();
const test = base;
const CONTACT = {
  vraag: 'Wie helpt mij met de post?',
  kanaal: 'balie',
  op: vandaag,
  naam: 'Hannah de Wit',
  bereikbaar: '',
};
const place = (headers: Headers) => headers.get('location') ?? '';
const wetMelding = (lid: string) => {
  const { contact: _, ...fields } = meldingOf(lid);
  return fields as Record<string, string>;
};

test('a contact is taken, looked up, becomes a huishouden and a melding, and nothing is asked twice', async ({
  visitAs,
  as,
}) => {
  const visit = await visitAs('uitvoerder');
  const made = await visit('/contacten', formOf(CONTACT));
  const contact = place(made.headers).split('?')[0] ?? '';
  expect(contact).toMatch(/^\/contacten\/[0-9a-f-]{36}$/);
  expect((await visit(contact)).text).toContain(CONTACT.vraag);
  const zoek = await visit(`${contact}/melding`);
  expect(zoek.text).toMatch(/name="roepnaam" type="text"[^>]*value="Hannah"|value="Hannah"/);
  const persoon = { roepnaam: 'Hannah', achternaam: 'de Wit', geboortedatum: '1961-05-04' };
  const found = await visit(`${contact}/melding`, formOf(persoon));
  expect([found.status, found.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(found.text).toContain('We kennen deze persoon nog niet.');
  const begun = await visit(`${contact}/huishouden`, formOf(persoon));
  expect(begun.status).toBe(303);
  const form = await visit(place(begun.headers));
  expect(form.text).toContain(CONTACT.vraag);
  const [, huishouden = ''] = /huishoudens\/([0-9a-f-]{36})/.exec(place(begun.headers)) ?? [];
  const lid = /name="lid"[^>]*value="([0-9a-f-]{36})"/.exec(form.text)?.[1] ?? '';
  const id = contact.split('/')[2] ?? '';
  const taken = await visit(
    `/huishoudens/${huishouden}/meldingen`,
    formOf({ ...wetMelding(lid), vraag: CONTACT.vraag, contact: id }),
  );
  const melding = place(taken.headers).split('?')[0] ?? '';
  const route = await visit(melding);
  expect(route.text).toContain('Uiterlijk');
  expect(route.text).toContain('Vertellen waar de inwoner recht op heeft');
  // The contact holds nothing any more, and cannot become a second melding.
  expect((await visit(contact)).text).not.toContain(CONTACT.vraag);
  expect((await visit(`${contact}/melding`)).status).toBe(409);
  const meldingen = await runInDossier(as, 'uitvoerder', huishouden, (tx, dossier) => listMeldingen(tx, dossier));
  expect(meldingen).toMatchObject([{ vraag: CONTACT.vraag, contact: id }]);
});

test('who has the regie is found, and the contact goes on to them', async ({ visitAs, as }) => {
  const gezin = await createGezin(as);
  const visit = await visitAs('uitvoerder-collega');
  const contact = place((await visit('/contacten', formOf(CONTACT))).headers).split('?')[0] ?? '';
  const persoon = { roepnaam: 'Norah', achternaam: 'Janssen', geboortedatum: bornYearsAgo(41) };
  const found = await visit(`${contact}/melding`, formOf(persoon));
  expect(found.text).toContain('Samira B.');
  expect(found.text).not.toContain(gezin.id);
  const [, medewerker = ''] = /name="medewerker" value="([0-9a-f-]{36})"/.exec(found.text) ?? [];
  const given = await visit(`${contact}/doorgeven`, formOf({ medewerker }));
  expect(place(given.headers)).toBe('/contacten?melding=doorgegeven');
  const regisseur = await visitAs('uitvoerder');
  expect((await regisseur(`/huishoudens/${gezin.id}/meldingen`)).text).toContain('Wie helpt mij met de post?');
});

test('a form that cannot stand keeps what was typed; a day to come, a wrong choice and a second melding are told', async ({
  visitAs,
  as,
}) => {
  const gezin = await createGezin(as);
  const visit = await visitAs('uitvoerder');
  const pad = `/huishoudens/${gezin.id}/meldingen`;
  const send = (given: Record<string, string>) => visit(pad, formOf({ ...wetMelding(gezin.leden.moeder), ...given }));
  const later = await send({ gemeldOp: '2099-01-01', vraag: 'Bijzondere woorden.' });
  expect([
    later.status,
    later.text.includes('Deze dag moet nog komen'),
    later.text.includes('Bijzondere woorden.'),
  ]).toEqual([400, true, true]);
  expect((await send({ gemeldOp: '2025-02-31' })).text).toContain('Vul een dag in die bestaat.');
  expect((await send({ wet: 'jeugdwet' })).text).toContain('18 of ouder');
  expect((await send({ vraag: ' ' })).status).toBe(400);
  expect((await send({})).status).toBe(303);
  const again = await send({ bron: 'huisarts' });
  expect([again.status, again.text.includes('Er loopt al een melding')]).toEqual([409, true]);
  expect((await visit('/contacten', formOf({ ...CONTACT, op: '2099-01-01' }))).status).toBe(400);
});

test('every page of the route answers, and a resident, a partij and a stranger find nothing', async ({
  visitAs,
  as,
  visit,
}) => {
  const gezin = await createGezin(as);
  const make = (lid: string, given = {}) =>
    runInDossier(as, 'uitvoerder', gezin.id, (tx, dossier) => createMelding(tx, dossier, meldingOf(lid, given)));
  const { id: wmo } = await make(gezin.leden.moeder);
  const { id: jeugd } = await make(gezin.leden.amir, { wet: 'jeugdwet' });
  const kern = `/huishoudens/${gezin.id}/meldingen`;
  const regisseur = await visitAs('uitvoerder');
  const stappen = [
    '',
    '/vertellen',
    '/mantelzorg',
    '/persoonlijk-plan',
    '/spoed',
    '/brief',
    '/sluiten',
    '/aanvragen/nieuw',
  ];
  const paths = [
    kern,
    `${kern}/nieuw`,
    ...stappen.map((stap) => `${kern}/${wmo}${stap}`),
    ...['', '/familiegroepsplan', '/familieantwoord', '/jeugdplan', '/op-schrift', '/brief'].map(
      (stap) => `${kern}/${jeugd}${stap}`,
    ),
  ];
  for (const path of paths) expect((await regisseur(path)).status, path).toBe(200);
  for (const wie of ['inwoner-moeder', 'aanbieder', 'uitvoerder-ander-team', 'uitvoerder-andere-gemeente'] as const) {
    const other = await visitAs(wie);
    for (const path of [kern, `${kern}/${wmo}`, `${kern}/${wmo}/brief`]) {
      expect((await other(path)).status, `${wie} ${path}`).toBe(404);
    }
  }
  expect(place((await visit(kern)).headers)).toMatch(/^\/aanmelden/);
  const collega = await visitAs('uitvoerder-collega');
  expect((await collega(`${kern}/${wmo}`)).text).not.toContain('/vertellen');
  expect((await collega(`${kern}/${wmo}/vertellen`)).status).toBe(403);
  expect((await regisseur(`${kern}/geen-id`)).status).toBe(404);
});

test('one step at a time: told, stopped, given more days, asked for and decided', async ({ visitAs, as }) => {
  const gezin = await createGezin(as);
  const { id } = await runInDossier(as, 'uitvoerder', gezin.id, (tx, dossier) =>
    createMelding(tx, dossier, meldingOf(gezin.leden.moeder)),
  );
  const visit = await visitAs('uitvoerder');
  const pad = `/huishoudens/${gezin.id}/meldingen/${id}`;
  const told = await visit(
    `${pad}/vertellen`,
    formOf([
      ['soorten', 'ontvangst'],
      ['soorten', 'pgb'],
      ['hoe', 'brief'],
      ['op', vandaag],
    ]),
  );
  expect(place(told.headers)).toBe(`${pad}?melding=verteld`);
  expect((await visit(`${pad}/vertellen`, formOf({ hoe: 'brief', op: vandaag }))).text).toContain(
    'Kies wat je vertelde.',
  );
  const [, termijn = ''] = /termijnen\/([0-9a-f-]{36})\/verlengen/.exec((await visit(pad)).text) ?? [];
  const term = `/huishoudens/${gezin.id}/termijnen/${termijn}`;
  expect((await visit(`${term}/verlengen`)).status).toBe(200);
  const refused = await visit(`${term}/verlengen`, formOf({ dagen: '0', reden: 'Het duurt.' }));
  expect([refused.status, refused.text.includes('Vertel het eerst aan de inwoner.')]).toEqual([400, true]);
  const given = await visit(`${term}/verlengen`, formOf({ dagen: '7', reden: 'Het duurt.', verteld: 'ja' }));
  expect(given.status).toBe(303);
  expect((await visit(`${term}/stilzetten`, formOf({ reden: 'Op vakantie.', verteld: 'ja' }))).status).toBe(303);
  expect((await visit(pad)).text).toContain('staat nu stil');
  expect((await visit(`${term}/stilzetten`)).text).toContain('Laat weer lopen');
  expect((await visit(`${term}/hervatten`, formOf({}))).status).toBe(303);
  const asked = await visit(`${pad}/aanvragen`, formOf({ vraag: 'Een traplift.', resultaat: '', gevraagdOp: vandaag }));
  const aanvraag = place(asked.headers).split('?')[0] ?? '';
  expect((await visit(aanvraag)).text).toContain('De aanvraag kwam voor het verslag');
  const done = await visit(`${aanvraag}/afronden`, formOf({ stand: 'beslist', op: vandaag }));
  expect(done.status).toBe(303);
  expect((await visit(`/huishoudens/${gezin.id}/meldingen`)).text).toContain('Besluit op de aanvraag');
});

test('terms as a list, as a calendar to download, and at a secret address that can be taken away', async ({
  visitAs,
  visit,
  as,
}) => {
  const gezin = await createGezin(as);
  await runInDossier(as, 'uitvoerder', gezin.id, (tx, dossier) =>
    createMelding(tx, dossier, meldingOf(gezin.leden.moeder)),
  );
  const own = await visitAs('uitvoerder');
  expect((await own('/termijnen')).text).toContain('Onderzoek na de melding');
  expect((await (await visitAs('teamleider'))('/termijnen?van=team')).text).toContain('Samira B.');
  expect((await (await visitAs('beleid'))('/termijnen')).status).toBe(403);
  const file = await own('/termijnen.ics');
  expect(file.headers.get('content-type')).toContain('text/calendar');
  expect(file.text).toContain('BEGIN:VEVENT');
  expect(place((await visit('/termijnen.ics')).headers)).toMatch(/^\/aanmelden/);
  const made = await own('/termijnen/agenda', formOf({}));
  const [, adres = ''] = /(\/agenda\/[^"<\s]+)/.exec(made.text) ?? [];
  const read = await visit(adres);
  expect([read.status, read.text.includes('Onderzoek na de melding')]).toEqual([200, true]);
  expect(read.text).not.toMatch(/Jansen|Amrani/);
  expect((await visit(adres.replace(/.{9}$/, 'aaaaa.ics'))).status).toBe(404);
  expect((await visit(adres.replace('9901', '9902'))).status).toBe(404);
  await own('/termijnen/agenda/intrekken', formOf({}));
  expect((await visit(adres)).status).toBe(404);
});

test('the API lists meldingen and terms, and takes a melding', async ({ visitAs, as }) => {
  const gezin = await createGezin(as);
  const own = await visitAs('uitvoerder');
  const pad = `/api/v1/huishoudens/${gezin.id}`;
  const post = (body: object) =>
    own(`${pad}/meldingen`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000' },
    });
  expect((await post(wetMelding(gezin.leden.moeder))).status).toBe(201);
  expect((await post(wetMelding(gezin.leden.moeder))).status).toBe(409);
  expect((await post({ ...wetMelding(gezin.leden.daan), iets: 'anders' })).status).toBe(400);
  const { resultaten } = JSON.parse((await own(`${pad}/meldingen`)).text) as { resultaten: object[] };
  expect(resultaten).toMatchObject([{ wet: 'wmo', vraag: 'Ik kom de trap niet meer op.' }]);
  const termijnen = JSON.parse((await own(`${pad}/termijnen`)).text) as { resultaten: object[] };
  expect(termijnen.resultaten).toHaveLength(2);
  expect(termijnen.resultaten[1]).toMatchObject({ soort: 'onderzoek', woorden: expect.stringContaining('uiterlijk') });
  for (const wie of ['inwoner-moeder', 'aanbieder', 'uitvoerder-ander-team'] as const) {
    expect((await (await visitAs(wie))(`${pad}/termijnen`)).status).toBe(404);
  }
});
