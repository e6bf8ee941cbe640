import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { addBericht } from '../../../beheer/bericht/index.ts';
import { checkHerinnerbaar, checkInvulbaar, getBeheerdeMeting } from '../../meting/index.ts';
import { renderBrief } from '../brief.ts';
import { getGemeentecode, listTeVersturen } from '../queries.ts';
import { computeUitnodigingssleutel, type Geheimen } from '../sleutel.ts';

/**
 * Mails everyone who was mailed before and is not done, with the same key as before. At most once in three days. To how many it went is
 * told of a named meting alone: of an anonymous one it would say who sent in since the last count. Throws 404, 403 and 409.
 */
export async function sendHerinneringen(tx: Tx, actor: Actor, geheimen: Geheimen, metingId: string): Promise<void> {
  const { meting, groepen } = await getBeheerdeMeting(tx, actor, metingId);
  checkInvulbaar(meting);
  checkHerinnerbaar(meting, computeDay());
  const { numUpdatedRows } = await tx
    .updateTable('metingen')
    .set({ herinneren_op: computeDay() })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', metingId)
    .where('herinneren_op', 'is not distinct from', meting.herinnerenOp)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('verouderde-versie', 'Iemand anders stuurde net een herinnering.');
  const code = await getGemeentecode(tx, actor);
  const inwoners = new Set(groepen.flatMap(({ id, laag }) => (laag === 'inwoner' ? [id] : [])));
  const wie = await listTeVersturen(tx, actor, metingId, 'herinnering');
  for (const { id, groepId, medewerkerId, email } of wie) {
    const path = `/uitnodiging/${computeUitnodigingssleutel(geheimen.codeSecret, code, id)}`;
    await addBericht(tx, actor, {
      soort: 'uitnodiging',
      ...renderBrief(meting, inwoners.has(groepId) ? 'u' : 'je', 'nog'),
      link: { path, dataKey: geheimen.dataKey },
      ...(medewerkerId === null ? { email: email ?? '' } : { medewerkerId }),
    });
  }
  if (!meting.naamloos && wie.length > 0) {
    const ids = wie.map(({ id }) => id);
    await tx
      .updateTable('uitnodigingen')
      .set({ herinnerd_op: computeDay() })
      .where('gemeente_id', '=', actor.gemeente)
      .where('id', 'in', ids)
      .execute();
  }
  await recordGebeurtenis(tx, actor, {
    soort: 'herinneringen-verstuurd',
    onderwerp: { soort: 'meting', id: metingId },
    gegevens: meting.naamloos ? {} : { aantal: wie.length },
  });
}
