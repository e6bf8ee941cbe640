import type { Actor } from '#platform/database/index.ts';
import { hasRol, type Verdict } from '#platform/problems/index.ts';

import type { GeopendeMeting } from '../meting/index.ts';

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
const LEIDING = ['beleid', 'transformatiemanager'];

/** Who works at it, and who asks about it. */
export const canReadVerbeteracties = (actor: Actor): Verdict =>
  hasRol(actor, LEZERS) || { reden: 'Verbeteracties zijn er voor mensen die aan de transformatie werken.' };

/** Who leads the meting, and everyone who may see all of its results. */
export const canCreateVerbeteractie = ({ id, meting, beheert, sleutels }: GeopendeMeting): Verdict => {
  if (meting.stand !== 'geopend') return { reden: 'De resultaten zijn nog niet open. Een actie komt daarna.' };
  return (
    beheert ||
    sleutels.includes(`meting:${id}`) || { reden: 'Je maakt een actie als de resultaten met iedereen gedeeld zijn.' }
  );
};

/** The owner, and who leads the meting or works on policy. */
export const canUpdateVerbeteractie = (
  actor: Actor,
  { eigenaar }: { eigenaar: { id: string } },
  beheert = false,
): Verdict =>
  beheert ||
  hasRol(actor, LEIDING) ||
  (actor.persoon !== null && actor.persoon === eigenaar.id) || {
    reden: 'Alleen wie dit oppakt of de meting begeleidt werkt de actie bij.',
  };

/** Who gives a verbeteractie to someone else when who did it leaves: within a hand-over alone. */
export const canAssignVerbeteractie = (actor: Actor): Verdict =>
  hasRol(actor, ['overdracht']) || { reden: 'Een verbeteractie gaat alleen in een overdracht naar een ander.' };
