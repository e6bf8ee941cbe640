import { recordGebeurtenis } from '#platform/audit/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, Problem } from '#platform/problems/index.ts';

import { canUpdateAanmeldkoppelingen } from '../policy.ts';
import { listKoppelingen } from '../queries.ts';
import type { KoppelingInput } from '../schema.ts';

/** Adds a provider through which people of this gemeente sign in. Throws 403, or 400 at `naam` when the name is taken. */
export async function createAanmeldkoppeling(tx: Tx, actor: Actor, input: KoppelingInput): Promise<{ id: string }> {
  checkAllowed(canUpdateAanmeldkoppelingen(actor));
  const others = await listKoppelingen(tx, actor);
  if (others.some(({ naam }) => naam === input.naam)) {
    const detail = 'Er is al een koppeling met deze naam.';
    throw new Problem('ongeldige-invoer', detail, [{ field: 'naam', detail }]);
  }
  const id = createId();
  await tx
    .insertInto('aanmeldkoppelingen')
    .values({ gemeente_id: actor.gemeente, id, ...input })
    .execute();
  await recordGebeurtenis(tx, actor, {
    soort: 'aanmeldkoppeling-toegevoegd',
    onderwerp: { soort: 'aanmeldkoppeling', id },
  });
  return { id };
}
