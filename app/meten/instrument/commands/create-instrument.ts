import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { canCreateInstrument } from '../policy.ts';
import { findToevoegfout } from '../queries.ts';
import type { Definitie } from '../schema.ts';

/**
 * Adds an instrument of the gemeente itself, or a higher version of one. A version that is there never changes. Throws 403,
 * and 400 with the field for a key that is not free and for a version that is not higher than the newest.
 */
export async function createInstrument(tx: Tx, actor: Actor, definitie: Definitie): Promise<{ id: string }> {
  checkAllowed(canCreateInstrument(actor));
  const { sleutel, versie, naam } = definitie;
  const fout = await findToevoegfout(tx, actor, definitie);
  if (fout) {
    throw new Problem('ongeldige-invoer', fout.melding, [{ field: fout.pad.join('.'), detail: fout.melding }]);
  }
  const id = createId();
  await tx
    .insertInto('instrumentversies')
    .values({
      gemeente_id: actor.gemeente,
      id,
      sleutel,
      versie,
      naam,
      definitie: JSON.stringify(definitie),
      eigen: true,
      gemaakt_op: computeNow(),
    })
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'instrument-toegevoegd',
    onderwerp: { soort: 'instrument', id },
    gegevens: { sleutel, versie, eigen: true },
  });
  return { id };
}
