import { describe } from 'vitest';

import { PARTIJEN } from '../../../database/demo/cast.ts';
import { createOpenMeting, createTestMeting } from '../../../tests/support/meting.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { openMeting } from '../meting/index.ts';
import { updateLezers } from '../uitkomst/index.ts';
import { recordConsensus } from './commands/record-consensus.ts';
import { getRonde, listBesluiten } from './queries.ts';

const GEMEENTE = `partij:${PARTIJEN[0].id}`;
const THUISZORG = `partij:${PARTIJEN[1].id}`;
const blad = (niveau: number | null) => ({ '7-p': niveau, '7-i': 2 });
/** The gemeente: five people who differ; Thuiszorg: six who agree. */
const BLADEN = [[0, 1, 1, 4, null, 2].map(blad), [3, 3, 3, 3, 3, 3].map(blad)];

const INPUT = { niveau: 1, reden: 'We meten nog niets.', minderheid: 'Bij werk wel.', versie: 0 };
const record = (as: As, wie: Wie, meting: string, van = GEMEENTE, input = INPUT, item = '7-p') =>
  as(wie, (tx, actor) => recordConsensus(tx, actor, meting, item, { van, ...input }));
const list = (as: As, wie: Wie, meting: string) =>
  as(wie, async (tx, actor) => listBesluiten(tx, actor, await openMeting(tx, actor, meting)));

describe('record-consensus', () => {
  test('beleid writes down what the gemeente agreed: level, reason, who moved, and the others', async ({ as }) => {
    const { id } = await createOpenMeting(as, BLADEN);
    await record(as, 'beleid', id);
    const [besluit] = await list(as, 'beleid', id);
    expect(besluit).toMatchObject({
      perspectief: GEMEENTE,
      item: '7-p',
      niveau: 1,
      minderheid: 'Bij werk wel.',
      versie: 1,
    });
    expect(besluit?.verschoven).toEqual([
      { waarde: 0, aantal: 1 },
      { waarde: 2, aantal: 1 },
      { waarde: 4, aantal: 1 },
    ]);
  });

  test('a partij writes for itself and for no other', async ({ as }) => {
    const { id } = await createOpenMeting(as, BLADEN, { gedeeld: true });
    await expect(record(as, 'aanbieder', id, THUISZORG, { ...INPUT, niveau: 3 })).resolves.toMatchObject({});
    await expect(record(as, 'aanbieder', id, GEMEENTE)).rejects.toMatchObject({ kind: 'mag-niet' });
  });

  test('a partij that may not see another does not find its round', async ({ as }) => {
    const { id } = await createOpenMeting(as, BLADEN);
    await expect(record(as, 'aanbieder', id, GEMEENTE)).rejects.toMatchObject({ kind: 'niet-gevonden' });
  });

  test.for(['niemand', 'inwoner', 'raadslid', 'aanbieder-school', 'beheerder', 'beleid-andere-gemeente'] as const)(
    '%s finds no round',
    async (wie, { as }) => {
      const { id } = await createOpenMeting(as, BLADEN);
      await expect(record(as, wie, id)).rejects.toMatchObject({ kind: 'niet-gevonden' });
    },
  );

  test('not before the results are open', async ({ as }) => {
    const { id } = await createTestMeting(as, { open: true });
    await expect(record(as, 'beleid', id)).rejects.toMatchObject({ kind: 'niet-gevonden' });
  });

  test('a level that is none is told at the field, an unknown item is not found', async ({ as }) => {
    const { id } = await createOpenMeting(as, BLADEN);
    await expect(record(as, 'beleid', id, GEMEENTE, { ...INPUT, niveau: 5 })).rejects.toMatchObject({
      errors: [{ field: 'niveau' }],
    });
    await expect(record(as, 'beleid', id, GEMEENTE, INPUT, '99-p')).rejects.toMatchObject({ kind: 'niet-gevonden' });
    await expect(record(as, 'beleid', id, GEMEENTE, INPUT, '6-p')).rejects.toMatchObject({ kind: 'niet-gevonden' });
  });

  test('who comes second overwrites nothing, and may then change what stands there', async ({ as }) => {
    const { id } = await createOpenMeting(as, BLADEN);
    await record(as, 'beleid', id);
    await expect(record(as, 'transformatiemanager', id)).rejects.toMatchObject({ kind: 'verouderde-versie' });
    await record(as, 'transformatiemanager', id, GEMEENTE, { ...INPUT, niveau: 2, versie: 1 });
    expect(await list(as, 'beleid', id)).toMatchObject([{ niveau: 2, versie: 2 }]);
  });
});

describe('reading', () => {
  test('a partij reads its own, and that of others from the moment the results are shared with all', async ({ as }) => {
    const { id } = await createOpenMeting(as, BLADEN);
    await record(as, 'beleid', id);
    await record(as, 'beleid', id, THUISZORG, { ...INPUT, niveau: 3 });
    expect((await list(as, 'aanbieder', id)).map(({ perspectief }) => perspectief)).toEqual([THUISZORG]);
    await as('beleid', (tx, actor) => updateLezers(tx, actor, id, { opengesteld: 'ja' }));
    expect(await list(as, 'aanbieder', id)).toHaveLength(2);
    expect(await list(as, 'aanbieder-school', id)).toHaveLength(0);
  });

  test('nothing of it while a meting is open again, for then people answer alone', async ({ as }) => {
    const { id } = await createOpenMeting(as, BLADEN, { gedeeld: true });
    await record(as, 'beleid', id);
    await as('beleid', (tx) => tx.updateTable('metingen').set({ stand: 'open' }).where('id', '=', id).execute());
    for (const wie of ['beleid', 'uitvoerder', 'aanbieder'] as const) expect(await list(as, wie, id)).toEqual([]);
  });

  test('the round begins with what people differ on most', async ({ as }) => {
    const { id } = await createOpenMeting(as, BLADEN);
    const { items } = await as('beleid', (tx, actor) => getRonde(tx, actor, id, GEMEENTE));
    expect(items.map(({ item }) => item.sleutel)).toEqual(['7-p', '7-i']);
    expect(items[0]?.spreiding).toMatchObject({ n: 5, mediaan: 1, laagste: 0, hoogste: 4 });
  });
});
