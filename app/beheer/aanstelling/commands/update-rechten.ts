import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { updateSessiesOf } from '../../sessie/index.ts';
import { computeRechten, isSame } from '../aanstelling.ts';
import { canUpdateAanstellingen } from '../policy.ts';
import { listBron, listKopieen, listLaatsteDagen, listWaarnemers } from '../queries.ts';

/**
 * Makes the copies of rollen and teams on medewerkers and in their open sessies equal to the aanstellingen that count
 * today, in the transaction of the change; also those of who stands in for these people. Returns how many people changed.
 * Throws 403.
 */
export async function updateRechten(tx: Tx, actor: Actor, wie: readonly string[] | 'iedereen'): Promise<number> {
  checkAllowed(canUpdateAanstellingen(actor));
  const vandaag = computeDay();
  const near = wie === 'iedereen' ? wie : [...new Set([...wie, ...(await listWaarnemers(tx, actor, wie))])];
  const kopieen = await listKopieen(tx, actor, near);
  const rechten = computeRechten(
    kopieen.map(({ id }) => id),
    await listBron(tx, actor, near, vandaag),
    await listLaatsteDagen(tx, actor),
    vandaag,
  );
  let changed = 0;
  for (const { id, ...kopie } of kopieen) {
    const { rollen, teams } = rechten.get(id) ?? { rollen: [], teams: [] };
    if (isSame(kopie.rollen, rollen) && isSame(kopie.teams, teams)) continue;
    changed += 1;
    await tx
      .updateTable('medewerkers')
      .set({ rollen, teams })
      .where('gemeente_id', '=', actor.gemeente)
      .where('id', '=', id)
      .execute();
    await updateSessiesOf(tx, actor, id, { rollen, teams });
    const gegevens = { rollen: rollen.join(' '), teams: teams.length };
    await recordGebeurtenis(tx, actor, {
      soort: 'rechten-bijgewerkt',
      onderwerp: { soort: 'medewerker', id },
      gegevens,
    });
  }
  return changed;
}
