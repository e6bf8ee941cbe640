import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Grond } from '../grond.ts';

/**
 * Writes for each lid whose name, birth date and regisseur are shown to someone who searched that they were found: told to that lid
 * alone, for the others of the huishouden were not. Nothing of the dossier opens. Wmo 2015 5.1.1, AVG 5(2).
 */
export async function recordVindregels(
  tx: Tx,
  actor: Actor,
  gevonden: readonly { huishouden: string; lid: string }[],
): Promise<void> {
  if (gevonden.length === 0) return;
  const [op, grond] = [computeNow(), 'taak-zoeken' satisfies Grond];
  await tx
    .insertInto('inzageregels')
    .values(
      gevonden.map(({ huishouden, lid }) => ({
        gemeente_id: actor.gemeente,
        id: createId(),
        huishouden_id: huishouden,
        op,
        wie_id: actor.persoon ?? '',
        relatie: 'geen',
        doel: 'zoeken',
        grond,
        onderdelen: [],
        leden: [lid],
        gelukt: true,
        kanaal: 'zoeken',
      })),
    )
    .execute();
}
