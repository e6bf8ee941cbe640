import { formatOnderwerp } from './aandacht.ts';
import { type Termijnregel, type Termijnsoort, TERMIJNSOORTEN } from './termijn.ts';
import { SOORTNAMEN } from './woorden.ts';

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
 * Running terms as events of a calendar. It lies in programs of others: no name, nothing of a person, only what has to be ready and a
 * link that opens after signing in. A term that stands still has no day, so it is left out.
 */
export const computeAgenda = (termijnen: readonly Wachtend[], publicUrl: string) =>
  termijnen
    .filter(({ stand }) => stand === 'loopt')
    .map((termijn) => {
      const { artikel }: Termijnregel = TERMIJNSOORTEN[termijn.soort];
      return {
        id: termijn.id,
        day: termijn.uiterlijk,
        title: `${SOORTNAMEN[termijn.soort]} (${artikel})`,
        text: `Volgens ${artikel}. Open Bondgenoot om te zien voor wie.`,
        url: `${publicUrl}${formatOnderwerp(termijn)}`,
        updated: termijn.bijgewerktOp,
      };
    });
