/** The load model: assumptions about a gemeente, all in one place. A year; bursts per second. */
export type Size = '100k' | '900k';

export type Model = {
  inhabitants: number;
  medewerkers: number;
  signalen: number;
  knelpunten: number;
  proeftuinen: number;
  logregels: number;
  gebeurtenissen: number;
  /** Pages and API calls in the busiest seconds. */
  burst: number;
};

export const MODEL: Readonly<Record<Size, Model>> = {
  '100k': {
    inhabitants: 100_000,
    medewerkers: 220,
    signalen: 4_000,
    knelpunten: 120,
    proeftuinen: 40,
    logregels: 400,
    gebeurtenissen: 3_400_000,
    burst: 11,
  },
  '900k': {
    inhabitants: 900_000,
    medewerkers: 2_200,
    signalen: 36_000,
    knelpunten: 700,
    proeftuinen: 250,
    logregels: 2_500,
    gebeurtenissen: 34_000_000,
    burst: 110,
  },
};

/** How many requests are under way at once, and how long one case is measured. */
export const CONCURRENCY = 16;
export const SECONDS = 4;
/** The same every time, so that two runs measure the same gemeente. */
export const SEED = 0.42;
