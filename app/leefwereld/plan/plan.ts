export type Planstand = 'concept' | 'voorgesteld' | 'afgesproken' | 'afgesloten';

export type Aandeel = { familie: number; netwerk: number; organisaties: number; totaal: number };

/** How many actions who does; one that was stopped does not count. Never a score: [1] bouwsteen 4. */
export function computeAandeel(acties: readonly { wie: { soort: string }; voortgang: string }[]): Aandeel {
  const telt = acties.filter(({ voortgang }) => voortgang !== 'gestopt');
  const count = (...soorten: string[]) => telt.filter(({ wie }) => soorten.includes(wie.soort)).length;
  return {
    familie: count('lid'),
    netwerk: count('netwerk'),
    organisaties: count('partij', 'team'),
    totaal: telt.length,
  };
}
