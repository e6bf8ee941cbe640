import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

const hasRol = (actor: Actor, rollen: readonly string[]) => actor.rollen.some((rol) => rollen.includes(rol));

/** Someone of a lokaal team begins with a huishouden, and so has the regie. */
export const canCreateHuishouden = (actor: Actor): Verdict =>
  (hasRol(actor, ['uitvoerder', 'teamleider']) && actor.teams.length > 0) || {
    reden: 'Alleen iemand van een wijkteam begint een dossier. Vraag het een collega daar.',
  };

type Opened = { schrijft: readonly string[] };

/** Who is in it and around it is for the regisseur. */
export const canUpdateHuishouden = ({ schrijft }: Opened): Verdict =>
  schrijft.includes('kern') || { reden: 'Alleen de regisseur werkt bij wie erbij hoort. Vraag het de regisseur.' };
