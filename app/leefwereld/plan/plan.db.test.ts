import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { createGezin, type Gezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Dossier, Opening } from '../inzage/index.ts';
import { createActie, createDoel, listVerschillen, recordVoortgang } from '../plandoel/index.ts';
import { createInstemming } from './commands/create-instemming.ts';
import { createPlanversie } from './commands/create-planversie.ts';
import { createToezegging } from './commands/create-toezegging.ts';
import { findPlan, findPlanversie } from './queries.ts';

const PLAN: Opening = { doel: 'plan-bespreken', onderdelen: ['kern', 'plan', 'stem', 'gesprek'] };
const EIGEN: Opening = { doel: 'eigen-dossier', onderdelen: ['kern', 'plan', 'stem'] };

const run = <T>(as: As, wie: Wie, gezin: Gezin, act: (tx: Tx, dossier: Dossier) => Promise<T>): Promise<T> =>
  runInDossier(as, wie, gezin.id, act, wie.startsWith('inwoner') ? EIGEN : PLAN);

type Soort = {
  voor?: string[];
  leefdomein?: 'inkomen' | 'gezin-en-opvoeding' | 'gezondheid';
  wet?: 'algemeen' | 'wmo' | 'jeugdwet';
};

const addDoel = (
  tx: Tx,
  dossier: Dossier,
  woorden: string,
  { voor, leefdomein = 'gezin-en-opvoeding', wet = 'algemeen' }: Soort = {},
) =>
  createDoel(tx, dossier, {
    woorden,
    van: [],
    leefdomein,
    wet,
    voor: voor ?? [dossier.huishouden],
    trede: 'eigen-kracht',
    tredeReden: '',
  });

const propose = async (tx: Tx, dossier: Dossier) =>
  createPlanversie(tx, dossier, (await findPlan(tx, dossier))?.versie ?? 0);

const THUIS = 'Wij willen rust in huis.';
const DAAN = 'Ik kies zelf wie over mij praat.';
const KINDEREN = 'Wij willen beide ouders zien.';
const GELD = 'Wij willen weten wat er overblijft.';
const JEUGD = 'Lina leert weer slapen.';

/** Version 1: at home, Daan alone, and the children. Version 2: money and youth care too. */
async function createTwee(as: As): Promise<Gezin> {
  const gezin = await createGezin(as);
  const { daan, amir, lina, sami } = gezin.leden;
  await run(as, 'uitvoerder', gezin, async (tx, dossier) => {
    await addDoel(tx, dossier, THUIS);
    const own = await addDoel(tx, dossier, DAAN, { voor: [daan] });
    await createActie(tx, dossier, own.id, { wat: 'Eén vaste mentor', wie: `lid:${daan}`, wanneer: 'deze maand' });
    await addDoel(tx, dossier, KINDEREN, { voor: [amir, lina, sami] });
    await propose(tx, dossier);
    await addDoel(tx, dossier, GELD, { leefdomein: 'inkomen' });
    await addDoel(tx, dossier, JEUGD, { wet: 'jeugdwet' });
    await createActie(tx, dossier, own.id, { wat: 'Praten met de mentor', wie: `lid:${daan}`, wanneer: 'elke week' });
    await propose(tx, dossier);
  });
  return gezin;
}

describe('who reads what, in the plan as it is, in both versions, and in what changed', () => {
  const CASES: [Wie, string[]][] = [
    ['uitvoerder', [THUIS, DAAN, KINDEREN, GELD, JEUGD]],
    ['uitvoerder-collega', [THUIS, GELD, JEUGD]],
    ['inwoner-moeder', [THUIS, KINDEREN, GELD, JEUGD]],
    ['inwoner-vader', [KINDEREN]],
    ['inwoner-16', [THUIS, DAAN, GELD, JEUGD]],
    ['inwoner-15', [THUIS, KINDEREN, GELD, JEUGD]],
    ['inwoner-12', [THUIS, KINDEREN, GELD, JEUGD]],
    ['aanbieder', []],
    ['aanbieder-school', [THUIS]],
    ['aanbieder-jeugdhulp', [THUIS, JEUGD]],
    ['aanbieder-geldkring', [GELD]],
  ];

  test.for(CASES)('%s reads %j', async ([wie, woorden], { as }) => {
    const gezin = await createTwee(as);
    const seen = await run(as, wie, gezin, async (tx, dossier) => {
      const [one, two] = [await findPlanversie(tx, dossier, 1), await findPlanversie(tx, dossier, 2)];
      return {
        plan: (await findPlan(tx, dossier))?.doelen.map((doel) => doel.woorden),
        one: one?.doelen.map((doel) => doel.woorden),
        two: two?.doelen.map((doel) => doel.woorden),
        verschil: listVerschillen(one?.doelen ?? [], two?.doelen ?? []).map(({ nu }) => nu?.woorden),
        rows: (await tx.selectFrom('planversiedoelen').select('woorden').execute()).length,
        acties: (await tx.selectFrom('planversieacties').select('wat').execute()).length,
      };
    });
    const nieuw: string[] = woorden.filter((one) => [GELD, JEUGD].includes(one));
    const eerst = woorden.filter((one) => !nieuw.includes(one));
    const daan = woorden.includes(DAAN);
    expect(seen).toEqual({
      plan: woorden,
      one: eerst,
      two: woorden,
      verschil: daan ? woorden.filter((one) => one === DAAN || nieuw.includes(one)) : nieuw,
      rows: eerst.length + woorden.length,
      acties: daan ? 3 : 0,
    });
  });

  test('a partij hears of nobody at home and of no partij it does not work beside', async ({ as }) => {
    const gezin = await createGezin(as);
    await run(as, 'uitvoerder', gezin, async (tx, dossier) => {
      for (const [persoon, leefdomein] of [
        ['aanbieder-school', 'gezin-en-opvoeding'],
        ['aanbieder-geldkring', 'inkomen'],
      ] as const) {
        const { id } = await addDoel(tx, dossier, THUIS, { leefdomein });
        await createActie(tx, dossier, id, {
          wat: 'Helpen',
          wie: `partij:${CAST[persoon].partij}`,
          wanneer: 'elke week',
        });
      }
      await propose(tx, dossier);
    });
    const plan = await run(as, 'aanbieder-school', gezin, findPlan);
    expect(plan?.antwoorden).toMatchObject([{ soort: 'partij', id: CAST['aanbieder-school'].partij }]);
    expect(plan?.stand).toBe('voorgesteld');
  });
});

