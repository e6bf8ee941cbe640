import { type Actor, type Tx, updateContext } from '#platform/database/index.ts';

const DOEL = 'tellen';

/**
 * Runs a part of the transaction with the right to read, put back and mark answers: no other role may. It does not ask who may; the
 * use-case that calls it does. `sleutels` are the keys that stay open. When the part fails the caller must let the transaction fail, for
 * that right is then still open. Decision 0030.
 */
export async function runTelling<T>(
  tx: Tx,
  actor: Actor,
  sleutels: readonly string[],
  run: () => Promise<T>,
): Promise<T> {
  await updateContext(tx, { ...actor, rollen: [...actor.rollen, 'telling', 'invuller'] }, DOEL, { sleutels });
  const result = await run();
  await updateContext(tx, actor, DOEL, { sleutels });
  return result;
}
