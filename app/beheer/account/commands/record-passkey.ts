import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { type Asked, parsePasskeyAnswer } from '#platform/factor/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { canUpdateAccount } from '../policy.ts';
import { listFactoren } from '../queries.ts';

/**
 * Uses one of the actor's passkeys: `answer` is what the browser sent to the question in `asked`. Returns whether it was right.
 * Throws 403.
 */
export async function recordPasskey(tx: Tx, zelf: Actor, asked: Asked, answer: string): Promise<boolean> {
  checkAllowed(canUpdateAccount(zelf));
  for (const { id, passkey } of await listFactoren(tx, zelf)) {
    const right = passkey && (await parsePasskeyAnswer(asked, answer, passkey));
    if (!right) continue;
    await tx
      .updateTable('factoren')
      .set({ teller: right.teller, gebruikt_op: computeNow() })
      .where('gemeente_id', '=', zelf.gemeente)
      .where('id', '=', id)
      .execute();
    await recordGebeurtenis(tx, zelf, {
      soort: 'factor-gebruikt',
      onderwerp: { soort: 'factor', id },
      gegevens: { soort: 'passkey' },
    });
    return true;
  }
  return false;
}
