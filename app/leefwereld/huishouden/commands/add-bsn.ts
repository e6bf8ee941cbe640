import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';
import { computeDay } from '#platform/time/index.ts';
import { renderSealed } from '#platform/vault/index.ts';

import { createInhoud, type Dossier } from '../../inzage/index.ts';
import { computeBsnHash, computeBsnplek } from '../bsn-hash.ts';
import { isBsn } from '../bsn.ts';
import { createFout } from '../invoer.ts';
import { canUpdateBsn, checkOpen } from '../policy.ts';
import { findLid } from '../queries.ts';

/** The keys outside the database: one to seal with, one to recognise a number by. */
export type Sleutels = { dataKey: string; codeSecret: string };

/**
 * Keeps the BSN of a client, sealed, in the place of one that stood there; only its keyed hash leaves the dossier, on the vindkaart.
 * Throws 404, 403, 409 when it is closed or they left, and 400 at `bsn` for a text that is none, for who is no client, and for a
 * number of another lid. Never for the network. Wmo 2015 5.2.9, Jeugdwet 7.2.1 (LAW-W20, LAW-J14).
 */
export async function addBsn(
  tx: Tx,
  dossier: Dossier,
  { lid, bsn }: { lid: string; bsn: string },
  { dataKey, codeSecret }: Sleutels,
): Promise<void> {
  const wie = getFound(await findLid(tx, dossier, lid));
  checkOpen(dossier, canUpdateBsn(dossier));
  if (wie.eindigtOp !== null) throw new Problem('verkeerde-staat', 'Deze persoon hoort er niet meer bij.');
  if (!wie.client) throw createFout('bsn', 'Een BSN bewaar je alleen van iemand voor wie we iets doen.');
  if (!isBsn(bsn)) throw createFout('bsn', 'Dit is geen BSN. Kijk de negen cijfers na.');
  const { gemeente: gemeente_id } = dossier.actor;
  const bsn_hash = computeBsnHash(codeSecret, gemeente_id, bsn);
  const own = { gemeente_id, huishouden_id: dossier.huishouden };
  const ander = await tx
    .selectFrom('vindkaarten')
    .select('lid_id')
    .where((where) => where.and({ ...own, bsn_hash }))
    .where('lid_id', '!=', lid)
    .executeTakeFirst();
  if (ander) throw createFout('bsn', 'Dit BSN staat al bij een ander lid van dit huishouden.');
  await tx
    .deleteFrom('burgerservicenummers')
    .where((where) => where.and({ ...own, lid_id: lid }))
    .execute();
  const bsn_verzegeld = renderSealed(dataKey, computeBsnplek(gemeente_id, lid), bsn);
  const inhoud = createInhoud(dossier, 'bsn', { voor: [lid] });
  await tx
    .insertInto('burgerservicenummers')
    .values({ id: createId(), ...inhoud, lid_id: lid, bsn_verzegeld, vastgesteld_op: computeDay() })
    .execute();
  await tx
    .updateTable('vindkaarten')
    .set({ bsn_hash })
    .where((where) => where.and({ ...own, lid_id: lid }))
    .execute();
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'bsn-vastgelegd', onderwerp });
}
