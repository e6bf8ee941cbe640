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

/** A count of anonymous things of a day bears an id without time (v4); any other gebeurtenis may have a number in it too. */
const readAantal = (id: string, gegevens: unknown): number | null =>
  id.charAt(14) === '4' &&
  typeof gegevens === 'object' &&
  gegevens !== null &&
  'aantal' in gegevens &&
  typeof gegevens.aantal === 'number'
    ? gegevens.aantal
    : null;

/** One soort alone, or all; `sessies` with signing in and out among them. */
export type Filter = { soort?: string | undefined; sessies?: boolean };

/** One page of what happened, newest first. */
export async function listGebeurtenissen(
  tx: Tx,
  actor: Actor,
  { soort, sessies = false }: Filter,
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
  else if (!sessies) query = query.where('soort', 'not like', 'sessie-%');
  const rows = await query
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  return rows.map(({ actor: pseudoniem, gegevens, ...rest }) => ({
    ...rest,
    pseudoniem,
    aantal: readAantal(rest.id, gegevens),
  }));
}
