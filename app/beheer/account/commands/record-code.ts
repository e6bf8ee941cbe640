import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { findStep } from '#platform/factor/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';
import { parseSealed } from '#platform/vault/index.ts';

import { formatPlaats } from '../account.ts';
import { canUpdateAccount } from '../policy.ts';
import { listFactoren } from '../queries.ts';

/**
 * Uses a code of one of the actor's apps: once, and none from before it, also when two come at the same moment. Returns whether it
 * was right. Throws 403.
 */
export async function recordCode(tx: Tx, zelf: Actor, code: string, dataKey: string): Promise<boolean> {
  checkAllowed(canUpdateAccount(zelf));
  const nu = computeNow();
  for (const { id, geheim, laatsteStap } of await listFactoren(tx, zelf)) {
    if (geheim === null) continue;
    const secret = parseSealed(dataKey, formatPlaats(zelf.gemeente, id), geheim);
    const stap = findStep(secret, code, nu, laatsteStap);
    if (stap === undefined) continue;
    const used = await tx
      .updateTable('factoren')
      .set({ laatste_stap: stap, gebruikt_op: nu })
      .where('gemeente_id', '=', zelf.gemeente)
      .where('id', '=', id)
      .where('laatste_stap', '<', stap)
      .returning('id')
      .execute();
    if (used.length === 0) return false;
    await recordGebeurtenis(tx, zelf, {
      soort: 'factor-gebruikt',
      onderwerp: { soort: 'factor', id },
      gegevens: { soort: 'totp' },
    });
    return true;
  }
  return false;
}
