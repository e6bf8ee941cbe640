import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** Through which providers people sign in, and what they may do then, is for the beheerder to set. */
export const canUpdateAanmeldkoppelingen = (actor: Actor): Verdict =>
  actor.rollen.includes('beheerder') || { reden: 'Alleen de beheerder richt het aanmelden in.' };
