import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { canUpdateSessiesOf } from '../policy.ts';

/** What a sessie holds as a copy of its medewerker; what is absent stays. */
export type Copies = {
  naam?: string | undefined;
  functie?: string | undefined;
  rollen?: readonly string[] | undefined;
  teams?: readonly string[] | undefined;
};

/**
 * Makes the copies in the open sessies of one medewerker equal to what the medewerker has become, in the same transaction.
 * By a beheerder or `taak`. Returns how many sessies changed; throws 403.
 */
export async function updateSessiesOf(tx: Tx, actor: Actor, medewerkerId: string, copies: Copies): Promise<number> {
  checkAllowed(canUpdateSessiesOf(actor));
  const { naam, functie, rollen, teams } = copies;
  const set = {
    ...(naam === undefined ? {} : { naam }),
    ...(functie === undefined ? {} : { functie }),
    ...(rollen === undefined ? {} : { rollen: [...rollen] }),
    ...(teams === undefined ? {} : { teams: [...teams] }),
  };
  if (Object.keys(set).length === 0) return 0;
  const changed = await tx
    .updateTable('sessies')
    .set(set)
    .where('gemeente_id', '=', actor.gemeente)
    .where('medewerker_id', '=', medewerkerId)
    .returning('id')
    .execute();
  if (changed.length === 0) return 0;
  const onderwerp = { soort: 'medewerker', id: medewerkerId };
  await recordGebeurtenis(tx, actor, { soort: 'sessies-bijgewerkt', onderwerp, gegevens: { aantal: changed.length } });
  return changed.length;
}
