import type { Actor } from '#platform/database/index.ts';
import { hasRol, type Verdict } from '#platform/problems/index.ts';

/** Who may invite someone to set up an account: a beheerder, or a job that adds people. */
export const canCreateUitnodiging = (actor: Actor): Verdict =>
  hasRol(actor, ['beheerder', 'taak']) || { reden: 'Alleen de beheerder nodigt mensen uit.' };

/** Only the start of the product, or the command on its machine, makes the link with which a gemeente begins. */
export const canCreateBegin = (actor: Actor): Verdict =>
  hasRol(actor, ['inrichten']) || { reden: 'Deze link maakt het systeem zelf.' };

/** Only the command on the machine makes the link with which a beheerder who lost everything begins anew. */
export const canCreateBeheerderslink = (actor: Actor): Verdict =>
  hasRol(actor, ['inrichten']) || { reden: 'Deze link komt alleen van de server zelf.' };

/** What opens an account changes at the sign-in page alone, by the person it belongs to. */
export const canUpdateAccount = (actor: Actor): Verdict =>
  (hasRol(actor, ['aanmelden']) && actor.persoon !== null) || { reden: 'Dit kan alleen de persoon zelf.' };

/** The last factor stays: without one an account is open to who knows the password. */
export const canRemoveFactor = (actor: Actor, count: number): Verdict => {
  const own = canUpdateAccount(actor);
  if (own !== true) return own;
  return count > 1 || { reden: 'Voeg eerst een andere tweede factor toe.' };
};
