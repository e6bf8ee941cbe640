import { List, Paragraph, useMessages } from '#ui';

import { GRONDEN_IN_WOORDEN, messages } from '../messages.ts';
import type { Lid, Vertegenwoordigd } from '../queries.ts';

type Props = { leden: Lid[]; vertegenwoordigingen: Vertegenwoordigd[] };

/** Of each lid who represents them, and where that is in dispute. */
export function Vertegenwoordigers({ leden, vertegenwoordigingen }: Props) {
  const m = useMessages(messages);
  const lines = leden.flatMap((lid) => {
    const door = vertegenwoordigingen.filter((one) => one.lid === lid.id && one.eindigtOp === null);
    if (door.length === 0) return [];
    const wie = door.map((one) => {
      const soort = GRONDEN_IN_WOORDEN[one.soort];
      return `${one.door} (${one.geschil ? `${soort}, ${m.geschil}` : soort})`;
    });
    return [`${lid.roepnaam}: ${wie.join(' en ')}`];
  });
  return lines.length > 0 ? <List items={lines} /> : <Paragraph soft>{m.geenVertegenwoordiging}</Paragraph>;
}
