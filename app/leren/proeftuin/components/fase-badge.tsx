import { Badge, useMessages } from '#ui';

import { messages } from '../messages.ts';
import { computeFase, type Looptijd } from '../proeftuin.ts';

/** Where a proeftuin stands, as a word. A stop is told as plainly as a success. */
export function FaseBadge({ proeftuin, vandaag }: { proeftuin: Looptijd; vandaag: string }) {
  const m = useMessages(messages);
  if (proeftuin.besluit !== null) return <Badge icon="signature">{m[proeftuin.besluit]}</Badge>;
  const fase = computeFase(proeftuin, vandaag);
  if (fase === 'wacht') {
    return (
      <Badge tone="warning" icon="clock">
        {m.besluitNodig}
      </Badge>
    );
  }
  return (
    <Badge tone="info" icon="plant-2">
      {fase === 'gepland' ? m.gepland : m.loopt}
    </Badge>
  );
}
