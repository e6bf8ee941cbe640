import type { Tx } from '#platform/database/index.ts';

import { MAX_POGINGEN } from '../aanmelding.ts';

/**
 * Counts a second factor that was wrong; after five the half sign-in is gone and the password must be given again. The
 * transaction carries its hash as key. Returns how many are left.
 */
export async function recordPoging(tx: Tx, tokenHash: string): Promise<number> {
  const row = await tx
    .updateTable('aanmeldingen')
    .set((column) => ({ pogingen: column('pogingen', '+', 1) }))
    .where('token_hash', '=', tokenHash)
    .returning('pogingen')
    .executeTakeFirst();
  const left = MAX_POGINGEN - (row?.pogingen ?? MAX_POGINGEN);
  if (left <= 0) await tx.deleteFrom('aanmeldingen').where('token_hash', '=', tokenHash).execute();
  return Math.max(0, left);
}
