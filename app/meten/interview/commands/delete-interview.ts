import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { canWriteScan, checkSchrijfbaar, type Scan } from '../../bewijs/index.ts';
import { findInterview } from '../queries.ts';

/**
 * Throws an interview away with all its notes. Throws 404, 403, and 409 when the scan is closed or a note of it is evidence.
 */
export async function deleteInterview(tx: Tx, scan: Scan, id: string): Promise<void> {
  const interview = getFound(await findInterview(tx, scan, id));
  checkAllowed(canWriteScan(scan));
  checkSchrijfbaar(scan);
  if (interview.bewijzen > 0) {
    throw new Problem('verkeerde-staat', 'Eén of meer notities zijn bewijs. Haal dat bewijs eerst weg.');
  }
  const { gemeente } = scan.actor;
  await tx
    .deleteFrom('interviewnotities')
    .where('gemeente_id', '=', gemeente)
    .where('interview_id', '=', interview.id)
    .execute();
  await tx.deleteFrom('interviews').where('gemeente_id', '=', gemeente).where('id', '=', interview.id).execute();
  await recordGebeurtenis(tx, scan.actor, {
    soort: 'interview-weggegooid',
    onderwerp: { soort: 'interview', id: interview.id },
    gegevens: { notities: interview.notities },
  });
}
