import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { addBewoner, listBetrokkenen, listVertegenwoordigingen } from '../../huishouden/index.ts';
import { type Koppeling, openKoppeling } from '../../inzage/index.ts';
import { computeKoppelhash } from '../koppelcode.ts';
import { canAddKoppeling } from '../policy.ts';

/**
 * What was so when the regisseur made the code has to be so still: who represents from outside does so yet, without dispute, and an
 * account that is a lid of this huishouden does not become another one with a letter that was meant for them.
 */
async function isStillTrue(tx: Tx, { dossier, lid, vertegenwoordiging }: Koppeling, medewerker: string) {
  if (vertegenwoordiging === null) {
    return !(await listBetrokkenen(tx, dossier)).some(
      (one) => one.soort === 'lid' && one.medewerker === medewerker && one.lid !== lid,
    );
  }
  return (await listVertegenwoordigingen(tx, dossier)).some(
    (one) =>
      one.lid === lid &&
      one.soort === vertegenwoordiging &&
      one.doorLid === null &&
      one.eindigtOp === null &&
      !one.geschil,
  );
}

/**
 * Links the account of the resident who acts to the lid of a code, with the authority of the regisseur who made it: the gebeurtenis
 * names that code. Throws 403 for who is no resident, and 400 at `code` for one that is unknown, used, taken back or too old, or whose ground
 * is gone: all alike. ADR 0027.
 */
export async function addKoppeling(
  tx: Tx,
  actor: Actor,
  { code }: { code: string },
  secret: string,
): Promise<{ huishouden: string }> {
  checkAllowed(canAddKoppeling(actor));
  const found = await openKoppeling(tx, actor, computeKoppelhash(secret, actor.gemeente, code));
  const medewerker = actor.persoon ?? '';
  if (!found || !(await isStillTrue(tx, found, medewerker))) {
    const detail = 'Deze code werkt niet. Kijk of u hem goed overnam, of vraag uw regisseur om een nieuwe.';
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'code', detail }]);
  }
  const { dossier, id, lid, vertegenwoordiging } = found;
  await addBewoner(tx, dossier, { medewerker, lid, ...(vertegenwoordiging && { vertegenwoordiging }) });
  await tx
    .updateTable('koppelcodes')
    .set({ gebruikt_door: medewerker, gebruikt_op: computeNow() })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
  const onderwerp = { soort: 'koppelcode', id };
  await recordGebeurtenis(tx, actor, { soort: 'koppelcode-gebruikt', onderwerp });
  return { huishouden: dossier.huishouden };
}
