import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Opening } from '../dossier.ts';
import type { Onderdeel, Relatie } from '../toegang.ts';

type Regel = {
  relatie: Relatie | 'geen';
  grond: string;
  onderdelen: readonly Onderdeel[];
  leden: readonly string[];
  gelukt: boolean;
};

/** Writes the trace of one opening or attempt. */
export async function addInzageregel(
  tx: Tx,
  actor: Actor,
  huishouden: string,
  opening: Opening,
  regel: Regel,
): Promise<void> {
  const { relatie, grond, onderdelen, leden, gelukt } = regel;
  await tx
    .insertInto('inzageregels')
    .values({
      gemeente_id: actor.gemeente,
      id: createId(),
      huishouden_id: huishouden,
      op: computeNow(),
      wie_id: actor.persoon ?? '',
      relatie,
      doel: opening.doel,
      grond,
      onderdelen: [...onderdelen],
      leden: [...leden],
      gelukt,
      kanaal: opening.kanaal ?? 'pagina',
    })
    .execute();
}
