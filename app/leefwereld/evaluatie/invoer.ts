import { Problem } from '#platform/problems/index.ts';

import type { Evaluatie } from './queries.ts';

/** Throws 409 for a moment that was held already, and for who read an older version. */
export function checkGepland({ stand, versie }: Evaluatie, gelezen: number): void {
  if (versie !== gelezen) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde dit moment terwijl jij bezig was.');
  }
  if (stand === 'gehouden') {
    throw new Problem('verkeerde-staat', 'Deze evaluatie is al geweest. Plan een nieuw moment.');
  }
}
