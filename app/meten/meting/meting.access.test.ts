import { sql } from 'kysely';

import { type Actor, createSystemActor, type Tx } from '#platform/database/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

import { CAST } from '../../../database/demo/cast.ts';
import { createTestMeting } from '../../../tests/support/meting.ts';
import { actorFor, type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { closeMeting } from './commands/close-meting.ts';
import { closeVerlopen } from './commands/close-verlopen.ts';
import { createMeting } from './commands/create-meting.ts';
import { createVervolgmeting } from './commands/create-vervolgmeting.ts';
import { openInvullen } from './commands/open-invullen.ts';
import { openMetingOpnieuw } from './commands/open-meting-opnieuw.ts';
import { removeAntwoordconcepten } from './commands/remove-antwoordconcepten.ts';
import { updateMeting } from './commands/update-meting.ts';
import { findMeting, listMetingen, openMeting } from './queries.ts';
import { MetingInputSchema } from './schema.ts';

const EVERYONE: Wie[] = [...(Object.keys(CAST) as (keyof typeof CAST)[]), 'niemand'];
const MAKERS: Wie[] = ['beleid', 'transformatiemanager'];
/** For who is of another gemeente, or nobody, there is no meting. */
const ELDERS: Wie[] = EVERYONE.filter(
  (wie) => wie === 'niemand' || actorFor(wie).gemeente !== actorFor('beleid').gemeente,
);
const GEEN: Wie[] = EVERYONE.filter((wie) => !MAKERS.includes(wie) && !ELDERS.includes(wie));
const status = (code: number) => expect.objectContaining({ status: code });
const NIEUW = MetingInputSchema.parse({ instrument: 'zelfanalyse', titel: 'Samen', periode: 'najaar 2026' });

/** Refused to who does not manage this meting, not there for another gemeente, done for who does. */
async function checkWie(
  as: As,
  make: () => Promise<string>,
  act: (tx: Tx, actor: Actor, id: string) => Promise<unknown>,
) {
  const id = await make();
  for (const wie of ELDERS)
    await expect(
      as(wie, (tx, actor) => act(tx, actor, id)),
      wie,
    ).rejects.toEqual(status(404));
  for (const wie of GEEN)
    await expect(
      as(wie, (tx, actor) => act(tx, actor, id)),
      wie,
    ).rejects.toEqual(status(403));
  for (const wie of MAKERS) {
    const own = await make();
    await expect(
      as(wie, (tx, actor) => act(tx, actor, own)),
      wie,
    ).resolves.not.toThrow();
  }
}

/** The same act by someone without a role who guides the meting. */
const asBegeleider = (as: As, act: (tx: Tx, actor: Actor) => Promise<unknown>) => as('teamleider', act);

test('beleid and the transformatiemanager make a meting; nobody else does', async ({ as }) => {
  const make = (tx: Tx, actor: Actor) => createMeting(tx, actor, NIEUW);
  for (const wie of [...MAKERS, 'beleid-andere-gemeente' as const]) {
    await expect(as(wie, make), wie).resolves.toHaveProperty('id');
  }
  for (const wie of EVERYONE.filter((one) => !MAKERS.includes(one) && one !== 'beleid-andere-gemeente')) {
    await expect(as(wie, make), wie).rejects.toEqual(status(403));
  }
});

test('everyone of the gemeente finds a meting, and nobody of another', async ({ as }) => {
  const { id } = await createTestMeting(as);
  for (const wie of EVERYONE) {
    const found = await as(wie, (tx, actor) => findMeting(tx, actor, id));
    // The public reads no names of people, and a meting carries that of its begeleider.
    expect(found?.id, wie).toBe(ELDERS.includes(wie) ? undefined : id);
    const all = await as(wie, (tx, actor) => listMetingen(tx, actor, {}, { limit: 25, offset: 0 }));
    expect(all.map((meting) => meting.id).includes(id), wie).toBe(found !== undefined);
  }
  await expect(as('beleid', (tx, actor) => openMeting(tx, actor, 'x'))).rejects.toEqual(status(404));
});

test('opening a meting gives each the keys of the own partij, and those of a begeleider to the begeleider', async ({
  as,
}) => {
  const { id } = await createTestMeting(as, { begeleider: CAST.teamleider.id });
  const keysOf = async (wie: Wie) => {
    const { sleutels, beheert, doetMee } = await as(wie, (tx, actor) => openMeting(tx, actor, id));
    return { sleutels, beheert, doetMee };
  };
  const gemeente = `partij:${CAST.uitvoerder.partij}`;
  const thuiszorg = `partij:${CAST.aanbieder.partij}`;
  const welzijn = `partij:${CAST['aanbieder-welzijn'].partij}`;
  expect(await keysOf('uitvoerder')).toEqual({ sleutels: [gemeente], beheert: false, doetMee: true });
  expect(await keysOf('beleid')).toEqual({ sleutels: [gemeente], beheert: true, doetMee: true });
  const begeleider = [gemeente, `begeleider:${id}`];
  expect(await keysOf('teamleider')).toEqual({ sleutels: begeleider, beheert: true, doetMee: true });
  expect(await keysOf('aanbieder')).toEqual({ sleutels: [thuiszorg], beheert: false, doetMee: true });
  expect(await keysOf('aanbieder-welzijn')).toEqual({ sleutels: [welzijn], beheert: false, doetMee: false });
  // Shared with all who take part: Welzijn, that is not asked, is none of them.
  await as('beleid', (tx) => tx.updateTable('metingen').set({ opengesteld: true }).where('id', '=', id).execute());
  expect((await keysOf('aanbieder')).sleutels).toEqual([thuiszorg, `meting:${id}`]);
  expect((await keysOf('aanbieder-welzijn')).sleutels).toEqual([welzijn]);
});

test('who manages a meting opens it for filling in', async ({ as }) => {
  await checkWie(as, async () => (await createTestMeting(as)).id, openInvullen);
  const { id } = await createTestMeting(as, { begeleider: CAST.teamleider.id });
  await asBegeleider(as, (tx, actor) => openInvullen(tx, actor, id));
  await expect(as('beleid', (tx, actor) => openInvullen(tx, actor, id))).rejects.toEqual(status(409));
});

test('who manages a meting closes it', async ({ as }) => {
  await checkWie(as, async () => (await createTestMeting(as, { open: true })).id, closeMeting);
  const { id } = await createTestMeting(as, { open: true, begeleider: CAST.teamleider.id });
  await asBegeleider(as, (tx, actor) => closeMeting(tx, actor, id));
});

test('who manages a meting opens it again', async ({ as }) => {
  const close = async (begeleider = '') => {
    const { id } = await createTestMeting(as, { open: true, begeleider });
    await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
    return id;
  };
  const again = (tx: Tx, actor: Actor, id: string) =>
    openMetingOpnieuw(tx, actor, id, { reden: 'Een partij was vergeten.', invullenTot: '' });
  await checkWie(as, close, again);
  const id = await close(CAST.teamleider.id);
  await asBegeleider(as, (tx, actor) => again(tx, actor, id));
});

test('who manages a meting changes it; only a maker gives it another begeleider', async ({ as }) => {
  const change = {
    titel: 'Anders',
    periode: 'later',
    onderwerp: '',
    groepsminimum: 5,
    begeleider: '',
    invullenTot: '',
  };
  const update =
    (versie: number, begeleider = '') =>
    (tx: Tx, actor: Actor, id: string) =>
      updateMeting(tx, actor, id, { ...change, versie, begeleider });
  await checkWie(as, async () => (await createTestMeting(as)).id, update(1));
  const { id } = await createTestMeting(as, { begeleider: CAST.teamleider.id });
  await asBegeleider(as, (tx, actor) => update(1)(tx, actor, id));
  const other = asBegeleider(as, (tx, actor) => update(2, CAST.beleid.id)(tx, actor, id));
  await expect(other).rejects.toMatchObject({ errors: [{ field: 'begeleider' }] });
  await as('beleid', (tx, actor) => update(2, CAST.beleid.id)(tx, actor, id));
});

test('only beleid and the transformatiemanager set up a next wave', async ({ as }) => {
  const close = async () => {
    const { id } = await createTestMeting(as, { open: true });
    await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
    return id;
  };
  await checkWie(as, close, (tx, actor, id) =>
    createVervolgmeting(tx, actor, id, { periode: 'voorjaar 2027', invullenTot: '' }),
  );
});

test('the daily job closes what is over and clears drafts; nobody reads a draft for it', async ({ as }) => {
  const taak = createSystemActor('taak', actorFor('beleid').gemeente);
  const { id } = await createTestMeting(as, { open: true, invullenTot: computeDay() });
  const morgen = addDays(computeDay(), 1);
  await as(taak, (tx) => closeVerlopen(tx, taak, computeDay()));
  expect(await as('beleid', (tx, actor) => findMeting(tx, actor, id))).toMatchObject({ stand: 'open' });
  expect(await as(taak, (tx) => closeVerlopen(tx, taak, morgen))).toBe(1);
  expect(await as('beleid', (tx, actor) => findMeting(tx, actor, id))).toMatchObject({ stand: 'gesloten' });
  const invuller = createSystemActor('invuller', taak.gemeente);
  await as(
    invuller,
    async (tx) => {
      const { id: groep } = await tx
        .selectFrom('metinggroepen')
        .select('id')
        .where('meting_id', '=', id)
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('antwoordconcepten')
        .values({
          gemeente_id: taak.gemeente,
          id: '00000000-0000-4000-8000-000000000001',
          hash: 'h',
          meting_id: id,
          groep_id: groep,
        })
        .execute();
    },
    { sleutels: ['h'] },
  );
  const count = (wie: Wie | Actor) =>
    as(wie, (tx) => sql<{ n: number }>`select count(*) as n from antwoordconcepten`.execute(tx)).then(
      ({ rows }) => rows[0]?.n,
    );
  for (const wie of EVERYONE) expect(await count(wie), wie).toBe(0);
  expect(await as(taak, (tx) => removeAntwoordconcepten(tx, taak, addDays(morgen, 30)))).toBe(0);
  expect(await as(taak, (tx) => removeAntwoordconcepten(tx, taak, addDays(morgen, 31)))).toBe(1);
  expect(await count(taak)).toBe(0);
});
