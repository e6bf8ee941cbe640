import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canCreateKoppelcode } from '../policy.ts';
import { listKoppelcodes } from '../queries.ts';

/** Takes a code back before it was used. Throws 403, 404, and 409 for one that was used: then the account is there. */
export async function deleteKoppelcode(tx: Tx, dossier: Dossier, id: string): Promise<void> {
  checkAllowed(canCreateKoppelcode(dossier));
  const code = getFound(isId(id) ? (await listKoppelcodes(tx, dossier)).find((one) => one.id === id) : undefined);
  if (code.gebruiktOp) throw new Problem('verkeerde-staat', 'Deze code is al gebruikt. Stop de toegang bij de mensen.');
  await tx
    .deleteFrom('koppelcodes')
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .execute();
  const onderwerp = { soort: 'koppelcode', id };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'koppelcode-ingetrokken', onderwerp });
}
