import type { Actor, Tx } from '#platform/database/index.ts';

import { listPartijleden } from '../medewerker/index.ts';
import type { Partijsoort } from './partij.ts';

export type Partij = { id: string; naam: string; soort: Partijsoort; mensen: { id: string; naam: string; functie: string }[] };

/** Partijen by name, each with the people who work for it or speak for it. */
export async function listPartijen(tx: Tx, actor: Actor): Promise<Partij[]> {
  const partijen = await tx
    .selectFrom('partijen')
    .select(['id', 'naam', 'soort'])
    .$narrowType<{ soort: Partijsoort }>()
    .where('gemeente_id', '=', actor.gemeente)
    .orderBy('naam')
    .execute();
  const leden = await listPartijleden(tx, actor);
  return partijen.map((partij) => ({
    ...partij,
    mensen: leden
      .filter((wie) => wie.partijId === partij.id)
      .map(({ id, naam, functie }) => ({ id, naam, functie })),
  }));
}

/** How many partijen the gemeente has, itself included. */
export async function countPartijen(tx: Tx, actor: Actor): Promise<number> {
  const { totaal } = await tx
    .selectFrom('partijen')
    .select(({ fn }) => fn.countAll<number>().as('totaal'))
    .where('gemeente_id', '=', actor.gemeente)
    .executeTakeFirstOrThrow();
  return totaal;
}
