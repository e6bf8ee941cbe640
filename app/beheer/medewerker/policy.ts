import type { Actor } from '#platform/database/index.ts';
import { hasRol, type Verdict } from '#platform/problems/index.ts';

/** Who may see who has an account and which roles. */
export const canReadMedewerkers = (actor: Actor): Verdict =>
  hasRol(actor, ['beheerder', 'privacy-officer', 'fg', 'teamleider']) || {
    reden: 'Wie een account heeft, zien alleen de beheerder, de privacy officer, de FG en de teamleider.',
  };

/** The teams whose people this actor sees: all of them, or only their own. */
export const computeBereik = (actor: Actor): 'alle' | readonly string[] =>
  hasRol(actor, ['beheerder', 'privacy-officer', 'fg']) ? 'alle' : actor.teams;

/** Who may add and change people with an account. */
export const canCreateMedewerker = (actor: Actor): Verdict =>
  hasRol(actor, ['beheerder', 'taak']) || { reden: 'Alleen de beheerder voegt mensen toe.' };
