import type { Tx } from '#platform/database/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { canUpdateHuishouden, checkOpen } from '../policy.ts';
import { listVertegenwoordigingen } from '../queries.ts';
import { addBewonerschap, type NewBewoner } from './add-bewonerschap.ts';
import { addVertegenwoordigers } from './add-vertegenwoordigers.ts';

/**
 * Links an account to a lid: as themselves, and so as who they represent, or as someone outside who represents that lid. Throws
 * 403, 404 for a lid that is not in this huishouden, and 409 when it is closed or they left. Wmo 2015 5.3.2, Jeugdwet 7.3.10.
 */
export async function addBewoner(tx: Tx, dossier: Dossier, input: NewBewoner): Promise<{ id: string }> {
  checkOpen(dossier, canUpdateHuishouden(dossier));
  const buiten = (await listVertegenwoordigingen(tx, dossier)).filter(
    (one) =>
      one.lid === input.lid && one.soort === input.vertegenwoordiging && one.doorLid === null && one.eindigtOp === null,
  );
  const row = await addBewonerschap(tx, dossier, input, buiten[0]?.id);
  await addVertegenwoordigers(tx, dossier);
  return row;
}
