import { type Actor, type Tx } from '#platform/database/index.ts';

import { CAST } from '../../../database/demo/cast.ts';
import { createTestMeting, type Soort } from '../../../tests/support/meting.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import { listKenmerken, listMeegeleverd } from '../instrument/index.ts';
import { updateItemafspraken } from './commands/update-itemafspraken.ts';
import { listItemafspraken } from './queries.ts';

const EVERYONE: Wie[] = [...(Object.keys(CAST) as (keyof typeof CAST)[]), 'niemand'];
const isElders = (wie: Wie) => wie === 'niemand' || actorFor(wie).gemeente !== actorFor('beleid').gemeente;
const MAG: Wie[] = ['beleid', 'transformatiemanager', 'teamleider'];
const BAKENS: Soort = { instrument: 'bakenmeetlat', naam: 'op-naam', begeleider: CAST.teamleider.id };
const status = (code: number) => expect.objectContaining({ status: code });
const [een = '', twee = ''] = listMeegeleverd()
  .filter(({ sleutel }) => sleutel === 'bakenmeetlat')
  .flatMap(listKenmerken)
  .map(({ sleutel }) => sleutel);

const write =
  (id: string, tekst: Record<string, string>, versie: Record<string, number> = {}) =>
  (tx: Tx, actor: Actor) =>
    updateItemafspraken(tx, actor, id, { tekst, versie });

test('who manages a meting writes what people see when it goes well; everyone reads it', async ({ as }) => {
  for (const wie of EVERYONE) {
    const { id } = await createTestMeting(as, BAKENS);
    const done = as(wie, write(id, { [een]: 'We vragen door.' }));
    if (!MAG.includes(wie)) {
      await expect(done, wie).rejects.toEqual(status(isElders(wie) ? 404 : 403));
      continue;
    }
    await done;
    const read = await as('raadslid', (tx, actor) => listItemafspraken(tx, actor, id));
    expect(read).toEqual([{ sleutel: een, tekst: 'We vragen door.', versie: 1 }]);
    expect(await as('beleid-andere-gemeente', (tx, actor) => listItemafspraken(tx, actor, id))).toEqual([]);
  }
});

test('who was second writes over nobody, and may still write another', async ({ as }) => {
  const { id } = await createTestMeting(as, BAKENS);
  await as('beleid', write(id, { [een]: 'Eerst' }, { [een]: 0 }));
  const late = as('teamleider', write(id, { [een]: 'Later', [twee]: 'Ook dit' }, { [een]: 0 }));
  await expect(late).rejects.toMatchObject({ kind: 'verouderde-versie' });
  await as('teamleider', write(id, { [een]: 'Eerst', [twee]: 'Ook dit' }, { [een]: 0 }));
  await as('beleid', write(id, { [een]: 'Eerst', [twee]: '' }, { [een]: 1, [twee]: 1 }));
  const read = await as('beleid', (tx, actor) => listItemafspraken(tx, actor, id));
  expect(read.map(({ tekst }) => tekst)).toEqual(['Eerst', '']);
});

test('once the meting is open, and for an instrument without agreements, nothing is written', async ({ as }) => {
  const open = await createTestMeting(as, { ...BAKENS, open: true });
  await expect(as('beleid', write(open.id, { [een]: 'x' }))).rejects.toEqual(status(409));
  const other = await createTestMeting(as);
  await expect(as('beleid', write(other.id, { [een]: 'x' }))).rejects.toEqual(status(409));
});
