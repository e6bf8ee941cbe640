import { countDays } from '#platform/time/index.ts';

/** Where an actie stands. */
export const STANDEN = ['open', 'gedaan', 'gestopt'] as const;
export type Stand = (typeof STANDEN)[number];

/** Days before its date from which an open actie is shown to its owner as near. */
const BIJNA = 14;

/** How near the date of an open actie is: over time, near, or later. Days are YYYY-MM-DD. */
export function computeNadering(
  klaarOp: string,
  vandaag: string,
): { soort: 'te-laat' | 'bijna' | 'later'; dagen: number } {
  const dagen = countDays(vandaag, klaarOp);
  if (dagen < 0) return { soort: 'te-laat', dagen: -dagen };
  return { soort: dagen <= BIJNA ? 'bijna' : 'later', dagen };
}
