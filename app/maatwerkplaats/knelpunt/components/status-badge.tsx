import { Badge, type IconName, type Tone, useMessages } from '#ui';

import type { Afloop, Status } from '../knelpunt.ts';
import { AFLOOP, STATUS } from '../messages.ts';

const LOOKS: Record<Status, { tone: Tone; icon: IconName }> = {
  gemeld: { tone: 'neutral', icon: 'circle-dashed' },
  onderzoek: { tone: 'neutral', icon: 'search' },
  proeftuin: { tone: 'info', icon: 'plant-2' },
  besluit: { tone: 'sky', icon: 'signature' },
  terugverteld: { tone: 'positive', icon: 'check' },
};

/** Where a knelpunt stands, in one word; a no is said as a no. */
export function StatusBadge({ status, afloop }: { status: Status; afloop: Afloop | null }) {
  const words = useMessages(STATUS);
  const ends = useMessages(AFLOOP);
  if (afloop === 'nee') return <Badge icon="circle-off">{ends.nee}</Badge>;
  return <Badge {...LOOKS[status]}>{words[status]}</Badge>;
}
