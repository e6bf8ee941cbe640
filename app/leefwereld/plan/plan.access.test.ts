import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Dossier, Opening } from '../inzage/index.ts';
import { createActie, createDoel, recordUitkomst } from '../plandoel/index.ts';
import { addAntwoord } from './commands/add-antwoord.ts';
import { addPlanversie } from './commands/add-planversie.ts';
import { closePlan } from './commands/close-plan.ts';
import { createInstemming } from './commands/create-instemming.ts';
import { createPlanversie } from './commands/create-planversie.ts';
import { createToezegging } from './commands/create-toezegging.ts';
import { openPlan } from './commands/open-plan.ts';
import { findPlan, findPlanversie, listPlanAttention } from './queries.ts';

const PLAN: Opening = { doel: 'plan-bespreken', onderdelen: ['kern', 'plan', 'stem', 'gesprek'] };
const EIGEN: Opening = { doel: 'eigen-dossier', onderdelen: ['kern', 'plan', 'stem'] };

const run = <T>(as: As, wie: Wie, gezin: Gezin, act: (tx: Tx, dossier: Dossier) => Promise<T>): Promise<T> =>
  runInDossier(as, wie, gezin.id, act, wie.startsWith('inwoner') ? EIGEN : PLAN);

const doel = (gezin: Gezin, voor: string[] = [gezin.id], woorden = 'Wij willen rust.') => ({
  woorden,
  van: [],
  leefdomein: 'gezin-en-opvoeding' as const,
  wet: 'algemeen' as const,
  voor,
  trede: 'eigen-kracht' as const,
  tredeReden: '',
});
const SCHOOL = CAST['aanbieder-school'].partij ?? '';

/** A plan that was proposed: for everyone with an action of the school, one for Daan alone, one about the children. */
async function createVoorstel(as: As): Promise<Gezin> {
  const gezin = await createGezin(as);
  const { daan, amir, lina, sami } = gezin.leden;
  await run(as, 'uitvoerder', gezin, async (tx, dossier) => {
    const { id } = await createDoel(tx, dossier, doel(gezin));
    await createActie(tx, dossier, id, { wat: 'Eerder naar binnen', wie: `partij:${SCHOOL}`, wanneer: 'elke dag' });
    await createDoel(tx, dossier, doel(gezin, [daan], 'Ik kies zelf.'));
    await createDoel(tx, dossier, doel(gezin, [amir, lina, sami], 'Wij willen beide ouders zien.'));
    const plan = await findPlan(tx, dossier);
    await createPlanversie(tx, dossier, plan?.versie ?? 0);
  });
  return gezin;
}

const versieOf = async (as: As, gezin: Gezin) => (await run(as, 'uitvoerder', gezin, findPlan))?.versie ?? 0;

const OUTSIDE = [
  'niemand',
  'uitvoerder-andere-gemeente',
  'uitvoerder-ander-team',
  'aanbieder-wonen',
  'beleid',
] as const;
const READERS = ['uitvoerder-collega', 'aanbieder-school', 'inwoner-moeder', 'inwoner-vader', 'inwoner-16'] as const;

type Act = (as: As, wie: Wie, gezin: Gezin) => Promise<unknown>;
const REGIE: Record<string, Act> = {
  'create-planversie': async (as, wie, gezin) => {
    const versie = await versieOf(as, gezin);
    return run(as, wie, gezin, (tx, dossier) => createPlanversie(tx, dossier, versie));
  },
  'close-plan': async (as, wie, gezin) => {
    const versie = await versieOf(as, gezin);
    return run(as, wie, gezin, (tx, dossier) => closePlan(tx, dossier, { slotwoord: 'Het is goed zo.', versie }));
  },
  'open-plan': async (as, wie, gezin) => {
    const versie = await versieOf(as, gezin);
    return run(as, wie, gezin, (tx, dossier) => openPlan(tx, dossier, versie));
  },
};

describe.each(Object.entries(REGIE))('%s', (_, act) => {
  test('who reads the plan may not, who is outside does not find it', async ({ as }) => {
    const gezin = await createVoorstel(as);
    for (const wie of READERS) await expect(act(as, wie, gezin), wie).rejects.toMatchObject({ kind: 'mag-niet' });
    for (const wie of OUTSIDE) await expect(act(as, wie, gezin), wie).rejects.toMatchObject({ kind: 'niet-gevonden' });
  });
});

