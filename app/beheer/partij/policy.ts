import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** Who may see the partijen with their people. */
export const canReadPartijen = (actor: Actor): Verdict =>
  actor.rollen.includes('beheerder') || { reden: 'De lijst met partijen is er voor de beheerder.' };
