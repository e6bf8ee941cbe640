import { type Actor, createSystemActor, type Tx } from '#platform/database/index.ts';
import { computeHash, createId } from '#platform/id/index.ts';
import { addDays, computeDay, runAt } from '#platform/time/index.ts';

import { CAST } from '../../../database/demo/cast.ts';
import { SECRETS } from '../../../tests/support/deps.ts';
import { createTestMeting, type Soort } from '../../../tests/support/meting.ts';
import { actorFor, type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { closeMeting, listGroepen } from '../meting/index.ts';
import { addUitnodigingen } from './commands/add-uitnodigingen.ts';
import { createGolf } from './commands/create-golf.ts';
import { recordKlaar } from './commands/record-klaar.ts';
import { removeUitnodiging } from './commands/remove-uitnodiging.ts';
import { rewriteAntwoorden } from './commands/rewrite-antwoorden.ts';
import { sendHerinneringen } from './commands/send-herinneringen.ts';
import { sendUitnodigingen } from './commands/send-uitnodigingen.ts';
import { updateUitnodigingsgroep } from './commands/update-uitnodigingsgroep.ts';
import { findEigenUitnodiging, listEigenUitnodigingen, listGevraagden } from './queries.ts';
import { computeUitnodigingssleutel } from './sleutel.ts';

const EVERYONE: Wie[] = [...(Object.keys(CAST) as (keyof typeof CAST)[]), 'niemand'];
const isElders = (wie: Wie) => wie === 'niemand' || actorFor(wie).gemeente !== actorFor('beleid').gemeente;
const MAG: Wie[] = ['beleid', 'transformatiemanager', 'teamleider'];
const MAKERS: Wie[] = ['beleid', 'transformatiemanager'];
const status = (code: number) => expect.objectContaining({ status: code });
const GELEID: Soort = { begeleider: CAST.teamleider.id };

type Meting = { id: string; groepen: string[]; uitnodiging: string };

/** A meting guided by the teamleider, with the id of the first invitation. */
async function make(as: As, soort: Soort = {}): Promise<Meting> {
  const meting = await createTestMeting(as, { ...GELEID, ...soort });
  const [een] = await as('beleid', (tx, actor) => listGevraagden(tx, actor, meting.id));
  return { ...meting, uitnodiging: een?.id ?? '' };
}

async function checkWie(
  as: As,
  mag: Wie[],
  soort: Soort,
  act: (tx: Tx, actor: Actor, meting: Meting) => Promise<unknown>,
) {
  for (const wie of EVERYONE) {
    const meting = await make(as, soort);
    const done = as(wie, (tx, actor) => act(tx, actor, meting));
    if (mag.includes(wie)) await expect(done, wie).resolves.not.toThrow();
    else await expect(done, wie).rejects.toEqual(status(isElders(wie) ? 404 : 403));
  }
}

const keyOf = (id: string) => computeUitnodigingssleutel(SECRETS.codeSecret, '9901', id);
const invuller = createSystemActor('invuller', actorFor('beleid').gemeente);
const later = <T>(dagen: number, run: () => T) => runAt(new Date(`${addDays(computeDay(), dagen)}T12:00:00Z`), run);

test('who manages a meting asks people', async ({ as }) => {
  await checkWie(as, MAG, {}, (tx, actor, { id, groepen }) =>
    addUitnodigingen(tx, actor, SECRETS, id, {
      groep: groepen[1] ?? '',
      medewerkers: [CAST.aanbieder.id],
      adressen: '',
    }),
  );
});

test('who manages a meting withdraws an invitation', async ({ as }) => {
  await checkWie(as, MAG, {}, (tx, actor, { id, uitnodiging }) => removeUitnodiging(tx, actor, id, uitnodiging));
  const { id } = await make(as);
  const unknown = as('beleid', (tx, actor) => removeUitnodiging(tx, actor, id, createId()));
  await expect(unknown).rejects.toEqual(status(404));
});

test('who manages a meting moves someone to another groep before it opens', async ({ as }) => {
  const move = (tx: Tx, actor: Actor, { id, uitnodiging, groepen }: Meting) =>
    updateUitnodigingsgroep(tx, actor, id, { uitnodiging, groep: groepen[1] ?? '' });
  await checkWie(as, MAG, {}, move);
  const open = await make(as, { open: true });
  await expect(as('beleid', (tx, actor) => move(tx, actor, open))).rejects.toEqual(status(409));
});

test('who manages a meting sends the mail', async ({ as }) => {
  await checkWie(as, MAG, { open: true }, (tx, actor, { id }) => sendUitnodigingen(tx, actor, SECRETS, id));
  const { id } = await make(as);
  await expect(as('beleid', (tx, actor) => sendUitnodigingen(tx, actor, SECRETS, id))).rejects.toEqual(status(409));
});

test('who manages a meting sends a reminder, at most once in three days', async ({ as }) => {
  const remind = (tx: Tx, actor: Actor, { id }: Meting) => later(3, () => sendHerinneringen(tx, actor, SECRETS, id));
  await checkWie(as, MAG, { open: true }, remind);
  const meting = await make(as, { open: true });
  const early = as('beleid', (tx, actor) => sendHerinneringen(tx, actor, SECRETS, meting.id));
  await expect(early).rejects.toMatchObject({ message: expect.stringContaining('eens in de drie dagen') });
  await as('beleid', (tx, actor) => remind(tx, actor, meting));
  await expect(as('beleid', (tx, actor) => remind(tx, actor, meting))).rejects.toEqual(status(409));
});

test('only beleid and the transformatiemanager make a next wave, with the same groepen and people', async ({ as }) => {
  const golf = { periode: 'voorjaar 2027', invullenTot: '' };
  await checkWie(as, MAKERS, { open: true }, async (tx, actor, { id }) => {
    const running = createGolf(tx, actor, SECRETS, id, golf);
    if (MAKERS.some((wie) => actorFor(wie).persoon === actor.persoon))
      await expect(running).rejects.toEqual(status(409));
    else await running;
  });
  const { id } = await make(as, { open: true, adressen: ['anna@voorbeeld.nl'] });
  await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
  const nieuw = await as('beleid', (tx, actor) => createGolf(tx, actor, SECRETS, id, golf));
  const namenVan = (metingId: string) =>
    as('beleid', async (tx, actor) => {
      const groepen = new Map((await listGroepen(tx, metingId)).map((groep) => [groep.id, groep.naam]));
      const mensen = await listGevraagden(tx, actor, metingId);
      return mensen.map(({ naam, email, groepId }) => [naam ?? email, groepen.get(groepId)]);
    });
  expect(await namenVan(nieuw.id)).toEqual(await namenVan(id));
});

test('the daily job alone rewrites anonymous answers', async ({ as }) => {
  const taak = createSystemActor('taak', invuller.gemeente);
  await make(as, { naam: 'naamloos', open: true });
  await expect(as(taak, (tx) => rewriteAntwoorden(tx, taak))).resolves.toBe(0);
});

test('an invitation is found by who it is for, by who holds its key, and by who manages the meting', async ({ as }) => {
  const { id, uitnodiging } = await make(as, { open: true });
  const hash = computeHash(keyOf(uitnodiging));
  for (const wie of EVERYONE) {
    const own = await as(wie, (tx, actor) => findEigenUitnodiging(tx, actor, id));
    expect(own?.id, wie).toBe(wie === 'uitvoerder' ? uitnodiging : undefined);
    const waits = await as(wie, (tx, actor) => listEigenUitnodigingen(tx, actor));
    expect(
      waits.map(({ metingId }) => metingId),
      wie,
    ).toEqual(wie === 'uitvoerder' ? [id] : []);
    const seen = await as(wie, (tx) =>
      tx.selectFrom('uitnodigingen').select('id').where('meting_id', '=', id).execute(),
    );
    expect(seen.length, wie).toBe(wie === 'uitvoerder' || MAKERS.includes(wie) ? 1 : 0);
  }
  const find = (wie: Actor, keys = {}) =>
    as(wie, (tx) => tx.selectFrom('uitnodigingen').select('id').where('hash', '=', hash).executeTakeFirst(), keys);
  expect(await find(invuller, { code: hash })).toEqual({ id: uitnodiging });
  expect(await find(invuller, { code: computeHash('9901-x') })).toBeUndefined();
  expect(await find(invuller)).toBeUndefined();
  const elders = createSystemActor('invuller', actorFor('beleid-andere-gemeente').gemeente);
  expect(await find(elders, { code: hash })).toBeUndefined();
});

test('only who holds the key marks an invitation as done, and only once', async ({ as }) => {
  const { uitnodiging: id } = await make(as, { open: true });
  const hash = computeHash(keyOf(id));
  const mark = (wie: Wie | Actor, keys = {}) => as(wie, (tx) => recordKlaar(tx, { id, hash }), keys);
  // Who is invited sees the row, and marks nothing without the key.
  await expect(mark('uitvoerder')).rejects.toMatchObject({ kind: 'even-niet' });
  const others = EVERYONE.filter((one) => one !== 'uitvoerder' && !MAKERS.includes(one));
  for (const wie of others) expect(await mark(wie), wie).toBe(false);
  expect(await mark(invuller)).toBe(false);
  expect(await mark(invuller, { code: hash })).toBe(true);
  expect(await mark(invuller, { code: hash })).toBe(false);
});
