import type { Actor } from '#platform/database/index.ts';
import { hasRol, type Verdict } from '#platform/problems/index.ts';

/** Which machines get in, and to what, is for the beheerder. */
export const canUpdateApisleutels = (actor: Actor): Verdict =>
  hasRol(actor, ['beheerder']) || { reden: 'Alleen de beheerder geeft sleutels voor de API uit.' };
