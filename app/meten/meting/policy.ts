import type { Actor } from '#platform/database/index.ts';
import { hasRol, type Verdict } from '#platform/problems/index.ts';

const MAKERS = ['beleid', 'transformatiemanager'];

const isMaker = ({ rollen }: Actor) => rollen.some((rol) => MAKERS.includes(rol));

/** Everyone with an account may know which metingen there are, and where they stand. */
export const canReadMetingen = (actor: Actor): Verdict =>
  actor.persoon !== null || { reden: 'Metingen zijn er voor mensen met een account.' };

/** Who sets a meting up. */
export const canCreateMeting = (actor: Actor): Verdict =>
  isMaker(actor) || { reden: 'Alleen beleid en de transformatiemanager maken een meting. Vraag het een van hen.' };

/** Who asks people, opens and closes a meting: who makes metingen, and its begeleider. */
export const canBeheerMeting = (actor: Actor, { begeleider }: { begeleider: { id: string } }): Verdict =>
  isMaker(actor) ||
  (actor.persoon !== null && actor.persoon === begeleider.id) || {
    reden: 'Alleen de begeleider, beleid en de transformatiemanager beheren deze meting. Vraag het een van hen.',
  };

/** Who gives a meting to another begeleider when the one it had leaves: within a hand-over alone. */
export const canAssignMeting = (actor: Actor): Verdict =>
  hasRol(actor, ['overdracht']) || { reden: 'Een meting gaat alleen in een overdracht naar een ander.' };
