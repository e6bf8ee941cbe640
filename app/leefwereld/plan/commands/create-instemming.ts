import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { computeBeslisser, computeLeeftijd, type Dossier } from '../../inzage/index.ts';
import { findKring, listEigenRollen } from '../../plandoel/index.ts';
import { checkAntwoord, type NewAntwoord, type Wijze } from '../instemming.ts';
import { canCreateInstemming } from '../policy.ts';
import { getVraag } from '../queries.ts';
import { addAntwoord } from './add-antwoord.ts';

export type NewInstemming = NewAntwoord & {
  lid: string;
  /** Leden who read it; who lives in the huishouden, and the lid, when left out. */
  voor?: readonly string[];
};

/**
 * As whom this person answers for a lid: themselves, or on behalf of who cannot. From 12 a youth who can judge has a voice of their
 * own, which nobody else uses (Jeugdwet 7.3.4 and 7.3.5); from 18 a mentor or curator speaks for who cannot judge. Throws 403.
 */
async function getWijze(tx: Tx, dossier: Dossier, { lid, wijze }: NewInstemming): Promise<Wijze> {
  if (dossier.relatie === 'regisseur') {
    if (wijze !== undefined) return wijze;
    const detail = 'Kies of iemand het aan tafel zei of op papier gaf.';
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'wijze', detail }]);
  }
  checkAllowed(dossier.zelf.includes(lid) || { reden: 'U antwoordt voor uzelf. Een ander antwoordt zelf.' });
  const rollen = (await listEigenRollen(tx, dossier)).filter((rol) => rol.lid === lid);
  if (rollen.some(({ soort }) => soort === 'lid')) return 'zelf';
  const eigenStem = rollen.some(({ geboortedatum, oordeelsbekwaam }) => {
    const leeftijd = computeLeeftijd(geboortedatum ?? computeDay(), computeDay());
    return computeBeslisser({ leeftijd, oordeelsbekwaam }) === 'samen';
  });
  checkAllowed(!eigenStem || { reden: 'Vanaf 12 jaar antwoordt een kind zelf. U antwoordt voor uzelf.' });
  return 'namens';
}

/**
 * What a lid says about a version of the plan: with equal weight for everyone, in their own words when they want, beside the plan
 * for who lives in the huishouden to read unless `voor` says otherwise. The last word counts; earlier ones stay. Throws 403, 404 without a plan, 400 at
 * `oordeel`, `woorden` or `wijze`, and 409 when this version does not ask (any more).
 */
export async function createInstemming(tx: Tx, dossier: Dossier, input: NewInstemming): Promise<void> {
  checkAllowed(canCreateInstemming(dossier));
  const wijze = await getWijze(tx, dossier, input);
  const vraag = await getVraag(tx, dossier, { versie: input.versie, soort: 'lid', id: input.lid });
  checkAntwoord(vraag.beslist, input);
  const { iedereen } = await findKring(tx, dossier);
  const leden = iedereen.filter((id) => id !== dossier.huishouden);
  // Words of those at home stay at home: who lives elsewhere reads their own, and those of a child they represent.
  const voor =
    input.voor === undefined
      ? [dossier.huishouden, input.lid]
      : [input.lid, ...leden.filter((id) => input.voor?.includes(id))];
  await addAntwoord(tx, dossier, vraag, { ...input, wijze, voor: [...new Set(voor)] });
}
