import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { findPersoonsgegevens } from '../../../maatwerkplaats/signaal/index.ts';
import { canCreateStand } from '../policy.ts';
import { checkTeksten } from '../transformatielog.ts';

/**
 * Adopts a text as "waar we nu staan", public from now on with `naam` (name and function) under it; earlier texts stay.
 * @throws Problem 403, 400 at `tekst` when it holds personal data
 */
export async function createStand(
  tx: Tx,
  actor: Actor,
  { tekst }: { tekst: string },
  naam: string,
): Promise<{ id: string }> {
  checkAllowed(canCreateStand(actor));
  checkTeksten({ tekst }, (text) => findPersoonsgegevens(text, computeNow()));
  const id = createId();
  await tx
    .insertInto('standen')
    .values({ gemeente_id: actor.gemeente, id, tekst, vastgesteld_op: computeNow(), vastgesteld_door: naam })
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'stand-vastgesteld', onderwerp: { soort: 'stand', id } });
  return { id };
}
