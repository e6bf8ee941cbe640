import { runAt } from '#platform/time/index.ts';

import { expect, test } from '../../../tests/support/app.ts';
import { listAdressen, listSleutels, openInvuller } from '../../../tests/support/invullen.ts';
import { createTestMeting, type Soort } from '../../../tests/support/meting.ts';
import { actorFor, type As } from '../../../tests/support/test.ts';
import { closeMeting } from '../meting/index.ts';
import { openResultaten } from '../uitkomst/index.ts';

const MENSEN = 5;
const OP_NAAM: Soort = { mensen: [], adressen: listAdressen(MENSEN), open: true };
const NAAMLOOS: Soort = { ...OP_NAAM, naam: 'naamloos' };
const BEGIN = new Date();
const na = (seconden: number) => new Date(BEGIN.getTime() + seconden * 1000);
const teller = { ...actorFor('beleid'), rollen: [...actorFor('beleid').rollen, 'telling'] };

const readSeconden = (as: As) =>
  as(teller, async (tx) => (await tx.selectFrom('antwoorden').select('seconden').execute()).map((row) => row.seconden));

/** Someone begins, fills in a screen, has lunch, fills in another and sends: it took `seconden`, without the lunch. */
async function fillIn(visit: Parameters<typeof openInvuller>[0], id: string, sleutel: string, seconden: number) {
  const invuller = openInvuller(visit);
  await runAt(BEGIN, () => invuller.begin(id, { deur: 'uitnodiging', sleutel }));
  await runAt(na(100), () => invuller.fill(`/invullen/${id}/1`, { 'a-1-p': '2' }));
  await runAt(na(4000), () => invuller.fill(`/invullen/${id}/2`, { 'a-5-p': '3' }));
  await runAt(na(3900 + seconden), () => invuller.post(`/invullen/${id}/versturen`, {}));
  return invuller;
}

test('what filling in by name took is told at the next door, with of how many', async ({ as, visit }) => {
  const { id } = await createTestMeting(as, OP_NAAM);
  const sleutels = await listSleutels(as, id);
  const [eerste = ''] = sleutels;
  expect((await visit(`/uitnodiging/${eerste}`)).text).toContain('Dat is een schatting.');
  for (const [i, sleutel] of sleutels.entries()) await fillIn(visit, id, sleutel, 500 + i * 50);
  expect((await readSeconden(as)).toSorted((one, two) => (one ?? 0) - (two ?? 0))).toEqual([500, 550, 600, 650, 700]);
  await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
  await as(teller, (tx) => openResultaten(tx, teller, id));
  const { id: later } = await createTestMeting(as, NAAMLOOS);
  const [sleutel = ''] = await listSleutels(as, later);
  const { text } = await visit(`/uitnodiging/${sleutel}`);
  expect(text).toContain('Dit kost ongeveer 10 minuten. Dat is de middelste tijd van 5 mensen.');
});

test('what was sent in again keeps the time of the first', async ({ as, visit }) => {
  const { id } = await createTestMeting(as, { ...OP_NAAM, adressen: listAdressen(1) });
  const [sleutel = ''] = await listSleutels(as, id);
  const invuller = await fillIn(visit, id, sleutel, 500);
  await invuller.begin(id, { deur: 'uitnodiging', sleutel });
  await invuller.fill(`/invullen/${id}/1`, { 'a-1-p': '4' });
  await invuller.post(`/invullen/${id}/versturen`, {});
  expect(await readSeconden(as)).toEqual([500]);
});

test('fewer than five people tell nothing of how long it takes', async ({ as, visit }) => {
  const { id } = await createTestMeting(as, OP_NAAM);
  for (const sleutel of (await listSleutels(as, id)).slice(0, MENSEN - 1)) await fillIn(visit, id, sleutel, 500);
  await as('beleid', (tx, actor) => closeMeting(tx, actor, id));
  await as(teller, (tx) => openResultaten(tx, teller, id));
  const { id: later } = await createTestMeting(as, OP_NAAM);
  const [sleutel = ''] = await listSleutels(as, later);
  expect((await visit(`/uitnodiging/${sleutel}`)).text).toContain('Dat is een schatting.');
});

test('of who is anonymous no time is kept: not in the draft, not with the answer, and the database refuses it', async ({
  as,
  visit,
}) => {
  const { id } = await createTestMeting(as, NAAMLOOS);
  const [sleutel = '', tweede = ''] = await listSleutels(as, id);
  await fillIn(visit, id, sleutel, 500);
  expect(await readSeconden(as)).toEqual([null]);
  const begonnen = openInvuller(visit);
  await begonnen.begin(id, { deur: 'uitnodiging', sleutel: tweede });
  await begonnen.fill(`/invullen/${id}/1`, { 'a-1-p': '2' });
  const taak = { ...actorFor('beleid'), persoon: null, pseudoniem: null, rollen: ['taak'], teams: [] };
  const drafts = await as(taak, (tx) => tx.selectFrom('antwoordconcepten').select('antwoorden').execute());
  expect(drafts.map(({ antwoorden }) => Object.keys(antwoorden as object).toSorted())).toEqual([['#1', '1-p']]);
  await expect(as(teller, (tx) => tx.updateTable('antwoorden').set({ seconden: 500 }).execute())).rejects.toThrow(
    'antwoorden_seconden_op_naam',
  );
});