test('the regisseur proposes, closes and opens again; results stay in the version that closed it', async ({ as }) => {
  const gezin = await createVoorstel(as);
  await run(as, 'uitvoerder', gezin, async (tx, dossier) => {
    const before = await findPlan(tx, dossier);
    const close = async () =>
      closePlan(tx, dossier, { slotwoord: 'Samen gedaan.', versie: (await findPlan(tx, dossier))?.versie ?? 0 });
    await expect(close()).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    for (const { id, versie } of before?.doelen ?? []) {
      await recordUitkomst(tx, dossier, id, { uitkomst: 'bereikt', woorden: 'Het lukte.', versie });
    }
    await expect(closePlan(tx, dossier, { slotwoord: 'Te laat.', versie: before?.versie ?? 0 })).rejects.toMatchObject({
      kind: 'verouderde-versie',
    });
    expect(await close()).toEqual({ nummer: 2 });
    const closed = await findPlan(tx, dossier);
    expect(closed).toMatchObject({ stand: 'afgesloten', laatste: { soort: 'slot', slotwoord: 'Samen gedaan.' } });
    await expect(createDoel(tx, dossier, doel(gezin))).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    await expect(close()).rejects.toMatchObject({ kind: 'verkeerde-staat' });
    await openPlan(tx, dossier, closed?.versie ?? 0);
    const open = await findPlan(tx, dossier);
    expect(open).toMatchObject({ stand: 'concept', gewijzigd: true, doelen: [{ uitkomst: null }, {}, {}] });
    expect((await findPlanversie(tx, dossier, 2))?.doelen[0]).toMatchObject({ uitkomst: 'bereikt' });
    expect(await createPlanversie(tx, dossier, open?.versie ?? 0)).toEqual({ nummer: 3 });
  });
});

const zegt = (as: As, wie: Wie, gezin: Gezin, lid: keyof Gezin['leden'], rest: object = {}) =>
  run(as, wie, gezin, (tx, dossier) =>
    createInstemming(tx, dossier, { versie: 1, lid: gezin.leden[lid], oordeel: 'akkoord', ...rest }),
  );

