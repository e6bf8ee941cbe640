import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import type { Berichtstatus } from '../bericht.ts';
import { canUpdateBericht } from '../policy.ts';

export type Afloop = {
  /** `wacht`: refused for now, it is tried again. */
  status: Berichtstatus;
  /** Code of the refusal, without address or text. */
  antwoord?: string;
};

const EMPTY = { adres: null, onderwerp: null, tekst: null, link: null };

/**
 * Writes what came of an attempt to send, as the job (`taak`). A mail that went is emptied: what it said and to whom is then
 * nowhere any more. Throws 403, and 409 when it no longer waits.
 */
export async function closeBericht(tx: Tx, taak: Actor, id: string, { status, antwoord }: Afloop): Promise<void> {
  checkAllowed(canUpdateBericht(taak));
  const row = await tx
    .updateTable('berichten')
    .set({ status, antwoord: antwoord ?? null, bezig_tot: null, klaar: status === 'wacht' ? null : computeNow() })
    .$if(status === 'verstuurd', (query) => query.set(EMPTY))
    .where('gemeente_id', '=', taak.gemeente)
    .where('id', '=', id)
    .where('status', '=', 'wacht')
    .returning('pogingen')
    .executeTakeFirst();
  if (row === undefined) throw new Problem('verkeerde-staat');
  const gegevens = { pogingen: row.pogingen, antwoord: antwoord ?? null };
  const soort = status === 'wacht' ? 'bericht-uitgesteld' : `bericht-${status}`;
  await recordGebeurtenis(tx, taak, { soort, onderwerp: { soort: 'bericht', id }, gegevens });
}
