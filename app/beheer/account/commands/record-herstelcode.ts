import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { addBericht } from '../../bericht/index.ts';
import { computeCodeHash } from '../account.ts';
import { HERSTELCODE_GEBRUIKT } from '../bericht.ts';
import { canUpdateAccount } from '../policy.ts';
import { countHerstelcodes } from '../queries.ts';

/** Uses a recovery code of the actor, once, with a mail to say so. Returns whether it was right. Throws 403. */
export async function recordHerstelcode(tx: Tx, zelf: Actor, code: string, codeSecret: string): Promise<boolean> {
  checkAllowed(canUpdateAccount(zelf));
  const medewerkerId = zelf.persoon ?? '';
  const used = await tx
    .updateTable('herstelcodes')
    .set({ gebruikt_op: computeNow() })
    .where('gemeente_id', '=', zelf.gemeente)
    .where('medewerker_id', '=', medewerkerId)
    .where('code_hash', '=', computeCodeHash(codeSecret, medewerkerId, code))
    .where('gebruikt_op', 'is', null)
    .returning('gebruikt_op')
    .execute();
  if (used.length === 0) return false;
  const onderwerp = { soort: 'medewerker', id: medewerkerId };
  const gegevens = { over: await countHerstelcodes(tx, zelf) };
  await recordGebeurtenis(tx, zelf, { soort: 'herstelcode-gebruikt', onderwerp, gegevens });
  await addBericht(tx, zelf, { soort: 'herstel', medewerkerId, ...HERSTELCODE_GEBRUIKT });
  return true;
}
