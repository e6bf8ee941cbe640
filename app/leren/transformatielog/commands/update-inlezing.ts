import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, type FieldError, Problem } from '#platform/problems/index.ts';

import { type Kolommen, VELDEN } from '../inlezen.ts';
import { canCreateInlezing } from '../policy.ts';
import { getInlezing } from '../queries.ts';

/** A title is needed, a column holds one field, and a column that is chosen is there. */
function checkKolommen(kolommen: Kolommen, aantal: number): void {
  const chosen = Object.values(kolommen);
  const errors = VELDEN.flatMap((veld): FieldError[] => {
    const kolom = kolommen[veld];
    if (kolom === null) return veld === 'titel' ? [{ field: veld, detail: 'Kies in welke kolom de titel staat.' }] : [];
    if (kolom >= aantal) return [{ field: veld, detail: 'Deze kolom staat niet in het bestand. Kies een andere.' }];
    if (chosen.indexOf(kolom) === chosen.lastIndexOf(kolom)) return [];
    return [{ field: veld, detail: 'Kies elke kolom hoogstens één keer.' }];
  });
  if (errors.length > 0) throw new Problem('ongeldige-invoer', 'De kolommen kloppen nog niet.', errors);
}

/**
 * Says which column of a sheet holds what.
 * @throws Problem 404, 403, 409 verkeerde-staat once it is being read in, 400 at the field whose column is wrong
 */
export async function updateInlezing(tx: Tx, actor: Actor, id: string, kolommen: Kolommen): Promise<void> {
  const { koppen, status } = await getInlezing(tx, actor, id);
  checkAllowed(canCreateInlezing(actor));
  if (status === 'bezig' || status === 'klaar') throw new Problem('verkeerde-staat', 'Dit bestand wordt al ingelezen.');
  checkKolommen(kolommen, koppen.length);
  await tx
    .updateTable('inlezingen')
    .set({ kolommen: JSON.stringify(kolommen), status: 'kolommen' })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'inlezing-bijgewerkt', onderwerp: { soort: 'inlezing', id } });
}
