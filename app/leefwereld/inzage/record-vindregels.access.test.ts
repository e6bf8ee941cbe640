import { CAST } from '../../../database/demo/cast.ts';
import { createGezin } from '../../../tests/support/huishouden.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { recordVindregels } from './commands/record-vindregels.ts';

test('who was found is told, in the name of who searched and of nobody else', async ({ as }) => {
  const { id, leden } = await createGezin(as);
  const gevonden = [{ huishouden: id, lid: leden.lina }];
  await as('uitvoerder-ander-team', (tx, actor) => recordVindregels(tx, actor, gevonden));
  for (const wie of ['niemand', 'uitvoerder-andere-gemeente'] as const) {
    await expect(as(wie, (tx, actor) => recordVindregels(tx, actor, gevonden))).rejects.toThrow();
  }
  const forged = as('uitvoerder-collega', (tx, actor) =>
    recordVindregels(tx, { ...actor, persoon: CAST.uitvoerder.id }, gevonden),
  );
  await expect(forged).rejects.toThrow(/row-level security/);
  const rows = await as('privacy-officer', (tx) =>
    tx
      .selectFrom('inzageregels')
      .select(['wie_id', 'leden', 'onderdelen', 'relatie'])
      .where('huishouden_id', '=', id)
      .where('kanaal', '=', 'zoeken')
      .execute(),
  );
  const wie_id = CAST['uitvoerder-ander-team'].id;
  expect(rows).toEqual([{ wie_id, leden: [leden.lina], onderdelen: [], relatie: 'geen' }]);
});
