import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { listNodigeRedenen } from '../../../kennis/ladder/index.ts';
import { findResultaat, formatKolommen, getOpenGesprek } from '../../gesprek/index.ts';
import type { Dossier } from '../../inzage/index.ts';
import type { ResultaatUpdate } from '../schema.ts';

/**
 * Changes what somebody wants to reach, and why lower rungs of the ladder are not enough; a reason below a solution stays (Wmo 2015
 * 2.3.5 lid 3, Jeugdwet 2.3). Throws 404, 403, 400 at such a reason, 409 once the verslag was sent, and 409 `verouderde-versie`.
 */
export async function updateResultaat(
  tx: Tx,
  dossier: Dossier,
  gesprek: string,
  id: string,
  { wens, versie, ...redenen }: ResultaatUpdate,
): Promise<void> {
  await getOpenGesprek(tx, dossier, gesprek, 'lines');
  const resultaat = getFound(await findResultaat(tx, dossier, gesprek, id));
  const nodig = listNodigeRedenen(resultaat.oplossingen.map(({ trede }) => trede));
  const leeg = nodig.filter((trede) => redenen[trede] === '');
  if (leeg.length > 0) {
    const detail = 'Hierboven staat een oplossing. Laat staan waarom dit niet genoeg is.';
    throw new Problem(
      'ongeldige-invoer',
      undefined,
      leeg.map((field) => ({ field, detail })),
    );
  }
  const { numUpdatedRows } = await tx
    .updateTable('resultaten')
    .set({ wens, ...formatKolommen(redenen), op: computeNow(), versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde dit resultaat terwijl jij bezig was.');
  }
  await recordGebeurtenis(tx, dossier.actor, { soort: 'resultaat-bijgewerkt', onderwerp: { soort: 'resultaat', id } });
}
