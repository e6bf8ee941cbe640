import { computeCounts, computeTotal, type Sample } from './counts.ts';
import { computeStudent95 } from './distribution.ts';
import { computeMean } from './middle.ts';

export type Interval = { laag: number; hoog: number };

/** The 95% interval of a mean by Student's t. Null below two values, as nothing tells then how far they spread. */
export function computeInterval(sample: Sample): Interval | null {
  const counts = computeCounts(sample);
  const n = computeTotal(counts);
  const mean = computeMean(counts);
  if (n < 2 || mean === null) return null;
  const squares = counts.reduce((sum, { waarde, aantal }) => sum + aantal * (waarde - mean) ** 2, 0);
  const half = computeStudent95(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { laag: mean - half, hoog: mean + half };
}

const Z = 1.959_963_984_540_054;

/** The 95% interval of the share `teller` of `noemer`, 0 to 1. Wilson (1927). Null when `noemer` is 0. */
export function computeShareInterval(teller: number, noemer: number): Interval | null {
  if (noemer === 0) return null;
  const share = teller / noemer;
  const whole = 1 + Z ** 2 / noemer;
  const centre = (share + Z ** 2 / (2 * noemer)) / whole;
  const half = (Z / whole) * Math.sqrt((share * (1 - share)) / noemer + Z ** 2 / (4 * noemer ** 2));
  return { laag: Math.max(0, centre - half), hoog: Math.min(1, centre + half) };
}
