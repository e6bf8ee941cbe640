import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** Who works for the gemeente on this: they read every knelpunt, and any of them can own one. */
export const LEZERS = [
  'uitvoerder',
  'teamleider',
  'beleid',
  'transformatiemanager',
  'categoriemanager',
  'wethouder',
  'burgemeester',
] as const;

const has = (actor: Actor, rollen: readonly string[]) => actor.rollen.some((rol) => rollen.includes(rol));

/** Everyone who works on it reads the knelpunten; others read what came of them with a terugmeldcode or in the log. */
export function canReadKnelpunten(actor: Actor): Verdict {
  return has(actor, LEZERS) || { reden: 'Knelpunten zijn er voor medewerkers van de gemeente die eraan werken.' };
}

/** Beleid brings signals together. */
export function canCreateKnelpunt(actor: Actor): Verdict {
  return has(actor, ['beleid']) || { reden: 'Alleen beleid brengt signalen samen tot een knelpunt.' };
}

/** Beleid writes: text, cause, owner, status, a no, and which signals belong to it. */
export function canUpdateKnelpunt(actor: Actor): Verdict {
  return has(actor, ['beleid']) || { reden: 'Alleen beleid legt bij een knelpunt iets vast.' };
}

/** What happens in a proeftuin or the log is told to the melders by whoever may write there. */
export function canRecordStap(actor: Actor): Verdict {
  return (
    has(actor, ['beleid', 'transformatiemanager', 'overdracht']) || {
      reden: 'Alleen beleid en de transformatiemanager zetten een knelpunt verder.',
    }
  );
}

/** A knelpunt goes to another eigenaar within a hand-over; platform/handover gives that right for as long as it takes. */
export function canAssignKnelpunt(actor: Actor): Verdict {
  return has(actor, ['overdracht']) || { reden: 'Een knelpunt gaat alleen in een overdracht naar een ander.' };
}
