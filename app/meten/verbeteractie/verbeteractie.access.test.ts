import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { createOpenMeting, createTestMeting } from '../../../tests/support/meting.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { createVervolgmeting } from '../meting/index.ts';
import { assignHermeting } from './commands/assign-hermeting.ts';
import { closeVerbeteractie } from './commands/close-verbeteractie.ts';
import { createVerbeteractie } from './commands/create-verbeteractie.ts';
import { updateVerbeteractie } from './commands/update-verbeteractie.ts';
import { findVerbeteractie, listVerbeteractieAttention, listVerbeteracties } from './queries.ts';

const BLADEN = [
  Array.from({ length: 5 }, () => ({ '7-p': 1, '7-i': 1 })),
  Array.from({ length: 6 }, () => ({ '7-p': 2, '7-i': 1 })),
];
const INPUT = {
  titel: 'We spreken af hoe we meten',
  toelichting: '',
  kenmerk: 'kenmerk-7',
  groep: '',
  eigenaar: CAST.teamleider.id,
  klaarOp: '2027-02-01',
};
const UNKNOWN = '0197a000-0000-7000-8000-000000000000';

const create = (as: As, wie: Wie, meting: string, input = INPUT) =>
  as(wie, (tx, actor) => createVerbeteractie(tx, actor, meting, input));
const update = (as: As, wie: Wie, id: string, versie = 1) => {
  const { titel, toelichting, eigenaar, klaarOp } = INPUT;
  return as(wie, (tx, actor) => updateVerbeteractie(tx, actor, id, { titel, toelichting, eigenaar, klaarOp, versie }));
};
const close = (as: As, wie: Wie, id: string) =>
  as(wie, (tx, actor) => closeVerbeteractie(tx, actor, id, { stand: 'gedaan', uitkomst: 'Het staat.', versie: 1 }));

async function make(as: As) {
  const { id: meting } = await createOpenMeting(as, BLADEN);
  return { meting, id: (await create(as, 'beleid', meting)).id };
}
/** A later wave of the series of a meting. */
const addGolf = (as: As, meting: string) =>
  as(
    'beleid',
    async (tx, actor) => (await createVervolgmeting(tx, actor, meting, { periode: 'later', invullenTot: '' })).id,
  );

