/** So many times this value. */
export type Count = { waarde: number; aantal: number };
/** Values one by one, or counted; the order does not matter. */
export type Sample = readonly (number | Count)[];

/** The values in order, each once, with how often it came. Counts are whole numbers; 0 drops out. */
export function computeCounts(sample: Sample): Count[] {
  const counts = new Map<number, number>();
  for (const each of sample) {
    const { waarde, aantal } = typeof each === 'number' ? { waarde: each, aantal: 1 } : each;
    if (aantal > 0) counts.set(waarde, (counts.get(waarde) ?? 0) + aantal);
  }
  return [...counts].map(([waarde, aantal]) => ({ waarde, aantal })).toSorted((a, b) => a.waarde - b.waarde);
}

export const computeTotal = (counts: readonly Count[]): number => counts.reduce((sum, { aantal }) => sum + aantal, 0);
