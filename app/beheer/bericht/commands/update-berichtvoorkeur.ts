import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { canUpdateBerichtvoorkeur } from '../policy.ts';

/** Whether the actor wants a mail when something waits for them. Throws 403 for who has no account. */
export async function updateBerichtvoorkeur(tx: Tx, actor: Actor, meldingen: boolean): Promise<void> {
  checkAllowed(canUpdateBerichtvoorkeur(actor));
  await tx
    .insertInto('berichtvoorkeuren')
    .values({ gemeente_id: actor.gemeente, medewerker_id: actor.persoon ?? '', meldingen })
    .onConflict((conflict) => conflict.columns(['gemeente_id', 'medewerker_id']).doUpdateSet({ meldingen }))
    .execute();
  const onderwerp = { soort: 'berichtvoorkeur', id: null };
  await recordGebeurtenis(tx, actor, { soort: 'berichtvoorkeur-bijgewerkt', onderwerp, gegevens: { meldingen } });
}
