import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { addBericht } from '../../../beheer/bericht/index.ts';
import { getBeheerdeMeting } from '../../meting/index.ts';
import { renderBrief } from '../brief.ts';
import { getGemeentecode, listTeVersturen } from '../queries.ts';
import { computeUitnodigingssleutel, type Geheimen } from '../sleutel.ts';

/**
 * Mails everyone who is asked in an open meting and was not mailed yet. Returns how many. Throws 404, 403, and 409 when the meting is not open.
 */
export async function sendUitnodigingen(tx: Tx, actor: Actor, geheimen: Geheimen, metingId: string): Promise<number> {
  const { meting, groepen } = await getBeheerdeMeting(tx, actor, metingId);
  if (meting.stand !== 'open')
    throw new Problem('verkeerde-staat', 'De meting is niet open. Er gaat nog geen mail uit.');
  const code = await getGemeentecode(tx, actor);
  const inwoners = new Set(groepen.flatMap(({ id, laag }) => (laag === 'inwoner' ? [id] : [])));
  const wie = await listTeVersturen(tx, actor, metingId, 'nieuw');
  for (const { id, groepId, medewerkerId, email } of wie) {
    const path = `/uitnodiging/${computeUitnodigingssleutel(geheimen.codeSecret, code, id)}`;
    await addBericht(tx, actor, {
      soort: 'uitnodiging',
      ...renderBrief(meting, inwoners.has(groepId) ? 'u' : 'je', 'vraag'),
      link: { path, dataKey: geheimen.dataKey },
      ...(medewerkerId === null ? { email: email ?? '' } : { medewerkerId }),
    });
  }
  if (wie.length === 0) return 0;
  await tx
    .updateTable('uitnodigingen')
    .set({ verstuurd_op: computeDay() })
    .where('gemeente_id', '=', actor.gemeente)
    .where('meting_id', '=', metingId)
    .where('verstuurd_op', 'is', null)
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'uitnodigingen-verstuurd',
    onderwerp: { soort: 'meting', id: metingId },
    gegevens: { aantal: wie.length },
  });
  return wie.length;
}
