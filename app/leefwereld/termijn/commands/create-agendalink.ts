import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeHash, createId, createToken } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { canReadTermijnen } from '../policy.ts';

/** Takes away the address, if there is one. */
const dropLink = (tx: Tx, { gemeente, persoon }: Actor) =>
  tx
    .deleteFrom('agendalinks')
    .where('gemeente_id', '=', gemeente)
    .where('medewerker_id', '=', persoon)
    .executeTakeFirst();

/**
 * Makes a secret address for the calendar program of the person who acts, in the place of one before. Returns its token, which is
 * shown once: only its hash is kept. Throws 403.
 */
export async function createAgendalink(tx: Tx, actor: Actor): Promise<{ token: string }> {
  checkAllowed(canReadTermijnen(actor));
  await dropLink(tx, actor);
  const [id, token] = [createId(), createToken()];
  await tx
    .insertInto('agendalinks')
    .values({
      gemeente_id: actor.gemeente,
      id,
      medewerker_id: actor.persoon ?? '',
      hash: computeHash(token),
      gemaakt_op: computeNow(),
    })
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'agendalink-gemaakt', onderwerp: { soort: 'agendalink', id } });
  return { token };
}

/** Takes the secret address away: calendar programs read nothing any more. Without one nothing happens. Throws 403. */
export async function removeAgendalink(tx: Tx, actor: Actor): Promise<void> {
  checkAllowed(canReadTermijnen(actor));
  const { numDeletedRows } = await dropLink(tx, actor);
  if (numDeletedRows === 0n) return;
  const onderwerp = { soort: 'agendalink', id: null };
  await recordGebeurtenis(tx, actor, { soort: 'agendalink-ingetrokken', onderwerp });
}
