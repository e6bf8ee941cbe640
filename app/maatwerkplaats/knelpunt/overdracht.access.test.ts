import { CAST } from '../../../database/demo/cast.ts';
import { actorFor, type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Actor } from '../../platform/database/index.ts';
import { createSignaal } from '../signaal/index.ts';
import { assignKnelpunt, knelpuntHandover } from './commands/assign-knelpunt.ts';
import { createKnelpunt } from './commands/create-knelpunt.ts';
import { findKnelpunt } from './queries.ts';

const { beleid, teamleider, raadslid } = CAST;
const UNKNOWN = '00000000-0000-7000-8400-000000000077';

/** As platform/handover makes it: the beheerder with the right of that moment. */
const within = (wie: Wie): Actor => ({ ...actorFor(wie), rollen: [...actorFor(wie).rollen, 'overdracht'] });

async function addKnelpunt(as: As): Promise<string> {
  const context = { codeSecret: 'x', gemeentecode: '9901', vandaag: '2026-11-22' };
  const { id } = await as('uitvoerder', (tx, actor) =>
    createSignaal(tx, actor, { soort: 'regel', tekst: 'Iets loopt vast.', leefdomein: 'wonen' }, context),
  );
  const made = await as('beleid', (tx, actor) =>
    createKnelpunt(tx, actor, { titel: 'Vast', oorzaak: 'wet', signalen: [id] }),
  );
  return made.id;
}

test('within a hand-over a beheerder gives a knelpunt to who can own one', async ({ as }) => {
  const id = await addKnelpunt(as);
  const beheerder = within('beheerder');
  const waits = await as(beheerder, (tx) => knelpuntHandover.list(tx, beheerder, [beleid.id]));
  expect(waits).toMatchObject([{ soort: 'knelpunt', id, holder: beleid.id, kind: 'Knelpunt', name: 'Vast' }]);
  await as(beheerder, (tx) => assignKnelpunt(tx, beheerder, id, teamleider.id));
  const knelpunt = await as('teamleider', (tx, actor) => findKnelpunt(tx, actor, id));
  expect(knelpunt).toMatchObject({ eigenaar: { id: teamleider.id }, versie: 2 });
  for (const wie of [raadslid.id, UNKNOWN, 'x']) {
    const given = as(beheerder, (tx) => assignKnelpunt(tx, beheerder, id, wie));
    await expect(given).rejects.toMatchObject({ errors: [{ field: 'eigenaar' }] });
  }
});

test('outside it nobody does, and what is not there or of another gemeente is not found', async ({ as }) => {
  const id = await addKnelpunt(as);
  for (const wie of ['beleid', 'transformatiemanager', 'teamleider'] as const) {
    const given = as(wie, (tx, actor) => assignKnelpunt(tx, actor, id, teamleider.id));
    await expect(given).rejects.toMatchObject({ kind: 'mag-niet' });
  }
  for (const wie of ['niemand', 'beheerder', 'beleid-andere-gemeente', within('beleid-andere-gemeente')] as const) {
    const given = as(wie, (tx, actor) => assignKnelpunt(tx, actor, id, teamleider.id));
    await expect(given).rejects.toMatchObject({ kind: 'niet-gevonden' });
  }
  for (const wrong of [UNKNOWN, 'x']) {
    const given = as(within('beheerder'), (tx, actor) => assignKnelpunt(tx, actor, wrong, teamleider.id));
    await expect(given).rejects.toMatchObject({ kind: 'niet-gevonden' });
  }
});
