import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeHash, createId } from '#platform/id/index.ts';

import { createVervolgmeting, type Golf } from '../../meting/index.ts';
import { getGemeentecode, listOpnieuwTeVragen } from '../queries.ts';
import { computeUitnodigingssleutel, type Geheimen } from '../sleutel.ts';

/**
 * Sets up the next wave of a series with the same groepen and the same people, each with a new key; who left is not asked again. Throws 404, 403,
 * and 409 while a wave still runs.
 */
export async function createGolf(
  tx: Tx,
  actor: Actor,
  geheimen: Geheimen,
  metingId: string,
  golf: Golf,
): Promise<{ id: string }> {
  const { id, groepen } = await createVervolgmeting(tx, actor, metingId, golf);
  const code = await getGemeentecode(tx, actor);
  const rows = (await listOpnieuwTeVragen(tx, actor, metingId)).flatMap(({ groepId, medewerkerId, email }) => {
    const groep = groepen.get(groepId);
    if (groep === undefined) return [];
    const nieuw = createId();
    const hash = computeHash(computeUitnodigingssleutel(geheimen.codeSecret, code, nieuw));
    const wie = { medewerker_id: medewerkerId, email };
    return [{ gemeente_id: actor.gemeente, id: nieuw, meting_id: id, groep_id: groep, hash, ...wie }];
  });
  if (rows.length > 0) await tx.insertInto('uitnodigingen').values(rows).execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'uitnodigingen-toegevoegd',
    onderwerp: { soort: 'meting', id },
    gegevens: { aantal: rows.length },
  });
  return { id };
}
