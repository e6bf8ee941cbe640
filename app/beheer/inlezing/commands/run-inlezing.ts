import { recordGebeurtenis } from '#platform/audit/index.ts';
import { type Actor, createSystemActor, type WithActor } from '#platform/database/index.ts';
import { addTopic } from '#platform/live/index.ts';
import { getFound, Problem } from '#platform/problems/index.ts';

import type { Inleessoort } from '../inleessoort.ts';
import { findLezer, getInlezing } from '../queries.ts';
import { InleestaakSchema } from '../schema.ts';
import { closeInlezing } from './close-inlezing.ts';

const DOEL = 'bestand inlezen';
const ATTEMPTS = 3;

/** Tells whoever waits that nothing was read in; the rows stay, so that they can try again. */
async function recordMislukt(withActor: WithActor, taak: Actor, id: string): Promise<void> {
  await withActor(taak, DOEL, async (tx) => {
    await tx
      .updateTable('inlezingen')
      .set({ status: 'mislukt' })
      .where('gemeente_id', '=', taak.gemeente)
      .where('id', '=', id)
      .where('status', '=', 'bezig')
      .execute();
    await recordGebeurtenis(tx, taak, { soort: 'inlezing-mislukt', onderwerp: { soort: 'inlezing', id } });
  });
}

type Reading = { soort: Inleessoort; id: string; persoon: string; dataKey: string };

/** Reads in as the person who began it, with the roles they have now. */
async function runAsLezer(withActor: WithActor, taak: Actor, { soort, id, persoon, dataKey }: Reading): Promise<void> {
  const self = { ...taak, persoon };
  const { actor, naam } = getFound(await withActor(self, soort.doel, (tx) => findLezer(tx, self)));
  const progress = (verwerkt: number) =>
    withActor(actor, soort.doel, async (tx) => {
      const mine = tx.updateTable('inlezingen').set({ verwerkt }).where('gemeente_id', '=', actor.gemeente);
      await mine.where('id', '=', id).where('status', '=', 'bezig').execute();
      addTopic(tx, actor.gemeente, 'inlezing');
    });
  await withActor(actor, soort.doel, (tx) => closeInlezing(tx, actor, soort, id, { naam, progress, dataKey }));
}

/**
 * The job that reads a sheet in. What a retry cannot mend (a role that is gone, rows with errors) fails at once; anything else is
 * thrown, so that the queue tries again, and fails at the third attempt. Does nothing for a sheet that is not being read in.
 */
export async function runInlezing(
  withActor: WithActor,
  { soorten, dataKey }: { soorten: readonly Inleessoort[]; dataKey: string },
  inhoud: unknown,
  attempt: number,
): Promise<void> {
  const { gemeente, inlezing: id } = InleestaakSchema.parse(inhoud);
  const taak = createSystemActor('taak', gemeente);
  const { status, gemaaktDoor, ...inlezing } = await withActor(taak, DOEL, (tx) => getInlezing(tx, taak, id));
  if (status !== 'bezig') return;
  try {
    const soort = getFound(soorten.find((one) => one.soort === inlezing.soort));
    await runAsLezer(withActor, taak, { soort, id, persoon: gemaaktDoor, dataKey });
  } catch (error) {
    const final = error instanceof Problem;
    if (final || attempt >= ATTEMPTS) await recordMislukt(withActor, taak, id);
    if (!final) throw error;
  }
}
