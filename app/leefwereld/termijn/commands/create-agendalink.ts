import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { computeHash, createId, createToken } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { canReadTermijnen } from '../policy.ts';
import { removeAgendalink } from './remove-agendalink.ts';

/**
 * Makes a secret address for the calendar program of the person who acts, in the place of one before. Returns its token, which is
 * shown once: only its hash is kept. Throws 403.
 */
export async function createAgendalink(tx: Tx, actor: Actor): Promise<{ token: string }> {
  checkAllowed(canReadTermijnen(actor));
  await removeAgendalink(tx, actor);
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
