import { type Actor, createSystemActor, type Tx } from '#platform/database/index.ts';
import { computeHash, createId } from '#platform/id/index.ts';

import { CAST, PARTIJEN, TEAMS } from '../../../database/demo/cast.ts';
import { createTestMeting } from '../../../tests/support/meting.ts';
import { actorFor, type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { listGroepen } from '../meting/index.ts';
import { addGroepen } from './commands/add-groepen.ts';
import { createGroepslink } from './commands/create-groepslink.ts';
import { deleteGroep } from './commands/delete-groep.ts';
import { removeGroepslink } from './commands/remove-groepslink.ts';

const EVERYONE: Wie[] = [...(Object.keys(CAST) as (keyof typeof CAST)[]), 'niemand'];
const isElders = (wie: Wie) => wie === 'niemand' || actorFor(wie).gemeente !== actorFor('beleid').gemeente;
const MAG: Wie[] = ['beleid', 'transformatiemanager', 'teamleider'];
/** The groep that a link opens, for who fills in. */
const findGroep = (as: As, sleutel: string) =>
  as(createSystemActor('invuller', actorFor('beleid').gemeente), (tx) =>
    tx
      .selectFrom('metinggroepen')
      .select(['id', 'meting_id'])
      .where('link_hash', '=', computeHash(sleutel))
      .executeTakeFirst(),
  );
const status = (code: number) => expect.objectContaining({ status: code });
const LINK = { naam: 'naamloos', toegang: 'link', begeleider: CAST.teamleider.id } as const;

/** Done for who manages the meting (the teamleider guides it), 404 elsewhere, 403 for all others. */
async function checkWie(
  as: As,
  make: () => Promise<{ id: string; groepen: string[] }>,
  act: (tx: Tx, actor: Actor, id: string, groep: string) => Promise<unknown>,
) {
  for (const wie of EVERYONE) {
    const { id, groepen } = await make();
    const done = as(wie, (tx, actor) => act(tx, actor, id, groepen[1] ?? ''));
    if (MAG.includes(wie)) await expect(done, wie).resolves.not.toThrow();
    else await expect(done, wie).rejects.toEqual(status(isElders(wie) ? 404 : 403));
  }
}

test('who manages a meting adds groepen: each chosen partij with each chosen layer, and teams', async ({ as }) => {
  const keuze = { partijen: [PARTIJEN[2].id], lagen: [], teams: [TEAMS[0].id] };
  await checkWie(
    as,
    () => createTestMeting(as, LINK),
    (tx, actor, id) => addGroepen(tx, actor, id, keuze),
  );
  const { id } = await createTestMeting(as);
  const namen = await as('beleid', async (tx, actor) => {
    const partijen = [PARTIJEN[0].id, PARTIJEN[3].id, PARTIJEN[0].id];
    await addGroepen(tx, actor, id, { partijen, lagen: ['bestuur', 'uitvoering'], teams: [TEAMS[0].id] });
    return (await listGroepen(tx, id)).map(({ naam, laag, partij, volgorde }) => [volgorde, naam, laag, partij?.soort]);
  });
  expect(namen).toEqual([
    [1, 'Gemeente Voorbeeldstad', null, 'gemeente'],
    [2, 'Thuiszorg Voorbeeld', null, 'instelling'],
    [3, 'Gemeente Voorbeeldstad: bestuur', 'bestuur', 'gemeente'],
    [4, 'Gemeente Voorbeeldstad: uitvoering', 'uitvoering', 'gemeente'],
    [5, 'Inwoners van Voorbeeldstad', 'inwoner', 'inwoners'],
    [6, 'Wijkteam Noord', 'uitvoering', 'gemeente'],
  ]);
});

test('a partij or team of elsewhere, and what is there already, is refused at its field', async ({ as }) => {
  const { id } = await createTestMeting(as);
  const add = (keuze: { partijen?: string[]; teams?: string[] }) =>
    as('beleid', (tx, actor) => addGroepen(tx, actor, id, { partijen: [], teams: [], lagen: [], ...keuze }));
  await expect(add({ partijen: [PARTIJEN[4].id] })).rejects.toMatchObject({ errors: [{ field: 'partijen' }] });
  await expect(add({ teams: [TEAMS[3].id] })).rejects.toMatchObject({ errors: [{ field: 'teams' }] });
  await expect(add({ partijen: [PARTIJEN[0].id] })).rejects.toMatchObject({ errors: [{ field: 'partijen' }] });
});

test('who manages a meting takes out a groep nobody is asked for, before it opens', async ({ as }) => {
  await checkWie(as, () => createTestMeting(as, LINK), deleteGroep);
  const { id, groepen } = await createTestMeting(as, { open: true });
  const remove = (groep: string) => as('beleid', (tx, actor) => deleteGroep(tx, actor, id, groep));
  await expect(remove(groepen[1] ?? '')).rejects.toMatchObject({ message: expect.stringContaining('al open') });
  await expect(remove(createId())).rejects.toEqual(status(404));
  const concept = await createTestMeting(as);
  const asked = as('beleid', (tx, actor) => deleteGroep(tx, actor, concept.id, concept.groepen[0] ?? ''));
  await expect(asked).rejects.toMatchObject({ message: expect.stringContaining('zijn mensen gevraagd') });
});

test('who manages a meting makes the link of a groep, which finds it until there is a new one', async ({ as }) => {
  await checkWie(as, () => createTestMeting(as, LINK), createGroepslink);
  const { id, groepen } = await createTestMeting(as, LINK);
  const groep = groepen[0] ?? '';
  const make = () => as('beleid', (tx, actor) => createGroepslink(tx, actor, id, groep));
  const find = (sleutel: string) => findGroep(as, sleutel);
  const first = await make();
  expect(first.sleutel).toMatch(/^9901-[\w-]{43}$/);
  expect(await find(first.sleutel)).toEqual({ id: groep, meting_id: id });
  const second = await make();
  expect(await find(first.sleutel)).toBeUndefined();
  expect(await find(second.sleutel)).toEqual({ id: groep, meting_id: id });
  const named = await createTestMeting(as);
  const none = as('beleid', (tx, actor) => createGroepslink(tx, actor, named.id, named.groepen[0] ?? ''));
  await expect(none).rejects.toEqual(status(409));
});

test('who manages a meting withdraws a link: it finds nothing any more', async ({ as }) => {
  const make = async () => {
    const made = await createTestMeting(as, LINK);
    await as('beleid', (tx, actor) => createGroepslink(tx, actor, made.id, made.groepen[1] ?? ''));
    return made;
  };
  await checkWie(as, make, removeGroepslink);
  const { id, groepen } = await createTestMeting(as, LINK);
  const { sleutel } = await as('beleid', (tx, actor) => createGroepslink(tx, actor, id, groepen[0] ?? ''));
  await as('beleid', (tx, actor) => removeGroepslink(tx, actor, id, groepen[0] ?? ''));
  expect(await findGroep(as, sleutel)).toBeUndefined();
});
