import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { listVertegenwoordigingen } from '../queries.ts';

/**
 * Ends a vertegenwoordiging, and with it what opened because of it: today is the last day. Throws 404, 403, and 409 when the
 * huishouden is closed or it ended already.
 */
export async function closeVertegenwoordiging(tx: Tx, dossier: Dossier, id: string): Promise<void> {
  const found = getFound((await listVertegenwoordigingen(tx, dossier)).find((one) => one.id === id));
  checkOpen(dossier, canUpdateHuishouden(dossier));
  if (found.eindigtOp !== null) throw new Problem('verkeerde-staat', 'Dit is al gestopt.');
  const own = { gemeente_id: dossier.actor.gemeente, huishouden_id: dossier.huishouden };
  const eindigt_op = computeDay();
  await tx
    .updateTable('vertegenwoordigingen')
    .set({ eindigt_op })
    .where((where) => where.and({ ...own, id }))
    .execute();
  await tx
    .updateTable('betrokkenheden')
    .set({ eindigt_op })
    .where((where) => where.and({ ...own, vertegenwoordiging_id: id }))
    .where('eindigt_op', 'is', null)
    .execute();
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  const gegevens = { soort: found.soort };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'vertegenwoordiging-gestopt', onderwerp, gegevens });
}
