import { Problem } from '#platform/problems/index.ts';

import { WEIGERING as words } from './weigeringen.ts';

/** Throws 400 at `op` for a day before the melding itself. */
export function checkDag({ gemeldOp }: { gemeldOp: string }, op: string): void {
  if (op >= gemeldOp) return;
  throw new Problem('ongeldige-invoer', undefined, [{ field: 'op', detail: words.voorMelding }]);
}

/** Throws 400 at `op` for a day before the step that went before it. */
export function checkNa(op: string, eerder: string | null): void {
  if (eerder === null || op >= eerder) return;
  throw new Problem('ongeldige-invoer', undefined, [{ field: 'op', detail: words.voorVorige }]);
}
