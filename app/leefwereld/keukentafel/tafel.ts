import type { Onderwerp } from '../gesprek/index.ts';

/**
 * The six parts of the talk at the table, in their order, with the subjects of the investigation in each (Wmo 2015 2.3.2 lid 4): what
 * was said at the table fills the verslag, and nothing is asked twice. Each subject stands at exactly one part.
 */
export const TAFEL = [
  { sleutel: 'wat-u-wilt', onderwerpen: ['wensen'] },
  { sleutel: 'uw-huis', onderwerpen: ['eigen-kracht'] },
  { sleutel: 'om-u-heen', onderwerpen: ['netwerk', 'mantelzorger'] },
  { sleutel: 'uw-geld', onderwerpen: ['bijdrage'] },
  { sleutel: 'uw-dag', onderwerpen: ['voorzieningen'] },
  { sleutel: 'afspraken', onderwerpen: ['samenwerking'] },
] as const satisfies readonly { sleutel: string; onderwerpen: readonly Onderwerp[] }[];
export type Tafeldeel = (typeof TAFEL)[number]['sleutel'];

/** The part of the table with this key, and what comes before and after it; undefined for any other text. */
export function findTafeldeel(sleutel: string) {
  const nummer = TAFEL.findIndex((deel) => deel.sleutel === sleutel);
  const deel = TAFEL[nummer];
  return deel && { deel, nummer, vorige: TAFEL[nummer - 1], volgende: TAFEL[nummer + 1] };
}
