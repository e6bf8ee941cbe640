import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { isLopend } from '../meting.ts';
import { canCreateMeting } from '../policy.ts';
import { getBegeleider, getBeheerdeMeting } from '../queries.ts';
import type { MetingUpdate } from '../schema.ts';

const KIEST = 'Alleen beleid en de transformatiemanager kiezen een andere begeleider.';

/**
 * Changes the settings of a meting that is not closed yet; once it is open the group minimum can only go up. Throws 404, 403, 400 with
 * the field, 409 when it is closed, and 409 when someone else was first.
 */
export async function updateMeting(tx: Tx, actor: Actor, id: string, input: MetingUpdate): Promise<void> {
  const { meting } = await getBeheerdeMeting(tx, actor, id);
  if (!isLopend(meting)) throw new Problem('verkeerde-staat', 'Deze meting is gesloten. Er verandert niets meer.');
  if (meting.naamloos && meting.stand !== 'concept' && input.groepsminimum < meting.groepsminimum) {
    const detail = 'De meting loopt al. Dit getal kan alleen nog omhoog.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'groepsminimum', detail }]);
  }
  const begeleider = await getBegeleider(tx, actor, input.begeleider || meting.begeleider.id);
  const verdict = begeleider === meting.begeleider.id || canCreateMeting(actor);
  if (verdict !== true) throw new Problem('ongeldige-invoer', KIEST, [{ field: 'begeleider', detail: KIEST }]);
  const { numUpdatedRows } = await tx
    .updateTable('metingen')
    .set({
      titel: input.titel,
      onderwerp: input.onderwerp || null,
      periode: input.periode,
      groepsminimum: meting.naamloos ? input.groepsminimum : 1,
      begeleider_id: begeleider,
      invullen_tot: input.invullenTot || null,
      versie: input.versie + 1,
    })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('versie', '=', input.versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde deze meting terwijl jij bezig was.');
  }
  await recordGebeurtenis(tx, actor, {
    soort: 'meting-bijgewerkt',
    onderwerp: { soort: 'meting', id },
    gegevens: { versie: input.versie + 1 },
  });
}
