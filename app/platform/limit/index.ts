import { sql } from 'kysely';

import { createSystemActor, type Tx, type WithActor } from '../database/index.ts';
import { computeKeyedHash, createRandomIndex } from '../id/index.ts';
import { computeNow } from '../time/index.ts';

export { createRepeats } from './repeats.ts';

const DOEL = 'pogingen tellen';
const limiet = createSystemActor('limiet');

/** What is counted: turns of `wie` (any text; only its keyed hash is kept) for `soort`. */
type Who = { readonly soort: string; readonly wie: string };
/** At most `max` turns in any `seconds` seconds. */
type Turn = Who & { readonly max: number; readonly seconds: number };

const computeKey = (secret: string, { soort, wie }: Who) => computeKeyedHash(secret, JSON.stringify([soort, wie]));

/** The row of a key, made when it is absent and held until the transaction ends: a second process waits here. */
async function openRow(tx: Tx, sleutel: string, verloopt: Date): Promise<Date[]> {
  const { momenten } = await tx
    .insertInto('limieten')
    .values({ gemeente_id: limiet.gemeente, sleutel, momenten: [], verloopt })
    .onConflict((conflict) =>
      conflict
        .columns(['gemeente_id', 'sleutel'])
        .doUpdateSet({ verloopt: sql`greatest(limieten.verloopt, excluded.verloopt)` }),
    )
    .returning('momenten')
    .executeTakeFirstOrThrow();
  return momenten;
}

/**
 * Counts one turn in the database, so that every process counts alike, in a transaction of its own that stays whatever the
 * caller does after it. A turn that is refused does not count, so nobody is kept out for longer by trying on. Returns
 * whether it is allowed, and how many whole seconds to wait when it is not.
 *
 * Throws when the database does not answer: then nobody gets in who must be counted first. What may go on uncounted
 * (giving a signaal) is counted in memory and never comes here: a row would lie beside the signaal in time.
 */
export async function countTurn(
  withActor: WithActor,
  secret: string,
  { max, seconds, ...who }: Turn,
): Promise<{ allowed: boolean; wait: number }> {
  const sleutel = computeKey(secret, who);
  const now = computeNow();
  const verloopt = new Date(now.getTime() + seconds * 1000);
  const answer = await withActor(limiet, DOEL, async (tx) => {
    const begin = now.getTime() - seconds * 1000;
    // A moment in the future is of a clock that was put back: it would count for too long.
    const counted = (await openRow(tx, sleutel, verloopt)).filter(
      (at) => at.getTime() > begin && at.getTime() <= now.getTime() + 1000,
    );
    const first = counted.at(-max)?.getTime();
    if (first !== undefined) return { allowed: false, wait: Math.max(1, Math.ceil((first - begin) / 1000)) };
    await tx
      .updateTable('limieten')
      .set({ momenten: [...counted, now].toSorted((a, b) => a.getTime() - b.getTime()) })
      .where('gemeente_id', '=', limiet.gemeente)
      .where('sleutel', '=', sleutel)
      .execute();
    return { allowed: true, wait: 0 };
  });
  // Who makes many keys (one for each address) must not fill the table before the night.
  if (createRandomIndex(200) === 0) await removeLimieten(withActor);
  return answer;
}

/** Forgets the turns of `wie` for `soort`: after a success. */
export async function removeTurns(withActor: WithActor, secret: string, who: Who): Promise<void> {
  await withActor(limiet, DOEL, (tx) =>
    tx
      .deleteFrom('limieten')
      .where('gemeente_id', '=', limiet.gemeente)
      .where('sleutel', '=', computeKey(secret, who))
      .execute(),
  );
}

/** Takes away everything that counts no more. For the daily job, and now and then while counting. */
export async function removeLimieten(withActor: WithActor): Promise<void> {
  await withActor(limiet, 'verlopen pogingen wissen', async (tx) => {
    for (const table of ['limieten', 'inzendingen'] as const) {
      await tx
        .deleteFrom(table)
        .where('gemeente_id', '=', limiet.gemeente)
        .where('verloopt', '<', computeNow())
        .execute();
    }
  });
}
