import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { checkDag } from '../dagen.ts';
import type { Mededelingsoort, Wijze } from '../melding.ts';
import { canUpdateMelding } from '../policy.ts';
import type { Melding } from '../queries.ts';

export type Hoe = { hoe: Wijze; op: string };

/** Writes down what was told, each once: what was told before stays as it is. Throws 403, and 400 at `op` for a day before the melding. */
export async function addMededeling(
  tx: Tx,
  dossier: Dossier,
  melding: Melding,
  { hoe, op }: Hoe,
  told: { soort: Mededelingsoort; netwerklid: string | null }[],
): Promise<void> {
  checkAllowed(canUpdateMelding(dossier));
  checkDag(melding, op);
  const { leefdomein, wet, zichtbaarVoor } = melding;
  const plek = createInhoud(dossier, 'route', { leefdomein, wet, voor: zichtbaarVoor });
  for (const { soort, netwerklid } of told) {
    const what = { soort, netwerklid_id: netwerklid, op, hoe, door_id: dossier.actor.persoon ?? '' };
    await tx
      .insertInto('mededelingen')
      .values({ id: createId(), ...plek, melding_id: melding.id, ...what })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await recordGebeurtenis(tx, dossier.actor, {
      soort: soort === 'ontvangst' ? 'ontvangst-bevestigd' : 'mededeling-gedaan',
      onderwerp: { soort: 'melding', id: melding.id },
      gegevens: { soort, hoe },
    });
  }
}
