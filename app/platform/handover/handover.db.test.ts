import { CAST } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { createHandover, type HandoverSource } from './index.ts';

const { beheerder, beleid, teamleider } = CAST;

/** A source that tells who asked, and keeps what it was told. */
function createSource(soort: string, given: string[] = []): HandoverSource {
  return {
    soort,
    list: async (_tx, actor, holders) =>
      holders.map((holder) => ({
        soort,
        id: `${soort} ${holder}`,
        holder,
        kind: soort,
        name: actor.rollen.join(),
        rollen: [],
      })),
    assign: async (_tx, _actor, id, to) => void given.push(`${id} > ${to}`),
  };
}

test('every source is asked with the right to hand over, and nothing stays of that right', async ({ as }) => {
  const handover = createHandover([createSource('a'), createSource('b')]);
  await as('beheerder', async (tx, actor) => {
    const items = await handover.list(tx, actor, [beleid.id]);
    expect(items.map(({ soort, name }) => `${soort} ${name}`)).toEqual([
      'a beheerder,overdracht',
      'b beheerder,overdracht',
    ]);
    const { rollen, persoon } = await tx
      .selectNoFrom(({ fn, val }) => [
        fn<string>('current_setting', [val('app.rollen')]).as('rollen'),
        fn<string>('current_setting', [val('app.persoon')]).as('persoon'),
      ])
      .executeTakeFirstOrThrow();
    expect([rollen, persoon]).toEqual(['beheerder', beheerder.id]);
  });
});

test('each thing goes through its own source, in order', async ({ as }) => {
  const given: string[] = [];
  const handover = createHandover([createSource('a', given), createSource('b', given)]);
  await as('beheerder', async (tx, actor) => {
    await handover.assign(tx, actor, [
      { soort: 'b', id: '1', to: teamleider.id },
      { soort: 'a', id: '2', to: beleid.id },
    ]);
    await expect(handover.assign(tx, actor, [{ soort: 'c', id: '3', to: beleid.id }])).rejects.toThrow(
      'no hand-over for c',
    );
  });
  expect(given).toEqual([`1 > ${teamleider.id}`, `2 > ${beleid.id}`]);
});

test('nobody in particular has nothing that waits', async ({ as }) => {
  expect(await as('beheerder', (tx, actor) => createHandover([createSource('a')]).list(tx, actor, []))).toEqual([]);
});
