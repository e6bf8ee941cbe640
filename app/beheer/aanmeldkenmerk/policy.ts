import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** Only the sign-in page, with what a provider proved, opens a session for someone and sets what they may. */
export const canOpenSessie = (actor: Actor): Verdict =>
  ['aanmelden', 'taak'].every((rol) => actor.rollen.includes(rol)) || { reden: 'Aanmelden gaat via de aanmeldpagina.' };
