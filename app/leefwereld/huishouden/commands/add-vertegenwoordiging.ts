import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { isGeldig, type Vertegenwoordiging } from '../../inzage/index.ts';
import { createFout } from '../invoer.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { findLid, listVertegenwoordigingen } from '../queries.ts';
import { addVertegenwoordigers } from './add-vertegenwoordigers.ts';

export type NewVertegenwoordiging = {
  lid: string;
  /** A lid of the same huishouden, or the name of someone outside it. */
  door: { lid: string } | { naam: string };
  soort: Vertegenwoordiging;
  geschil?: boolean;
};

/**
 * Records who has gezag over a lid or represents them otherwise. When that is a lid with an account, what the law gives them opens
 * from now, unless it is in dispute. Throws 404 for a lid, 403, 409 when it is closed or they left, and 400 at `soort` for what does
 * not exist at this age, or at `door` for someone who cannot be it. BW 1:245, 1:337 and 1:450; Wmo 2015 5.3.2 lid 3.
 */
export async function addVertegenwoordiging(
  tx: Tx,
  dossier: Dossier,
  { lid, door, soort, geschil = false }: NewVertegenwoordiging,
): Promise<{ id: string }> {
  const wie = getFound(await findLid(tx, dossier, lid));
  checkOpen(dossier, canUpdateHuishouden(dossier));
  if (wie.eindigtOp !== null) throw new Problem('verkeerde-staat', 'Deze persoon hoort er niet meer bij.');
  const vandaag = computeDay();
  if (!isGeldig(soort, wie.geboortedatum, vandaag)) {
    throw createFout('soort', 'Dit bestaat niet op deze leeftijd. Kies een andere soort.');
  }
  const doorLid = 'lid' in door ? door.lid : null;
  if (doorLid === lid || (doorLid !== null && !(await findLid(tx, dossier, doorLid)))) {
    throw createFout('door', 'Kies een ander lid van dit huishouden.');
  }
  const lopend = (await listVertegenwoordigingen(tx, dossier)).filter(
    (one) => one.lid === lid && one.soort === soort && one.eindigtOp === null,
  );
  if (lopend.some((one) => ('lid' in door ? one.doorLid === doorLid : one.door === door.naam))) {
    throw createFout('door', 'Dit staat er al.');
  }
  const id = createId();
  const naam = 'lid' in door ? { door_lid_id: door.lid } : { door_naam: door.naam };
  // For who lives there, the lid it is about and the lid who represents, wherever these live.
  const inhoud = createInhoud(dossier, 'kern', { voor: [dossier.huishouden, lid, ...(doorLid ? [doorLid] : [])] });
  await tx
    .insertInto('vertegenwoordigingen')
    .values({ id, ...inhoud, lid_id: lid, ...naam, soort, geschil, begint_op: vandaag })
    .execute();
  await addVertegenwoordigers(tx, dossier);
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  const gegevens = { soort, geschil };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'vertegenwoordiging-vastgelegd', onderwerp, gegevens });
  return { id };
}
