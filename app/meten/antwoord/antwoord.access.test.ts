import { sql } from 'kysely';

import { createSystemActor, type Tx } from '#platform/database/index.ts';
import { computeHash } from '#platform/id/index.ts';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { listAdressen, listSleutels } from '../../../tests/support/invullen.ts';
import { createTestMeting } from '../../../tests/support/meting.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { findInvulling, type Invulling } from '../antwoordconcept/index.ts';
import { closeMeting } from '../meting/index.ts';
import { createAntwoord } from './commands/create-antwoord.ts';

const EVERYONE: Wie[] = [...(Object.keys(CAST) as (keyof typeof CAST)[]), 'niemand'];
const invuller = createSystemActor('invuller', GEMEENTEN.voorbeeldstad.gemeente_id);
const elders = createSystemActor('invuller', GEMEENTEN.buurmeer.gemeente_id);
const BLAD = { antwoorden: { '1-p': 2 }, toelichtingen: { '1-p': 'Een zin.' } };

async function openInvulling(as: As, naam: 'naamloos' | 'op-naam' = 'naamloos') {
  const { id } = await createTestMeting(as, { naam, mensen: [], adressen: listAdressen(1), open: true });
  const [sleutel = ''] = await listSleutels(as, id);
  const code = computeHash(sleutel);
  const invulling = await as(invuller, (tx) => findInvulling(tx, 'uitnodiging', code), { code });
  if (!invulling) throw new Error('no invitation');
  return { id, code, invulling };
}

const send = (tx: Tx, invulling: Invulling) => createAntwoord(tx, invuller, invulling, { blad: BLAD });

test('only who fills in, with the key of an invitation, sends in answers', async ({ as }) => {
  const { invulling, code } = await openInvulling(as);
  // Without the key the invitation is not theirs to use: it is as if it was used.
  for (const wie of [...EVERYONE, invuller]) {
    if (wie !== 'beleid' && wie !== 'transformatiemanager') {
      expect(await as(wie, (tx) => send(tx, invulling)), String(wie)).toBe(false);
      continue;
    }
    // Who asks people may change an invitation, and still may add no answer.
    await expect(
      as(wie, (tx) => send(tx, invulling)),
      wie,
    ).rejects.toThrow(/row-level security/);
  }
  expect(await as(elders, (tx) => send(tx, invulling), { code })).toBe(false);
  expect(await as(invuller, (tx) => send(tx, invulling), { code })).toBe(true);
  expect(await as(invuller, (tx) => send(tx, invulling), { code })).toBe(false);
});

test('nobody reads an answer or a comment before the results are open: not even who sent it anonymously', async ({
  as,
}) => {
  for (const naam of ['naamloos', 'op-naam'] as const) {
    const { invulling, code } = await openInvulling(as, naam);
    await as(invuller, (tx) => send(tx, invulling), { code });
    const own = `uitnodiging:${invulling.uitnodiging?.id ?? ''}`;
    const read = (tx: Tx) =>
      sql`select 1 from antwoorden union all select 1 from antwoordtoelichtingen`
        .execute(tx)
        .then(({ rows }) => rows.length);
    for (const wie of EVERYONE) expect(await as(wie, read), `${naam} ${wie}`).toBe(0);
    expect(await as(invuller, read, { code, sleutels: [own] }), naam).toBe(naam === 'naamloos' ? 0 : 2);
  }
});

test('a meting that closed between reading and sending takes nothing', async ({ as }) => {
  const { id, invulling, code } = await openInvulling(as);
  await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
  // What was read before says it is open.
  await expect(as(invuller, (tx) => send(tx, invulling), { code })).rejects.toMatchObject({ kind: 'verkeerde-staat' });
  const telling = createSystemActor('telling', GEMEENTEN.voorbeeldstad.gemeente_id);
  const count = (tx: Tx) => tx.selectFrom('antwoorden').select('id').execute();
  expect(await as(telling, count)).toEqual([]);
  const klaar = (tx: Tx) => tx.selectFrom('uitnodigingen').select('klaar').where('meting_id', '=', id).execute();
  expect(await as('beleid', klaar)).toEqual([{ klaar: false }]);
});
