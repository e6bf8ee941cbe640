import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

const LEZERS = [
  'uitvoerder',
  'teamleider',
  'beleid',
  'transformatiemanager',
  'wethouder',
  'beheerder',
  'fg',
  'privacy-officer',
];

/** Who fills in, and who steers on how much is asked. */
export const canReadRegistratie = (actor: Actor): Verdict =>
  actor.rollen.some((rol) => LEZERS.includes(rol)) || {
    reden: 'Wat wij vragen en hoe lang dat duurt, zien de mensen die ermee werken.',
  };

/** Everyone who fills in a form of their own. */
export const canRecordInvultijd = (actor: Actor): Verdict => actor.persoon !== null || { reden: 'Meld je eerst aan.' };
