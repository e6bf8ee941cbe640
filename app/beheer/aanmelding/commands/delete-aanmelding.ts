import type { Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

/**
 * Ends a half sign-in, in the transaction of what it led to; that carries its hash as key. Throws 409 when it is gone: of two who
 * come at once, one goes on.
 */
export async function deleteAanmelding(tx: Tx, tokenHash: string): Promise<void> {
  const gone = await tx.deleteFrom('aanmeldingen').where('token_hash', '=', tokenHash).returning('doel').execute();
  if (gone.length === 0) throw new Problem('verkeerde-staat', 'Dit aanmelden is al klaar of duurde te lang.');
}
