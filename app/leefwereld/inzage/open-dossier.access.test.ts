import { describe } from 'vitest';

import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { openDossier } from './commands/open-dossier.ts';
import { withDossier } from './commands/with-dossier.ts';

const PLAN = { doel: 'plan-bespreken', onderdelen: ['kern', 'plan'] } as const;
const EIGEN = { doel: 'eigen-dossier', onderdelen: ['kern', 'plan'] } as const;

const listRegels = (as: Parameters<typeof createGezin>[0], id: string) =>
  as('privacy-officer', (tx) =>
    tx
      .selectFrom('inzageregels')
      .select(['wie_id', 'relatie', 'doel', 'onderdelen', 'gelukt'])
      .where('huishouden_id', '=', id)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );

describe('open-dossier', () => {
  for (const [wie, opening, relatie] of [
    ['uitvoerder', PLAN, 'regisseur'],
    ['uitvoerder-collega', PLAN, 'team'],
    ['aanbieder', PLAN, 'partij'],
    ['inwoner-moeder', EIGEN, 'lid'],
    ['inwoner-vader', EIGEN, 'lid'],
    ['inwoner-12', EIGEN, 'lid'],
    ['teamleider', { doel: 'toewijzen', onderdelen: ['kern', 'plan'] }, 'teamleider'],
  ] as const) {
    test(`${wie} opens it as ${relatie}, and that is written down first`, async ({ as }) => {
      const { id } = await createGezin(as);
      const dossier = await as(wie, (tx, actor) => openDossier(tx, actor, id, opening));
      expect(dossier).toMatchObject({ huishouden: id, relatie });
      expect(await listRegels(as, id)).toMatchObject({ relatie, gelukt: true, onderdelen: dossier?.onderdelen });
    });
  }

  for (const wie of [
    'uitvoerder-ander-team',
    'aanbieder-wonen',
    'inwoner',
    'beleid',
    'wethouder',
    'beheerder',
    'privacy-officer',
    'fg',
  ] as const) {
    test(`${wie} does not, and that is written down too`, async ({ as }) => {
      const { id } = await createGezin(as);
      for (const opening of [PLAN, EIGEN]) {
        const read = await as(wie, async (tx, actor) => ({
          dossier: await openDossier(tx, actor, id, opening),
          rows: await tx.selectFrom('leden').select('id').execute(),
        }));
        expect(read).toEqual({ dossier: undefined, rows: [] });
        expect(await listRegels(as, id)).toMatchObject({ relatie: 'geen', gelukt: false });
      }
    });
  }

  for (const wie of ['niemand', 'uitvoerder-andere-gemeente', 'beleid-andere-gemeente'] as const) {
    test(`${wie} does not find it`, async ({ as }) => {
      const { id } = await createGezin(as);
      expect(await as(wie, (tx, actor) => openDossier(tx, actor, id, PLAN))).toBeUndefined();
    });
  }

  test('an unknown, a malformed and a foreign id give the same answer', async ({ as }) => {
    const { id } = await createGezin(as);
    const answers = [];
    for (const wrong of ['00000000-0000-7000-8400-000000000077', 'geen-id', '', id]) {
      const answer = await as('uitvoerder-ander-team', (tx, actor) =>
        withDossier(tx, actor, wrong, PLAN, () => Promise.resolve('open')),
      );
      answers.push(JSON.stringify(answer));
    }
    expect(new Set(answers).size).toBe(1);
  });

  test('when the trace cannot be written, nothing is read', async ({ as }) => {
    const { id } = await createGezin(as);
    const read = as('uitvoerder', async (tx, actor) => {
      const broken = { ...PLAN, kanaal: 'luchtpost' } as unknown as typeof PLAN;
      await openDossier(tx, actor, id, broken);
    });
    await expect(read).rejects.toThrow(/inzageregels_kanaal_check/);
    const rows = await as('uitvoerder', (tx) => tx.selectFrom('leden').select('id').execute());
    expect(rows).toEqual([]);
  });

  test('asking for another dossier closes the one that was open', async ({ as }) => {
    const { id } = await createGezin(as);
    const count = await as('uitvoerder', async (tx, actor) => {
      const countLeden = async () => (await tx.selectFrom('leden').select('id').execute()).length;
      const counts = [await countLeden()];
      await openDossier(tx, actor, id, PLAN);
      counts.push(await countLeden());
      await openDossier(tx, actor, '00000000-0000-7000-8400-000000000077', PLAN);
      return [...counts, await countLeden()];
    });
    expect(count).toEqual([0, 6, 0]);
  });

  test('who opens it to read alone writes nothing, though they may', async ({ as }) => {
    const { id } = await createGezin(as);
    const rename = (alleenLezen: boolean) =>
      runInDossier(
        as,
        'uitvoerder',
        id,
        async (tx) => {
          const { numUpdatedRows } = await tx.updateTable('leden').set({ voornamen: 'Anders' }).executeTakeFirst();
          return Number(numUpdatedRows);
        },
        { doel: 'gegevens-bijhouden', onderdelen: ['kern'], alleenLezen },
      );
    expect([await rename(true), await rename(false)]).toEqual([0, 6]);
  });

  test('what is meant for one lid stays with that lid, who represents them, and the regisseur', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    await runInDossier(as, 'uitvoerder', id, (tx) =>
      tx
        .insertInto('netwerkleden')
        .values({
          gemeente_id: '00000000-0000-7000-8000-000000000001',
          id: '00000000-0000-7000-8400-000000000078',
          huishouden_id: id,
          zichtbaar_voor: [leden.daan],
          naam: 'Een vriend',
          soort: 'vriend',
          ring: 1,
        })
        .execute(),
    );
    const sees = (wie: Parameters<typeof as>[0], opening: typeof PLAN | typeof EIGEN) =>
      runInDossier(
        as,
        wie,
        id,
        async (tx) => (await tx.selectFrom('netwerkleden').select('id').execute()).length,
        opening,
      );
    expect(await sees('uitvoerder', PLAN)).toBe(1);
    expect(await sees('inwoner-16', EIGEN)).toBe(1);
    for (const wie of ['inwoner-moeder', 'inwoner-vader', 'inwoner-15'] as const)
      expect(await sees(wie, EIGEN)).toBe(0);
    for (const wie of ['aanbieder', 'uitvoerder-collega'] as const) expect(await sees(wie, PLAN)).toBe(0);
  });
});
