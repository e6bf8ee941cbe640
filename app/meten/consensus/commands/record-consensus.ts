import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { listNiveaus } from '../../instrument/index.ts';
import { computeVerschoven } from '../consensus.ts';
import { canRecordConsensus } from '../policy.ts';
import { getGespreksitem } from '../queries.ts';
import type { ConsensusInput } from '../schema.ts';

const VEROUDERD = 'Iemand anders legde hier net iets vast terwijl jij bezig was.';

/**
 * Writes down what a perspectief agreed on an item: the level, why, and what the others say. Who moved follows from what people chose alone.
 * Throws 404 (not there or not theirs to see), 403, 400 at `niveau` for a level that is none, and 409 when another was first.
 */
export async function recordConsensus(
  tx: Tx,
  actor: Actor,
  metingId: string,
  item: string,
  { van, niveau, reden, minderheid, versie }: ConsensusInput,
): Promise<{ id: string }> {
  const { geopend, perspectief, gesprek } = await getGespreksitem(tx, actor, metingId, { van, item });
  checkAllowed(canRecordConsensus(geopend, perspectief));
  if (!listNiveaus(geopend.definitie, gesprek.item).some(({ waarde }) => waarde === niveau)) {
    throw new Problem('ongeldige-invoer', 'Kies een niveau.', [
      { field: 'niveau', detail: 'Kies een niveau uit de lijst.' },
    ]);
  }
  const lezers = [
    `begeleider:${metingId}`,
    ...(perspectief.partij === null ? [] : [`partij:${perspectief.partij}`]),
    ...(geopend.meting.opengesteld ? [`meting:${metingId}`] : []),
  ];
  const verschoven = JSON.stringify(computeVerschoven(gesprek.keuzes, niveau));
  const inhoud = {
    niveau,
    reden,
    minderheid,
    verschoven,
    lezers,
    versie: versie + 1,
    door: actor.pseudoniem ?? '',
    op: computeNow(),
  };
  const id = gesprek.besluit?.id ?? createId();
  const plek = { gemeente_id: actor.gemeente, id, meting_id: metingId, perspectief: perspectief.sleutel, item };
  const written = gesprek.besluit
    ? await tx
        .updateTable('consensusbesluiten')
        .set(inhoud)
        .where('gemeente_id', '=', actor.gemeente)
        .where('id', '=', id)
        .where('versie', '=', versie)
        .executeTakeFirst()
        .then(({ numUpdatedRows }) => numUpdatedRows)
    : await tx
        .insertInto('consensusbesluiten')
        .values({ ...plek, ...inhoud })
        .onConflict((conflict) => conflict.columns(['gemeente_id', 'meting_id', 'perspectief', 'item']).doNothing())
        .executeTakeFirst()
        .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows);
  if (written !== 1n) throw new Problem('verouderde-versie', VEROUDERD);
  const onderwerp = { soort: 'meting', id: metingId };
  await recordGebeurtenis(tx, actor, {
    soort: 'consensus-vastgelegd',
    onderwerp,
    gegevens: { item, versie: versie + 1 },
  });
  return { id };
}
