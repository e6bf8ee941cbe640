import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { findPersoonsgegevens } from '../../signaal/index.ts';
import { isFollowing, type Stapsoort } from '../knelpunt.ts';
import { canRecordStap } from '../policy.ts';
import { findKnelpunt } from '../queries.ts';

type Input = { knelpuntId: string; soort: Stapsoort; tekst: string };

/**
 * Adds a step (at most 600 characters, without names) that everyone with a terugmeldcode of its signals will read. The one
 * place where steps are written. A 'besluit' brings a knelpunt whose proeftuin or onderzoek runs to that status.
 * Throws 404, 403, or 400 at `tekst` when it holds what looks like personal data.
 */
export async function addKnelpuntstap(tx: Tx, actor: Actor, { knelpuntId, soort, tekst }: Input): Promise<void> {
  const { status } = getFound(await findKnelpunt(tx, actor, knelpuntId));
  checkAllowed(canRecordStap(actor));
  if (findPersoonsgegevens(tekst, computeNow()).length > 0) {
    const detail = 'Deze tekst lezen mensen van buiten. Laat namen, nummers en adressen weg.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'tekst', detail }]);
  }
  if (soort === 'besluit' && isFollowing(status, 'besluit')) {
    await tx
      .updateTable('knelpunten')
      .set((row) => ({ status: 'besluit', versie: row('versie', '+', 1) }))
      .where('gemeente_id', '=', actor.gemeente)
      .where('id', '=', knelpuntId)
      .where('status', '=', status)
      .execute();
  }
  await tx
    .insertInto('knelpuntstappen')
    .values({ gemeente_id: actor.gemeente, id: createId(), knelpunt_id: knelpuntId, dag: computeDay(), soort, tekst })
    .execute();
  const onderwerp = { soort: 'knelpunt', id: knelpuntId };
  await recordGebeurtenis(tx, actor, { soort: 'knelpuntstap-toegevoegd', onderwerp, gegevens: { stap: soort } });
}
