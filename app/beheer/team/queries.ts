import type { Actor, Tx } from '#platform/database/index.ts';

import { listGebieden } from '../gebied/index.ts';
import { computePlan, type Keuze, type Wijzigingsplan } from '../inlezing/index.ts';
import { listTeamleden } from '../medewerker/index.ts';
import { listOordelen, type Teamwijziging } from './teamlijst.ts';

export type Team = {
  id: string;
  naam: string;
  /** Name of the area; null when the team works for the whole gemeente. */
  gebied: string | null;
  leden: { id: string; naam: string; functie: string }[];
};

/** Teams by name, each with its area and its people. */
export async function listTeams(tx: Tx, actor: Actor, welke: 'alle' | readonly string[]): Promise<Team[]> {
  if (welke.length === 0) return [];
  let query = tx
    .selectFrom('teams as t')
    .leftJoin('gebieden as g', (join) =>
      join.onRef('g.gemeente_id', '=', 't.gemeente_id').onRef('g.id', '=', 't.gebied_id'),
    )
    .select(['t.id', 't.naam', 'g.naam as gebied'])
    .where('t.gemeente_id', '=', actor.gemeente)
    .orderBy('t.naam');
  if (welke !== 'alle') query = query.where('t.id', 'in', [...welke]);
  const teams = await query.execute();
  const mensen = await listTeamleden(
    tx,
    actor,
    teams.map((team) => team.id),
  );
  return teams.map((team) => ({
    ...team,
    leden: mensen.filter((wie) => wie.teams.includes(team.id)).map(({ id, naam, functie }) => ({ id, naam, functie })),
  }));
}

/** How many teams the gemeente has. */
export async function countTeams(tx: Tx, actor: Actor): Promise<number> {
  const { totaal } = await tx
    .selectFrom('teams')
    .select(({ fn }) => fn.countAll<number>().as('totaal'))
    .where('gemeente_id', '=', actor.gemeente)
    .executeTakeFirstOrThrow();
  return totaal;
}

/** What reading a list of teams in would do now. */
export async function getTeamplan(tx: Tx, actor: Actor, keuze: Keuze): Promise<Wijzigingsplan<Teamwijziging>> {
  const teams = await tx
    .selectFrom('teams')
    .select(['id', 'naam', 'gebied_id as gebiedId'])
    .where('gemeente_id', '=', actor.gemeente)
    .execute();
  return computePlan(listOordelen(keuze.table, keuze.kolommen, teams, await listGebieden(tx, actor)));
}
