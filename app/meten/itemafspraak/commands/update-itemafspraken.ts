import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { listKenmerken } from '../../instrument/index.ts';
import { getBeheerdeMeting } from '../../meting/index.ts';
import { listItemafspraken } from '../queries.ts';
import type { ItemafsprakenInput } from '../schema.ts';

/**
 * Writes what was agreed, all kenmerken at once; a kenmerk left empty has no agreement. Throws 404, 403, 409 once the meting is open or for an
 * instrument without agreements, and 409 `verouderde-versie` when someone changed one of them meanwhile: then nothing is written.
 */
export async function updateItemafspraken(
  tx: Tx,
  actor: Actor,
  metingId: string,
  input: ItemafsprakenInput,
): Promise<void> {
  const { meting, definitie } = await getBeheerdeMeting(tx, actor, metingId);
  if (definitie.omschrijven !== true) throw new Problem('verkeerde-staat', 'Dit instrument heeft geen afspraken.');
  if (meting.stand !== 'concept')
    throw new Problem('verkeerde-staat', 'De meting is al open. De afspraken staan vast.');
  const nu = new Map((await listItemafspraken(tx, actor, metingId)).map((een) => [een.sleutel, een]));
  const anders = listKenmerken(definitie).flatMap(({ sleutel }) => {
    const tekst = input.tekst[sleutel] ?? '';
    return tekst === (nu.get(sleutel)?.tekst ?? '') ? [] : [{ sleutel, tekst }];
  });
  if (anders.some(({ sleutel }) => (nu.get(sleutel)?.versie ?? 0) !== (input.versie[sleutel] ?? 0))) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde deze afspraken terwijl jij bezig was.');
  }
  for (const { sleutel, tekst } of anders) {
    await tx
      .insertInto('itemafspraken')
      .values({ gemeente_id: actor.gemeente, meting_id: metingId, sleutel, tekst, gewijzigd_door: actor.pseudoniem })
      .onConflict((conflict) =>
        conflict.columns(['gemeente_id', 'meting_id', 'sleutel']).doUpdateSet((row) => ({
          tekst,
          versie: row('itemafspraken.versie', '+', 1),
          gewijzigd_door: actor.pseudoniem,
        })),
      )
      .execute();
  }
  await recordGebeurtenis(tx, actor, {
    soort: 'itemafspraken-bijgewerkt',
    onderwerp: { soort: 'meting', id: metingId },
    gegevens: { aantal: anders.length },
  });
}
