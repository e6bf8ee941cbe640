/**
 * How many of `n` a share was that was published in percent with one decimal: the one count that rounds to it, half up. Undefined when
 * none does.
 */
export function findNumerator(percentage: number, n: number): number | undefined {
  const count = Math.round((percentage * n) / 100);
  return Math.floor((count / n) * 1000 + 0.5) / 10 === percentage ? count : undefined;
}
