import { createSystemActor } from '#platform/database/index.ts';
import { computeHash } from '#platform/id/index.ts';

import { CAST, GEMEENTEN } from '../../../database/demo/cast.ts';
import { listAdressen, listSleutels } from '../../../tests/support/invullen.ts';
import { createTestMeting } from '../../../tests/support/meting.ts';
import { actorFor, type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { createBladzijde } from './blad.ts';
import { createConcept } from './commands/create-concept.ts';
import { updateConcept } from './commands/update-concept.ts';
import { findConcept, findInvulling, getVragenlijst, type Invulling } from './queries.ts';

const EVERYONE: Wie[] = [...(Object.keys(CAST) as (keyof typeof CAST)[]), 'niemand'];
const invuller = createSystemActor('invuller', GEMEENTEN.voorbeeldstad.gemeente_id);
const elders = createSystemActor('invuller', GEMEENTEN.buurmeer.gemeente_id);
const HASH = computeHash('een sleutel');
const ANDER = computeHash('een andere sleutel');

async function openInvulling(as: As) {
  const { id } = await createTestMeting(as, { naam: 'naamloos', mensen: [], adressen: listAdressen(1), open: true });
  const [sleutel = ''] = await listSleutels(as, id);
  const code = computeHash(sleutel);
  const invulling = await as(invuller, (tx) => findInvulling(tx, 'uitnodiging', code), { code });
  if (!invulling) throw new Error('no invitation');
  return { invulling, code };
}

const begin = (as: As, invulling: Invulling) =>
  as(invuller, (tx) => createConcept(tx, invulling, HASH), { sleutels: [HASH] });

const saveAs = (as: As, wie: Parameters<As>[0], invulling: Invulling, sleutels: string[]) =>
  as(
    wie,
    async (tx, actor) => {
      const { schermen } = await getVragenlijst(tx, actor, invulling);
      const [scherm] = schermen;
      if (!scherm) throw new Error('no screen');
      const velden = new Map([
        ['a-1-p', ['2']],
        ['merk', ['']],
        ['bladzijde', [createBladzijde()]],
      ]);
      return (await updateConcept(tx, invulling, { hash: HASH, scherm, velden })).bewaard.stand;
    },
    { sleutels },
  );

test('a key opens its own invitation, in its own gemeente; without it nobody finds who may fill in', async ({ as }) => {
  const { invulling, code } = await openInvulling(as);
  expect(invulling).toMatchObject({ naamloos: true, stand: 'open', uitnodiging: { klaar: false } });
  for (const actor of [elders, actorFor('beleid-andere-gemeente')]) {
    expect(await as(actor, (tx) => findInvulling(tx, 'uitnodiging', code), { code })).toBeUndefined();
  }
  const wrong = computeHash('x');
  expect(await as(invuller, (tx) => findInvulling(tx, 'uitnodiging', wrong), { code: wrong })).toBeUndefined();
  expect(await as(invuller, (tx) => findInvulling(tx, 'uitnodiging', code))).toBeUndefined();
  expect(await as(invuller, (tx) => findInvulling(tx, 'link', code), { code })).toBeUndefined();
});

test('a draft is made and read with its key alone: not by who asks, guides, manages or leads', async ({ as }) => {
  const { invulling } = await openInvulling(as);
  await expect(as(invuller, (tx) => createConcept(tx, invulling, HASH))).rejects.toThrow(/row-level security/);
  await begin(as, invulling);
  for (const wie of EVERYONE) expect(await as(wie, (tx) => findConcept(tx, invulling, HASH)), wie).toBeUndefined();
  expect(await as(invuller, (tx) => findConcept(tx, invulling, HASH), { sleutels: [ANDER] })).toBeUndefined();
  expect(await as(elders, (tx) => findConcept(tx, invulling, HASH), { sleutels: [HASH] })).toBeUndefined();
  expect(await as(invuller, (tx) => findConcept(tx, invulling, HASH), { sleutels: [HASH] })).toBeDefined();
});

test('only who holds the key changes a draft', async ({ as }) => {
  const { invulling } = await openInvulling(as);
  await begin(as, invulling);
  for (const wie of EVERYONE.filter((one) => one === 'niemand' || CAST[one].in === 'voorbeeldstad')) {
    expect(await saveAs(as, wie, invulling, []), wie).toBe('weg');
  }
  expect(await saveAs(as, invuller, invulling, [ANDER])).toBe('weg');
  expect(await saveAs(as, elders, invulling, [HASH])).toBe('weg');
  expect(await as(invuller, (tx) => findConcept(tx, invulling, HASH), { sleutels: [HASH] })).toMatchObject({
    blad: { antwoorden: {} },
  });
});

test('a draft of one meting is none of another, whatever the key', async ({ as }) => {
  const { invulling } = await openInvulling(as);
  await begin(as, invulling);
  const { id } = await createTestMeting(as, { naam: 'naamloos', mensen: [], adressen: listAdressen(1), open: true });
  const other = { ...invulling, metingId: id };
  expect(await as(invuller, (tx) => findConcept(tx, other, HASH), { sleutels: [HASH] })).toBeUndefined();
});
