import type { Actor } from '#platform/database/index.ts';
import { hasRol, type Verdict } from '#platform/problems/index.ts';

const LEZERS = [
  'uitvoerder',
  'teamleider',
  'aanbieder',
  'beleid',
  'transformatiemanager',
  'categoriemanager',
  'wethouder',
  'raadslid',
  'burgemeester',
];

/** Everyone who works on the loop, and the council. */
export const canReadProeftuinen = (actor: Actor): Verdict =>
  hasRol(actor, LEZERS) || {
    reden: 'Proeftuinen zijn er voor mensen die aan de transformatie werken. Het log leest iedereen.',
  };

/** Starting one is for who turns signals into policy. */
export const canCreateProeftuin = (actor: Actor): Verdict =>
  hasRol(actor, ['beleid', 'transformatiemanager']) || {
    reden: 'Alleen beleid en de transformatiemanager starten een proeftuin. Vraag het een van hen.',
  };

/** Changing one while it runs. */
export const canUpdateProeftuin = (actor: Actor): Verdict =>
  hasRol(actor, ['transformatiemanager']) || {
    reden: 'Alleen de transformatiemanager werkt een proeftuin bij. Vraag het daar.',
  };

/** Recording the decision: an act with a name under it. */
export const canCreateBesluit = (actor: Actor): Verdict =>
  hasRol(actor, ['transformatiemanager']) || {
    reden: 'Alleen de transformatiemanager legt een besluit over een proeftuin vast. Vraag het daar.',
  };

/** A proeftuin goes to another ambassadeur within a hand-over; platform/handover gives that right for as long as it takes. */
export const canAssignProeftuin = (actor: Actor): Verdict =>
  hasRol(actor, ['overdracht']) || { reden: 'Een proeftuin gaat alleen in een overdracht naar een ander.' };
