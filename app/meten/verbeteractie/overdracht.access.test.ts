import type { Actor } from '#platform/database/index.ts';

import { CAST } from '../../../database/demo/cast.ts';
import { createOpenMeting } from '../../../tests/support/meting.ts';
import { actorFor, type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { assignVerbeteractie, verbeteractieHandover } from './commands/assign-verbeteractie.ts';
import { closeVerbeteractie } from './commands/close-verbeteractie.ts';
import { createVerbeteractie } from './commands/create-verbeteractie.ts';
import { findVerbeteractie } from './queries.ts';

const { teamleider, uitvoerder, raadslid } = CAST;
const UNKNOWN = '00000000-0000-7000-8400-000000000077';
const within = (wie: Wie): Actor => ({ ...actorFor(wie), rollen: [...actorFor(wie).rollen, 'overdracht'] });

async function addActie(as: As): Promise<string> {
  const { id: meting } = await createOpenMeting(as, [Array.from({ length: 5 }, () => ({ '7-p': 1, '7-i': 1 }))]);
  const wat = { titel: 'We meten', toelichting: '', kenmerk: 'kenmerk-7', groep: '', klaarOp: '2027-02-01' };
  const input = { ...wat, eigenaar: teamleider.id };
  return (await as('beleid', (tx, actor) => createVerbeteractie(tx, actor, meting, input))).id;
}

test('within a hand-over a beheerder gives an actie that runs to who can do it', async ({ as }) => {
  const id = await addActie(as);
  const beheerder = within('beheerder');
  const waits = await as(beheerder, (tx) => verbeteractieHandover.list(tx, beheerder, [teamleider.id]));
  expect(waits).toMatchObject([{ soort: 'verbeteractie', id, holder: teamleider.id, name: 'We meten' }]);
  await as(beheerder, (tx) => assignVerbeteractie(tx, beheerder, id, uitvoerder.id));
  const actie = await as('beleid', (tx, actor) => findVerbeteractie(tx, actor, id));
  expect(actie).toMatchObject({ eigenaar: { id: uitvoerder.id }, versie: 2 });
  for (const wie of [raadslid.id, UNKNOWN, 'x']) {
    const given = as(beheerder, (tx) => assignVerbeteractie(tx, beheerder, id, wie));
    await expect(given, wie).rejects.toMatchObject({ errors: [{ field: 'eigenaar' }] });
  }
});

test('what is over waits for nobody', async ({ as }) => {
  const id = await addActie(as);
  const einde = { stand: 'gedaan', uitkomst: 'Het staat.', versie: 1 } as const;
  await as('teamleider', (tx, actor) => closeVerbeteractie(tx, actor, id, einde));
  const beheerder = within('beheerder');
  expect(await as(beheerder, (tx) => verbeteractieHandover.list(tx, beheerder, [teamleider.id]))).toEqual([]);
  const given = as(beheerder, (tx) => assignVerbeteractie(tx, beheerder, id, uitvoerder.id));
  await expect(given).rejects.toMatchObject({ kind: 'niet-gevonden' });
});

test('outside it nobody does, and what is not there or of another gemeente is not found', async ({ as }) => {
  const id = await addActie(as);
  const give = (wie: Wie | Actor, to = id) => as(wie, (tx, actor) => assignVerbeteractie(tx, actor, to, uitvoerder.id));
  for (const wie of ['beleid', 'transformatiemanager', 'teamleider', 'beheerder'] as const) {
    await expect(give(wie), wie).rejects.toMatchObject({ kind: 'mag-niet' });
  }
  for (const wie of ['niemand', 'beleid-andere-gemeente', within('beleid-andere-gemeente')] as const) {
    await expect(give(wie)).rejects.toMatchObject({ kind: 'niet-gevonden' });
  }
  for (const wrong of [UNKNOWN, 'x']) {
    await expect(give(within('beheerder'), wrong)).rejects.toMatchObject({ kind: 'niet-gevonden' });
  }
});
