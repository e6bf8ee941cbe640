import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../dossier.ts';
import { canCreateInwonervraag } from '../policy.ts';
import { findInzageregel } from '../queries.ts';
import { createInwonervraag } from './create-inwonervraag.ts';

/**
 * Asks someone who works here why they looked. Throws 403, 404 for a look this resident does not see, and 409 for a look that was
 * refused, was by a resident, or was asked about before. AVG 12 and 15.
 */
export async function createWaarom(tx: Tx, dossier: Dossier, regel: string): Promise<{ id: string }> {
  const found = getFound(isId(regel) ? await findInzageregel(tx, dossier, regel) : undefined);
  checkAllowed(canCreateInwonervraag(dossier));
  if (!found.gelukt || found.relatie === 'lid' || found.relatie === 'vertegenwoordiger') {
    throw new Problem('verkeerde-staat', 'Over dit bezoek kunt u geen vraag stellen.');
  }
  const { op, doel, wie } = found;
  return createInwonervraag(tx, dossier, {
    soort: 'waarom',
    onderwerp: regel,
    overOp: op,
    overDoel: doel,
    gevraagde: wie.id,
  });
}
