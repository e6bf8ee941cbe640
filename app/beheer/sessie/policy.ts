import type { Actor } from '#platform/database/index.ts';
import { hasRol, type Verdict } from '#platform/problems/index.ts';

/** Who may end the sessies of another: who looks after accounts, a job, and the sign-in page after a new password. */
export const canDeleteSessiesOf = (actor: Actor): Verdict =>
  hasRol(actor, ['beheerder', 'taak', 'aanmelden']) || { reden: 'Alleen de beheerder meldt iemand anders af.' };

/** Who may change the copies that a sessie holds of its medewerker. */
export const canUpdateSessiesOf = (actor: Actor): Verdict =>
  hasRol(actor, ['beheerder', 'taak']) || { reden: 'Alleen de beheerder verandert wat iemand mag.' };
