import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

const LEZERS = ['privacy-officer', 'fg', 'beheerder'];

/** Who watches over what happens. */
export const canReadGebeurtenissen = (actor: Actor): Verdict =>
  actor.rollen.some((rol) => LEZERS.includes(rol)) || {
    reden: 'Wat er gebeurt in Bondgenoot, zien alleen de privacy officer, de FG en de beheerder.',
  };
