import type { Actor } from '#platform/database/index.ts';
import { hasRol, type Verdict } from '#platform/problems/index.ts';

const LEZERS = [
  'uitvoerder',
  'aanbieder',
  'teamleider',
  'beleid',
  'transformatiemanager',
  'categoriemanager',
  'wethouder',
  'burgemeester',
  'raadslid',
  'privacy-officer',
  'fg',
  'beheerder',
];

/** Everyone who works here may see with what is measured, and where that comes from. */
export const canReadInstrumenten = (actor: Actor): Verdict =>
  hasRol(actor, LEZERS) || { reden: 'Instrumenten zijn er voor mensen die bij een partij werken.' };

/** Adding one of the gemeente's own, or a new version of it. */
export const canCreateInstrument = (actor: Actor): Verdict =>
  hasRol(actor, ['beleid', 'transformatiemanager', 'beheerder']) || {
    reden: 'Alleen beleid, de transformatiemanager en de beheerder voegen een instrument toe. Vraag het een van hen.',
  };
