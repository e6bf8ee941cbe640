import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test } from '../../../tests/support/test.ts';
import { openDossier } from '../inzage/index.ts';
import { addEigenWoorden } from './commands/add-eigen-woorden.ts';
import { listEigenWoorden } from './queries.ts';

const EIGEN = { doel: 'eigen-dossier', onderdelen: ['kern', 'stem'] } as const;
const WERK = { doel: 'plan-bespreken', onderdelen: ['kern', 'stem'] } as const;
const ITEM = '00000000-0000-7000-8400-000000000091';

const say = (as: As, wie: Parameters<As>[0], id: string, lid: string, more = {}) =>
  runInDossier(
    as,
    wie,
    id,
    (tx, dossier) =>
      addEigenWoorden(tx, dossier, {
        onderwerp: { soort: 'doel', id: ITEM },
        tekst: 'Dit wil ik erbij zeggen.',
        lid,
        plek: { leefdomein: 'wonen', voor: [id] },
        ...more,
      }),
    EIGEN,
  );

const reads = (as: As, wie: Parameters<As>[0], id: string) =>
  as(wie, async (tx, actor) => {
    const dossier = (await openDossier(tx, actor, id, EIGEN)) ?? (await openDossier(tx, actor, id, WERK));
    return dossier ? (await listEigenWoorden(tx, dossier)).map(({ tekst }) => tekst) : undefined;
  });

describe('add-eigen-woorden', () => {
  test('LAW-J6: a resident adds own words to an entry, for themselves and for who they represent', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    await say(as, 'inwoner-moeder', id, leden.moeder);
    await say(as, 'inwoner-moeder', id, leden.sami, { tekst: 'Sami wil een hond.' });
    const woorden = await runInDossier(as, 'uitvoerder', id, (tx, dossier) =>
      listEigenWoorden(tx, dossier, [{ soort: 'doel', id: ITEM }]),
    );
    expect(woorden).toMatchObject([
      { wie: 'Nora', door: 'Nora J.', tekst: 'Dit wil ik erbij zeggen.', alleenZelf: false },
      { wie: 'Sami', door: 'Nora J.', doorId: CAST['inwoner-moeder'].id },
    ]);
  });

  test('LAW-J6: the words are added, and nobody changes or takes them away', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    await say(as, 'inwoner-moeder', id, leden.moeder);
    const change = runInDossier(as, 'uitvoerder', id, (tx) =>
      tx.updateTable('eigenwoorden').set({ tekst: 'Anders' }).execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
    const remove = runInDossier(as, 'uitvoerder', id, (tx) => tx.deleteFrom('eigenwoorden').execute());
    await expect(remove).rejects.toThrow(/permission denied/);
  });

  test('who reads the entry reads the words; who works on another part of life does not', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    await say(as, 'inwoner-moeder', id, leden.moeder, { plek: { leefdomein: 'inkomen', voor: [id] } });
    for (const wie of ['inwoner-moeder', 'inwoner-16', 'uitvoerder', 'aanbieder-geldkring'] as const) {
      expect(await reads(as, wie, id), wie).toHaveLength(1);
    }
    for (const wie of ['inwoner-vader', 'aanbieder', 'aanbieder-school', 'uitvoerder-collega'] as const) {
      expect(await reads(as, wie, id), wie).toEqual([]);
    }
    for (const wie of ['uitvoerder-ander-team', 'inwoner', 'beleid', 'niemand'] as const) {
      expect(await reads(as, wie, id), wie).toBeUndefined();
    }
  });

  test('only me and the regie: nobody else at home, and no partij', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    await say(as, 'inwoner-16', id, leden.daan, { alleenZelf: true });
    expect(await reads(as, 'uitvoerder', id)).toHaveLength(1);
    expect(await reads(as, 'inwoner-16', id)).toHaveLength(1);
    for (const wie of ['inwoner-moeder', 'inwoner-vader', 'inwoner-15', 'aanbieder'] as const) {
      expect(await reads(as, wie, id), wie).toEqual([]);
    }
  });

  test('nobody speaks for someone they do not represent', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    for (const [wie, lid] of [
      ['inwoner-moeder', leden.daan],
      ['inwoner-vader', leden.moeder],
      ['inwoner-12', leden.moeder],
    ] as const) {
      await expect(say(as, wie, id, lid)).rejects.toThrow('Eigen woorden zijn van wie ze zegt');
    }
  });

  for (const wie of ['niemand', 'uitvoerder-andere-gemeente', 'uitvoerder-ander-team', 'inwoner', 'beleid'] as const) {
    test(`${wie} gets no further than the door`, async ({ as }) => {
      const { id, leden } = await createGezin(as);
      await expect(say(as, wie, id, leden.moeder)).rejects.toThrow('Deze pagina is er niet');
    });
  }

  test('a partij reads along and writes nothing; the regisseur writes down what was told', async ({ as }) => {
    const { id, leden } = await createGezin(as);
    const opening = [{ doel: 'plan-bespreken', onderdelen: ['kern', 'stem'] } as const];
    const input = {
      onderwerp: { soort: 'doel', id: ITEM } as const,
      tekst: 'Aan tafel gezegd.',
      lid: leden.lina,
      plek: {},
    };
    const write = (wie: 'aanbieder' | 'uitvoerder') =>
      runInDossier(as, wie, id, (tx, dossier) => addEigenWoorden(tx, dossier, input), opening[0]);
    await expect(write('aanbieder')).rejects.toThrow('Eigen woorden zijn van wie ze zegt');
    await write('uitvoerder');
    expect(await reads(as, 'inwoner-12', id)).toEqual(['Aan tafel gezegd.']);
  });
});
