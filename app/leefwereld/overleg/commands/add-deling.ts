import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { checkDeling } from '../invoer.ts';
import { listLezers } from '../overleg.ts';
import { canUpdateOverleg } from '../policy.ts';
import { findOverleg, listMensen } from '../queries.ts';
import type { DelingInput } from '../schema.ts';

/**
 * Writes down one piece of information that was shared: what, with which partij, on which ground. It stays as it is: a mistake
 * is put right by another line. Throws 404, 403, and 400 at the field. Wmo 2015 5.1.1 and 5.3.3, Jeugdwet 7.3.11, AVG 5(2).
 */
export async function addDeling(
  tx: Tx,
  dossier: Dossier,
  overleg: string,
  input: DelingInput,
): Promise<{ id: string }> {
  const found = getFound(await findOverleg(tx, dossier, overleg));
  checkAllowed(canUpdateOverleg(dossier));
  checkDeling(input, found, await listMensen(tx, dossier));
  const { wat, met, grond, grondTekst, toestemmingOp, leefdomein, wet } = input;
  const over = input.over === '' ? undefined : input.over;
  const id = createId();
  await tx
    .insertInto('delingen')
    .values({
      id,
      ...createInhoud(dossier, 'overleg', { leefdomein, wet, voor: listLezers(over, found.voor) }),
      overleg_id: overleg,
      wat,
      met,
      grond,
      grond_tekst: grondTekst,
      toestemming_op: grond === 'toestemming' ? toestemmingOp : null,
      over_id: over ?? null,
    })
    .execute();
  await recordGebeurtenis(tx, dossier.actor, {
    soort: 'informatie-gedeeld',
    onderwerp: { soort: 'overleg', id: overleg },
    gegevens: { grond, leefdomein, wet, partijen: met.length },
  });
  return { id };
}
