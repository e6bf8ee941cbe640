import { recordGebeurtenis } from '#platform/audit/index.ts';
import { addSchakel } from '#platform/chain/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { createId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { findKnelpunt, recordProeftuinBegin } from '../../../maatwerkplaats/knelpunt/index.ts';
import { canCreateProeftuin } from '../policy.ts';
import { getAmbassadeur } from '../queries.ts';
import type { ProeftuinInput } from '../schema.ts';

/**
 * Starts a proeftuin; from a knelpunt it becomes part of its chain, and the knelpunt tells everyone who gave a signal.
 * The ambassadeur defaults to the actor. Throws 403, 404 (unknown knelpunt), and 400 with the field for an ambassadeur who
 * cannot be one.
 */
export async function createProeftuin(tx: Tx, actor: Actor, input: ProeftuinInput): Promise<{ id: string }> {
  checkAllowed(canCreateProeftuin(actor));
  const knelpunt = input.knelpunt ? getFound(await findKnelpunt(tx, actor, input.knelpunt)) : undefined;
  const { vraag, verwachting, kleineStart = '', start, eind } = input;
  const ambassadeur = await getAmbassadeur(tx, actor, input.ambassadeur || actor.persoon);
  const id = createId();
  const tekst = { vraag, verwachting, kleine_start: kleineStart };
  await tx
    .insertInto('proeftuinen')
    .values({ gemeente_id: actor.gemeente, id, ...tekst, ambassadeur_id: ambassadeur, start, eind })
    .execute();
  if (knelpunt) {
    await addSchakel(tx, actor, { soort: 'knelpunt', id: knelpunt.id }, { soort: 'proeftuin', id });
    await recordProeftuinBegin(tx, actor, knelpunt.id, vraag);
  }
  await recordGebeurtenis(tx, actor, { soort: 'proeftuin-aangemaakt', onderwerp: { soort: 'proeftuin', id } });
  return { id };
}
