import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';

/**
 * Gives what residents of a huishouden asked the regisseur, and what waits, to the new one. Runs where the regie changes hands: in
 * the open dossier of the new regisseur, or within a hand-over. Why someone looked is theirs to say, and stays with them.
 */
export async function assignInwonervragen(
  tx: Tx,
  actor: Actor,
  { huishouden, medewerker }: { huishouden: string; medewerker: string },
): Promise<void> {
  const moved = await tx
    .updateTable('inwonervragen')
    .set({ gevraagde_id: medewerker })
    .where('gemeente_id', '=', actor.gemeente)
    .where('huishouden_id', '=', huishouden)
    .where('soort', '!=', 'waarom')
    .where('antwoord', '=', '')
    .where('gevraagde_id', '!=', medewerker)
    .executeTakeFirst();
  const aantal = Number(moved.numUpdatedRows);
  if (aantal === 0) return;
  const onderwerp = { soort: 'huishouden', id: huishouden };
  await recordGebeurtenis(tx, actor, { soort: 'inwonervragen-overgedragen', onderwerp, gegevens: { aantal } });
}
