import { CAST, PARTIJEN } from '../../../database/demo/cast.ts';
import { formOf, test as base } from '../../../tests/support/app.ts';
import { readPdf } from '../../../tests/support/pdf.ts';
import { createGeopendeMeting, createTestRapport } from '../../../tests/support/rapport.ts';
import { actorFor, type As, expect } from '../../../tests/support/test.ts';
import { createId } from '../../platform/id/index.ts';
import { Problem } from '../../platform/problems/index.ts';
import { runAt } from '../../platform/time/index.ts';
import { formatCijfer } from '../uitkomst/index.ts';
import { createRapport } from './commands/create-rapport.ts';
import { openRapport } from './commands/open-rapport.ts';
import { runRapport } from './commands/run-rapport.ts';
import { startRapport } from './commands/start-rapport.ts';
import { inhoudMessages } from './messages.ts';
import { findInhoud, findRapport } from './queries.ts';
import { createRapporttaak } from './routes.tsx';

type Fixtures = { make: (id: string, attempt?: number) => Promise<void> };

const { gemeente } = actorFor('beleid');

const test = base.extend<Fixtures>({
  make: async ({ withActor }, use) => {
    await use((rapport, attempt = 1) => createRapporttaak(withActor)({ gemeente, rapport }, attempt));
  },
});

const WOORDEN = { m: inhoudMessages, cijfer: formatCijfer };
const find = (as: As, id: string) => as('beleid', (tx, actor) => findRapport(tx, actor, id));
const read = (as: As, id: string) => as('beleid', (tx, actor) => findInhoud(tx, actor, id));

test('a rapport is asked for, made by its job, and frozen: figures that change later do not change it', async ({
  as,
  make,
}) => {
  const { id, meting } = await createTestRapport(as);
  expect(await find(as, id)).toMatchObject({ stand: 'wacht', voortgang: 0, woord: 'Vooraf een woord.' });
  await make(id);
  expect(await find(as, id)).toMatchObject({ stand: 'klaar', voortgang: 100 });
  const before = await read(as, id);
  expect(before?.inhoud.tegels[1]).toMatchObject({ waarde: '0 van 17', teller: 0, noemer: 17 });
  expect(before?.inhoud.tegels[2]).toMatchObject({ waarde: '17 van 17', teller: 17, noemer: 17 });
  expect(readPdf(before?.pdf ?? new Uint8Array()).pages.join(' ')).toContain('Vooraf een woord.');
  const teller = { ...actorFor('beleid'), rollen: ['telling'] };
  await as(teller, (tx) => tx.deleteFrom('tellingen').where('meting_id', '=', meting).execute());
  await make(id);
  expect(await read(as, id)).toEqual(before);
});

test('it bears the day on which it was asked for, as the list does, also when its job comes later', async ({
  as,
  make,
}) => {
  const { id } = await runAt(new Date('2026-11-12T23:30:00Z'), () => createTestRapport(as));
  await runAt(new Date('2026-11-15T09:00:00Z'), () => make(id));
  expect((await read(as, id))?.inhoud.dag).toBe('2026-11-13');
});

test('the job tells how far it is, and leaves gebeurtenissen without content', async ({ as, withActor }) => {
  const { id } = await createTestRapport(as);
  const seen: number[] = [];
  const render = async () => {
    seen.push((await find(as, id))?.voortgang ?? -1);
    return Buffer.from('%PDF-1.7');
  };
  await runRapport(withActor, { woorden: WOORDEN, render }, { gemeente, rapport: id }, 1);
  expect(seen).toEqual([50]);
  const gebeurtenissen = await as('beheerder', (tx) =>
    tx
      .selectFrom('gebeurtenissen')
      .select(['soort', 'gegevens', 'actor'])
      .where('onderwerp_id', '=', id)
      .orderBy('id')
      .execute(),
  );
  expect(gebeurtenissen).toMatchObject([
    { soort: 'rapport-aangevraagd', gegevens: { voor: 'raad', metingen: 1 } },
    { soort: 'rapport-gemaakt', gegevens: { pdf: true }, actor: null },
  ]);
});

test('without a compiler there is no document, and the page stands', async ({ as, withActor, visitAs }) => {
  const { id } = await createTestRapport(as);
  const render = () => Promise.reject(new Problem('even-niet', 'Druk de pagina af.'));
  await runRapport(withActor, { woorden: WOORDEN, render }, { gemeente, rapport: id }, 1);
  expect(await read(as, id)).toMatchObject({ pdf: null, inhoud: { soort: 'raad' } });
  const { status, text } = await (await visitAs('beleid'))(`/rapporten/${id}`);
  expect(status).toBe(200);
  expect(text).toContain('Verschil in beleving');
});