describe('create-verbeteractie', () => {
  for (const wie of ['beleid', 'transformatiemanager'] as const) {
    test(`${wie} makes one, with the lessen that fit`, async ({ as }) => {
      const { id: meting } = await createOpenMeting(as, BLADEN);
      const { id } = await create(as, wie, meting);
      const found = await as('raadslid', (tx, actor) => findVerbeteractie(tx, actor, id));
      expect(found).toMatchObject({ lessen: [4], stand: 'open', eigenaar: { id: CAST.teamleider.id } });
    });
  }

  for (const wie of ['uitvoerder', 'teamleider', 'aanbieder', 'raadslid', 'beheerder', 'inwoner'] as const) {
    test(`${wie} makes none as long as the results were not shared with all`, async ({ as }) => {
      const { id: meting } = await createOpenMeting(as, BLADEN);
      await expect(create(as, wie, meting)).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }

  test('an aanbieder who took part makes one when the results are shared with all; one of another partij does not', async ({
    as,
  }) => {
    const { id: meting } = await createOpenMeting(as, BLADEN, { gedeeld: true });
    await expect(create(as, 'aanbieder', meting)).resolves.toMatchObject({ id: expect.any(String) as string });
    await expect(create(as, 'aanbieder-school', meting)).rejects.toMatchObject({ kind: 'mag-niet' });
  });

  for (const wie of ['beleid-andere-gemeente', 'niemand'] as const) {
    test(`${wie} does not find the meting`, async ({ as }) => {
      const { id: meting } = await createOpenMeting(as, BLADEN);
      await expect(create(as, wie, meting)).rejects.toMatchObject({ kind: 'niet-gevonden' });
    });
  }

  test('there is none before the results are open', async ({ as }) => {
    const { id: meting } = await createTestMeting(as, { open: true });
    await expect(create(as, 'beleid', meting)).rejects.toMatchObject({ kind: 'mag-niet' });
  });

  test.for([
    ['kenmerk', { kenmerk: 'kenmerk-99' }],
    ['groep', { groep: UNKNOWN }],
    ['eigenaar', { eigenaar: CAST.inwoner.id }],
    ['eigenaar', { eigenaar: CAST['uitvoerder-andere-gemeente'].id }],
  ] as const)('a %s that is none is told at the field', async ([field, wrong], { as }) => {
    const { id: meting } = await createOpenMeting(as, BLADEN);
    await expect(create(as, 'beleid', meting, { ...INPUT, ...wrong })).rejects.toMatchObject({
      kind: 'ongeldige-invoer',
      errors: [{ field }],
    });
  });
});

describe('reading', () => {
  for (const wie of ['uitvoerder', 'aanbieder-school', 'wethouder', 'raadslid', 'categoriemanager'] as const) {
    test(`${wie} reads what is done`, async ({ as }) => {
      const { id } = await make(as);
      const lijst = await as(wie, (tx, actor) =>
        listVerbeteracties(tx, actor, { toon: 'open', pagina: 1, aantal: 25 }),
      );
      expect(lijst).toMatchObject({ totaal: 1, resultaten: [{ id }] });
    });
  }
  for (const wie of ['niemand', 'inwoner', 'beheerder', 'beleid-andere-gemeente'] as const) {
    test(`${wie} reads nothing`, async ({ as }) => {
      const { id } = await make(as);
      const seen = await as(wie, async (tx, actor) => [
        await findVerbeteractie(tx, actor, id),
        await listVerbeteracties(tx, actor, { toon: 'alles', pagina: 1, aantal: 25 }),
      ]);
      expect(seen).toEqual([undefined, { resultaten: [], pagina: 1, totaal: 0 }]);
    });
  }
  test('it waits for its owner and for nobody else', async ({ as }) => {
    await make(as);
    const count = (wie: Wie) =>
      as(wie, async (tx, actor) => (await listVerbeteractieAttention(tx, actor, '2026-11-22')).length);
    expect([await count('teamleider'), await count('uitvoerder'), await count('niemand')]).toEqual([1, 0, 0]);
  });
});

describe.each([
  ['update-verbeteractie', update],
  ['close-verbeteractie', close],
] as const)('%s', (_, act) => {
  for (const wie of ['teamleider', 'beleid', 'transformatiemanager'] as const) {
    test(`${wie} may, as owner or leader`, async ({ as }) => {
      await expect(act(as, wie, (await make(as)).id)).resolves.toBeUndefined();
    });
  }
  for (const wie of ['uitvoerder', 'aanbieder', 'wethouder', 'raadslid'] as const) {
    test(`${wie} sees it and may not`, async ({ as }) => {
      await expect(act(as, wie, (await make(as)).id)).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }
  for (const wie of ['niemand', 'inwoner', 'beheerder', 'beleid-andere-gemeente'] as const) {
    test(`${wie} does not find it`, async ({ as }) => {
      await expect(act(as, wie, (await make(as)).id)).rejects.toMatchObject({ kind: 'niet-gevonden' });
    });
  }
  test('not when it is closed, and an unknown or malformed id is not found', async ({ as }) => {
    const { id } = await make(as);
    await close(as, 'teamleider', id);
    await expect(act(as, 'teamleider', id)).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    for (const wrong of [UNKNOWN, 'geen-id', '']) {
      await expect(act(as, 'beleid', wrong)).rejects.toMatchObject({ kind: 'niet-gevonden' });
    }
  });
});

test('update-verbeteractie: who comes second overwrites nothing', async ({ as }) => {
  const { id } = await make(as);
  await update(as, 'teamleider', id);
  await expect(update(as, 'beleid', id)).rejects.toMatchObject({ kind: 'verouderde-versie' });
});

describe('assign-hermeting', () => {
  const assign = (as: As, wie: Wie, id: string, hermeting: string) =>
    as(wie, (tx, actor) => assignHermeting(tx, actor, id, hermeting));

  test('the owner links a later wave, and nothing else', async ({ as }) => {
    const { meting, id } = await make(as);
    const later = await addGolf(as, meting);
    for (const wrong of [meting, UNKNOWN]) {
      await expect(assign(as, 'teamleider', id, wrong)).rejects.toMatchObject({ errors: [{ field: 'hermeting' }] });
    }
    await assign(as, 'teamleider', id, later);
    const found = await as('beleid', (tx, actor) => findVerbeteractie(tx, actor, id));
    expect(found?.hermeting?.id).toBe(later);
  });

  test.for([
    ['uitvoerder', 'mag-niet'],
    ['niemand', 'niet-gevonden'],
    ['beleid-andere-gemeente', 'niet-gevonden'],
  ] as const)('%s may not: %s', async ([wie, kind], { as }) => {
    const { meting, id } = await make(as);
    const later = await addGolf(as, meting);
    await expect(assign(as, wie, id, later)).rejects.toMatchObject({ kind });
  });
});

test('the database refuses what the policy refuses, also to raw SQL', async ({ as }) => {
  const { id } = await make(as);
  const changed = await as('uitvoerder', (tx) =>
    tx.updateTable('verbeteracties').set({ titel: 'anders' }).where('id', '=', id).executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
});
