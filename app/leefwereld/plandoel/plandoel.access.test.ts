import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Opening } from '../inzage/index.ts';
import { createActie } from './commands/create-actie.ts';
import { createDoel } from './commands/create-doel.ts';
import { recordPlanwijziging } from './commands/record-planwijziging.ts';
import { recordUitkomst } from './commands/record-uitkomst.ts';
import { recordVoortgang } from './commands/record-voortgang.ts';
import { removeActie } from './commands/remove-actie.ts';
import { removeDoel } from './commands/remove-doel.ts';
import { updateActie } from './commands/update-actie.ts';
import { updateDoel } from './commands/update-doel.ts';
import { findDoel } from './queries.ts';

const PLAN: Opening = { doel: 'plan-bespreken', onderdelen: ['kern', 'plan', 'stem', 'gesprek'] };
const EIGEN: Opening = { doel: 'eigen-dossier', onderdelen: ['kern', 'plan', 'stem', 'gesprek'] };
const openingOf = (wie: Wie) => (wie.startsWith('inwoner') ? EIGEN : PLAN);

const doel = (gezin: Gezin, voor: string[] = [gezin.id]) => ({
  woorden: 'Ik wil rustig de deur uit.',
  van: [gezin.leden.moeder],
  leefdomein: 'gezin-en-opvoeding' as const,
  wet: 'algemeen' as const,
  voor,
  trede: 'eigen-kracht' as const,
  tredeReden: '',
});
const ACTIE = { wat: 'Eerder naar binnen', wanneer: 'elke dag' };
const school = `partij:${CAST['aanbieder-school'].partij}`;

type Kaart = { gezin: Gezin; doel: string; actie: string };

/** A goal for everyone at home about bringing up children, with an action of the school. */
async function createKaart(as: As): Promise<Kaart> {
  const gezin = await createGezin(as);
  return runInDossier(
    as,
    'uitvoerder',
    gezin.id,
    async (tx, dossier) => {
      const { id } = await createDoel(tx, dossier, doel(gezin));
      return { gezin, doel: id, actie: (await createActie(tx, dossier, id, { ...ACTIE, wie: school })).id };
    },
    PLAN,
  );
}

type Act = (as: As, wie: Wie, kaart: Kaart) => Promise<unknown>;
const within =
  (
    run: (
      tx: Parameters<typeof findDoel>[0],
      dossier: Parameters<typeof findDoel>[1],
      kaart: Kaart,
    ) => Promise<unknown>,
  ): Act =>
  (as, wie, kaart) =>
    runInDossier(as, wie, kaart.gezin.id, (tx, dossier) => run(tx, dossier, kaart), openingOf(wie));

const WORK: Record<string, Act> = {
  'create-doel': within((tx, dossier, { gezin }) => createDoel(tx, dossier, doel(gezin))),
  'update-doel': within((tx, dossier, kaart) =>
    updateDoel(tx, dossier, kaart.doel, { ...doel(kaart.gezin), versie: 1 }),
  ),
  'remove-doel': within((tx, dossier, kaart) => removeDoel(tx, dossier, kaart.doel, 1)),
  'create-actie': within((tx, dossier, kaart) => createActie(tx, dossier, kaart.doel, { ...ACTIE, wie: school })),
  'update-actie': within((tx, dossier, kaart) =>
    updateActie(tx, dossier, kaart.actie, { ...ACTIE, wie: school, versie: 1 }),
  ),
  'remove-actie': within((tx, dossier, kaart) => removeActie(tx, dossier, kaart.actie, 1)),
  'record-planwijziging': within((tx, dossier) => recordPlanwijziging(tx, dossier, 'doel-bijgewerkt')),
  'record-uitkomst': within((tx, dossier, kaart) =>
    recordUitkomst(tx, dossier, kaart.doel, { uitkomst: 'deels', woorden: 'Het gaat beter.', versie: 1 }),
  ),
};
const recordLoopt: Act = within((tx, dossier, kaart) =>
  recordVoortgang(tx, dossier, kaart.actie, { voortgang: 'loopt', vast: '', versie: 1 }),
);

const OUTSIDE = [
  'niemand',
  'uitvoerder-andere-gemeente',
  'uitvoerder-ander-team',
  'aanbieder-wonen',
  'beleid',
] as const;
/** Who opens this dossier and reads the goal, but does not work in the plan. */
const READERS = ['uitvoerder-collega', 'aanbieder-school', 'inwoner-moeder', 'inwoner-16', 'inwoner-12'] as const;

