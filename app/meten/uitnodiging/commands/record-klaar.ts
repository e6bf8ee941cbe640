import type { Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import type { Uitnodiging } from '../queries.ts';

/** The nightly job takes rows out and puts them back: who was waiting for it, then looks for the row again. */
const POGINGEN = 20;

/**
 * Marks an invitation as done, in the transaction of the answer and with the hash of its key as `code` in the context. The row is
 * locked until that transaction ends: of two that send in at once, one comes through. Returns false when it was done already, or withdrawn.
 * Throws 503 when the row keeps moving: that is not the same as done.
 */
export async function recordKlaar(tx: Tx, { id, hash }: Pick<Uitnodiging, 'id' | 'hash'>): Promise<boolean> {
  for (let poging = 0; poging < POGINGEN; poging++) {
    const { numUpdatedRows } = await tx
      .updateTable('uitnodigingen')
      .set({ klaar: true })
      .where('id', '=', id)
      .where('hash', '=', hash)
      .where('klaar', '=', false)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return true;
    const nog = await tx
      .selectFrom('uitnodigingen')
      .select('id')
      .where('hash', '=', hash)
      .where('klaar', '=', false)
      .executeTakeFirst();
    if (nog === undefined) return false;
  }
  throw new Problem('even-niet');
}
