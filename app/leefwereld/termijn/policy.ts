import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

type Opened = { schrijft: readonly string[] };

/** Terms of a dossier begin, stop and end with the work of its regisseur. */
export const canUpdateTermijnen = ({ schrijft }: Opened): Verdict =>
  schrijft.includes('route') || { reden: 'Alleen de regisseur werkt de termijnen bij. Vraag het de regisseur.' };

/** In a hand-over terms go along with the regie: by the teamleider, or within platform/handover. */
export const canAssignTermijnen = ({ rollen }: Actor): Verdict =>
  rollen.some((rol) => rol === 'teamleider' || rol === 'overdracht') || {
    reden: 'Alleen de teamleider of een overdracht geeft termijnen aan een ander.',
  };

/** Who works in a lokaal team has terms to look after. */
export const canReadTermijnen = ({ rollen }: Actor): Verdict =>
  rollen.some((rol) => rol === 'uitvoerder' || rol === 'teamleider') || {
    reden: 'Termijnen zijn er voor wie in een wijkteam werkt.',
  };
