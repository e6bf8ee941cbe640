import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

const has = (actor: Actor, rollen: readonly string[]) => actor.rollen.some((rol) => rollen.includes(rol));

/** Who watches over what happens sees the seals, takes them along and has them checked; the sealer reads what it made. */
export const canReadZegels = (actor: Actor): Verdict =>
  has(actor, ['beheerder', 'fg', 'privacy-officer', 'zegelaar']) || {
    reden: 'De zegels van het logboek zien alleen de beheerder, de FG en de privacy officer.',
  };

/** Sealing is the work of the system alone. */
export const canCreateZegel = (actor: Actor): Verdict =>
  has(actor, ['zegelaar']) || { reden: 'Zegels zet alleen het systeem.' };

/** The same people ask for a check and take an export along. */
export const canCreateControle = (actor: Actor): Verdict =>
  has(actor, ['beheerder', 'fg', 'privacy-officer']) || {
    reden: 'Het logboek controleren kunnen alleen de beheerder, de FG en de privacy officer.',
  };

/** The job that checked says what came of it. */
export const canCloseControle = (actor: Actor): Verdict =>
  has(actor, ['taak']) || { reden: 'De uitkomst van een controle schrijft alleen het systeem op.' };

/** Who outside gets the newest seal. */
export const canUpdateGetuige = (actor: Actor): Verdict =>
  has(actor, ['beheerder']) || { reden: 'De getuige stelt alleen de beheerder in.' };

/** The daily round sends it. */
export const canSendGetuige = (actor: Actor): Verdict =>
  has(actor, ['taak']) || { reden: 'De getuige stuurt alleen het systeem.' };
