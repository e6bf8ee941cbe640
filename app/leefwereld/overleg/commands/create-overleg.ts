import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { checkOverleg } from '../invoer.ts';
import { canCreateOverleg } from '../policy.ts';
import { listMensen } from '../queries.ts';
import type { OverlegInput } from '../schema.ts';

/**
 * Writes down an overleg: who was there, whether a resident was, and what was agreed. Throws 403, and 400 at the field: someone
 * without a relation to the huishouden (LAW-W15), no reason why the residents were not there, words that contradict who was.
 * Wmo 2015 5.1.1; [1] bouwsteen 4: not about people but with them.
 */
export async function createOverleg(tx: Tx, dossier: Dossier, input: OverlegInput): Promise<{ id: string }> {
  checkAllowed(canCreateOverleg(dossier));
  const voor = checkOverleg(input, await listMensen(tx, dossier));
  const id = createId();
  await tx
    .insertInto('overleggen')
    .values({
      id,
      ...createInhoud(dossier, 'overleg', { voor }),
      op: input.op,
      waar: input.waar,
      aanwezig: input.aanwezig,
      inwoner: input.inwoner,
      inwoner_reden: input.reden,
      afgesproken: input.afgesproken,
      door_id: dossier.actor.persoon ?? '',
    })
    .execute();
  await recordGebeurtenis(tx, dossier.actor, {
    soort: 'overleg-vastgelegd',
    onderwerp: { soort: 'overleg', id },
    gegevens: { inwoner: input.inwoner, aanwezig: input.aanwezig.length },
  });
  return { id };
}
