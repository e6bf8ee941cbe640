import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { checkOverleg } from '../invoer.ts';
import { canUpdateOverleg } from '../policy.ts';
import { findOverleg, listDelingen, listMensen } from '../queries.ts';
import type { OverlegUpdate } from '../schema.ts';

/**
 * Changes what was written down of an overleg. Throws 404, 403, 409 for who read an older version, and 400 as createOverleg does, and
 * at `aanwezig` for taking away a partij with which something was shared.
 */
export async function updateOverleg(tx: Tx, dossier: Dossier, id: string, input: OverlegUpdate): Promise<void> {
  const overleg = getFound(await findOverleg(tx, dossier, id));
  checkAllowed(canUpdateOverleg(dossier));
  if (overleg.versie !== input.versie) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde dit overleg terwijl jij bezig was.');
  }
  const mensen = await listMensen(tx, dossier);
  const voor = checkOverleg(input, mensen);
  // Who was there then and left since, stays: the form does not show them.
  const vertrokken = overleg.aanwezig.filter((one) => !mensen.some((mens) => mens.id === one));
  const aanwezig = [...new Set([...input.aanwezig, ...vertrokken])];
  const gedeeld = (await listDelingen(tx, dossier, id)).flatMap(({ met }) => met);
  if (gedeeld.some((one) => !aanwezig.includes(one))) {
    const detail = 'Met iemand die je weghaalt is informatie gedeeld. Die persoon blijft erbij staan.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'aanwezig', detail }]);
  }
  const { numUpdatedRows } = await tx
    .updateTable('overleggen')
    .set({
      zichtbaar_voor: createInhoud(dossier, 'overleg', { voor }).zichtbaar_voor,
      op: input.op,
      waar: input.waar,
      aanwezig,
      inwoner: input.inwoner,
      inwoner_reden: input.reden,
      afgesproken: input.afgesproken,
      versie: sql`versie + 1`,
    })
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', id)
    .where('versie', '=', input.versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem('verouderde-versie', 'Iemand anders veranderde dit overleg terwijl jij bezig was.');
  }
  await recordGebeurtenis(tx, dossier.actor, { soort: 'overleg-bijgewerkt', onderwerp: { soort: 'overleg', id } });
}
