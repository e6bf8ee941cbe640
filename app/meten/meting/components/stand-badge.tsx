import { Badge, type Tone, useMessages } from '#ui';

import { standNamen } from '../messages.ts';
import type { Stand } from '../meting.ts';

const TONEN: Record<Stand, Tone> = { concept: 'neutral', open: 'info', gesloten: 'warning', geopend: 'positive' };

/** Where a meting stands, in a word. */
export function StandBadge({ stand }: { stand: Stand }) {
  const m = useMessages(standNamen);
  return <Badge tone={TONEN[stand]}>{m[stand]}</Badge>;
}
