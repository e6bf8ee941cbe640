import { computeMedian } from '#platform/stats/index.ts';

/** So many people chose this level alone. */
export type Keuze = { waarde: number; aantal: number };
/** How people of one perspectief scored an item alone. `afstand`: mean distance to the median, in levels. */
export type Spreiding = { n: number; mediaan: number | null; laagste: number; hoogste: number; afstand: number };

/** How far the levels that people chose alone lie apart. */
export function computeSpreiding(keuzes: readonly Keuze[]): Spreiding {
  const n = keuzes.reduce((sum, { aantal }) => sum + aantal, 0);
  const mediaan = n === 0 ? null : computeMedian(keuzes);
  const waarden = keuzes.map(({ waarde }) => waarde);
  const som = keuzes.reduce((sum, { waarde, aantal }) => sum + Math.abs(waarde - (mediaan ?? 0)) * aantal, 0);
  const [laagste, hoogste] = n === 0 ? [0, 0] : [Math.min(...waarden), Math.max(...waarden)];
  return { n, mediaan, laagste, hoogste, afstand: n === 0 ? 0 : som / n };
}

/** Who moved: the levels other than the agreed one that people chose alone, with how many did; from low to high. */
export const computeVerschoven = (keuzes: readonly Keuze[], niveau: number): Keuze[] =>
  keuzes.filter(({ waarde, aantal }) => waarde !== niveau && aantal > 0).toSorted((a, b) => a.waarde - b.waarde);

/** Items in the order in which to talk about them: those that people differ on most first, then as they stand in the instrument. */
export const listGespreksvolgorde = <T extends { spreiding: Spreiding }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => b.spreiding.afstand - a.spreiding.afstand);
