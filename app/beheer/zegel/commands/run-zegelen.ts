import { createSystemActor, type WithActor } from '#platform/database/index.ts';

import { findLaatste } from '../queries.ts';
import { runZegelronde, type Sleutelbos } from './run-zegelronde.ts';

const DOEL = 'logboek verzegelen';

/**
 * The job of every minute: seals the logs of these gemeenten, one after another. When all of them seal with the next key, that takes the
 * place of the current one. With `alles` also what happened longer ago than it looks back. A gemeente whose log cannot be sealed keeps no other from it; its error is thrown at the end.
 */
export async function runZegelen(
  withActor: WithActor,
  gemeenten: readonly { id: string }[],
  sleutels: Sleutelbos,
  options: { alles?: boolean } = {},
): Promise<void> {
  const errors: unknown[] = [];
  for (const { id } of gemeenten)
    await runZegelronde(withActor, id, sleutels, options).catch((error) => errors.push(error));
  if (errors.length > 0) throw errors[0];
  const next = sleutels.next()?.publicKey;
  if (next === undefined) return;
  for (const { id } of gemeenten) {
    const zegelaar = createSystemActor('zegelaar', id);
    const laatste = await withActor(zegelaar, DOEL, (tx) => findLaatste(tx, zegelaar));
    if (laatste?.sleutel !== next) return;
  }
  sleutels.replace();
}
