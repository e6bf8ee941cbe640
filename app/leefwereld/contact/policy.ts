import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** Anyone of a lokaal team takes a first contact, and goes on with one of the team. */
export const canCreateContact = ({ rollen, teams }: Actor): Verdict =>
  (rollen.some((rol) => rol === 'uitvoerder' || rol === 'teamleider') && teams.length > 0) || {
    reden: 'Contacten zijn er voor wie in een wijkteam werkt.',
  };
