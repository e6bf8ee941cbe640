import { renderCalendar } from '#platform/calendar/index.ts';

import { formatOnderwerp } from './aandacht.ts';
import { messages, paginas } from './messages.ts';
import { type Termijnregel, type Termijnsoort, TERMIJNSOORTEN } from './termijn.ts';

type Wachtend = {
  id: string;
  soort: Termijnsoort;
  huishouden: string;
  onderwerp: { soort: string; id: string };
  uiterlijk: string;
  stand: string;
  bijgewerktOp: Date;
};

/** Most terms in a calendar: more is no calendar. */
export const MOST_AGENDA = 200;

/**
 * Running terms as a calendar (RFC 5545). It lies in programs of others: no name, nothing of a person, only what has to be ready
 * and a link that opens after signing in. A term that stands still has no day, so it is left out.
 */
export function renderAgenda(termijnen: readonly Wachtend[], publicUrl: string): string {
  const events = termijnen
    .filter(({ stand }) => stand === 'loopt')
    .map((termijn) => {
      const { artikel }: Termijnregel = TERMIJNSOORTEN[termijn.soort];
      return {
        id: termijn.id,
        day: termijn.uiterlijk,
        title: `${messages[termijn.soort]} (${artikel})`,
        text: paginas.agendaTekstRegel(artikel),
        url: `${publicUrl}${formatOnderwerp(termijn)}`,
        updated: termijn.bijgewerktOp,
      };
    });
  return renderCalendar({ name: paginas.agendanaam, events });
}
