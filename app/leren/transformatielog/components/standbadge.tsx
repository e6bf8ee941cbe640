import { Badge, type Tone, useMessages } from '#ui';

import { REGELSTANDEN } from '../messages.ts';
import type { Regelstand } from '../transformatielog.ts';

const TONES: Record<Regelstand, Tone> = { concept: 'warning', gewijzigd: 'warning', gepubliceerd: 'positive' };

/** Whether everyone reads a line as it is. */
export function Standbadge({ stand }: { stand: Regelstand }) {
  const words = useMessages(REGELSTANDEN);
  return <Badge tone={TONES[stand]}>{words[stand]}</Badge>;
}
