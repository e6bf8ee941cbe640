import { CAST, GEMEENTEN, type Persoon } from '../../../database/demo/cast.ts';
import { expect, test } from '../../../tests/support/test.ts';
import { createSystemActor } from '../../platform/database/index.ts';
import { createSessie } from './commands/create-sessie.ts';

const COPIED = ['naam', 'functie', 'rollen', 'teams'] as const;

for (const [persoon, { id, in: place }] of Object.entries(CAST) as [Persoon, (typeof CAST)[Persoon]][]) {
  test(`the sessie of ${persoon} copies the medewerker word for word`, async ({ as }) => {
    const aanmelder = createSystemActor('aanmelden', GEMEENTEN[place as keyof typeof GEMEENTEN].gemeente_id);
    await as(aanmelder, (tx, actor) => createSessie(tx, actor, id, new Date(), 'demo'));
    const [copies, medewerkers] = await as(persoon, async (tx, actor) => [
      await tx.selectFrom('sessies').select(COPIED).where('medewerker_id', '=', id).execute(),
      await tx
        .selectFrom('medewerkers')
        .select(COPIED)
        .where('gemeente_id', '=', actor.gemeente)
        .where('id', '=', id)
        .execute(),
    ]);
    expect(copies).toHaveLength(1);
    expect(copies).toEqual(medewerkers);
  });
}
