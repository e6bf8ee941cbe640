import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';

import { canCreateGebied } from '../policy.ts';

/** A wijk, or a buurt in one (`wijkId`); `code` is that of CBS. */
export type NewGebied = { naam: string; wijkId: string | null; code: string | null };

/** Adds a wijk or a buurt. Throws 403, 400 for a wijk that is not there, 409 for a code that is taken. */
export async function createGebied(tx: Tx, actor: Actor, { naam, wijkId, code }: NewGebied): Promise<{ id: string }> {
  checkAllowed(canCreateGebied(actor));
  const id = createId();
  const soort = wijkId === null ? 'wijk' : 'buurt';
  await tx
    .insertInto('gebieden')
    .values({ gemeente_id: actor.gemeente, id, soort, naam, wijk_id: wijkId, code })
    .execute();
  await recordGebeurtenis(tx, actor, { soort: 'gebied-toegevoegd', onderwerp: { soort: 'gebied', id } });
  return { id };
}
