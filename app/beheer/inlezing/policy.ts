import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

import type { Inlezing, Status } from './inlezing.ts';

/** What was not read in yet. */
export const OPEN: readonly Status[] = ['blad', 'kolommen', 'mislukt'];

/** Only who chose a file takes it away again; what was read in stays on record (that is a state, not a right). */
export const canDeleteInlezing = (actor: Actor, { gemaaktDoor }: Pick<Inlezing, 'gemaaktDoor'>): Verdict =>
  (actor.persoon !== null && actor.persoon === gemaaktDoor) || {
    reden: 'Alleen wie dit bestand koos, haalt het weg. Vraag het die persoon.',
  };

/** Who reads in which kind of sheet: the agenda is of the transformatiemanager, people and places of the beheerder. */
export const listLezers = (soort: string): readonly string[] =>
  soort === 'agenda' ? ['transformatiemanager'] : ['beheerder'];

/** A file goes to another reader within a hand-over; platform/handover gives that right for as long as it takes. */
export const canAssignInlezing = (actor: Actor): Verdict =>
  actor.rollen.includes('overdracht') || { reden: 'Een bestand gaat alleen in een overdracht naar een ander.' };
