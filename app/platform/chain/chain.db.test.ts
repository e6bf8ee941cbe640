import { describe } from 'vitest';

import { actorFor, expect, test } from '../../../tests/support/test.ts';
import type { Tx } from '../database/index.ts';
import { createId } from '../id/index.ts';
import {
  addSchakel,
  addSchakels,
  type ChainKind,
  createChain,
  listAncestors,
  listDescendants,
  removeSchakel,
} from './index.ts';

const ref = (soort: string) => ({ soort, id: createId() });
const kind = (soort: string, order: number): ChainKind => ({
  soort,
  order,
  load: async (_tx, _actor, ids) => ids.map((id) => ({ soort, id, kind: soort, name: `${soort} ${id.slice(-4)}` })),
});
const chain = createChain([kind('logregel', 80), kind('knelpunt', 20), kind('signaal', 10)]);

const build = async (tx: Tx) => {
  const actor = actorFor('beleid');
  const [a, b, knelpunt, regel] = [ref('signaal'), ref('signaal'), ref('knelpunt'), ref('logregel')];
  await addSchakels(tx, actor, [a, b], knelpunt);
  await addSchakel(tx, actor, knelpunt, regel);
  return { a, b, knelpunt, regel };
};

test('a record shows its chain in both directions, in the order of the loop', async ({ as }) => {
  await as('beleid', async (tx, actor) => {
    const { a, b, knelpunt, regel } = await build(tx);
    const shown = await chain.show(tx, actor, knelpunt);
    expect(shown.before.map(({ id }) => id).toSorted()).toEqual([a.id, b.id].toSorted());
    expect(shown.self?.id).toBe(knelpunt.id);
    expect(shown.after.map(({ id }) => id)).toEqual([regel.id]);
    const end = await chain.show(tx, actor, regel);
    expect(end.before.map(({ soort }) => soort)).toEqual(['signaal', 'signaal', 'knelpunt']);
    expect(await listDescendants(tx, actor, a)).toHaveLength(2);
    expect(await listAncestors(tx, actor, a)).toEqual([]);
  });
});

test('a loop in the links ends, linking twice changes nothing, and a link can be taken away', async ({ as }) => {
  await as('beleid', async (tx, actor) => {
    const { knelpunt, regel } = await build(tx);
    await addSchakel(tx, actor, knelpunt, regel);
    await addSchakel(tx, actor, regel, knelpunt);
    expect(await listAncestors(tx, actor, regel)).toHaveLength(4);
    await removeSchakel(tx, actor, regel, knelpunt);
    expect(await listAncestors(tx, actor, regel)).toHaveLength(3);
  });
});

describe('access', () => {
  test('another gemeente sees no link', async ({ as }) => {
    const { regel } = await as('beleid', build);
    expect(await as('beleid-andere-gemeente', (tx, actor) => listAncestors(tx, actor, regel))).toEqual([]);
    const rows = await as('beleid-andere-gemeente', (tx) => tx.selectFrom('schakels').selectAll().execute());
    expect(rows).toEqual([]);
  });

  for (const wie of ['niemand', 'uitvoerder', 'inwoner', 'raadslid'] as const) {
    test(`${wie} makes no link`, async ({ as }) => {
      await expect(as(wie, (tx, actor) => addSchakel(tx, actor, ref('signaal'), ref('knelpunt')))).rejects.toThrow(
        /row-level/,
      );
    });
  }
});
