import { attentionSources } from './app-attention.ts';
import {
  addMelding,
  BERICHT_TAAK,
  findActor,
  listAangeraakt,
  listMeldbaren,
  removeBerichten,
  runBericht,
} from './beheer/bericht/index.ts';
import type { Gemeenten } from './beheer/gemeente/index.ts';
import { proeftuinHandover } from './leren/proeftuin/index.ts';
import { knelpuntHandover } from './maatwerkplaats/knelpunt/index.ts';
import type { Config, Secrets } from './platform/config/index.ts';
import { type Actor, createSystemActor, type Tx, type WithActor } from './platform/database/index.ts';
import type { Daily, Tasks } from './platform/jobs/index.ts';
import type { Mail } from './platform/mail/index.ts';
import { computeDay, computeNow } from './platform/time/index.ts';

const MELDING_TAAK = 'meldingen';
const OPRUIM_TAAK = 'post-opruimen';
const DOEL = 'melding';

/** The notices come before most people begin (UTC); what is old goes at night. */
export const postTimes: Daily = { [MELDING_TAAK]: '05:30', [OPRUIM_TAAK]: '02:40' };

export type PostOptions = { config: Config; secrets: Secrets; mail: Mail | undefined };

/** What waits for someone and was not put there by themselves: what asks for attention today, and what they own. */
async function listWaiting(tx: Tx, actor: Actor, vandaag: string): Promise<string[]> {
  const rows: string[] = [];
  for (const list of attentionSources) rows.push(...(await list(tx, actor, vandaag)).map(({ href }) => href));
  const owned: string[] = [];
  for (const { list } of [knelpuntHandover, proeftuinHandover])
    owned.push(...(await list(tx, actor, [actor.persoon ?? ''])).map(({ id }) => id));
  const known = await listAangeraakt(tx, actor, owned);
  return [...rows, ...owned.filter((id) => !known.includes(id))];
}

/** Everyone of a gemeente in turn: what waits is asked with their own rights, the notice is written by the job. */
async function addMeldingen(withActor: WithActor, gemeente: string, demo: boolean): Promise<void> {
  const taak = createSystemActor('taak', gemeente);
  for (const persoon of await withActor(taak, DOEL, (tx) => listMeldbaren(tx, taak, demo))) {
    const self = { ...taak, persoon, rollen: [] };
    const actor = await withActor(self, DOEL, (tx) => findActor(tx, self));
    if (actor === undefined) continue;
    const waiting = await withActor(actor, DOEL, (tx) => listWaiting(tx, actor, computeDay()));
    await withActor(taak, DOEL, (tx) => addMelding(tx, taak, actor, waiting));
  }
}

/** The jobs of the outgoing mail. */
export function createPostTasks(
  withActor: WithActor,
  gemeenten: Gemeenten,
  { config, secrets, mail }: PostOptions,
): Tasks {
  const { demo, publicUrl } = config;
  const post = { withActor, send: demo ? undefined : mail?.send, publicUrl, dataKey: secrets.dataKey };
  return {
    // A process without a mail server leaves the mail in the queue, for one that has it.
    ...(mail || demo ? { [BERICHT_TAAK]: (inhoud, attempt) => runBericht(post, inhoud, attempt) } : {}),
    [MELDING_TAAK]: async () => {
      for (const { id } of await gemeenten.list()) await addMeldingen(withActor, id, demo);
    },
    [OPRUIM_TAAK]: async () => {
      for (const { id } of await gemeenten.list()) {
        const taak = createSystemActor('taak', id);
        await withActor(taak, 'post opruimen', (tx) => removeBerichten(tx, taak, computeNow()));
      }
    },
  };
}
