import { computeCounts, computeTotal, type Count, type Sample } from './counts.ts';

/** The value at a place of the sorted row, counted from 0. */
function findAt(counts: readonly Count[], place: number): number {
  let passed = 0;
  for (const { waarde, aantal } of counts) {
    passed += aantal;
    if (place < passed) return waarde;
  }
  return counts.at(-1)?.waarde ?? 0;
}

/** The quantile at `share` (0 to 1), linear between two values: "type 7" of Hyndman and Fan (1996). Null for an empty sample. */
export function computeQuantile(sample: Sample, share: number): number | null {
  const counts = computeCounts(sample);
  const n = computeTotal(counts);
  if (n === 0) return null;
  const place = (n - 1) * share;
  const low = findAt(counts, Math.floor(place));
  return low + (place - Math.floor(place)) * (findAt(counts, Math.ceil(place)) - low);
}

/** The middle value, or halfway between the two in the middle. Null for an empty sample. */
export const computeMedian = (sample: Sample): number | null => computeQuantile(sample, 0.5);

/** Null for an empty sample. */
export function computeMean(sample: Sample): number | null {
  const counts = computeCounts(sample);
  const n = computeTotal(counts);
  return n === 0 ? null : counts.reduce((sum, { waarde, aantal }) => sum + waarde * aantal, 0) / n;
}