test('LAW-J4: a proposed plan stands in writing with its day and never changes, and a new version asks everyone anew', async ({
  as,
}) => {
  const gezin = await createTwee(as);
  await run(as, 'inwoner-moeder', gezin, (tx, dossier) =>
    createInstemming(tx, dossier, { versie: 2, lid: gezin.leden.moeder, oordeel: 'akkoord' }),
  );
  const frozen = () => run(as, 'uitvoerder', gezin, (tx, dossier) => findPlanversie(tx, dossier, 1));
  const before = await frozen();
  expect(before?.op).toBeInstanceOf(Date);
  await run(as, 'uitvoerder', gezin, async (tx, dossier) => {
    await addDoel(tx, dossier, 'Nog iets.');
    await propose(tx, dossier);
    const plan = await findPlan(tx, dossier);
    expect(plan?.laatste?.nummer).toBe(3);
    expect(plan?.antwoorden.every(({ stand, oordeel }) => stand === 'open' && oordeel === null)).toBe(true);
    expect((await findPlanversie(tx, dossier, 2))?.antwoorden.some(({ oordeel }) => oordeel === 'akkoord')).toBe(true);
  });
  expect(await frozen()).toEqual({ ...before, antwoorden: (await frozen())?.antwoorden });
  for (const table of ['planversies', 'planversiedoelen', 'planversieacties', 'instemmingen'] as const) {
    await expect(run(as, 'uitvoerder', gezin, (tx) => tx.deleteFrom(table).execute())).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      run(as, 'uitvoerder', gezin, (tx) => tx.updateTable(table).set({ nummer: 9 }).execute()),
    ).rejects.toThrow(/permission denied/);
  }
});

test('agreed with five parties, while who sees it differently stands beside it in their own words', async ({ as }) => {
  const gezin = await createGezin(as);
  const PARTIJEN = ['aanbieder', 'aanbieder-school', 'aanbieder-jeugdhulp', 'aanbieder-geldkring'] as const;
  const plek = {
    aanbieder: { leefdomein: 'gezondheid', wet: 'wmo' },
    'aanbieder-geldkring': { leefdomein: 'inkomen' },
  } as const;
  await run(as, 'uitvoerder', gezin, async (tx, dossier) => {
    for (const persoon of PARTIJEN) {
      const soort =
        persoon === 'aanbieder-jeugdhulp'
          ? ({ wet: 'jeugdwet' } as const)
          : persoon in plek
            ? plek[persoon as keyof typeof plek]
            : {};
      const { id } = await addDoel(tx, dossier, THUIS, soort);
      await createActie(tx, dossier, id, {
        wat: 'Helpen',
        wie: `partij:${CAST[persoon].partij}`,
        wanneer: 'elke week',
      });
    }
    await propose(tx, dossier);
  });
  const stand = async () => (await run(as, 'uitvoerder', gezin, findPlan))?.stand;
  for (const [wie, lid, oordeel] of [
    ['inwoner-moeder', 'moeder', 'akkoord'],
    ['inwoner-16', 'daan', 'niet-akkoord'],
    ['inwoner-15', 'amir', 'akkoord'],
    ['inwoner-12', 'lina', 'akkoord'],
  ] as const) {
    const woorden = oordeel === 'akkoord' ? '' : 'Ik wil eerst zelf praten.';
    await run(as, wie, gezin, (tx, dossier) =>
      createInstemming(tx, dossier, { versie: 1, lid: gezin.leden[lid], oordeel, woorden }),
    );
  }
  for (const persoon of PARTIJEN) {
    expect(await stand()).toBe('voorgesteld');
    const partij = CAST[persoon].partij ?? '';
    await run(as, persoon, gezin, (tx, dossier) =>
      createToezegging(tx, dossier, { versie: 1, partij, oordeel: 'akkoord' }),
    );
  }
  // The family itself is the fifth party.
  expect(await stand()).toBe('afgesproken');
  for (const wie of ['uitvoerder', 'inwoner-moeder', 'inwoner-15'] as const) {
    const plan = await run(as, wie, gezin, findPlan);
    expect(plan?.antwoorden.find(({ id }) => id === gezin.leden.daan)).toMatchObject({
      oordeel: 'niet-akkoord',
      woorden: 'Ik wil eerst zelf praten.',
      wijze: 'zelf',
    });
  }
  for (const wie of ['uitvoerder-collega', ...PARTIJEN] as const) {
    const plan = await run(as, wie, gezin, findPlan);
    expect(JSON.stringify(plan), wie).not.toContain('eerst zelf praten');
  }
});

