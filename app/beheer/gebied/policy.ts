import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** Who may see the list of wijken and buurten. */
export const canReadGebieden = (actor: Actor): Verdict =>
  actor.rollen.includes('beheerder') ||
  actor.rollen.includes('teamleider') || { reden: 'De lijst met wijken is er voor de beheerder en voor teamleiders.' };

/** Who adds and changes wijken and buurten. */
export const canCreateGebied = (actor: Actor): Verdict =>
  actor.rollen.includes('beheerder') || { reden: 'Alleen de beheerder verandert wijken en buurten.' };
