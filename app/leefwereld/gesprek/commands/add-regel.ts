import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { getLeefdomein } from '../onderwerp.ts';
import { getOpenGesprek, getVoor, listSprekers } from '../queries.ts';
import type { RegelInput } from '../schema.ts';

/**
 * Writes down one thing that was said: whose words, about which of the seven subjects (Wmo 2015 2.3.2 lid 4), and for whom it is. Two
 * people who write at once both keep theirs. Throws 404, 403, 409 once the verslag was sent, and 400 with the field, also for somebody
 * who left the huishouden.
 */
export async function addRegel(
  tx: Tx,
  dossier: Dossier,
  gesprekId: string,
  input: RegelInput,
): Promise<{ id: string }> {
  const gesprek = await getOpenGesprek(tx, dossier, gesprekId, 'lines');
  const { onderwerp, tekst, leefdomein = getLeefdomein(onderwerp), wet = 'algemeen' } = input;
  const wie = (await listSprekers(tx, dossier, gesprekId)).find(({ waarde }) => waarde === input.wie);
  if (!wie) {
    const detail = 'Kies wie dit zegt uit de lijst. Wie vertrok, staat er niet meer in.';
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'wie', detail }]);
  }
  const voor = await getVoor(tx, dossier, gesprek, input.voor);
  const id = createId();
  await tx
    .insertInto('gespreksregels')
    .values({
      id,
      ...createInhoud(dossier, 'gesprek', {
        leefdomein,
        wet,
        voor,
      }),
      gesprek_id: gesprekId,
      onderwerp,
      soort: 'gezegd',
      tekst,
      op: computeNow(),
      spreker: wie.spreker,
      lid_id: wie.lid,
      netwerklid_id: wie.netwerklid,
      door: wie.naam,
    })
    .execute();
  const waarover = { soort: 'gesprek', id: gesprekId };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'gespreksregel-toegevoegd', onderwerp: waarover });
  return { id };
}
