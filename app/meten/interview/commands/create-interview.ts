import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { canWriteScan, checkSchrijfbaar, type Scan } from '../../bewijs/index.ts';
import type { InterviewForm } from '../schema.ts';

/** Begins an interview for an open scan (openScan), with whom by function alone. Throws 403, and 409 when the scan is closed. */
export async function createInterview(tx: Tx, scan: Scan, { functie, op }: InterviewForm): Promise<{ id: string }> {
  checkAllowed(canWriteScan(scan));
  checkSchrijfbaar(scan);
  const { actor } = scan;
  const id = createId();
  await tx
    .insertInto('interviews')
    .values({ gemeente_id: actor.gemeente, id, meting_id: scan.id, functie, op, door: getFound(actor.pseudoniem) })
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'interview-begonnen',
    onderwerp: { soort: 'interview', id },
    gegevens: { functie },
  });
  return { id };
}
