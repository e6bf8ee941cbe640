import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** With which keys a gemeente proves who it is, is for the beheerder. */
export const canUpdateAanmeldsleutels = (actor: Actor): Verdict =>
  actor.rollen.includes('beheerder') || { reden: 'Alleen de beheerder maakt sleutels voor het aanmelden.' };
