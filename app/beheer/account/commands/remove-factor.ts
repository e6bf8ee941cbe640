import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { addBericht } from '../../bericht/index.ts';
import { FACTOR_WEGGEHAALD } from '../bericht.ts';
import { canRemoveFactor } from '../policy.ts';
import { listFactoren } from '../queries.ts';

/** Makes changes in the factors of the actor take turns, so that two at once do not take the last ones away. */
const openTurn = (tx: Tx, zelf: Actor) =>
  tx
    .selectFrom('accounts')
    .select('medewerker_id')
    .where('gemeente_id', '=', zelf.gemeente)
    .where('medewerker_id', '=', zelf.persoon)
    .forUpdate()
    .execute();

/** Takes a second factor of the actor away, with a mail to say so; never the last one. Throws 403 and 404. */
export async function removeFactor(tx: Tx, zelf: Actor, id: string): Promise<void> {
  await openTurn(tx, zelf);
  const factoren = await listFactoren(tx, zelf);
  const { soort } = getFound(factoren.find((factor) => factor.id === id));
  checkAllowed(canRemoveFactor(zelf, factoren.length));
  await tx.deleteFrom('factoren').where('gemeente_id', '=', zelf.gemeente).where('id', '=', id).execute();
  await recordGebeurtenis(tx, zelf, {
    soort: 'factor-weggehaald',
    onderwerp: { soort: 'factor', id },
    gegevens: { soort },
  });
  await addBericht(tx, zelf, { soort: 'herstel', medewerkerId: zelf.persoon ?? '', ...FACTOR_WEGGEHAALD });
}