test('what fails is tried again, fails at the third time, and can be made again', async ({ as, withActor, make }) => {
  const { id } = await createTestRapport(as);
  const render = () => Promise.reject(new Error('the disk is full'));
  const run = (attempt: number) =>
    runRapport(withActor, { woorden: WOORDEN, render }, { gemeente, rapport: id }, attempt);
  await expect(run(1)).rejects.toThrow('disk');
  expect(await find(as, id)).toMatchObject({ stand: 'bezig' });
  await expect(run(3)).rejects.toThrow('disk');
  expect(await find(as, id)).toMatchObject({ stand: 'mislukt' });
  await as('beleid', (tx, actor) => startRapport(tx, actor, id));
  expect(await find(as, id)).toMatchObject({ stand: 'wacht' });
  await make(id);
  expect(await find(as, id)).toMatchObject({ stand: 'klaar' });
  await expect(as('beleid', (tx, actor) => startRapport(tx, actor, id))).rejects.toMatchObject({ status: 409 });
});

test('a meting whose results were closed again makes no rapport', async ({ as, make }) => {
  const { id, meting } = await createTestRapport(as);
  await as('beleid', (tx) => tx.updateTable('metingen').set({ stand: 'open' }).where('id', '=', meting).execute());
  await make(id);
  expect(await find(as, id)).toMatchObject({ stand: 'mislukt' });
  const again = { meting, soort: 'raad' as const, titel: 'Nog eens', woord: '', ook: [] };
  await expect(as('beleid', (tx, actor) => createRapport(tx, actor, again))).rejects.toMatchObject({ status: 409 });
});

test('for the raad other instruments come along; for the bondgenootschap it stays with one', async ({ as, make }) => {
  const ook = [await createGeopendeMeting(as, { instrument: 'bakenmeetlat' })];
  const raad = await createTestRapport(as, 'raad', { ook });
  const alles = await createTestRapport(as, 'bondgenootschap', { meting: raad.meting, ook });
  expect((await find(as, raad.id))?.ook).toEqual(ook);
  expect((await find(as, alles.id))?.ook).toEqual([]);
  await make(raad.id);
  await make(alles.id);
  const kopjes = async (id: string) => (await read(as, id))?.inhoud.delen.map(({ sleutel }) => sleutel);
  expect(await kopjes(raad.id)).toEqual(['opvallend', 'praten', 'meting-1-web', 'meting-2-web', 'acties', 'gemeten']);
  expect(await kopjes(alles.id)).toEqual(
    expect.arrayContaining(['meting-1-per-partij', 'meting-1-eens', 'meting-1-witte-vlekken']),
  );
});

