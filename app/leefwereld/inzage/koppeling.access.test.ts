import { describe } from 'vitest';

import { CAST } from '../../../database/demo/cast.ts';
import { createGezin, runInDossier } from '../../../tests/support/huishouden.ts';
import { type As, expect, test, type Wie } from '../../../tests/support/test.ts';
import { computeNow } from '../../platform/time/index.ts';
import { addInzageregel } from './commands/add-inzageregel.ts';
import { openKoppeling } from './commands/open-koppeling.ts';

const HASH = 'proef';

/** A family in which the regisseur made a code for Lina. */
async function createCode(as: As) {
  const { id, leden } = await createGezin(as);
  const nu = computeNow();
  await runInDossier(as, 'uitvoerder', id, (tx, { actor }) =>
    tx
      .insertInto('koppelcodes')
      .values({
        gemeente_id: actor.gemeente,
        id: '00000000-0000-7000-8400-000000000093',
        huishouden_id: id,
        code_hash: HASH,
        lid_id: leden.lina,
        gemaakt_door: CAST.uitvoerder.id,
        gemaakt_op: nu,
        verloopt_op: new Date(nu.getTime() + 1000),
      })
      .execute(),
  );
  return { id, leden };
}

const open = (as: As, wie: Wie, hash: string) =>
  as(wie, async (tx, actor) => {
    const found = await openKoppeling(tx, actor, hash);
    return found && { lid: found.lid, schrijft: found.dossier.schrijft, onderdelen: found.dossier.onderdelen };
  });

describe('open-koppeling, add-inzageregel', () => {
  test('the code opens the core for one act, and that is written down', async ({ as }) => {
    const { id, leden } = await createCode(as);
    expect(await open(as, 'inwoner', HASH)).toEqual({ lid: leden.lina, schrijft: ['kern'], onderdelen: ['kern'] });
    const regels = await as('privacy-officer', (tx) =>
      tx.selectFrom('inzageregels').select('huishouden_id').where('grond', '=', 'koppelcode').execute(),
    );
    expect(regels).toEqual([{ huishouden_id: id }]);
  });

  for (const wie of [
    'niemand',
    'uitvoerder',
    'uitvoerder-ander-team',
    'uitvoerder-andere-gemeente',
    'beleid',
  ] as const) {
    test(`${wie} opens nothing with it`, async ({ as }) => {
      await createCode(as);
      expect(await open(as, wie, HASH)).toBeUndefined();
    });
  }

  test('another code opens nothing, and in the name of another nobody writes a trace', async ({ as }) => {
    const { id, leden } = await createCode(as);
    expect(await open(as, 'inwoner', 'anders')).toBeUndefined();
    const opening = { doel: 'eigen-dossier', onderdelen: ['kern'] } as const;
    const regel = {
      relatie: 'lid',
      grond: 'koppelcode',
      onderdelen: ['kern'],
      leden: [leden.lina],
      gelukt: true,
    } as const;
    const forged = as('inwoner', (tx, actor) =>
      addInzageregel(tx, { ...actor, persoon: CAST.uitvoerder.id }, id, opening, regel),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});