describe('create-instemming', () => {
  for (const [wie, lid] of [
    ['inwoner-moeder', 'moeder'],
    ['inwoner-vader', 'vader'],
    ['inwoner-16', 'daan'],
    ['inwoner-15', 'amir'],
    ['inwoner-12', 'lina'],
  ] as const) {
    test(`${wie} answers for themselves`, async ({ as }) => {
      const gezin = await createVoorstel(as);
      await zegt(as, wie, gezin, lid);
      const plan = await run(as, 'uitvoerder', gezin, findPlan);
      expect(plan?.antwoorden.find(({ id }) => id === gezin.leden[lid])).toMatchObject({
        beslist: true,
        stand: 'beantwoord',
        oordeel: 'akkoord',
        wijze: 'zelf',
      });
    });
  }

  test('nobody uses the voice of a youth from 12, of another grown-up, or of the other parent', async ({ as }) => {
    const gezin = await createVoorstel(as);
    for (const [wie, lid] of [
      ['inwoner-moeder', 'amir'],
      ['inwoner-vader', 'lina'],
      ['inwoner-moeder', 'daan'],
      ['inwoner-moeder', 'vader'],
      ['inwoner-16', 'moeder'],
      ['inwoner-12', 'sami'],
    ] as const) {
      await expect(zegt(as, wie, gezin, lid), `${wie} for ${lid}`).rejects.toMatchObject({ kind: 'mag-niet' });
    }
  });

  test('a child under 12 is heard: a parent says what it thinks and cannot agree for it', async ({ as }) => {
    const gezin = await createVoorstel(as);
    await expect(zegt(as, 'inwoner-moeder', gezin, 'sami')).rejects.toMatchObject({ errors: [{ field: 'oordeel' }] });
    await zegt(as, 'inwoner-vader', gezin, 'sami', { oordeel: 'gehoord', woorden: 'Ik vind het fijn.' });
    const plan = await run(as, 'uitvoerder', gezin, findPlan);
    expect(plan?.antwoorden.find(({ id }) => id === gezin.leden.sami)).toMatchObject({
      beslist: false,
      oordeel: 'gehoord',
      wijze: 'namens',
      woorden: 'Ik vind het fijn.',
    });
  });

  test('the regisseur writes down what was said at the table or on paper', async ({ as }) => {
    const gezin = await createVoorstel(as);
    await expect(zegt(as, 'uitvoerder', gezin, 'moeder')).rejects.toMatchObject({ errors: [{ field: 'wijze' }] });
    await zegt(as, 'uitvoerder', gezin, 'moeder', { wijze: 'papier' });
    await expect(
      zegt(as, 'uitvoerder', gezin, 'vader', { oordeel: 'niet-akkoord', wijze: 'tafel' }),
    ).rejects.toMatchObject({
      errors: [{ field: 'woorden' }],
    });
  });

  for (const wie of ['uitvoerder-collega', 'aanbieder-school'] as const) {
    test(`${wie} reads the plan and answers for nobody at home`, async ({ as }) => {
      await expect(zegt(as, wie, await createVoorstel(as), 'moeder')).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }

  test('who is outside does not find it', async ({ as }) => {
    const gezin = await createVoorstel(as);
    for (const wie of OUTSIDE) {
      await expect(zegt(as, wie, gezin, 'moeder'), wie).rejects.toMatchObject({ kind: 'niet-gevonden' });
    }
  });

  test('the database refuses a voice without its key, also to raw SQL', async ({ as }) => {
    const gezin = await createVoorstel(as);
    const steal = run(as, 'aanbieder-school', gezin, (tx, dossier) =>
      tx
        .insertInto('instemmingen')
        .values({
          gemeente_id: dossier.actor.gemeente,
          id: '00000000-0000-7000-8400-000000000101',
          huishouden_id: gezin.id,
          leefdomein: 'algemeen',
          wet: 'algemeen',
          categorie: 'stem',
          zichtbaar_voor: [gezin.id],
          nummer: 1,
          lid_id: gezin.leden.moeder,
          oordeel: 'akkoord',
          wijze: 'zelf',
          door_id: dossier.actor.persoon ?? '',
          op: new Date(0),
        })
        .execute(),
    );
    await expect(steal).rejects.toThrow(/row-level security/);
    const closed = await run(as, 'inwoner-16', gezin, (tx) =>
      tx
        .updateTable('planvragen')
        .set({ stand: 'beantwoord' })
        .where('lid_id', '=', gezin.leden.moeder)
        .executeTakeFirst(),
    );
    expect(closed.numUpdatedRows).toBe(0n);
  });
});

const toezegt = (as: As, wie: Wie, gezin: Gezin, rest: object = {}) =>
  run(as, wie, gezin, (tx, dossier) =>
    createToezegging(tx, dossier, { versie: 1, partij: SCHOOL, oordeel: 'akkoord', ...rest }),
  );

describe('create-toezegging', () => {
  test('the partij says yes itself, or the regisseur writes it down', async ({ as }) => {
    const gezin = await createVoorstel(as);
    await toezegt(as, 'aanbieder-school', gezin);
    await toezegt(as, 'uitvoerder', gezin, { wijze: 'tafel' });
    const plan = await run(as, 'uitvoerder', gezin, findPlan);
    expect(plan?.antwoorden.find(({ soort }) => soort === 'partij')).toMatchObject({
      oordeel: 'akkoord',
      stand: 'beantwoord',
      wijze: 'tafel',
    });
  });

  for (const wie of ['aanbieder-jeugdhulp', 'uitvoerder-collega', 'inwoner-moeder'] as const) {
    test(`${wie} does not answer for the school`, async ({ as }) => {
      await expect(toezegt(as, wie, await createVoorstel(as))).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }

  test('who is outside does not find it', async ({ as }) => {
    const gezin = await createVoorstel(as);
    for (const wie of OUTSIDE)
      await expect(toezegt(as, wie, gezin), wie).rejects.toMatchObject({ kind: 'niet-gevonden' });
  });
});

test('add-antwoord and add-planversie ask the same of whoever calls them', async ({ as }) => {
  const gezin = await createVoorstel(as);
  const plan = await run(as, 'uitvoerder', gezin, findPlan);
  const vraag = (soort: 'lid' | 'partij') => plan?.antwoorden.find((one) => one.soort === soort);
  for (const wie of READERS) {
    await run(as, wie, gezin, async (tx, dossier) => {
      const [lid, partij] = [vraag('lid'), vraag('partij')];
      if (!plan || !lid || !partij) throw new Error('nothing was proposed');
      const antwoord = { versie: 1, oordeel: 'akkoord', wijze: 'zelf', voor: [gezin.id] } as const;
      const bewoner = wie.startsWith('inwoner');
      if (!bewoner) await expect(addAntwoord(tx, dossier, lid, antwoord)).rejects.toMatchObject({ kind: 'mag-niet' });
      if (wie !== 'aanbieder-school') {
        await expect(addAntwoord(tx, dossier, partij, antwoord)).rejects.toMatchObject({ kind: 'mag-niet' });
      }
      const versie = { soort: 'voorstel', slotwoord: '', versie: plan.versie, vragen: [] } as const;
      await expect(addPlanversie(tx, dossier, plan, versie)).rejects.toMatchObject({ kind: 'mag-niet' });
    });
  }
});

test('Vandaag counts for who has the regie and who is asked, and for nobody else; no row holds a word of the plan', async ({
  as,
}) => {
  const gezin = await createVoorstel(as);
  const rows = (wie: Wie) => as(wie, (tx, actor) => listPlanAttention(tx, actor, '2026-11-22'));
  // Mother, father, Daan, Amir and Lina decide, and the school; Sami is heard.
  expect(await rows('uitvoerder')).toMatchObject([{ title: 'Zes antwoorden ontbreken nog' }]);
  expect(await rows('aanbieder-school')).toMatchObject([{ title: 'Een plan vraagt om je antwoord' }]);
  for (const wie of [...OUTSIDE, 'uitvoerder-collega', 'teamleider', 'aanbieder', 'inwoner-moeder'] as const) {
    expect(await rows(wie), wie).toEqual([]);
  }
  expect(JSON.stringify(await rows('uitvoerder'))).not.toMatch(/rust|Daan|Nora|zelf/);
  await toezegt(as, 'aanbieder-school', gezin, { oordeel: 'niet-akkoord', woorden: 'De deur gaat later open.' });
  expect(await rows('uitvoerder')).toMatchObject([{ title: 'Eén organisatie zegt nee' }]);
  expect(await rows('aanbieder-school')).toEqual([]);
});
