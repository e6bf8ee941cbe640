import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** Who keeps the product running. */
export const canReadTaken = (actor: Actor): Verdict =>
  actor.rollen.includes('beheerder') || { reden: 'Wat Bondgenoot op de achtergrond doet, ziet alleen de beheerder.' };

/** Who tries a failed job again or takes it away. */
export const canUpdateTaak = (actor: Actor): Verdict => canReadTaken(actor);
