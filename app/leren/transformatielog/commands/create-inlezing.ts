import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';
import type { Sheet } from '#platform/sheets/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { formatBestand } from '../agenda.ts';
import { guessMapping } from '../inlezen.ts';
import { canCreateInlezing } from '../policy.ts';

const WEEK = 7 * 86_400_000;

/** Rows of sheets that nobody came back for are not kept. */
async function removeForgotten(tx: Tx, actor: Actor): Promise<void> {
  await tx
    .updateTable('inlezingen')
    .set({ rijen: JSON.stringify({ rows: [], lines: [] }), totaal: 0 })
    .where('gemeente_id', '=', actor.gemeente)
    .where('status', 'in', ['kolommen', 'mislukt'])
    .where('gemaakt_op', '<', new Date(computeNow().getTime() - WEEK))
    .execute();
}

/**
 * Takes in a sheet that was chosen, with a first guess of which column holds what. Nothing is public yet.
 * @throws Problem 403 mag-niet
 */
export async function createInlezing(
  tx: Tx,
  actor: Actor,
  { bestand, sheet }: { bestand: string; sheet: Sheet },
): Promise<{ id: string }> {
  checkAllowed(canCreateInlezing(actor));
  await removeForgotten(tx, actor);
  const { headings, rows, lines } = sheet;
  const id = createId();
  await tx
    .insertInto('inlezingen')
    .values({
      gemeente_id: actor.gemeente,
      id,
      bestand: formatBestand(bestand),
      koppen: JSON.stringify(headings),
      rijen: JSON.stringify({ rows, lines }),
      kolommen: JSON.stringify(guessMapping(headings, rows)),
      totaal: rows.length,
      gemaakt_door: getFound(actor.persoon),
      gemaakt_op: computeNow(),
    })
    .execute();
  const gegevens = { rijen: rows.length };
  await recordGebeurtenis(tx, actor, { soort: 'inlezing-aangemaakt', onderwerp: { soort: 'inlezing', id }, gegevens });
  return { id };
}
