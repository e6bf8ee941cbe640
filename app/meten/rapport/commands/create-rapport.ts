import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { addJob } from '#platform/jobs/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { openMeting } from '../../meting/index.ts';
import { canCreateRapport } from '../policy.ts';
import { listMeegenomen } from '../queries.ts';
import { formatBegeleidersleutel, formatDeelnemersleutel, isRapporteerbaar, RAPPORTTAAK } from '../rapport.ts';
import type { RapportInput } from '../schema.ts';

/**
 * Asks for a rapport of a meting whose results are open; a job makes it. Of the other metingen only those that this person leads too.
 * Throws 404 for a meting that is not there, 403, 409 while its results are closed, 400 at the field for another that may not come along.
 */
export async function createRapport(tx: Tx, actor: Actor, input: RapportInput): Promise<{ id: string }> {
  const { meting, soort, titel, woord } = input;
  const geopend = await openMeting(tx, actor, meting);
  checkAllowed(canCreateRapport(geopend));
  if (!isRapporteerbaar(geopend.meting)) {
    throw new Problem('verkeerde-staat', 'De resultaten zijn nog niet open. Een rapport komt daarna.');
  }
  const gevraagd = soort === 'raad' ? [...new Set(input.ook)] : [];
  const keuzes = await listMeegenomen(tx, actor, geopend);
  const ook = gevraagd.map((id) => keuzes.find((keuze) => keuze.id === id));
  if (ook.includes(undefined)) {
    const detail = 'Kies een meting uit de lijst.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'ook', detail }]);
  }
  // Whoever leads this meting reads it too, unless it tells of one that they do not lead.
  const { begeleider } = geopend.meting;
  const leidtAlles = ook.every((keuze) => keuze?.begeleider.id === begeleider.id);
  const lezers = [
    ...(leidtAlles ? [formatBegeleidersleutel(meting)] : []),
    ...(soort === 'bondgenootschap' ? [formatDeelnemersleutel(meting)] : []),
  ];
  const id = createId();
  await tx
    .insertInto('rapporten')
    .values({
      gemeente_id: actor.gemeente,
      id,
      meting_id: meting,
      soort,
      titel,
      woord: woord === '' ? null : woord,
      ook: gevraagd,
      lezers,
      gemaakt_door: getFound(actor.pseudoniem),
      gemaakt_op: computeNow(),
    })
    .execute();
  await addJob(tx, RAPPORTTAAK, { gemeente: actor.gemeente, rapport: id });
  await recordGebeurtenis(tx, actor, {
    soort: 'rapport-aangevraagd',
    onderwerp: { soort: 'rapport', id },
    gegevens: { voor: soort, metingen: 1 + gevraagd.length },
  });
  return { id };
}
