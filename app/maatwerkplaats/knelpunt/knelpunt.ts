import { Problem } from '#platform/problems/index.ts';
import { countDays } from '#platform/time/index.ts';

/** Cause class: what kind of thing is in the way. The words for each stand in messages.ts. */
export const OORZAKEN = [
  'wet',
  'verordening',
  'beleidsregel',
  'werkproces',
  'contract',
  'geld',
  'ict',
  'cultuur',
] as const;
export type Oorzaak = (typeof OORZAKEN)[number];

/** Who has the power to change it, from near to far; last what nobody has found out yet. */
export const MACHTEN = ['team', 'management', 'college', 'raad', 'inkoop', 'rijk', 'onbekend'] as const;
export type Macht = (typeof MACHTEN)[number];

/** The columns of the board, from near to far: college and raad decide together, so they stand together. */
export const MACHTGROEPEN = ['team', 'management', 'college-en-raad', 'inkoop', 'rijk', 'onbekend'] as const;
export type Machtgroep = (typeof MACHTGROEPEN)[number];

/** The way of a knelpunt. `terugverteld` is the end: everyone who gave a signaal can read what came of it. */
export const STATUSSEN = ['gemeld', 'onderzoek', 'proeftuin', 'besluit', 'terugverteld'] as const;
export type Status = (typeof STATUSSEN)[number];

export const AFLOPEN = ['proeftuin', 'opgave', 'regelwijziging', 'nee'] as const;
export type Afloop = (typeof AFLOPEN)[number];

export const STAPSOORTEN = [
  'gemeld',
  'samengebracht',
  'onderzoek',
  'proeftuin',
  'besluit',
  'nee',
  'log',
  'bericht',
] as const;
export type Stapsoort = (typeof STAPSOORTEN)[number];

/** Days after which a knelpunt has been open long, and days without a step after which it lies still. */
export const LANG = 100;
export const STIL = 30;

/** A proeftuin that runs ends with a decision first; what was told back stays told. */
const FOLLOWING: Record<Status, readonly Status[]> = {
  gemeld: ['onderzoek', 'proeftuin', 'besluit'],
  onderzoek: ['proeftuin', 'besluit'],
  proeftuin: ['proeftuin', 'besluit'],
  besluit: ['onderzoek', 'proeftuin', 'terugverteld'],
  terugverteld: [],
};

/** Whether a knelpunt with status `from` may go on to `to`. */
export const isFollowing = (from: Status, to: Status): boolean => FOLLOWING[from].includes(to);

/** What a person may record as the next step: the statuses that follow; a proeftuin is started elsewhere. */
export const listNextStatuses = (from: Status): Status[] => FOLLOWING[from].filter((status) => status !== 'proeftuin');

/** Whether a no with reasons may be said now: not while a proeftuin runs, and not after the end. */
export const isRefusable = (status: Status): boolean => status !== 'proeftuin' && status !== 'terugverteld';

/** Throws 409 when everyone was told the end: what was told stays told. */
export function checkOpen({ status }: { status: Status }): void {
  if (status !== 'terugverteld') return;
  throw new Problem('verkeerde-staat', 'Dit knelpunt is afgerond en terugverteld. Je kunt het niet meer veranderen.');
}

/** Whole days a knelpunt has been open: up to the day everyone was told, else up to today (YYYY-MM-DD). */
export function computeDaysOpen(knelpunt: { gemeldOp: string; afgerondOp: string | null }, vandaag: string): number {
  return Math.max(0, countDays(knelpunt.gemeldOp, knelpunt.afgerondOp ?? vandaag));
}

/** Year and order: 2026-014. From the thousandth on it grows: 2026-1000. */
export const formatNummer = (jaar: string, volgnummer: number): string =>
  `${jaar}-${String(volgnummer).padStart(3, '0')}`;

/** The column of the board in which a knelpunt stands. */
export const computeMachtgroep = (macht: Macht): Machtgroep =>
  macht === 'college' || macht === 'raad' ? 'college-en-raad' : macht;

/** The powers of one column of the board. */
export const listMachten = (groep: Machtgroep): Macht[] =>
  MACHTEN.filter((macht) => computeMachtgroep(macht) === groep);

const MONTH = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' });
const MONTH_YEAR = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const nextMonth = (maand: string) => {
  const [jaar, nummer] = [Number(maand.slice(0, 4)), Number(maand.slice(5))];
  return nummer === 12 ? `${jaar + 1}-01` : `${jaar}-${String(nummer + 1).padStart(2, '0')}`;
};

/** How many of these days (YYYY-MM-DD) fall in each month from the first to the last, the last twelve of them. */
export function countPerMonth(dagen: readonly string[]): { maand: string; aantal: number }[] {
  const months = dagen.map((dag) => dag.slice(0, 7)).toSorted();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = [];
  for (let maand = first; maand <= last; maand = nextMonth(maand)) {
    all.push({ maand, aantal: months.filter((one) => one === maand).length });
  }
  const some = all.slice(-12);
  const format = some[0]?.maand.slice(0, 4) === last.slice(0, 4) ? MONTH : MONTH_YEAR;
  return some.map(({ maand, aantal }) => ({ maand: format.format(new Date(`${maand}-01`)), aantal }));
}
