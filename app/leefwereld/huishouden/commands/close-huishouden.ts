import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import type { Resultaat } from '../huishouden.ts';
import { createVerouderd } from '../invoer.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { updateVindkaarten } from './update-vindkaarten.ts';

/**
 * Closes a huishouden: nobody finds it any more, partijen take part until today, and residents keep reading their own. Throws 403,
 * and 409 when it is closed, another was first, or someone was asked to take over the regie.
 */
export async function closeHuishouden(
  tx: Tx,
  dossier: Dossier,
  { resultaat, versie }: { resultaat: Resultaat; versie: number },
): Promise<void> {
  checkOpen(dossier, canUpdateHuishouden(dossier));
  const gevraagd = await tx
    .selectFrom('huishoudens as h')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'h.gemeente_id').onRef('m.id', '=', 'h.opvolger_id'),
    )
    .select('m.naam')
    .where('h.gemeente_id', '=', dossier.actor.gemeente)
    .where('h.id', '=', dossier.huishouden)
    .executeTakeFirst();
  if (gevraagd) {
    const reden = `${gevraagd.naam} is gevraagd de regie over te nemen. Trek die vraag eerst in.`;
    throw new Problem('verkeerde-staat', reden);
  }
  const vandaag = computeDay();
  await tx
    .updateTable('betrokkenheden')
    .set({ eindigt_op: vandaag })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('soort', '=', 'partij')
    .where('eindigt_op', 'is', null)
    .execute();
  const { numUpdatedRows } = await tx
    .updateTable('huishoudens')
    .set({ stand: 'afgesloten', afgesloten_op: vandaag, resultaat, versie: versie + 1 })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('id', '=', dossier.huishouden)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw createVerouderd();
  await updateVindkaarten(tx, dossier);
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'huishouden-afgesloten', onderwerp, gegevens: { resultaat } });
}
