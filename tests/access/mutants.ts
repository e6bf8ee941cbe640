import type pg from 'pg';

import { type Actor, type ContextKeys, updateContext } from '../../app/platform/database/index.ts';
import { compareAdditions, compareChanges, compareReads, compareRemovals, type Court, createTally } from './compare.ts';
import { listMutants, type Mutant, parseTerms, type Policy } from './conjuncts.ts';
import { openDesk } from './decide.ts';
import type { Row } from './rules.ts';

/** Someone who asked, with what they opened. */
export type Kept<A> = { ask: A; keys: ContextKeys };

/** Where mutants are looked for: a world, people of every kind with what they opened, and which rows each tries to add to a table. */
export type Search<A extends { actor: Actor }> = {
  client: pg.Client;
  world: Court<A>;
  contexts: Kept<A>[];
  listNear: (table: string, ask: A) => Row[];
};

/** Whether someone gets something else than by the rules, in the transaction that is open. */
async function hasDifference<A extends { actor: Actor }>(
  { client, world, listNear }: Search<A>,
  { table, cmd }: Policy,
  { ask, keys }: Kept<A>,
): Promise<boolean> {
  const desk = openDesk(client);
  const tally = createTally<A>();
  await client.query('savepoint mutant');
  await updateContext(desk.tx, ask.actor, 'proef', keys);
  if (cmd === 'SELECT') await compareReads(desk, world, ask, tally, [table]);
  if (cmd === 'UPDATE') await compareChanges(desk, world, ask, tally, table);
  if (cmd === 'DELETE') await compareRemovals(desk, world, ask, tally, table);
  if (cmd === 'INSERT') await compareAdditions(desk, world, ask, tally, table, listNear(table, ask));
  await client.query('rollback to savepoint mutant');
  return tally.differences.length > 0;
}

/** The first of these people who gets something else by the mutant than by the rules. */
async function findWitness<A extends { actor: Actor }>(
  search: Search<A>,
  policy: Policy,
): Promise<Kept<A> | undefined> {
  const { contexts } = search;
  for (const [at, one] of contexts.entries()) {
    if (!(await hasDifference(search, policy, one))) continue;
    // Who caught this one is asked first for the next.
    contexts.splice(at, 1);
    contexts.unshift(one);
    return one;
  }
  return undefined;
}

const listOf = (policy: Policy): (Mutant & { part: 'using' | 'with check' })[] => [
  ...(policy.qual === null
    ? []
    : listMutants(parseTerms(policy.qual)).map((one) => ({ ...one, part: 'using' as const }))),
  ...(policy.check === null
    ? []
    : listMutants(parseTerms(policy.check)).map((one) => ({ ...one, part: 'with check' as const }))),
];

/**
 * How many mutants these policies have, which nobody noticed, and which of those that decide the same (by name) were noticed after all. Who
 * noticed one is asked again without it: whoever then still sees a difference is no witness.
 */
export async function findMissed<A extends { actor: Actor }>(
  search: Search<A>,
  policies: readonly Policy[],
  equal: Readonly<Record<string, string>>,
): Promise<{ count: number; missed: string[]; found: string[] }> {
  const [missed, found]: [string[], string[]] = [[], []];
  let count = 0;
  for (const policy of policies) {
    const witnesses = new Set<Kept<A>>();
    for (const { how, term, part, text } of listOf(policy)) {
      count++;
      const name = `${policy.name}: ${part} ${how} ${term}`;
      await search.client.query(`begin; alter policy ${policy.name} on ${policy.table} ${part} (${text})`);
      const witness = await findWitness(search, policy);
      await search.client.query('rollback');
      if (witness) witnesses.add(witness);
      if (witness && name in equal) found.push(name);
      if (!witness && !(name in equal)) missed.push(name);
    }
    await search.client.query('begin');
    for (const witness of witnesses)
      if (await hasDifference(search, policy, witness)) missed.push(`${policy.name}: differs as it stands`);
    await search.client.query('rollback');
  }
  return { count, missed, found };
}
