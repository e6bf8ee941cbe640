import type { Actor, Tx } from '#platform/database/index.ts';

export type Gebeurtenis = {
  id: string;
  tijd: Date;
  soort: string;
  doel: string;
  /** Empty for the system and for anonymous things. */
  pseudoniem: string | null;
  /** How many, when the row counts anonymous things of a day. */
  aantal: number | null;
};

/** Each soort with how often it happened, by name. */
export async function listSoorten(tx: Tx, actor: Actor): Promise<{ soort: string; aantal: number }[]> {
  return tx
    .selectFrom('gebeurtenissen')
    .select(({ fn }) => ['soort', fn.countAll<number>().as('aantal')])
    .where('gemeente_id', '=', actor.gemeente)
    .groupBy('soort')
    .orderBy('soort')
    .execute();
}

const readAantal = (gegevens: unknown): number | null =>
  typeof gegevens === 'object' && gegevens !== null && 'aantal' in gegevens && typeof gegevens.aantal === 'number'
    ? gegevens.aantal
    : null;

/** One page of what happened, newest first. */
export async function listGebeurtenissen(
  tx: Tx,
  actor: Actor,
  soort: string | undefined,
  pagina: number,
  aantal: number,
): Promise<Gebeurtenis[]> {
  let query = tx
    .selectFrom('gebeurtenissen')
    .select(['id', 'tijd', 'soort', 'doel', 'actor', 'gegevens'])
    .where('gemeente_id', '=', actor.gemeente)
    .orderBy('tijd', 'desc')
    .orderBy('id', 'desc');
  if (soort !== undefined) query = query.where('soort', '=', soort);
  const rows = await query
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  return rows.map(({ actor: pseudoniem, gegevens, ...rest }) => ({
    ...rest,
    pseudoniem,
    aantal: readAantal(gegevens),
  }));
}
