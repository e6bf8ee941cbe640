import { sql } from 'kysely';

import type { Actor, Tx } from '../database/index.ts';
import { computeDay } from '../time/index.ts';

/** A record anywhere in the product. */
export type Ref = { soort: string; id: string };

/** How a record shows in a chain. `count` > 1 means that one stop stands for several records. */
export type Stop = {
  soort: string;
  id: string;
  kind: string;
  name: string;
  href?: string;
  meta?: string;
  open?: boolean;
};

/** What a noun registers, so that any page can show its records without importing it. */
export type ChainKind = {
  soort: string;
  /** Place in the loop, low is near the kitchen table. */
  order: number;
  /** The stops for these ids that this actor may see; rows that may not be seen are left out. */
  load: (tx: Tx, actor: Actor, ids: readonly string[]) => Promise<Stop[]>;
  /** What this noun can make of a record of another kind. */
  followUps?: (actor: Actor, from: Ref) => { name: string; text: string; href: string }[];
};

/** Records that a came from b (van -> naar), once; linking twice changes nothing. */
export async function addSchakel(tx: Tx, actor: Actor, van: Ref, naar: Ref): Promise<void> {
  await addSchakels(tx, actor, [van], naar);
}

/** Records in one statement that `naar` came from all of `van`. */
export async function addSchakels(tx: Tx, actor: Actor, van: readonly Ref[], naar: Ref): Promise<void> {
  if (van.length === 0) return;
  const rows = van.map((ref) => ({
    gemeente_id: actor.gemeente,
    van_soort: ref.soort,
    van_id: ref.id,
    naar_soort: naar.soort,
    naar_id: naar.id,
    dag: computeDay(),
  }));
  await tx
    .insertInto('schakels')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a link away again (a signaal that was put in the wrong knelpunt). */
export async function removeSchakel(tx: Tx, actor: Actor, van: Ref, naar: Ref): Promise<void> {
  await tx
    .deleteFrom('schakels')
    .where('gemeente_id', '=', actor.gemeente)
    .where('van_soort', '=', van.soort)
    .where('van_id', '=', van.id)
    .where('naar_soort', '=', naar.soort)
    .where('naar_id', '=', naar.id)
    .execute();
}

/** Everything a record came from, all the way back; safe for loops. */
export async function listAncestors(tx: Tx, actor: Actor, ref: Ref): Promise<Ref[]> {
  const { rows } = await sql<Ref>`
    with recursive keten (soort, id) as (
      select van_soort, van_id from schakels
      where gemeente_id = ${actor.gemeente} and naar_soort = ${ref.soort} and naar_id = ${ref.id}
      union
      select s.van_soort, s.van_id from schakels s join keten k on s.naar_soort = k.soort and s.naar_id = k.id
      where s.gemeente_id = ${actor.gemeente}
    ) select soort, id from keten`.execute(tx);
  return rows;
}

/** Everything that came of a record, all the way on; safe for loops. */
export async function listDescendants(tx: Tx, actor: Actor, ref: Ref): Promise<Ref[]> {
  const { rows } = await sql<Ref>`
    with recursive keten (soort, id) as (
      select naar_soort, naar_id from schakels
      where gemeente_id = ${actor.gemeente} and van_soort = ${ref.soort} and van_id = ${ref.id}
      union
      select s.naar_soort, s.naar_id from schakels s join keten k on s.van_soort = k.soort and s.van_id = k.id
      where s.gemeente_id = ${actor.gemeente}
    ) select soort, id from keten`.execute(tx);
  return rows;
}

export type Chain = {
  /** The whole chain through a record, in order of the loop: where it came from, itself, what came of it. */
  show: (tx: Tx, actor: Actor, ref: Ref) => Promise<{ before: Stop[]; self: Stop | undefined; after: Stop[] }>;
  /** What can be started from a record by this actor. */
  listFollowUps: (actor: Actor, from: Ref) => { name: string; text: string; href: string }[];
  /** Whether a kind is known, so that an unknown kind in input is refused. */
  has: (soort: string) => boolean;
  /** The stops for given records, in order of the loop. */
  load: (tx: Tx, actor: Actor, refs: readonly Ref[]) => Promise<Stop[]>;
};

/** Composes the chain from what the nouns registered. */
export function createChain(kinds: readonly ChainKind[]): Chain {
  const sorted = kinds.toSorted((a, b) => a.order - b.order);
  const load = async (tx: Tx, actor: Actor, refs: readonly Ref[]) => {
    const stops: Stop[] = [];
    for (const kind of sorted) {
      const ids = refs.filter((ref) => ref.soort === kind.soort).map((ref) => ref.id);
      if (ids.length > 0) stops.push(...(await kind.load(tx, actor, ids)));
    }
    return stops;
  };
  return {
    load,
    has: (soort) => sorted.some((kind) => kind.soort === soort),
    listFollowUps: (actor, from) => sorted.flatMap((kind) => kind.followUps?.(actor, from) ?? []),
    show: async (tx, actor, ref) => {
      const before = await load(tx, actor, await listAncestors(tx, actor, ref));
      const [self] = await load(tx, actor, [ref]);
      const after = await load(tx, actor, await listDescendants(tx, actor, ref));
      return { before, self, after };
    },
  };
}
