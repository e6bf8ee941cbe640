import type { Verdict } from '#platform/problems/index.ts';

type Opened = { schrijft: readonly string[]; zelf: readonly string[]; relatie: string };

/**
 * Own words are of who speaks: a resident speaks for themselves and for whom they represent; the regisseur writes down what was
 * told (Jeugdwet 7.3.8 lid 2, LAW-J6).
 */
export function canAddEigenWoorden({ schrijft, zelf, relatie }: Opened, lid: string): Verdict {
  if (schrijft.includes('stem') && (relatie === 'regisseur' || zelf.includes(lid))) return true;
  return { reden: 'Eigen woorden zijn van wie ze zegt. Dat kan voor uzelf en voor wie u vertegenwoordigt.' };
}
