import { recordGebeurtenis } from '#platform/audit/index.ts';
import { addSchakels, type Chain, type Ref } from '#platform/chain/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';
import { computeDay, computeNow } from '#platform/time/index.ts';

import { findPersoonsgegevens } from '../../../maatwerkplaats/signaal/index.ts';
import { canWriteLogregel } from '../policy.ts';
import { listStops } from '../queries.ts';
import type { LogregelInput } from '../schema.ts';
import { checkTeksten } from '../transformatielog.ts';

/** Only what the writer can see can be where a line came from: what is foreign and what does not exist are refused alike. */
async function checkHerkomst(tx: Tx, actor: Actor, refs: readonly Ref[], chain: Chain): Promise<void> {
  for (const ref of refs) {
    if ((await listStops(tx, actor, ref, chain)).length > 0) continue;
    const detail = 'We vonden niet waar deze regel vandaan komt. Begin bij het knelpunt of de proeftuin zelf.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'herkomst', detail }]);
  }
}

/**
 * Writes a line of the log as a draft: nobody outside reads it before it is published.
 * @throws Problem 403 mag-niet; 400 at `herkomst` when a record is not there for this actor, or at a text that holds personal data
 */
export async function createLogregel(
  tx: Tx,
  actor: Actor,
  input: LogregelInput,
  chain: Chain,
): Promise<{ id: string }> {
  checkAllowed(canWriteLogregel(actor));
  const { soort, titel, tekst, thema = '', herkomst = [] } = input;
  checkTeksten({ titel, tekst, thema }, (text) => findPersoonsgegevens(text, computeNow()));
  await checkHerkomst(tx, actor, herkomst, chain);
  const id = createId();
  await tx
    .insertInto('logregels')
    .values({
      gemeente_id: actor.gemeente,
      id,
      soort,
      titel,
      tekst,
      thema,
      datum: computeDay(),
      schrijver_id: actor.persoon,
    })
    .execute();
  await addSchakels(tx, actor, herkomst, { soort: 'logregel', id });
  await recordGebeurtenis(tx, actor, {
    soort: 'logregel-aangemaakt',
    onderwerp: { soort: 'logregel', id },
    gegevens: { soort, herkomst: herkomst.length },
  });
  return { id };
}
