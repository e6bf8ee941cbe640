import { sql } from 'kysely';

import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import type { Inleessoort, Prepared } from './inleessoort.ts';
import type { Antwoorden, Blad, Inlezing, Kolommen, Rijen } from './inlezing.ts';

/** The sheets of the file without their cells. */
const bladen = sql<Blad[]>`coalesce((
  select jsonb_agg(b - 'koppen' - 'rows' - 'lines') from jsonb_array_elements(bladen) as b), '[]')`;

const selectInlezingen = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('inlezingen')
    .select(['id', 'soort', 'bestand', 'blad', 'koppen', 'kolommen', 'antwoorden', 'status', 'totaal', 'verwerkt'])
    .select(['nieuw', 'gewijzigd', 'gelijk', 'overgeslagen', bladen.as('bladen')])
    .select(['gemaakt_door as gemaaktDoor', 'gemaakt_op as gemaaktOp', 'klaar_op as klaarOp'])
    .where('gemeente_id', '=', actor.gemeente)
    .$narrowType<{ status: Inlezing['status'] }>();

type Row = Omit<Inlezing, 'koppen' | 'kolommen' | 'antwoorden'> & Record<'koppen' | 'kolommen' | 'antwoorden', unknown>;

const asInlezing = ({ koppen, kolommen, antwoorden, ...row }: Row): Inlezing => ({
  ...row,
  koppen: koppen as string[],
  kolommen: kolommen as Kolommen,
  antwoorden: antwoorden as Antwoorden,
});

/** One sheet on its way in, whatever its rows become. Throws 404 when it is not there or not for this actor. */
export async function getInlezing(tx: Tx, actor: Actor, id: string): Promise<Inlezing> {
  const row = await selectInlezingen(tx, actor)
    .where('id', '=', isId(id) ? id : null)
    .executeTakeFirst();
  return asInlezing(getFound(row));
}

/** The same, when its rows become this; 404 for any other. */
export async function getInlezingOf(tx: Tx, actor: Actor, { soort }: Inleessoort, id: string): Promise<Inlezing> {
  const inlezing = await getInlezing(tx, actor, id);
  return getFound(inlezing.soort === soort ? inlezing : undefined);
}

/** The sheets of one Inleessoort that were read in or are on their way, newest first. Throws 403. */
export async function listInlezingen(
  tx: Tx,
  actor: Actor,
  { soort, can }: Inleessoort,
  aantal = 10,
): Promise<Inlezing[]> {
  checkAllowed(can(actor));
  const query = selectInlezingen(tx, actor).where('soort', '=', soort);
  return (await query.orderBy('gemaakt_op', 'desc').limit(aantal).execute()).map(asInlezing);
}

/** The rows of a sheet that is not done; none when it is. */
export async function getRijen(tx: Tx, actor: Actor, id: string): Promise<Rijen> {
  const row = await tx
    .selectFrom('inlezingen')
    .select('rijen')
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.rijen as unknown as Rijen;
}

/** The first rows of a sheet that is not done, to show what its columns hold. */
export async function listEersteRijen(tx: Tx, actor: Actor, id: string): Promise<string[][]> {
  const row = await tx
    .selectFrom('inlezingen')
    .select(sql<string[][]>`jsonb_path_query_array(rijen, '$.rows[0 to 199]')`.as('rows'))
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.rows;
}

/** Everything that was chosen for a sheet, worked out: what reading it in would do now. `antwoorden` go before those that are kept. */
export async function getPlan(
  tx: Tx,
  actor: Actor,
  soort: Inleessoort,
  inlezing: Inlezing,
  antwoorden: Antwoorden = inlezing.antwoorden,
): Promise<Prepared> {
  const table = { headings: inlezing.koppen, ...(await getRijen(tx, actor, inlezing.id)) };
  return soort.prepare(tx, actor, { table, kolommen: inlezing.kolommen, antwoorden });
}

/** What reading a sheet in would do now. Throws 404 when it is not there or not for this actor. */
export async function getControle(tx: Tx, actor: Actor, soort: Inleessoort, id: string) {
  const inlezing = await getInlezingOf(tx, actor, soort, id);
  return { inlezing, plan: await getPlan(tx, actor, soort, inlezing) };
}

/** The person of this transaction as they are now: the actor, and the name and function under what they do. */
export async function findLezer(tx: Tx, self: Actor): Promise<{ actor: Actor; naam: string } | undefined> {
  const row = await tx
    .selectFrom('medewerkers as m')
    .innerJoin('pseudoniemen as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'm.gemeente_id').onRef('p.medewerker_id', '=', 'm.id'),
    )
    .select(['m.naam', 'm.functie', 'm.rollen', 'm.teams', 'p.pseudoniem'])
    .where('m.gemeente_id', '=', self.gemeente)
    .where('m.id', '=', self.persoon)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { naam, functie, ...rest } = row;
  return { actor: { ...self, ...rest }, naam: `${naam}, ${functie}` };
}
