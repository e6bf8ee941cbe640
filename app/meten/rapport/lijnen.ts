import type { Perspectief } from '../uitkomst/index.ts';

export const isIedereen = ({ soort }: Pick<Perspectief, 'soort'>): boolean => soort === 'alle';
/** A partij by itself, or partijen that stand together because each was too small. */
export const isPartij = ({ soort }: Pick<Perspectief, 'soort'>): boolean => soort === 'partij' || soort === 'samen';

/** Most lines that can be told apart in one drawing, and so many partijen that each still has a line at first sight. */
const LIJNEN = { meest: 5, eerst: 3 };

/** Lists of at most five. */
const splitLijnen = (lijnen: readonly Perspectief[]): Perspectief[][] =>
  Array.from({ length: Math.ceil(lijnen.length / LIJNEN.meest) }, (_, i) =>
    lijnen.slice(i * LIJNEN.meest, (i + 1) * LIJNEN.meest),
  );

/** What is drawn: few partijen as they are, else first their soorten; then all partijen, and per partij the groepen in it. */
export function listLijnen(alle: readonly Perspectief[], partijen: readonly Perspectief[]): Perspectief[][] {
  const soorten = alle.filter(({ soort }) => soort === 'soort');
  const eerst = partijen.length > LIJNEN.eerst && soorten.length > 1 ? [soorten] : [];
  const binnen = partijen.flatMap((partij) => {
    const groepen = alle.filter((one) => one.soort === 'groep' && one.partij !== null && one.partij === partij.partij);
    return groepen.length > 1 ? splitLijnen(groepen) : [];
  });
  return [...eerst, ...splitLijnen(partijen), ...binnen];
}
