import type { Actor, Tx } from '#platform/database/index.ts';

import { computePlan, type Keuze, type Wijzigingsplan } from '../inlezing/index.ts';
import { type Gebied, type Gebiedwijziging, listOordelen } from './gebiedenlijst.ts';

export type Wijk = { id: string; naam: string; buurten: string[] };

/** Wijken by name, each with the names of its buurten. */
export async function listWijken(tx: Tx, actor: Actor): Promise<Wijk[]> {
  const rows = await tx
    .selectFrom('gebieden')
    .select(['id', 'soort', 'naam', 'wijk_id'])
    .where('gemeente_id', '=', actor.gemeente)
    .orderBy('naam')
    .execute();
  return rows
    .filter(({ soort }) => soort === 'wijk')
    .map(({ id, naam }) => ({
      id,
      naam,
      buurten: rows.filter((buurt) => buurt.wijk_id === id).map((buurt) => buurt.naam),
    }));
}

/** How many wijken the gemeente has. */
export async function countWijken(tx: Tx, actor: Actor): Promise<number> {
  const { totaal } = await tx
    .selectFrom('gebieden')
    .select(({ fn }) => fn.countAll<number>().as('totaal'))
    .where('gemeente_id', '=', actor.gemeente)
    .where('soort', '=', 'wijk')
    .executeTakeFirstOrThrow();
  return totaal;
}

/** Every wijk and buurt, by name. */
export async function listGebieden(tx: Tx, actor: Actor): Promise<Gebied[]> {
  return tx
    .selectFrom('gebieden')
    .select(['id', 'soort', 'naam', 'code', 'wijk_id as wijkId'])
    .$narrowType<{ soort: Gebied['soort'] }>()
    .where('gemeente_id', '=', actor.gemeente)
    .orderBy('naam')
    .orderBy('id')
    .execute();
}

/** What reading a list of gebieden in would do now. */
export async function getGebiedenplan(
  tx: Tx,
  actor: Actor,
  { table, kolommen }: Keuze,
): Promise<Wijzigingsplan<Gebiedwijziging>> {
  return computePlan(listOordelen(table, kolommen, await listGebieden(tx, actor)));
}