test('a voice that is for a lid and the regisseur alone is read by nobody else, who do see that there is an answer', async ({
  as,
}) => {
  const gezin = await createTwee(as);
  await run(as, 'inwoner-16', gezin, (tx, dossier) =>
    createInstemming(tx, dossier, {
      versie: 2,
      lid: gezin.leden.daan,
      oordeel: 'niet-akkoord',
      woorden: 'Liever niet.',
      voor: [],
    }),
  );
  const answer = async (wie: Wie) =>
    (await run(as, wie, gezin, findPlan))?.antwoorden.find(({ id }) => id === gezin.leden.daan);
  expect(await answer('uitvoerder')).toMatchObject({ oordeel: 'niet-akkoord', woorden: 'Liever niet.' });
  expect(await answer('inwoner-moeder')).toMatchObject({ stand: 'beantwoord', oordeel: null, woorden: '' });
});

describe('two at once, stale, and double', () => {
  test('a second answer of the same lid counts, the same again adds nothing, and an older version no longer asks', async ({
    as,
  }) => {
    const gezin = await createTwee(as);
    const zeg = (versie: number, oordeel: 'akkoord' | 'niet-akkoord', woorden = '') =>
      run(as, 'inwoner-moeder', gezin, (tx, dossier) =>
        createInstemming(tx, dossier, { versie, lid: gezin.leden.moeder, oordeel, woorden }),
      );
    await expect(zeg(1, 'akkoord')).rejects.toMatchObject({ kind: 'verouderde-versie' });
    await zeg(2, 'niet-akkoord', 'Eerst praten.');
    await zeg(2, 'akkoord');
    await zeg(2, 'akkoord');
    const rows = await run(as, 'uitvoerder', gezin, (tx) =>
      tx.selectFrom('instemmingen').select('oordeel').orderBy('id').execute(),
    );
    expect(rows.map(({ oordeel }) => oordeel)).toEqual(['niet-akkoord', 'akkoord']);
  });

  test('proposing what changed since, or the same again, is refused', async ({ as }) => {
    const gezin = await createTwee(as);
    await run(as, 'uitvoerder', gezin, async (tx, dossier) => {
      const seen = (await findPlan(tx, dossier))?.versie ?? 0;
      await expect(createPlanversie(tx, dossier, seen)).rejects.toMatchObject({ kind: 'verkeerde-staat' });
      await addDoel(tx, dossier, 'Nog iets.');
      await expect(createPlanversie(tx, dossier, seen)).rejects.toMatchObject({ kind: 'verouderde-versie' });
    });
  });

  test('who tells second how an action goes is told so, and nothing of the first is lost', async ({ as }) => {
    const gezin = await createTwee(as);
    await run(as, 'uitvoerder', gezin, async (tx, dossier) => {
      const actie = (await findPlan(tx, dossier))?.doelen.flatMap(({ acties }) => acties)[0];
      const tell = (vast: string) =>
        recordVoortgang(tx, dossier, actie?.id ?? '', { voortgang: 'vast', vast, versie: actie?.versie ?? 0 });
      await tell('De mentor is ziek.');
      await expect(tell('Er is geen plek.')).rejects.toMatchObject({ kind: 'verouderde-versie' });
      expect((await findPlan(tx, dossier))?.doelen.flatMap(({ acties }) => acties)[0]?.vast).toBe('De mentor is ziek.');
    });
  });

  test('a huishouden has one plan, whatever the code does', async ({ as }) => {
    const gezin = await createTwee(as);
    const second = run(as, 'uitvoerder', gezin, (tx, dossier) =>
      tx
        .insertInto('plannen')
        .values({
          gemeente_id: dossier.actor.gemeente,
          id: '00000000-0000-7000-8400-000000000111',
          huishouden_id: gezin.id,
          zichtbaar_voor: [gezin.id],
        })
        .execute(),
    );
    await expect(second).rejects.toThrow(/plannen_gemeente_id_huishouden_id_key/);
  });
});
