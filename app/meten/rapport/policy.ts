import type { Actor } from '#platform/database/index.ts';
import { hasRol, type Verdict } from '#platform/problems/index.ts';

const MAKERS = ['beleid', 'transformatiemanager'];
/** Who reads what was given to the raad: the council, and the college that answers to it. */
const RAAD = ['raadslid', 'wethouder', 'burgemeester'];
/** Who works with people, or buys what helps them. */
const PROFESSIONALS = ['uitvoerder', 'teamleider', 'aanbieder', 'categoriemanager'];
const LEZERS = [...MAKERS, ...RAAD, ...PROFESSIONALS];

/** Who can find rapporten that are meant for them; which these are, the database knows. */
export const canReadRapporten = (actor: Actor): Verdict =>
  (actor.persoon !== null && hasRol(actor, LEZERS)) || {
    reden: 'Rapporten zijn er voor wie meedoet aan een meting, en voor de raad.',
  };

/** Who leads the meting: its begeleider, beleid and the transformatiemanager. `beheert` as openMeting gives it. */
export const canCreateRapport = ({ beheert }: { beheert: boolean }): Verdict =>
  beheert || {
    reden: 'Alleen de begeleider, beleid en de transformatiemanager maken een rapport. Vraag het een van hen.',
  };

/** Giving it to the raad, and taking it back: the same people. */
export const canOpenRapport = ({ beheert }: { beheert: boolean }): Verdict =>
  beheert || {
    reden: 'Alleen de begeleider, beleid en de transformatiemanager geven een rapport aan de raad.',
  };

/** Who reads along with a scan that was opened to others: it asks no groepen, so nobody takes part by a partij. */
export const canReadAlong = (actor: Actor): boolean => hasRol(actor, PROFESSIONALS);

/** To whom a rapport is new when it is given to the raad. */
export const isRaad = (actor: Actor): boolean => hasRol(actor, RAAD);
