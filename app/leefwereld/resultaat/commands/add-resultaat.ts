import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { getLid, getOpenGesprek, getVoor, RESULTATEN } from '../../gesprek/index.ts';
import { createInhoud, type Dossier } from '../../inzage/index.ts';
import type { ResultaatInput } from '../schema.ts';

/**
 * Chooses a result of the checklist, with what somebody wants to reach in their own words. Throws 404, 403, 409 once the verslag was
 * sent, and 400 with the field, also for somebody who left the huishouden.
 */
export async function addResultaat(
  tx: Tx,
  dossier: Dossier,
  gesprekId: string,
  input: ResultaatInput,
): Promise<{ id: string }> {
  const gesprek = await getOpenGesprek(tx, dossier, gesprekId, 'lines');
  const { resultaat, wens, leefdomein = RESULTATEN[resultaat], wet = 'algemeen' } = input;
  const lid = input.lid === '' ? null : (await getLid(tx, dossier, input.lid, 'lid')).id;
  const voor = await getVoor(tx, dossier, gesprek, input.voor);
  const id = createId();
  await tx
    .insertInto('resultaten')
    .values({
      id,
      ...createInhoud(dossier, 'gesprek', {
        leefdomein,
        wet,
        voor,
      }),
      gesprek_id: gesprekId,
      resultaat,
      lid_id: lid,
      wens,
      op: computeNow(),
    })
    .execute();
  await recordGebeurtenis(tx, dossier.actor, { soort: 'resultaat-gekozen', onderwerp: { soort: 'resultaat', id } });
  return { id };
}
