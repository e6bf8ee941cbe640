import { CAST } from '../../../database/demo/cast.ts';
import { actorFor, type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Actor } from '../../platform/database/index.ts';
import { assignProeftuin, proeftuinHandover } from './commands/assign-proeftuin.ts';
import { createProeftuinBesluit } from './commands/create-proeftuin-besluit.ts';
import { createProeftuin } from './commands/create-proeftuin.ts';
import { findProeftuin } from './queries.ts';

const { beleid, wethouder, raadslid } = CAST;
const UNKNOWN = '00000000-0000-7000-8400-000000000077';

/** As platform/handover makes it: the beheerder with the right of that moment. */
const within = (wie: Wie): Actor => ({ ...actorFor(wie), rollen: [...actorFor(wie).rollen, 'overdracht'] });

const addProeftuin = async (as: As): Promise<string> => {
  const input = { vraag: 'Helpt dit?', verwachting: 'Ja.', start: '2026-11-22', eind: '2026-12-22' };
  return (await as('beleid', (tx, actor) => createProeftuin(tx, actor, input))).id;
};

test('within a hand-over a beheerder gives a proeftuin to who can be ambassadeur', async ({ as }) => {
  const id = await addProeftuin(as);
  const beheerder = within('beheerder');
  const waits = await as(beheerder, (tx) => proeftuinHandover.list(tx, beheerder, [beleid.id]));
  expect(waits).toMatchObject([{ soort: 'proeftuin', id, holder: beleid.id, name: 'Helpt dit?' }]);
  await as(beheerder, (tx) => assignProeftuin(tx, beheerder, id, wethouder.id));
  const proeftuin = await as('wethouder', (tx, actor) => findProeftuin(tx, actor, id));
  expect(proeftuin).toMatchObject({ ambassadeur: { id: wethouder.id }, versie: 2 });
  for (const wie of [raadslid.id, UNKNOWN, 'x']) {
    const given = as(beheerder, (tx) => assignProeftuin(tx, beheerder, id, wie));
    await expect(given).rejects.toMatchObject({ errors: [{ field: 'ambassadeur' }] });
  }
});

test('what was decided waits for nobody', async ({ as }) => {
  const id = await addProeftuin(as);
  const besluit = { besluit: 'stoppen', reden: 'Het helpt niet.' } as const;
  await as('transformatiemanager', (tx, actor) => createProeftuinBesluit(tx, actor, id, besluit));
  const beheerder = within('beheerder');
  expect(await as(beheerder, (tx) => proeftuinHandover.list(tx, beheerder, [beleid.id]))).toEqual([]);
  const given = as(beheerder, (tx) => assignProeftuin(tx, beheerder, id, wethouder.id));
  await expect(given).rejects.toMatchObject({ kind: 'niet-gevonden' });
});

test('outside it nobody does, and what is not there or of another gemeente is not found', async ({ as }) => {
  const id = await addProeftuin(as);
  for (const wie of ['beleid', 'transformatiemanager', 'uitvoerder'] as const) {
    const given = as(wie, (tx, actor) => assignProeftuin(tx, actor, id, wethouder.id));
    await expect(given).rejects.toMatchObject({ kind: 'mag-niet' });
  }
  for (const wie of ['niemand', 'beheerder', 'beleid-andere-gemeente', within('beleid-andere-gemeente')] as const) {
    const given = as(wie, (tx, actor) => assignProeftuin(tx, actor, id, wethouder.id));
    await expect(given).rejects.toMatchObject({ kind: 'niet-gevonden' });
  }
  for (const wrong of [UNKNOWN, 'x']) {
    const given = as(within('beheerder'), (tx, actor) => assignProeftuin(tx, actor, wrong, wethouder.id));
    await expect(given).rejects.toMatchObject({ kind: 'niet-gevonden' });
  }
});
