import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeDay } from '#platform/time/index.ts';

/**
 * Closes every meting whose last day to fill in is over, for the daily job (`taak`). Returns how many.
 */
export async function closeVerlopen(tx: Tx, taak: Actor, vandaag: string = computeDay()): Promise<number> {
  // Locked as closeMeting does: answers that are on their way come in first.
  const over = await tx
    .selectFrom('metingen')
    .select('id')
    .where('gemeente_id', '=', taak.gemeente)
    .where('stand', '=', 'open')
    .where('invullen_tot', '<', vandaag)
    .forUpdate()
    .execute();
  if (over.length === 0) return 0;
  const ids = over.map(({ id }) => id);
  const closed = await tx
    .updateTable('metingen')
    .set((row) => ({ stand: 'gesloten', gesloten_op: vandaag, versie: row('versie', '+', 1) }))
    .where('gemeente_id', '=', taak.gemeente)
    .where('id', 'in', ids)
    .where('stand', '=', 'open')
    .returning('id')
    .execute();
  for (const { id } of closed) {
    await recordGebeurtenis(tx, taak, {
      soort: 'meting-gesloten',
      onderwerp: { soort: 'meting', id },
      gegevens: { vanzelf: true },
    });
  }
  return closed.length;
}
