import { sql } from 'kysely';

import type { Actor, Tx } from '../database/index.ts';
import { createId, createRandomId } from '../id/index.ts';
import { addTopic } from '../live/index.ts';
import { computeNow } from '../time/index.ts';

export type Gebeurtenis = {
  /** What happened, in kebab-case: `knelpunt-aangemaakt`. */
  soort: string;
  /** The record it is about; `id` is null when it is about several. */
  onderwerp: { soort: string; id: string | null };
  /** Facts without personal content: status, counts, versions. */
  gegevens?: Record<string, string | number | boolean | null>;
};

/**
 * Writes one gebeurtenis in the transaction of the change itself, under the pseudonym of the actor and with the purpose that
 * transaction was opened for, unless another is given. After the commit, pages that show this kind look again.
 * The log is append-only: the application role has no right to change or delete.
 */
export async function recordGebeurtenis(tx: Tx, actor: Actor, gebeurtenis: Gebeurtenis, doel?: string): Promise<void> {
  addTopic(tx, actor.gemeente, gebeurtenis.onderwerp.soort);
  await tx
    .insertInto('gebeurtenissen')
    .values({
      gemeente_id: actor.gemeente,
      id: createId(),
      tijd: computeNow(),
      soort: gebeurtenis.soort,
      onderwerp_soort: gebeurtenis.onderwerp.soort,
      onderwerp_id: gebeurtenis.onderwerp.id,
      actor: actor.pseudoniem,
      doel: doel ?? sql<string>`coalesce(current_setting('app.doel', true), '')`,
      gegevens: JSON.stringify(gebeurtenis.gegevens ?? {}),
    })
    .execute();
}

/**
 * Writes how many anonymous things came in on a day: no actor, no record, no time within the day.
 * Written by the daily job, never at the moment of the act: a row written then would lie beside the traces of the sender.
 */
export async function recordAnonymousCount(
  tx: Tx,
  gemeente: string,
  telling: { soort: string; onderwerpSoort: string; dag: string; aantal: number },
): Promise<void> {
  await tx
    .insertInto('gebeurtenissen')
    .values({
      gemeente_id: gemeente,
      id: createRandomId(),
      tijd: new Date(`${telling.dag}T00:00:00Z`),
      soort: telling.soort,
      onderwerp_soort: telling.onderwerpSoort,
      onderwerp_id: null,
      actor: null,
      doel: 'dagelijkse taak',
      gegevens: JSON.stringify({ aantal: telling.aantal }),
    })
    .execute();
}
