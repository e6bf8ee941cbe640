import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** Who may see the teams with their people. */
export const canReadTeams = (actor: Actor): Verdict =>
  actor.rollen.includes('beheerder') ||
  actor.rollen.includes('teamleider') || { reden: 'De lijst met teams is er voor de beheerder en voor teamleiders.' };

/** The teams this actor sees: all of them, or only their own. */
export const computeTeams = (actor: Actor): 'alle' | readonly string[] =>
  actor.rollen.includes('beheerder') ? 'alle' : actor.teams;

/** Who adds and changes teams. */
export const canCreateTeam = (actor: Actor): Verdict =>
  actor.rollen.includes('beheerder') || { reden: 'Alleen de beheerder verandert teams.' };
