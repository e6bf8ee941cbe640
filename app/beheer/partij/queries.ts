import type { Actor, Tx } from '#platform/database/index.ts';

import { listPartijleden } from '../medewerker/index.ts';
import type { Partijsoort } from './partij.ts';

/** Names shown of each partij: a list to recognise it by, not a register. */
const NAMEN = 8;

export type Partij = {
  id: string;
  naam: string;
  soort: Partijsoort;
  /** The first few people by name. */
  mensen: { id: string; naam: string; functie: string }[];
  /** How many more there are. */
  anderen: number;
};

/** Partijen by name, each with people who work for it or speak for it. */
export async function listPartijen(tx: Tx, actor: Actor): Promise<Partij[]> {
  const partijen = await tx
    .selectFrom('partijen')
    .select(['id', 'naam', 'soort'])
    .$narrowType<{ soort: Partijsoort }>()
    .where('gemeente_id', '=', actor.gemeente)
    .orderBy('naam')
    .execute();
  const leden = await listPartijleden(tx, actor, NAMEN);
  return partijen.map((partij) => {
    const own = leden.filter((wie) => wie.partijId === partij.id);
    const mensen = own.map(({ id, naam, functie }) => ({ id, naam, functie }));
    return { ...partij, mensen, anderen: (own[0]?.totaal ?? 0) - mensen.length };
  });
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
