import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { getOpenGesprek, listRegels } from '../queries.ts';
import type { NietsInput } from '../schema.ts';

/**
 * Records why nothing is to be said about a subject: none of the seven may stay blank without a reason (Wmo 2015 2.3.2 lid 4,
 * LAW-W4). Throws 404, 403, and 409 once the verslag was sent or when something stands there.
 */
export async function addNiets(
  tx: Tx,
  dossier: Dossier,
  gesprekId: string,
  input: NietsInput,
): Promise<{ id: string }> {
  const gesprek = await getOpenGesprek(tx, dossier, gesprekId, 'lines');
  const regels = await listRegels(tx, dossier, gesprekId);
  if (regels.some(({ onderwerp }) => onderwerp === input.onderwerp)) {
    throw new Problem('verkeerde-staat', 'Hier staat al iets. Laat dat eerst weg, of schrijf het erbij.');
  }
  const id = createId();
  await tx
    .insertInto('gespreksregels')
    .values({
      id,
      ...createInhoud(dossier, 'gesprek', { voor: gesprek.voor }),
      gesprek_id: gesprekId,
      onderwerp: input.onderwerp,
      soort: 'niets',
      tekst: input.reden,
      op: computeNow(),
      spreker: 'professional',
      lid_id: null,
      netwerklid_id: null,
      door: gesprek.houder.naam,
    })
    .execute();
  const waarover = { soort: 'gesprek', id: gesprekId };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'gespreksonderwerp-overgeslagen', onderwerp: waarover });
  return { id };
}
