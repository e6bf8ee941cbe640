import { CAST } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { recordGebeurtenis } from './index.ts';

const onderwerp = { soort: 'proef', id: '0197a000-0000-7000-8000-000000000001' };

test('a gebeurtenis carries the pseudonym, and the purpose of its transaction unless another is given', async ({
  as,
}) => {
  await as('beleid', async (tx, actor) => {
    await recordGebeurtenis(tx, actor, { soort: 'eerste', onderwerp });
    await recordGebeurtenis(tx, actor, { soort: 'tweede', onderwerp, gegevens: { aantal: 2 } }, 'afmelden');
  });
  const rows = await as('fg', (tx) =>
    tx
      .selectFrom('gebeurtenissen')
      .select(['soort', 'doel', 'actor', 'gegevens'])
      .where('onderwerp_id', '=', onderwerp.id)
      .orderBy('id')
      .execute(),
  );
  const actor = CAST.beleid.pseudoniem;
  expect(rows).toEqual([
    { soort: 'eerste', doel: 'test', actor, gegevens: {} },
    { soort: 'tweede', doel: 'afmelden', actor, gegevens: { aantal: 2 } },
  ]);
});

test('nobody changes or deletes a gebeurtenis', async ({ as }) => {
  await as('beleid', (tx, actor) => recordGebeurtenis(tx, actor, { soort: 'eerste', onderwerp }));
  for (const wie of ['beleid', 'beheerder', 'fg'] as const) {
    const change = as(wie, (tx) => tx.updateTable('gebeurtenissen').set({ doel: 'x' }).execute());
    await expect(change).rejects.toThrow(/permission denied/);
    await expect(as(wie, (tx) => tx.deleteFrom('gebeurtenissen').execute())).rejects.toThrow(/permission denied/);
  }
});
