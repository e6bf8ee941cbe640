import { CAST, PARTIJEN } from '../../../database/demo/cast.ts';
import { test as base } from '../../../tests/support/app.ts';
import { createGeopendeMeting, createTestRapport } from '../../../tests/support/rapport.ts';
import { actorFor, type As, expect, type Wie } from '../../../tests/support/test.ts';
import { createSystemActor } from '../../platform/database/index.ts';
import { createId } from '../../platform/id/index.ts';
import { closeRapport } from './commands/close-rapport.ts';
import { createRapport } from './commands/create-rapport.ts';
import { openRapport } from './commands/open-rapport.ts';
import { runRapport } from './commands/run-rapport.ts';
import { startRapport } from './commands/start-rapport.ts';
import { canReadRapporten } from './policy.ts';
import { findInhoud, findRapport, listRapportAttention, listRapporten } from './queries.ts';
import { createRapporttaak } from './routes.tsx';

type Fixtures = { make: (id: string) => Promise<void> };

/** `make` does what the job does. */
const test = base.extend<Fixtures>({
  make: async ({ withActor }, use) => {
    const { gemeente } = actorFor('beleid');
    await use((rapport) => createRapporttaak(withActor)({ gemeente, rapport }, 1));
  },
});

const EVERYONE: Wie[] = [...(Object.keys(CAST) as (keyof typeof CAST)[]), 'niemand'];
const isElders = (wie: Wie) => wie === 'niemand' || actorFor(wie).gemeente !== actorFor('beleid').gemeente;
const LEIDT: Wie[] = ['beleid', 'transformatiemanager', 'teamleider'];
const RAAD: Wie[] = ['raadslid', 'wethouder', 'burgemeester'];
const GELEID = { begeleider: CAST.teamleider.id };
const status = (code: number) => expect.objectContaining({ status: code });
const vraagOf = (meting: string) => ({ meting, soort: 'raad' as const, titel: 'Waar staan wij?', woord: '', ook: [] });
const canFind = async (as: As, wie: Wie, id: string) =>
  (await as(wie, (tx, actor) => findRapport(tx, actor, id))) !== undefined;

test('who leads a meting asks for a rapport: its begeleider, beleid and the transformatiemanager', async ({ as }) => {
  const meting = await createGeopendeMeting(as, GELEID);
  for (const wie of EVERYONE) {
    const done = as(wie, (tx, actor) => createRapport(tx, actor, vraagOf(meting)));
    if (LEIDT.includes(wie)) await expect(done, wie).resolves.toHaveProperty('id');
    else await expect(done, wie).rejects.toEqual(status(isElders(wie) ? 404 : 403));
  }
});

test('before it is given, only who leads the meting reads a rapport for the raad', async ({ as, make }) => {
  const { id } = await createTestRapport(as, 'raad', { ...GELEID, opengesteld: true });
  await make(id);
  for (const wie of EVERYONE) expect(await canFind(as, wie, id), wie).toBe(LEIDT.includes(wie));
});

test('who leads gives it to the raad and takes it back; in between the raad and the college read it', async ({
  as,
}) => {
  const { id } = await createTestRapport(as, 'raad', GELEID);
  await as('beleid', (tx) => tx.updateTable('rapporten').set({ stand: 'klaar' }).where('id', '=', id).execute());
  const give = (wie: Wie) => as(wie, (tx, actor) => openRapport(tx, actor, id));
  const take = (wie: Wie) => as(wie, (tx, actor) => closeRapport(tx, actor, id));
  const anderen = EVERYONE.filter((wie) => !LEIDT.includes(wie));
  for (const wie of anderen) await expect(give(wie), wie).rejects.toEqual(status(404));
  for (const wie of LEIDT) {
    await give(wie);
    await take(wie);
  }
  for (const wie of RAAD) expect(await canFind(as, wie, id), wie).toBe(false);
  await give('beleid');
  for (const wie of EVERYONE) expect(await canFind(as, wie, id), wie).toBe([...LEIDT, ...RAAD].includes(wie));
  for (const wie of anderen) await expect(take(wie), wie).rejects.toEqual(status(RAAD.includes(wie) ? 403 : 404));
  await expect(give('beleid')).rejects.toEqual(status(409));
  await take('beleid');
  for (const wie of RAAD) expect(await canFind(as, wie, id), wie).toBe(false);
  await expect(take('beleid')).rejects.toEqual(status(409));
});

