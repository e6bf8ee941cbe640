import type { Actor, Tx } from '#platform/database/index.ts';

/** Clears away the half sign-ins of a gemeente that are over at `nu`. For the daily job (`taak`). Returns how many went. */
export async function removeAanmeldingen(tx: Tx, taak: Actor, nu: Date): Promise<number> {
  const gone = await tx
    .deleteFrom('aanmeldingen')
    .where('gemeente_id', '=', taak.gemeente)
    .where('verloopt', '<=', nu)
    .returning('doel')
    .execute();
  return gone.length;
}
