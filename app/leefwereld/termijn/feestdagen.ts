import { addDays } from '#platform/time/index.ts';

/** 0 is Sunday, 6 is Saturday. */
const computeWeekdag = (dag: string): number => new Date(`${dag}T00:00:00Z`).getUTCDay();

/** First paasdag of a year, YYYY-MM-DD, in the Gregorian calendar (Meeus/Jones/Butcher). */
function computePasen(jaar: number): string {
  const a = jaar % 19;
  const b = Math.floor(jaar / 100);
  const c = jaar % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const rest = h + l - 7 * m + 114;
  return `${jaar}-0${Math.floor(rest / 31)}-${String((rest % 31) + 1).padStart(2, '0')}`;
}

/**
 * Days that a royal decree made equal to a holiday (article 3, third paragraph), as the titles of the decrees for 2023-2025 and
 * 2026-2028 name them. The next decree comes for 2029; until it stands here a term that ends on such a day reads too short.
 */
const GELIJKGESTELD = [
  ...'2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30'.split(' '),
  ...'2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26'.split(' '),
];

/**
 * The recognised holidays of a year and the days made equal to them (YYYY-MM-DD). Algemene termijnenwet, article 3; Koningsdag as
 * it is since 2014.
 */
export function listFeestdagen(jaar: number): Set<string> {
  const pasen = computePasen(jaar);
  const koningsdag = computeWeekdag(`${jaar}-04-27`) === 0 ? `${jaar}-04-26` : `${jaar}-04-27`;
  const vast = [`${jaar}-01-01`, koningsdag, `${jaar}-05-05`, `${jaar}-12-25`, `${jaar}-12-26`];
  // Goede Vrijdag, tweede paasdag, Hemelvaart and tweede pinksterdag.
  const bewegend = [-2, 1, 39, 50].map((later) => addDays(pasen, later));
  return new Set([...vast, ...bewegend, ...GELIJKGESTELD.filter((dag) => dag.startsWith(`${jaar}-`))]);
}

/** Whether a day (YYYY-MM-DD) is no Saturday, Sunday or recognised holiday. Algemene termijnenwet, articles 1 and 3. */
export function isWerkdag(dag: string): boolean {
  const weekdag = computeWeekdag(dag);
  return weekdag !== 0 && weekdag !== 6 && !listFeestdagen(Number(dag.slice(0, 4))).has(dag);
}

/** The day itself, or the first working day after it (YYYY-MM-DD). Algemene termijnenwet, article 1. */
export function computeWerkdag(dag: string): string {
  let werkdag = dag;
  while (!isWerkdag(werkdag)) werkdag = addDays(werkdag, 1);
  return werkdag;
}
