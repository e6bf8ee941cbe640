import { Badge, useMessages } from '#ui';

import { messages } from '../messages.ts';
import { computeNadering, type Stand } from '../verbeteractie.ts';

type Props = { stand: Stand; klaarOp: string; vandaag: string };

/** Where an actie stands, and how near its day is while it runs. */
export function StandBadge({ stand, klaarOp, vandaag }: Props) {
  const m = useMessages(messages);
  if (stand === 'gedaan') return <Badge tone="positive">{m.standGedaan}</Badge>;
  if (stand === 'gestopt') return <Badge>{m.standGestopt}</Badge>;
  const { soort, dagen } = computeNadering(klaarOp, vandaag);
  if (soort === 'te-laat') return <Badge tone="warning">{m.teLaat(dagen)}</Badge>;
  return <Badge tone="info">{m.nogDagen(dagen)}</Badge>;
}
