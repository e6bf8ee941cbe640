import { type Actor, createSystemActor, type Tx } from '#platform/database/index.ts';
import { createId, createRandomId } from '#platform/id/index.ts';

import { CAST } from '../../../database/demo/cast.ts';
import { createTestMeting } from '../../../tests/support/meting.ts';
import { actorFor, type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { closeMeting } from '../meting/index.ts';
import { openResultaten } from './commands/open-resultaten.ts';
import { runTelling } from './commands/run-telling.ts';
import { updateLezers } from './commands/update-lezers.ts';

const EVERYONE: Wie[] = [...(Object.keys(CAST) as (keyof typeof CAST)[]), 'niemand'];
const MAKERS: Wie[] = ['beleid', 'transformatiemanager'];
const { gemeente } = actorFor('beleid');
/** For who is of another gemeente, or nobody, there is no meting. */
const ELDERS = EVERYONE.filter((wie) => wie === 'niemand' || actorFor(wie).gemeente !== gemeente);
/** Everyone else of the gemeente: residents, bondgenoten, the own team and other teams, the college and the raad. */
const GEEN = EVERYONE.filter((wie) => !MAKERS.includes(wie) && !ELDERS.includes(wie));
const status = (code: number) => expect.objectContaining({ status: code });

type Act = (tx: Tx, actor: Actor, id: string) => Promise<unknown>;

/** An anonymous meting that is closed, with five answers; `begeleider` is who guides it beside beleid. */
async function createGesloten(as: As, begeleider = ''): Promise<string> {
  const { id, groepen } = await createTestMeting(as, {
    naam: 'naamloos',
    begeleider,
    adressen: ['a@example.org'],
    open: true,
  });
  await as(createSystemActor('invuller', gemeente), (tx) =>
    tx
      .insertInto('antwoorden')
      .values(
        Array.from({ length: 5 }, (_, i) => ({
          gemeente_id: gemeente,
          id: createRandomId(),
          meting_id: id,
          groep_id: groepen[0] ?? '',
          antwoorden: JSON.stringify({ '1-p': i % 3 }),
        })),
      )
      .execute(),
  );
  await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
  return id;
}

const open: Act = openResultaten;
const share: Act = (tx, actor, id) => updateLezers(tx, actor, id, { opengesteld: 'ja' });

const ACTS = [
  { name: 'opening the results', act: open, isOpen: false },
  { name: 'sharing the results', act: share, isOpen: true },
];

for (const { name, act, isOpen } of ACTS) {
  test(`${name}: who guides the meting and who makes metingen, nobody else`, async ({ as }) => {
    const make = async (begeleider?: string) => {
      const id = await createGesloten(as, begeleider);
      if (isOpen) await as('beleid', (tx, actor) => openResultaten(tx, actor, id));
      return id;
    };
    const id = await make();
    const run = (wie: Wie, meting: string) => as(wie, (tx, actor) => act(tx, actor, meting));
    for (const wie of ELDERS) await expect(run(wie, id), wie).rejects.toEqual(status(404));
    for (const wie of GEEN) await expect(run(wie, id), wie).rejects.toEqual(status(403));
    for (const wie of MAKERS) await expect(run(wie, await make()), wie).resolves.toBeUndefined();
    // Anyone can be asked to guide a meting: of that one, and of no other.
    const own = await make(CAST['uitvoerder-ander-team'].id);
    await expect(run('uitvoerder', own)).rejects.toEqual(status(403));
    await expect(run('uitvoerder-ander-team', own)).resolves.toBeUndefined();
    for (const none of [createId(), 'geen-id']) await expect(run('beleid', none)).rejects.toEqual(status(404));
  });
}

test('the right to count is there for one part of a transaction, and gone after it', async ({ as }) => {
  const id = await createGesloten(as);
  const count = (tx: Tx) => tx.selectFrom('antwoorden').select('id').where('meting_id', '=', id).execute();
  await as('beleid', async (tx, actor) => {
    expect(await count(tx)).toHaveLength(0);
    expect(await runTelling(tx, actor, [], () => count(tx))).toHaveLength(5);
    expect(await count(tx)).toHaveLength(0);
  });
  // Of another gemeente it opens nothing.
  const elders = await as('beleid-andere-gemeente', (tx, actor) => runTelling(tx, actor, [], () => count(tx)));
  expect(elders).toHaveLength(0);
});
