import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';
import type { NamedSheet } from '#platform/sheets/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Inleessoort } from '../inleessoort.ts';
import { formatBestand } from '../inlezing.ts';
import { removeRijen } from './remove-rijen.ts';

/** A sheet as it waits to be chosen. */
const asBlad = (sheet: NamedSheet) => ({
  naam: sheet.name,
  rijen: 'table' in sheet ? sheet.table.rows.length : 0,
  weigering: 'table' in sheet ? null : sheet.refusal,
  verborgen: { rijen: sheet.hidden.rows, kolommen: sheet.hidden.columns },
  ...('table' in sheet ? { koppen: sheet.table.headings, rows: sheet.table.rows, lines: sheet.table.lines } : {}),
});

/** With one sheet there is nothing to choose: its columns are guessed at once. */
function chooseOnly(soort: Inleessoort, sheets: readonly NamedSheet[]) {
  const [only] = sheets;
  if (sheets.length > 1 || only === undefined || !('table' in only)) {
    const totaal = sheets.reduce((sum, sheet) => sum + ('table' in sheet ? sheet.table.rows.length : 0), 0);
    return { status: 'blad', blad: null, koppen: '[]', rijen: '{"rows":[],"lines":[]}', kolommen: '{}', totaal };
  }
  const { headings, rows, lines } = only.table;
  return {
    status: 'kolommen',
    blad: 0,
    koppen: JSON.stringify(headings),
    rijen: JSON.stringify({ rows, lines }),
    kolommen: JSON.stringify(soort.guess(headings, rows)),
    totaal: rows.length,
  };
}

/**
 * Takes in a file that was chosen, with a first guess of which column holds what. Nothing is written of its rows yet.
 * @throws Problem 403 mag-niet
 */
export async function createInlezing(
  tx: Tx,
  actor: Actor,
  soort: Inleessoort,
  { bestand, sheets }: { bestand: string; sheets: readonly NamedSheet[] },
): Promise<{ id: string }> {
  checkAllowed(soort.can(actor));
  await removeRijen(tx, actor);
  const id = createId();
  const chosen = chooseOnly(soort, sheets);
  const bladen = sheets.map(asBlad).map(({ koppen, rows, lines, ...blad }) => {
    return chosen.status === 'blad' ? { ...blad, koppen, rows, lines } : blad;
  });
  await tx
    .insertInto('inlezingen')
    .values({
      gemeente_id: actor.gemeente,
      id,
      soort: soort.soort,
      bestand: formatBestand(bestand),
      bladen: JSON.stringify(bladen),
      ...chosen,
      gemaakt_door: getFound(actor.persoon),
      gemaakt_op: computeNow(),
    })
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'inlezing-aangemaakt',
    onderwerp: { soort: 'inlezing', id },
    gegevens: { rijen: chosen.totaal },
  });
  return { id };
}
