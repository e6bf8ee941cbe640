import { computeCounts, computeTotal, type Count, type Sample } from './counts.ts';
import { computeChiSquaredTail } from './distribution.ts';

/** Why there is no figure: too little to compare, or everybody gave the same value everywhere. */
export type None = { geen: 'te-weinig-beoordelaars' | 'te-weinig-onderdelen' | 'alles-gelijk' };
export type KendallW = { w: number; chi2: number; df: number; p: number; items: number; raters: number };

/** Average ranks, and of every set of ties t³ - t. */
function computeRanks(values: readonly number[]): { ranks: number[]; ties: number } {
  const rankOf = new Map<number, number>();
  let passed = 0;
  let ties = 0;
  for (const { waarde, aantal } of computeCounts(values)) {
    rankOf.set(waarde, passed + (aantal + 1) / 2);
    passed += aantal;
    ties += aantal ** 3 - aantal;
  }
  return { ranks: values.map((value) => rankOf.get(value) ?? 0), ties };
}

/**
 * Kendall's coefficient of concordance with ties: do all raters order the items alike (1) or not at all (0)? One row per rater, all
 * rows of one length; it says nothing of the level. chi2 = m (n - 1) W, an approximation that is rough below 8 items.
 * Kendall and Babington Smith (1939); ties as in Siegel and Castellan (1988).
 */
export function computeKendallW(raters: readonly (readonly number[])[]): KendallW | None {
  const m = raters.length;
  const n = raters[0]?.length ?? 0;
  if (m < 2) return { geen: 'te-weinig-beoordelaars' };
  if (n < 2) return { geen: 'te-weinig-onderdelen' };
  const rows = raters.map(computeRanks);
  const ties = rows.reduce((sum, row) => sum + row.ties, 0);
  const whole = m ** 2 * (n ** 3 - n) - m * ties;
  if (whole === 0) return { geen: 'alles-gelijk' };
  const mean = (m * (n + 1)) / 2;
  let squares = 0;
  for (let item = 0; item < n; item += 1) {
    squares += (rows.reduce((sum, { ranks }) => sum + (ranks[item] ?? 0), 0) - mean) ** 2;
  }
  const w = (12 * squares) / whole;
  const chi2 = m * (n - 1) * w;
  return { w, chi2, df: n - 1, p: computeChiSquaredTail(chi2, n - 1), items: n, raters: m };
}

export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** How far two values lie apart, squared. `total` says how often every value was given, in order. */
function computeDistance(metric: Metric, total: readonly Count[], c: number, k: number): number {
  const low = Math.min(c, k);
  const high = Math.max(c, k);
  if (low === high) return 0;
  if (metric === 'nominal') return 1;
  if (metric === 'interval') return (high - low) ** 2;
  if (metric === 'ratio') return ((high - low) / (high + low)) ** 2;
  let between = 0;
  for (const { waarde, aantal } of total) {
    if (waarde === low || waarde === high) between += aantal / 2;
    else if (waarde > low && waarde < high) between += aantal;
  }
  return between ** 2;
}

/**
 * Krippendorff's alpha: do those who rated agree on each unit? 1 = wholly, 0 = as by chance, below 0 = worse than chance. One
 * sample per unit: the values that were given to it, one by one or counted. A unit with fewer than two values tells nothing and
 * drops out. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), part E.
 */
export function computeAlpha(units: readonly Sample[], metric: Metric): { alpha: number; units: number } | None {
  if (units.length === 0) return { geen: 'te-weinig-onderdelen' };
  const pairable = units.map(computeCounts).filter((counts) => computeTotal(counts) > 1);
  if (pairable.length === 0) return { geen: 'te-weinig-beoordelaars' };
  if (pairable.length < 2) return { geen: 'te-weinig-onderdelen' };
  const total = computeCounts(pairable.flat());
  const n = computeTotal(total);
  const sumPairs = (counts: readonly Count[]) => {
    let sum = 0;
    for (const c of counts) {
      for (const k of counts) sum += c.aantal * k.aantal * computeDistance(metric, total, c.waarde, k.waarde);
    }
    return sum;
  };
  const expected = sumPairs(total) / (n - 1);
  if (expected === 0) return { geen: 'alles-gelijk' };
  const observed = pairable.reduce((sum, counts) => sum + sumPairs(counts) / (computeTotal(counts) - 1), 0);
  return { alpha: 1 - observed / expected, units: pairable.length };
}
