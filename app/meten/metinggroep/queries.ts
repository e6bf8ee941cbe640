import type { Actor, Tx } from '#platform/database/index.ts';
import { getFound } from '#platform/problems/index.ts';

import { getBeheerdeMeting, type GeopendeMeting, listVoortgang, type Metinggroep } from '../meting/index.ts';

/** The partijen of the gemeente to choose from: the gemeente itself first, then by name. */
export async function listPartijen(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('partijen')
    .select(['id', 'naam', 'soort'])
    .where('gemeente_id', '=', actor.gemeente)
    .orderBy((row) => row('soort', '!=', 'gemeente'))
    .orderBy('naam')
    .execute();
}

/** The teams of the gemeente to choose from, by name. */
export const listTeams = (tx: Tx, actor: Actor) =>
  tx.selectFrom('teams').select(['id', 'naam']).where('gemeente_id', '=', actor.gemeente).orderBy('naam').execute();

/** One groep of a meting that the actor manages, with how many people are asked. Throws 404 and 403. */
export async function getGroep(
  tx: Tx,
  actor: Actor,
  metingId: string,
  groepId: string,
): Promise<GeopendeMeting & { groep: Metinggroep; gevraagd: number }> {
  const geopend = await getBeheerdeMeting(tx, actor, metingId);
  const groep = getFound(geopend.groepen.find(({ id }) => id === groepId));
  return { ...geopend, groep, gevraagd: (await listVoortgang(tx, geopend)).get(groep.id)?.gevraagd ?? 0 };
}
