import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { findKring, listEigenRollen } from '../../plandoel/index.ts';
import { checkAntwoord, type NewAntwoord, type Wijze } from '../instemming.ts';
import { canCreateToezegging } from '../policy.ts';
import { getVraag } from '../queries.ts';
import { addAntwoord } from './add-antwoord.ts';

export type NewToezegging = NewAntwoord & { partij: string };

async function getWijze(tx: Tx, dossier: Dossier, { partij, wijze }: NewToezegging): Promise<Wijze> {
  if (dossier.relatie === 'partij') {
    const eigen = (await listEigenRollen(tx, dossier)).some((rol) => rol.partij === partij);
    checkAllowed(eigen || { reden: 'Je antwoordt voor je eigen organisatie.' });
    return 'zelf';
  }
  if (wijze !== undefined) return wijze;
  const detail = 'Kies of je het aan tafel hoorde of op papier kreeg.';
  throw new Problem('ongeldige-invoer', undefined, [{ field: 'wijze', detail }]);
}

/**
 * Whether a partij does its part of a version: yes, or no with what has to be different. A no keeps the plan from being agreed: it
 * leans on an action that nobody does. Throws 403, 404 without a plan, 400 at `oordeel`, `woorden` or `wijze`, and 409 when this version
 * does not ask (any more).
 */
export async function createToezegging(tx: Tx, dossier: Dossier, input: NewToezegging): Promise<void> {
  checkAllowed(canCreateToezegging(dossier));
  const wijze = await getWijze(tx, dossier, input);
  const vraag = await getVraag(tx, dossier, { versie: input.versie, soort: 'partij', id: input.partij });
  checkAntwoord(true, input);
  const { iedereen } = await findKring(tx, dossier);
  await addAntwoord(tx, dossier, vraag, { ...input, wijze, voor: iedereen });
}
