import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import type { Table } from '#platform/sheets/index.ts';

import type { Inleessoort } from '../inleessoort.ts';
import { OPEN } from '../policy.ts';
import { getInlezingOf } from '../queries.ts';

/** A sheet as create-inlezing keeps it; without cells when it cannot be read, or when it was the only one. */
type Kept = { koppen?: string[]; rows?: string[][]; lines?: number[] };

async function findTable(tx: Tx, actor: Actor, id: string, blad: number): Promise<Table | undefined> {
  const { bladen } = await tx
    .selectFrom('inlezingen')
    .select('bladen')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { koppen, rows, lines } = (bladen as Kept[])[blad] ?? {};
  return koppen && rows && lines ? { headings: koppen, rows, lines } : undefined;
}

/**
 * Says which sheet of a workbook is read, and guesses its columns.
 * @throws Problem 404, 403, 409 verkeerde-staat once it is being read in, 400 at `blad` when that sheet cannot be read
 */
export async function updateBlad(tx: Tx, actor: Actor, soort: Inleessoort, id: string, blad: number): Promise<void> {
  const { status } = await getInlezingOf(tx, actor, soort, id);
  checkAllowed(soort.can(actor));
  if (!OPEN.includes(status)) throw new Problem('verkeerde-staat', 'Dit bestand wordt al ingelezen.');
  const table = await findTable(tx, actor, id, blad);
  if (!table) {
    const detail = 'Dit blad kunnen we niet lezen. Kies een ander blad.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'blad', detail }]);
  }
  const { headings, rows, lines } = table;
  await tx
    .updateTable('inlezingen')
    .set({
      blad,
      status: 'kolommen',
      koppen: JSON.stringify(headings),
      rijen: JSON.stringify({ rows, lines }),
      kolommen: JSON.stringify(soort.guess(headings, rows)),
      antwoorden: '{}',
      totaal: rows.length,
    })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'inlezing-bijgewerkt', onderwerp: { soort: 'inlezing', id } });
}
