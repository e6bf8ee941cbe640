import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** The list itself is public (API); the page is a tool of the beheerder. */
export const canReadGemeentelijst = (actor: Actor): Verdict =>
  actor.rollen.includes('beheerder') || { reden: 'De lijst met gemeenten is er voor de beheerder.' };
