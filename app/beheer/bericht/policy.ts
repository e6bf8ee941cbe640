import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

const has = (actor: Actor, rollen: readonly string[]) => actor.rollen.some((rol) => rollen.includes(rol));

/** Every use-case that tells someone something puts mail in the outbox; the public does nothing here. */
export const canAddBericht = (actor: Actor): Verdict =>
  !has(actor, ['publiek']) || { reden: 'Zonder account gaat er geen bericht uit.' };

/** The beheerder sees what waits, what went and what was refused. */
export const canReadBerichten = (actor: Actor): Verdict =>
  has(actor, ['beheerder']) || { reden: 'De uitgaande post ziet alleen de beheerder.' };

/** The beheerder tries again what was refused. */
export const canSendBericht = (actor: Actor): Verdict => canReadBerichten(actor);

/** The jobs send, and clear away what is old. */
export const canUpdateBericht = (actor: Actor): Verdict =>
  has(actor, ['taak']) || { reden: 'Berichten versturen doet alleen het systeem.' };

/** Whoever has an account chooses for themselves. */
export const canUpdateBerichtvoorkeur = (actor: Actor): Verdict =>
  actor.persoon !== null || { reden: 'Deze keuze is er voor mensen met een account.' };
