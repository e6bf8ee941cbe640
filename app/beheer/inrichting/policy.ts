import type { Actor } from '#platform/database/index.ts';
import type { Verdict } from '#platform/problems/index.ts';

/** Only who holds the link of the start begins a gemeente, and only one that has no beheerder yet. */
export const canCreateInrichting = (actor: Actor, heeftBeheerder: boolean): Verdict => {
  if (!actor.rollen.includes('inrichten')) return { reden: 'Een gemeente begint met de link van het systeem.' };
  return !heeftBeheerder || { reden: 'Deze gemeente heeft al een beheerder. Vraag die om een uitnodiging.' };
};

/** Only the person who holds the link, at the sign-in page. */
export const canOpenAccount = (actor: Actor): Verdict =>
  (actor.rollen.includes('aanmelden') && actor.persoon !== null) || { reden: 'Dit kan alleen de persoon zelf.' };