test('over HTTP: ask for it, follow it, read it, take it along and give it to the raad', async ({
  as,
  make,
  visitAs,
}) => {
  const meting = await createGeopendeMeting(as);
  const beleid = await visitAs('beleid');
  const raadslid = await visitAs('raadslid');
  expect((await beleid('/rapporten/nieuw')).text).toContain(`/rapporten/nieuw?meting=${meting}`);
  expect((await beleid(`/rapporten/nieuw?meting=${meting}`)).text).toContain('Maak het rapport');
  const leeg = await beleid('/rapporten', formOf({ meting, soort: 'raad', titel: '', woord: 'Blijft staan' }));
  expect(leeg.status).toBe(400);
  expect(leeg.text).toContain('Vul een titel in.');
  expect(leeg.text).toContain('Blijft staan');
  const asked = await beleid('/rapporten', formOf({ meting, soort: 'raad', titel: 'Waar staan wij?', woord: '' }));
  expect(asked.status).toBe(303);
  const path = asked.headers.get('location') ?? '';
  const wait = await beleid(path);
  expect(wait.text).toContain('http-equiv="refresh"');
  expect(wait.text).toContain('Kijk opnieuw');
  expect((await beleid(`${path}.pdf`)).status).toBe(404);
  await make(path.split('/').at(-1) ?? '');
  const done = await beleid(path);
  expect(done.text).not.toContain('http-equiv="refresh"');
  expect(done.text).toContain('Geef aan de raad');
  const pdf = await beleid(`${path}.pdf`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(pdf.headers.get('content-disposition')).toMatch(/filename="rapport-voor-de-raad-\d{4}-\d\d-\d\d\.pdf"/);
  expect((await raadslid(path)).status).toBe(404);
  expect((await raadslid(`${path}.pdf`)).status).toBe(404);
  expect((await raadslid(`${path}/raad`, formOf({}))).status).toBe(404);
  expect((await beleid(`${path}/raad`, formOf({}))).headers.get('location')).toBe(`${path}?melding=gegeven`);
  const again = as('beleid', (tx, actor) => openRapport(tx, actor, path.split('/').at(-1) ?? ''));
  await expect(again).rejects.toMatchObject({ status: 409 });
  expect((await raadslid('/')).text).toContain(path);
  expect((await raadslid('/rapporten')).text).toContain(path);
  const gelezen = await raadslid(path);
  expect(gelezen.status).toBe(200);
  expect(gelezen.text).not.toContain('Neem terug');
  expect((await raadslid(`${path}/raad/terug`, formOf({}))).status).toBe(403);
  const terug = await beleid(`${path}/raad/terug`, formOf({}));
  expect(terug.headers.get('location')).toBe(`${path}?melding=teruggenomen`);
  expect((await raadslid(path)).status).toBe(404);
});

test('the API gives what was frozen, to who may read it', async ({ as, make, visit, visitAs }) => {
  const { id } = await createTestRapport(as);
  const beleid = await visitAs('beleid');
  expect(JSON.parse((await beleid(`/api/v1/rapporten/${id}`)).text)).toMatchObject({ stand: 'wacht', inhoud: null });
  await make(id);
  const een = JSON.parse((await beleid(`/api/v1/rapporten/${id}`)).text);
  expect(een).toMatchObject({ id, soort: 'raad', stand: 'klaar', aanRaad: false, aanRaadOp: null });
  expect(een.inhoud).toEqual((await read(as, id))?.inhoud);
  const raadslid = await visitAs('raadslid');
  expect((await raadslid(`/api/v1/rapporten/${id}`)).status).toBe(404);
  await as('beleid', (tx, actor) => openRapport(tx, actor, id));
  expect(JSON.parse((await raadslid('/api/v1/rapporten')).text)).toMatchObject({
    resultaten: [{ id, aanRaad: true }],
    totaal: 1,
  });
  expect((await visit('/api/v1/rapporten')).status).toBe(401);
  expect((await (await visitAs('inwoner'))('/api/v1/rapporten')).status).toBe(403);
});

test('who does verbeteracties stands there by function, and what was agreed by who agreed', async ({ as, make }) => {
  const { id, meting } = await createTestRapport(as, 'bondgenootschap');
  const van = { gemeente_id: gemeente, meting_id: meting };
  const door = actorFor('beleid').pseudoniem ?? '';
  const op = new Date('2026-11-20T09:00:00Z');
  await as('beleid', async (tx) => {
    const actie = { titel: 'Elke maand samen kijken', kenmerk: 'kenmerk-1', klaar_op: '2027-01-15' };
    const eigenaar = { eigenaar_id: CAST.teamleider.id, gemaakt_door: door, gemaakt_op: op };
    await tx
      .insertInto('verbeteracties')
      .values({ ...van, id: createId(), ...actie, ...eigenaar })
      .execute();
    const besluit = { item: '1-p', niveau: 2, reden: 'Wij beginnen net.', verschoven: '{}', lezers: [], door, op };
    const partijen = [PARTIJEN[1].id, PARTIJEN[2].id].map((partij) => `partij:${partij}`);
    await tx
      .insertInto('consensusbesluiten')
      .values(partijen.map((perspectief) => ({ ...van, id: createId(), perspectief, ...besluit })))
      .execute();
  });
  await make(id);
  const findDeel = async (sleutel: string) =>
    JSON.stringify((await read(as, id))?.inhoud.delen.find((deel) => deel.sleutel === sleutel));
  const acties = await findDeel('acties');
  expect(acties).toContain(
    '["Elke maand samen kijken","Doen wat je zegt","Teamleider Noord","15 januari 2027","loopt"]',
  );
  expect(acties).not.toContain(CAST.teamleider.naam);
  const afspraken = await findDeel('meting-1-afspraken');
  expect(afspraken.match(/"Thuiszorg Voorbeeld","2: op weg","Wij beginnen net\.","–"/g)).toHaveLength(1);
  expect(afspraken).not.toContain('Welzijn');
});
