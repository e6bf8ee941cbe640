import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** Who reads a list of people in: it gives accounts and rights. */
export const canAddPersonen = (actor: Actor): Verdict =>
  actor.rollen.includes('beheerder') || { reden: 'Alleen de beheerder leest een lijst met mensen in.' };
