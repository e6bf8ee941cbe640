import type { Verdict } from '#platform/problems/index.ts';

import type { GeopendeMeting } from '../meting/index.ts';
import type { Perspectief } from '../uitkomst/index.ts';

/** Who leads the meting, and a partij for itself. */
export const canRecordConsensus = (
  { meting, beheert, partij }: Pick<GeopendeMeting, 'meting' | 'beheert' | 'partij'>,
  perspectief: Pick<Perspectief, 'partij'>,
): Verdict => {
  if (meting.stand !== 'geopend')
    return { reden: 'Eerst vult iedereen het zelf in. Samen praten komt na de resultaten.' };
  return (
    beheert ||
    (partij !== null && perspectief.partij === partij) || {
      reden: 'Jullie leggen alleen voor je eigen partij vast wat jullie vinden.',
    }
  );
};
