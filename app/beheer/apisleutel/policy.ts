import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

const hasRol = (actor: Actor, rollen: readonly string[]) => actor.rollen.some((rol) => rollen.includes(rol));

/** Which machines get in, and to what, is for the beheerder. */
export const canUpdateApisleutels = (actor: Actor): Verdict =>
  hasRol(actor, ['beheerder']) || { reden: 'Alleen de beheerder geeft sleutels voor de API uit.' };
