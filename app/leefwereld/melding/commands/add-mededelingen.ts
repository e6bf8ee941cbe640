import type { Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { type ClientMededeling, listMededelingsoorten } from '../melding.ts';
import { getOpenMelding } from '../queries.ts';
import { WEIGERING as words } from '../weigeringen.ts';
import { addMededeling, type Hoe } from './add-mededeling.ts';

/**
 * The client was told: that the melding came in (LAW-W1), that a persoonlijk plan may be handed in (LAW-W2), of free
 * onafhankelijke cliëntondersteuning (LAW-W3), of a pgb and what it asks (LAW-W5). Wmo 2015 2.3.2. Throws 404, 403, 400 at `op` or
 * `soorten`, and 409 for a melding that was closed.
 */
export async function addMededelingen(
  tx: Tx,
  dossier: Dossier,
  id: string,
  { soorten, ...hoe }: Hoe & { soorten: readonly ClientMededeling[] },
): Promise<void> {
  const melding = await getOpenMelding(tx, dossier, id);
  const known = listMededelingsoorten(melding.wet);
  if (soorten.some((soort) => !known.includes(soort))) {
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'soorten', detail: words.nietBijWet }]);
  }
  await addMededeling(
    tx,
    dossier,
    melding,
    hoe,
    soorten.map((soort) => ({ soort, netwerklid: null })),
  );
}
