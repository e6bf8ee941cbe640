/** Lanczos (1964) with g = 7 and nine terms: the logarithm of the gamma function for x > 0, to about 15 digits. */
const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
];

function computeLogGamma(x: number): number {
  const base = x + 6.5;
  const series = LANCZOS.reduce((sum, term, i) => (i === 0 ? term : sum + term / (x - 1 + i)), 0);
  return Math.log(Math.sqrt(2 * Math.PI) * series) + (x - 0.5) * Math.log(base) - base;
}

const SMALL = 1e-300;
const ENOUGH = 1e-16;
const STEPS = 10_000;

/**
 * A continued fraction b0 + a1/(b1 + a2/(b2 + …)) by the method of Lentz. `terms` gives a and b of step 1, 2, …; it stops when
 * nothing changes any more.
 */
function computeFraction(b0: number, terms: (step: number) => { a: number; b: number }): number {
  const away = (value: number) => (Math.abs(value) < SMALL ? SMALL : value);
  let value = away(b0);
  let c = value;
  let d = 0;
  for (let step = 1; step <= STEPS; step += 1) {
    const { a, b } = terms(step);
    d = 1 / away(b + a * d);
    c = away(b + a / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < ENOUGH) break;
  }
  return value;
}

/** The regularised incomplete gamma function P(s, x) by its series; quick where x < s + 1. */
function computeGammaSeries(s: number, x: number): number {
  let term = 1 / s;
  let sum = term;
  for (let step = 1; step <= STEPS && term > sum * ENOUGH; step += 1) {
    term *= x / (s + step);
    sum += term;
  }
  return sum * Math.exp(s * Math.log(x) - x - computeLogGamma(s));
}

/**
 * The chance that chi-squared with `df` degrees of freedom is `chi2` or more: the regularised incomplete gamma function
 * Q(df/2, chi2/2). Abramowitz and Stegun 26.4.19, 6.5.29 and 6.5.31.
 */
export function computeChiSquaredTail(chi2: number, df: number): number {
  const s = df / 2;
  const x = chi2 / 2;
  if (x <= 0) return 1;
  if (x < s + 1) return 1 - computeGammaSeries(s, x);
  const fraction = computeFraction(x + 1 - s, (step) => ({ a: -step * (step - s), b: x + 1 - s + 2 * step }));
  return Math.exp(s * Math.log(x) - x - computeLogGamma(s)) / fraction;
}

/** The regularised incomplete beta function I_x(a, b). DLMF 8.17.22. */
function computeBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - computeBeta(1 - x, b, a);
  const front = computeLogGamma(a + b) - computeLogGamma(a) - computeLogGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  const fraction = computeFraction(1, (step) => {
    const m = Math.floor(step / 2);
    const top = step % 2 === 0 ? m * (b - m) : -(a + m) * (a + b + m);
    return { a: (top * x) / ((a + step - 1) * (a + step)), b: 1 };
  });
  return Math.exp(front) / (a * fraction);
}

/** The t that 95% of Student's distribution with `df` degrees of freedom stays within, both sides together. */
export function computeStudent95(df: number): number {
  // The chance outside t is I_y(df/2, 1/2) with y = df / (df + t²). Above 1e3 a t lies surely for df = 1: 12,7.
  let low = 0;
  let high = 1000;
  while (high - low > 1e-13 * high) {
    const t = (low + high) / 2;
    if (t === low || t === high) break;
    if (computeBeta(df / (df + t * t), df / 2, 0.5) > 0.05) low = t;
    else high = t;
  }
  return high;
}
