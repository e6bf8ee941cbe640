import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Tx } from '#platform/database/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';
import { parseSealed } from '#platform/vault/index.ts';

import type { Dossier } from '../../inzage/index.ts';
import { computeBsnplek } from '../bsn-hash.ts';
import { canUpdateBsn } from '../policy.ts';

/** The BSN of a lid, unsealed. Throws 403 for who may not open it, and 404 when none is kept. Wmo 2015 5.2.9. */
export async function openBsn(tx: Tx, dossier: Dossier, lid: string, dataKey: string): Promise<string> {
  checkAllowed(canUpdateBsn(dossier));
  const { gemeente } = dossier.actor;
  const { bsn_verzegeld } = getFound(
    await tx
      .selectFrom('burgerservicenummers')
      .select('bsn_verzegeld')
      .where('gemeente_id', '=', gemeente)
      .where('huishouden_id', '=', dossier.huishouden)
      .where('lid_id', '=', lid)
      .executeTakeFirst(),
  );
  const onderwerp = { soort: 'huishouden', id: dossier.huishouden };
  await recordGebeurtenis(tx, dossier.actor, { soort: 'bsn-geopend', onderwerp });
  return parseSealed(dataKey, computeBsnplek(gemeente, lid), bsn_verzegeld);
}
