import { Problem } from '#platform/problems/index.ts';

/** What can show that a score is right. */
export const BEWIJSSOORTEN = ['document', 'interview', 'enquete', 'waarneming'] as const;
export type Bewijssoort = (typeof BEWIJSSOORTEN)[number];

/** More under one item is a pile, not evidence. */
export const MAX_BEWIJZEN = 25;
export const MAX_VERWIJZING = 300;

type Scan = { meting: { stand: string } };

/** Whether a scan still takes scores and evidence: it was not closed, and its results were not opened. */
export const isSchrijfbaar = ({ meting: { stand } }: Scan): boolean => stand === 'concept' || stand === 'open';

/** Throws 409 when a scan takes nothing more. */
export function checkSchrijfbaar(scan: Scan): void {
  if (isSchrijfbaar(scan)) return;
  throw new Problem('verkeerde-staat', 'Deze scan is afgesloten. Er kan niets meer bij of af.');
}