test('a rapport for the bondgenootschap is for who speaks for a partij that took part, while its results are open to all', async ({
  as,
  make,
}) => {
  const dicht = await createTestRapport(as, 'bondgenootschap', GELEID);
  const open = await createTestRapport(as, 'bondgenootschap', { ...GELEID, opengesteld: true });
  await make(dicht.id);
  await make(open.id);
  const partijen = [PARTIJEN[0].id, PARTIJEN[1].id] as string[];
  // Who asks or watches over the gemeente does not speak for it, and a resident reads no rapport.
  const niet = ['raadslid', 'beheerder', 'privacy-officer', 'fg', 'inwoner'];
  const deelnemers = EVERYONE.filter((wie) => {
    if (wie === 'niemand') return false;
    const { partij, rollen } = CAST[wie];
    return partijen.includes(partij) && rollen.some((rol) => !niet.includes(rol));
  });
  for (const wie of EVERYONE) {
    expect(await canFind(as, wie, dicht.id), wie).toBe(LEIDT.includes(wie));
    expect(await canFind(as, wie, open.id), wie).toBe(LEIDT.includes(wie) || deelnemers.includes(wie));
  }
  expect(deelnemers).toContain('aanbieder');
  for (const wie of ['aanbieder-wonen', 'raadslid', 'inwoner']) expect(deelnemers).not.toContain(wie);
});

test('a begeleider who does not lead what comes along does not read it', async ({ as, make }) => {
  const ook = await createGeopendeMeting(as, { instrument: 'bakenmeetlat' });
  const { id } = await createTestRapport(as, 'raad', { ...GELEID, ook: [ook] });
  await make(id);
  expect(await canFind(as, 'teamleider', id)).toBe(false);
  const meting = await createGeopendeMeting(as, GELEID);
  const asked = as('teamleider', (tx, actor) => createRapport(tx, actor, { ...vraagOf(meting), ook: [ook] }));
  await expect(asked).rejects.toMatchObject({ status: 400, errors: [{ field: 'ook' }] });
});

test('who leads makes a rapport again that failed, once', async ({ as }) => {
  const { id } = await createTestRapport(as, 'raad', GELEID);
  for (const wie of EVERYONE) {
    await as('beleid', (tx) => tx.updateTable('rapporten').set({ stand: 'mislukt' }).where('id', '=', id).execute());
    const again = as(wie, (tx, actor) => startRapport(tx, actor, id));
    if (LEIDT.includes(wie)) await expect(again, wie).resolves.toBeUndefined();
    else await expect(again, wie).rejects.toEqual(status(404));
  }
});

test('the job reads counts and scores by its role, and no answer; any other role makes nothing', async ({
  as,
  withActor,
}) => {
  const { id } = await createTestRapport(as);
  const { gemeente } = actorFor('beleid');
  const job = createSystemActor('rapport', gemeente);
  const answers = await as(job, (tx) => tx.selectFrom('antwoorden').selectAll().execute());
  const words = await as(job, (tx) => tx.selectFrom('antwoordtoelichtingen').selectAll().execute());
  const drafts = await as(job, (tx) => tx.selectFrom('antwoordconcepten').selectAll().execute());
  expect([answers, words, drafts]).toEqual([[], [], []]);
  const werk = { woorden: {} as never, render: () => Promise.reject(new Error('not asked')) };
  const elsewhere = { gemeente: actorFor('beleid-andere-gemeente').gemeente, rapport: id };
  await expect(runRapport(withActor, werk, elsewhere, 1)).resolves.toBeUndefined();
  expect(await as('beleid', (tx, actor) => findRapport(tx, actor, id))).toMatchObject({ stand: 'wacht' });
});

test('lists, Vandaag and the content show nothing that may not be read', async ({ as, make }) => {
  const { id } = await createTestRapport(as);
  await make(id);
  const list = (wie: Wie) => as(wie, async (tx, actor) => (await listRapporten(tx, actor, {}, 1, 25)).totaal);
  const waits = (wie: Wie) => as(wie, (tx, actor) => listRapportAttention(tx, actor, '2026-11-23'));
  const read = (wie: Wie) => as(wie, (tx, actor) => findInhoud(tx, actor, id));
  expect([await list('raadslid'), await waits('raadslid'), await read('raadslid')]).toEqual([0, [], undefined]);
  await as('beleid', (tx, actor) => openRapport(tx, actor, id));
  expect(await list('raadslid')).toBe(1);
  expect(await waits('raadslid')).toMatchObject([{ title: 'Waar staan wij?', href: `/rapporten/${id}` }]);
  expect(await waits('beleid')).toEqual([]);
  expect(await read('raadslid')).toMatchObject({ inhoud: { titel: 'Waar staan wij?' } });
  expect(await list('uitvoerder')).toBe(0);
  expect(canReadRapporten(actorFor('inwoner'))).toMatchObject({ reden: expect.any(String) });
});

test('what is malformed or not there is not found', async ({ as }) => {
  for (const id of ['x', createId()]) {
    expect(await canFind(as, 'beleid', id)).toBe(false);
    await expect(as('beleid', (tx, actor) => openRapport(tx, actor, id))).rejects.toEqual(status(404));
  }
});