describe.each(Object.entries(WORK))('%s', (_, act) => {
  test('the regisseur does', async ({ as }) => {
    await expect(act(as, 'uitvoerder', await createKaart(as))).resolves.not.toThrow();
  });

  test('who reads it may not', async ({ as }) => {
    const kaart = await createKaart(as);
    for (const wie of READERS) await expect(act(as, wie, kaart), wie).rejects.toMatchObject({ kind: 'mag-niet' });
  });

  test('who is outside does not find it', async ({ as }) => {
    const kaart = await createKaart(as);
    for (const wie of OUTSIDE) await expect(act(as, wie, kaart), wie).rejects.toMatchObject({ kind: 'niet-gevonden' });
  });
});

describe('record-voortgang', () => {
  for (const wie of ['uitvoerder', 'aanbieder-school'] as const) {
    test(`${wie} tells how the action of the school goes`, async ({ as }) => {
      const kaart = await createKaart(as);
      await recordLoopt(as, wie, kaart);
      const found = await runInDossier(
        as,
        wie,
        kaart.gezin.id,
        (tx, dossier) => findDoel(tx, dossier, kaart.doel),
        PLAN,
      );
      expect(found?.acties[0]).toMatchObject({ voortgang: 'loopt', versie: 2 });
    });
  }

  for (const wie of ['uitvoerder-collega', 'inwoner-moeder', 'inwoner-16'] as const) {
    test(`${wie} reads it and does not tell`, async ({ as }) => {
      await expect(recordLoopt(as, wie, await createKaart(as))).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }

  for (const wie of [...OUTSIDE, 'aanbieder', 'aanbieder-geldkring', 'inwoner-vader'] as const) {
    test(`${wie} does not see it`, async ({ as }) => {
      await expect(recordLoopt(as, wie, await createKaart(as))).rejects.toMatchObject({ kind: 'niet-gevonden' });
    });
  }

  test('a partij tells nothing of the action of another, though it reads the goal', async ({ as }) => {
    const kaart = await createKaart(as);
    await expect(recordLoopt(as, 'aanbieder-jeugdhulp', kaart)).rejects.toMatchObject({ kind: 'mag-niet' });
  });
});

test('people of another huishouden, and a partij that does not read the goal, are refused at the field', async ({
  as,
}) => {
  const { gezin, doel: id } = await createKaart(as);
  const ander = '00000000-0000-7000-8400-000000000099';
  const run = <T>(act: (tx: Parameters<typeof findDoel>[0], dossier: Parameters<typeof findDoel>[1]) => Promise<T>) =>
    runInDossier(as, 'uitvoerder', gezin.id, act, PLAN);
  const wrong = { ...doel(gezin), van: [ander], voor: [ander] };
  await expect(run((tx, dossier) => createDoel(tx, dossier, wrong))).rejects.toMatchObject({
    errors: [{ field: 'van' }, { field: 'voor' }],
  });
  for (const wie of [`lid:${ander}`, `partij:${CAST.aanbieder.partij}`, `team:${ander}`]) {
    await expect(run((tx, dossier) => createActie(tx, dossier, id, { ...ACTIE, wie }))).rejects.toMatchObject({
      errors: [{ field: 'wie' }],
    });
  }
  const away = { ...doel(gezin), leefdomein: 'inkomen' as const, versie: 1 };
  await expect(run((tx, dossier) => updateDoel(tx, dossier, id, away))).rejects.toMatchObject({
    errors: [{ field: 'leefdomein' }],
  });
});

test('an action follows its goal: key and people change together', async ({ as }) => {
  const { gezin, doel: id, actie } = await createKaart(as);
  const opening = PLAN;
  await runInDossier(as, 'uitvoerder', gezin.id, (tx, dossier) => removeActie(tx, dossier, actie, 1), opening);
  await runInDossier(
    as,
    'uitvoerder',
    gezin.id,
    async (tx, dossier) => {
      await createActie(tx, dossier, id, { ...ACTIE, wie: `lid:${gezin.leden.daan}` });
      await updateDoel(tx, dossier, id, { ...doel(gezin, [gezin.leden.daan]), versie: 1 });
    },
    opening,
  );
  const sees = async (wie: Wie) =>
    (await runInDossier(as, wie, gezin.id, (tx) => tx.selectFrom('acties').select('id').execute(), openingOf(wie)))
      .length;
  expect(await sees('inwoner-16')).toBe(2);
  for (const wie of [
    'inwoner-moeder',
    'inwoner-15',
    'inwoner-12',
    'inwoner-vader',
    'aanbieder-school',
    'uitvoerder-collega',
  ] as const) {
    expect(await sees(wie), wie).toBe(0);
  }
});
