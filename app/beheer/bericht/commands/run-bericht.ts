import { type Actor, createSystemActor, type Tx, type WithActor } from '#platform/database/index.ts';
import { computeNow } from '#platform/time/index.ts';
import { parseSealed } from '#platform/vault/index.ts';

import { formatPlaats } from '../bericht.ts';
import { renderBrief } from '../brief.ts';
import { findOntvanger, type Uitgaand } from '../queries.ts';
import { BerichtTaakSchema } from '../schema.ts';
import { closeBericht } from './close-bericht.ts';

/** What the job needs beside the database. Without `send` it is the demo: nothing is sent. */
export type Post = {
  withActor: WithActor;
  send: ((letter: Letter) => Promise<{ ok: true } | { ok: false; code: string; isFinal: boolean }>) | undefined;
  publicUrl: string;
  dataKey: string;
};

type Letter = { to: string; subject: string; text: string; html: string; messageId: string };

const DOEL = 'bericht versturen';
/** The queue waits longer after each attempt: this many take about two days. */
const ATTEMPTS = 15;
/** Longer than a mail server may take, so that no other process sends the same mail at the same time. */
const CLAIM_MS = 180_000;

/** Takes a mail that waits for this process alone; undefined when it is gone, done or being sent. */
async function claim(tx: Tx, taak: Actor, id: string): Promise<Uitgaand | undefined> {
  const now = computeNow();
  return tx
    .updateTable('berichten')
    .set((row) => ({ bezig_tot: new Date(now.getTime() + CLAIM_MS), pogingen: row('pogingen', '+', 1) }))
    .where('gemeente_id', '=', taak.gemeente)
    .where('id', '=', id)
    .where('status', '=', 'wacht')
    .where((row) => row.or([row('bezig_tot', 'is', null), row('bezig_tot', '<', now)]))
    .returning(['id', 'medewerker_id as medewerkerId', 'adres', 'onderwerp', 'tekst', 'link'])
    .executeTakeFirst();
}

function renderLetter(
  post: Post,
  bericht: Uitgaand,
  wie: { naam: string | undefined; gemeente: string },
  place: string,
) {
  const { publicUrl, dataKey } = post;
  const link = bericht.link === null ? undefined : publicUrl + parseSealed(dataKey, place, bericht.link);
  const messageId = `${bericht.id}@${new URL(publicUrl).hostname}`;
  return { subject: bericht.onderwerp ?? '', messageId, ...renderBrief({ ...wie, tekst: bericht.tekst ?? '', link }) };
}

async function deliver(post: Post, send: NonNullable<Post['send']>, taak: Actor, id: string, attempt: number) {
  const found = await post.withActor(taak, DOEL, async (tx) => {
    const bericht = await claim(tx, taak, id);
    return bericht && { bericht, wie: await findOntvanger(tx, taak, bericht) };
  });
  // Done already, or another process is at it: if that one dies, the queue brings the mail to us again.
  if (found === undefined) return post.withActor(taak, DOEL, (tx) => checkDone(tx, taak, id));
  const { bericht, wie } = found;
  const close = (afloop: Parameters<typeof closeBericht>[3]) =>
    post.withActor(taak, DOEL, (tx) => closeBericht(tx, taak, id, afloop));
  if (wie.adres === null) return close({ status: 'mislukt', antwoord: 'geen adres' });
  const letter = renderLetter(post, bericht, wie, formatPlaats(taak.gemeente, id));
  const outcome = await send({ to: wie.adres, ...letter });
  if (outcome.ok) return close({ status: 'verstuurd' });
  const isOver = outcome.isFinal || attempt >= ATTEMPTS;
  await close({ status: isOver ? 'mislukt' : 'wacht', antwoord: outcome.code.slice(0, 40) });
  if (!isOver) throw new Error(`mail: ${outcome.code}`);
}

async function checkDone(tx: Tx, taak: Actor, id: string): Promise<void> {
  const waits = await tx
    .selectFrom('berichten')
    .select('id')
    .where('gemeente_id', '=', taak.gemeente)
    .where('id', '=', id)
    .where('status', '=', 'wacht')
    .executeTakeFirst();
  if (waits) throw new Error('mail: another process is sending it');
}

/**
 * The job that sends one mail. A refusal for now is thrown, so that the queue tries again, ever later, for about two days; a refusal
 * for good or a missing address ends it. In the demo nothing is sent.
 */
export async function runBericht(post: Post, inhoud: unknown, attempt: number): Promise<void> {
  const { gemeente, bericht: id } = BerichtTaakSchema.parse(inhoud);
  const taak = createSystemActor('taak', gemeente);
  if (post.send) return deliver(post, post.send, taak, id, attempt);
  await post.withActor(taak, DOEL, async (tx) => {
    const bericht = await claim(tx, taak, id);
    if (bericht) await closeBericht(tx, taak, id, { status: 'getoond' });
  });
}
