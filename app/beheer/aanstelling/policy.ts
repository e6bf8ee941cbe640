import type { Actor } from '#platform/database/index.ts';
import { hasRol, type Verdict } from '#platform/problems/index.ts';

/** Who may see from when until when someone has which rol; of themselves everyone may. */
export const canReadAanstellingen = (actor: Actor): Verdict =>
  hasRol(actor, ['beheerder', 'privacy-officer', 'fg']) || {
    reden: 'Wie wat doet en tot wanneer, zien alleen de beheerder, de privacy officer en de FG.',
  };

/** Who may change what someone does, invite them, and let them leave. */
export const canUpdateAanstellingen = (actor: Actor): Verdict =>
  hasRol(actor, ['beheerder', 'taak']) || { reden: 'Alleen de beheerder verandert wat iemand doet.' };

/** Four eyes: nobody gives themselves a rol, a team or the rights of another. */
export function canAddAanstelling(actor: Actor, medewerkerId: string): Verdict {
  const may = canUpdateAanstellingen(actor);
  if (may !== true || actor.persoon !== medewerkerId) return may;
  return { reden: 'Je kunt jezelf geen rol, team of waarneming geven. Vraag een andere beheerder.' };
}

/** Rollen that the gemeente keeps elsewhere come in through a job or a sign-in, not through a person. */
export const canUpdateRollen = (actor: Actor): Verdict =>
  hasRol(actor, ['taak']) || { reden: 'Deze rollen komen van de aanmelding van de gemeente zelf.' };
