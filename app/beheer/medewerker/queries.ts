import { type RawBuilder, sql } from 'kysely';

import type { Actor, Tx } from '#platform/database/index.ts';

import type { Rol, Status } from './medewerker.ts';

export type Medewerker = {
  id: string;
  naam: string;
  functie: string;
  rollen: string[];
  /** Names of the teams, in order. */
  teams: string[];
  partij: string | null;
  email: string | null;
  status: Status;
  /** Last day of who leaves or left. */
  uitDienstOp: string | null;
};

/** Without a status: everyone who did not leave. */
export type Filter = {
  rol?: Rol | undefined;
  team?: string | undefined;
  status?: Status | undefined;
  bereik: 'alle' | readonly string[];
};

/** One parameter that is an array; a plain array would become a list of parameters. */
const texts = (all: readonly string[]) => sql<string[]>`${sql.val([...all])}::text[]`;
const ids = (all: readonly string[]) => sql<string[]>`${sql.val([...all])}::uuid[]`;

const teamNamen: RawBuilder<string[]> = sql`coalesce((
  select array_agg(t.naam order by t.naam) from teams t where t.gemeente_id = m.gemeente_id and t.id = any (m.teams)), '{}')`;

/** People with an account in the gemeente of the actor, within reach of the filter. */
function selectMedewerkers(tx: Tx, actor: Actor, { rol, team, status, bereik }: Filter) {
  let query = tx.selectFrom('medewerkers as m').where('m.gemeente_id', '=', actor.gemeente);
  query = status === undefined ? query.where('m.status', '!=', 'uit-dienst') : query.where('m.status', '=', status);
  if (team !== undefined) query = query.where('m.teams', '&&', ids([team]));
  if (rol !== undefined) query = query.where('m.rollen', '&&', texts([rol]));
  if (bereik !== 'alle') query = query.where('m.teams', '&&', ids(bereik));
  return query;
}

/** One page of the people with an account, by name. */
export async function listMedewerkers(tx: Tx, actor: Actor, filter: Filter, pagina: number, aantal: number) {
  const resultaten: Medewerker[] = await selectMedewerkers(tx, actor, filter)
    .leftJoin('partijen as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'm.gemeente_id').onRef('p.id', '=', 'm.partij_id'),
    )
    .select(['m.id', 'm.naam', 'm.functie', 'm.rollen', teamNamen.as('teams'), 'p.naam as partij'])
    .select(['m.email', 'm.status', 'm.uit_dienst_op as uitDienstOp'])
    .$narrowType<{ status: Status }>()
    .orderBy('m.naam')
    .orderBy('m.id')
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  return { resultaten, pagina, totaal: await countMedewerkers(tx, actor, filter) };
}

/** How many people with an account a filter reaches. */
export async function countMedewerkers(tx: Tx, actor: Actor, filter: Filter): Promise<number> {
  const { totaal } = await selectMedewerkers(tx, actor, filter)
    .select(({ fn }) => fn.countAll<number>().as('totaal'))
    .executeTakeFirstOrThrow();
  return totaal;
}

/** People in one of these teams, by name, each with the ids of their teams. */
export async function listTeamleden(tx: Tx, actor: Actor, teams: readonly string[]) {
  return tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'functie', 'teams'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('teams', '&&', ids(teams))
    .orderBy('naam')
    .execute();
}

/** The teams of the gemeente by name, to choose from. */
export const listTeamnamen = (tx: Tx, actor: Actor) =>
  tx.selectFrom('teams').select(['id', 'naam']).where('gemeente_id', '=', actor.gemeente).orderBy('naam').execute();

/** The partijen of the gemeente by name, to choose from. */
export const listPartijnamen = (tx: Tx, actor: Actor) =>
  tx.selectFrom('partijen').select(['id', 'naam']).where('gemeente_id', '=', actor.gemeente).orderBy('naam').execute();

/** Of each partij the first `aantal` people by name, each with the id of the partij and how many people it has in all. */
export async function listPartijleden(tx: Tx, actor: Actor, aantal: number) {
  const ranked = tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'functie', 'partij_id as partijId'])
    .select([
      sql<number>`row_number() over (partition by partij_id order by naam, id)`.as('plaats'),
      sql<number>`count(*) over (partition by partij_id)`.as('totaal'),
    ])
    .where('gemeente_id', '=', actor.gemeente)
    .where('partij_id', 'is not', null)
    .where('status', '!=', 'uit-dienst');
  return tx.selectFrom(ranked.as('r')).selectAll().where('r.plaats', '<=', aantal).orderBy('r.plaats').execute();
}

/** People with one of these roles, by name: to choose an eigenaar or ambassadeur from. */
export async function listMedewerkersWithRol(tx: Tx, actor: Actor, rollen: readonly string[]) {
  return tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'functie'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('rollen', '&&', texts(rollen))
    .orderBy('naam')
    .execute();
}

/** One person with an account; undefined when there is none in this gemeente. */
export async function findMedewerker(tx: Tx, actor: Actor, id: string) {
  return tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'functie', 'rollen'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The persons of the demo in the gemeente of this transaction, in the order of the cast. */
export async function listDemoPersonen(tx: Tx) {
  const rows = await tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'functie', 'demo_persoon'])
    .where('demo_persoon', 'is not', null)
    .where('status', '=', 'actief')
    .orderBy('id')
    .execute();
  return rows.map(({ demo_persoon, ...rest }) => ({ ...rest, persoon: demo_persoon ?? '' }));
}
