import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import type { Dossier, Opening } from '../dossier.ts';
import { openDossier } from './open-dossier.ts';

/**
 * Runs `run` with an open dossier. Returns 404 as a value when it does not open, so that the transaction commits with the
 * inzageregel of the refusal; `run` of a request throws it afterwards.
 */
export async function withDossier<T>(
  tx: Tx,
  actor: Actor,
  id: string,
  opening: Opening,
  run: (dossier: Dossier) => Promise<T>,
): Promise<T | Problem> {
  const dossier = await openDossier(tx, actor, id, opening);
  return dossier ? run(dossier) : new Problem('niet-gevonden');
}
