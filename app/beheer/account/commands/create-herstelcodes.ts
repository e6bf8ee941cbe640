import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { computeCodeHash, createCodes } from '../account.ts';
import { canUpdateAccount } from '../policy.ts';

/** Gives the actor ten new recovery codes; those of before count no more. Returns them, for the one time they are shown. Throws 403. */
export async function createHerstelcodes(tx: Tx, zelf: Actor, codeSecret: string): Promise<string[]> {
  checkAllowed(canUpdateAccount(zelf));
  const own = { gemeente_id: zelf.gemeente, medewerker_id: zelf.persoon ?? '' };
  await tx
    .deleteFrom('herstelcodes')
    .where('gemeente_id', '=', own.gemeente_id)
    .where('medewerker_id', '=', own.medewerker_id)
    .execute();
  const codes = createCodes();
  const rows = codes.map((code) => ({ ...own, code_hash: computeCodeHash(codeSecret, own.medewerker_id, code) }));
  await tx.insertInto('herstelcodes').values(rows).execute();
  const onderwerp = { soort: 'medewerker', id: zelf.persoon };
  await recordGebeurtenis(tx, zelf, { soort: 'herstelcodes-gemaakt', onderwerp, gegevens: { aantal: codes.length } });
  return codes;
}
