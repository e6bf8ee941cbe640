import { useMessages } from '#ui';

import { formatProcent, messages } from '../messages.ts';
import { computePercentage, type Telling } from '../scan.ts';

/** "64% (9 van 14 punten)": a percentage never stands without what it was made of. */
export function Punten({ telling }: { telling: Telling }) {
  const m = useMessages(messages);
  const percentage = computePercentage(telling);
  if (percentage === null) return <>{m.geenPunten}</>;
  return <>{m.punten(formatProcent(percentage), telling.teller, telling.noemer)}</>;
}
