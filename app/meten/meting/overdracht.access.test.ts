import type { Actor } from '#platform/database/index.ts';

import { CAST } from '../../../database/demo/cast.ts';
import { createOpenMeting, createTestMeting } from '../../../tests/support/meting.ts';
import { actorFor, expect, test, type Wie } from '../../../tests/support/test.ts';
import { assignMeting, metingHandover } from './commands/assign-meting.ts';
import { findMeting } from './queries.ts';

const { beleid, teamleider, inwoner } = CAST;
const UNKNOWN = '00000000-0000-7000-8400-000000000077';

/** As platform/handover makes it: the beheerder with the right of that moment. */
const within = (wie: Wie): Actor => ({ ...actorFor(wie), rollen: [...actorFor(wie).rollen, 'overdracht'] });

test('within a hand-over a beheerder gives a meting to who can guide one', async ({ as }) => {
  const { id } = await createTestMeting(as, { begeleider: beleid.id });
  const beheerder = within('beheerder');
  const waits = await as(beheerder, (tx) => metingHandover.list(tx, beheerder, [beleid.id]));
  expect(waits).toMatchObject([{ soort: 'meting', id, holder: beleid.id, kind: 'Meting' }]);
  expect(waits[0]?.rollen).not.toContain('inwoner');
  await as(beheerder, (tx) => assignMeting(tx, beheerder, id, teamleider.id));
  expect(await as('beleid', (tx, actor) => findMeting(tx, actor, id))).toMatchObject({
    begeleider: { id: teamleider.id },
  });
  for (const wie of [inwoner.id, UNKNOWN, 'x']) {
    const given = as(beheerder, (tx) => assignMeting(tx, beheerder, id, wie));
    await expect(given, wie).rejects.toMatchObject({ errors: [{ field: 'begeleider' }] });
  }
});

test('a meting whose results are open waits for nobody', async ({ as }) => {
  const { id } = await createOpenMeting(as, [Array.from({ length: 5 }, () => ({ '7-p': 1 }))]);
  const beheerder = within('beheerder');
  const begeleider = (await as('beleid', (tx, actor) => findMeting(tx, actor, id)))?.begeleider.id ?? '';
  expect(await as(beheerder, (tx) => metingHandover.list(tx, beheerder, [begeleider]))).toEqual([]);
  const given = as(beheerder, (tx) => assignMeting(tx, beheerder, id, teamleider.id));
  await expect(given).rejects.toMatchObject({ kind: 'niet-gevonden' });
});

test('outside it nobody does, and what is not there or of another gemeente is not found', async ({ as }) => {
  const { id } = await createTestMeting(as, { begeleider: beleid.id });
  const give = (wie: Wie | Actor, to = id) => as(wie, (tx, actor) => assignMeting(tx, actor, to, teamleider.id));
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
