import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { addBewoner } from '../../huishouden/index.ts';
import { openKoppeling } from '../../inzage/index.ts';
import { computeKoppelhash } from '../koppelcode.ts';
import { canAddKoppeling } from '../policy.ts';

/**
 * Links the account of the resident who acts to the lid of a code, with the authority of the regisseur who made it: the gebeurtenis
 * names that code. Throws 403 for who is no resident, and 400 at `code` for one that is unknown, used, taken back or too old: all alike.
 * ADR 0027.
 */
export async function addKoppeling(
  tx: Tx,
  actor: Actor,
  { code }: { code: string },
  secret: string,
): Promise<{ huishouden: string }> {
  checkAllowed(canAddKoppeling(actor));
  const found = await openKoppeling(tx, actor, computeKoppelhash(secret, actor.gemeente, code));
  if (!found) {
    const detail = 'Deze code werkt niet. Kijk of u hem goed overnam, of vraag uw regisseur om een nieuwe.';
    throw new Problem('ongeldige-invoer', undefined, [{ field: 'code', detail }]);
  }
  const { dossier, id, lid, vertegenwoordiging } = found;
  const medewerker = actor.persoon ?? '';
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
