import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { findPersoonsgegevens } from '../../../maatwerkplaats/signaal/index.ts';
import { canWriteLogregel } from '../policy.ts';
import { getLogregel } from '../queries.ts';
import type { LogregelUpdate } from '../schema.ts';
import { checkTeksten } from '../transformatielog.ts';

/**
 * Changes what a line will say. What is public stays as it is until the line is published again.
 * The own word of a sheet goes when the kind changes: it would contradict the kind.
 * @throws Problem 404, 403, 400 at a text that holds personal data, 409 verouderde-versie when someone else changed it since `versie`
 */
export async function updateLogregel(tx: Tx, actor: Actor, id: string, input: LogregelUpdate): Promise<void> {
  const regel = await getLogregel(tx, actor, id);
  checkAllowed(canWriteLogregel(actor));
  const { soort, titel, tekst, thema, versie } = input;
  checkTeksten({ titel, tekst, thema }, (text) => findPersoonsgegevens(text, computeNow()));
  const { numUpdatedRows } = await tx
    .updateTable('logregels')
    .set({ soort, titel, tekst, thema, label: soort === regel.soort ? regel.label : '', versie: sql`versie + 1` })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw new Problem(
      'verouderde-versie',
      'Iemand anders veranderde deze regel intussen. Vergelijk de twee en bewaar opnieuw.',
    );
  }
  const gegevens = { versie: versie + 1 };
  await recordGebeurtenis(tx, actor, { soort: 'logregel-bijgewerkt', onderwerp: { soort: 'logregel', id }, gegevens });
}
