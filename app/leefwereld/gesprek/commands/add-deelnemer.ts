import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { getOpenGesprek, listSprekers } from '../queries.ts';
import type { DeelnemerInput } from '../schema.ts';

/**
 * Adds somebody who was there: a lid or netwerklid we know (`wie`), or a professional or cliëntondersteuner by name. Who is there
 * already stays as they are. Throws 404, 403, 409 once the verslag was sent, and 400 with the field.
 */
export async function addDeelnemer(tx: Tx, dossier: Dossier, gesprekId: string, input: DeelnemerInput): Promise<void> {
  const gesprek = await getOpenGesprek(tx, dossier, gesprekId, 'lines');
  const { wie, naam, functie } = input;
  const bekend = (await listSprekers(tx, dossier, gesprekId)).find(
    ({ waarde, spreker }) => waarde === wie && spreker !== 'professional',
  );
  if (bekend?.aanwezig) return;
  if (!bekend && naam === '') {
    const [field, detail] =
      wie === '' ? ['naam', 'Kies iemand, of vul een naam in.'] : ['wie', 'Kies iemand uit de lijst.'];
    throw new Problem('ongeldige-invoer', undefined, [{ field, detail }]);
  }
  const nieuw = input.soort === 'clientondersteuner' ? 'clientondersteuner' : 'professional';
  const wieIsHet = bekend
    ? {
        soort: bekend.lid === null ? 'netwerk' : 'lid',
        lid_id: bekend.lid,
        netwerklid_id: bekend.netwerklid,
        naam: bekend.naam,
      }
    : { soort: nieuw, lid_id: null, netwerklid_id: null, naam };
  await tx
    .insertInto('gespreksdeelnemers')
    .values({
      id: createId(),
      ...createInhoud(dossier, 'gesprek', { voor: gesprek.voor }),
      gesprek_id: gesprekId,
      ...wieIsHet,
      functie: bekend ? '' : functie,
    })
    .execute();
  const onderwerp = { soort: 'gesprek', id: gesprekId };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'gespreksdeelnemer-toegevoegd', onderwerp });
}
