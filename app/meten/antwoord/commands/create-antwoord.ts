import { sql } from 'kysely';

import { recordGebeurtenis } from '#platform/audit/index.ts';
import { type Actor, openKeys, type Tx } from '#platform/database/index.ts';
import { createRandomId, createRandomIndex } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import {
  type Blad,
  computeInvultijd,
  type Concept,
  DUURMERK,
  findStand,
  type Invulling,
  readConcept,
} from '../../antwoordconcept/index.ts';
import { checkInvulbaar } from '../../meting/index.ts';
import { recordKlaar } from '../../uitnodiging/index.ts';

/** Comments in an order by chance: the place in the table must not say which were written together. */
function listInRandomOrder<T>(all: readonly T[]): T[] {
  const rest = [...all];
  return Array.from(all, () => rest.splice(createRandomIndex(rest.length), 1)).flat();
}

/** Takes the draft away and reads it in one step: of two that send the same draft, one gets it. */
async function removeConcept(
  tx: Tx,
  { gemeente, metingId, groepId }: Invulling,
  hash: string,
): Promise<Concept | undefined> {
  const row = await tx
    .deleteFrom('antwoordconcepten')
    .where('gemeente_id', '=', gemeente)
    .where('hash', '=', hash)
    .where('meting_id', '=', metingId)
    .where('groep_id', '=', groepId)
    .returning(['antwoorden', 'toelichtingen'])
    .executeTakeFirst();
  return row && readConcept(row);
}

/**
 * Writes the answers and the comments in one statement. Without the invitation in an anonymous meting, where both tables hold
 * a random id, the groep, and nothing that leads to a person or a moment. In a named one the answers of before are replaced.
 */
async function writeBlad(
  tx: Tx,
  invulling: Invulling,
  { antwoorden, toelichtingen }: Blad,
  seconden: number | null,
): Promise<void> {
  const { gemeente, metingId, groepId, naamloos } = invulling;
  const uitnodiging = naamloos ? null : (invulling.uitnodiging?.id ?? null);
  const words = listInRandomOrder(Object.entries(toelichtingen));
  const ids = words.map(() => createRandomId());
  const replace =
    uitnodiging === null
      ? sql``
      : sql`on conflict (gemeente_id, uitnodiging_id) do update set antwoorden = excluded.antwoorden`;
  const sheet = sql`
    insert into antwoorden (gemeente_id, id, meting_id, groep_id, uitnodiging_id, antwoorden, seconden)
    values (${gemeente}, ${createRandomId()}, ${metingId}, ${groepId}, ${uitnodiging}, ${JSON.stringify(antwoorden)}, ${uitnodiging === null ? null : seconden})
    ${replace}`;
  if (words.length === 0) {
    await sheet.execute(tx);
    return;
  }
  await sql`
    with blad as (${sheet} returning 1)
    insert into antwoordtoelichtingen (gemeente_id, id, meting_id, groep_id, uitnodiging_id, item, tekst)
    select ${gemeente}, t.id, ${metingId}, ${groepId}, ${uitnodiging}::uuid, t.item, t.tekst
    from unnest(${ids}::uuid[], ${words.map(([item]) => item)}::text[], ${words.map(([, tekst]) => tekst)}::text[])
      as t(id, item, tekst)`.execute(tx);
}

/** What is sent in: a sheet that came whole, else what stands in the draft with this key. The draft goes either way. */
export type Inzending = { conceptHash?: string; blad?: Blad };

/**
 * Sends in answers, once: as the system actor `invuller` of the gemeente of the meting, with the hash of the key as `code` and that
 * of the draft among the sleutels. The invitation is locked and marked, the answers and comments are written and the draft goes, or
 * nothing of all that. Returns false when they are in already. An anonymous answer leaves no gebeurtenis: the nightly job
 * records a count (ADR 0033). Throws 409 when the meting cannot be filled in: also when it closed while this was written.
 */
export async function createAntwoord(
  tx: Tx,
  actor: Actor,
  invulling: Invulling,
  inzending: Inzending,
): Promise<boolean> {
  checkInvulbaar(invulling);
  const { gemeente, uitnodiging, naamloos, metingId, groepId } = invulling;
  const claimed = uitnodiging === null || (await recordKlaar(tx, uitnodiging));
  // What stays behind in the draft of another device is not lost: it can still be read there.
  if (!claimed && naamloos) return false;
  const { conceptHash } = inzending;
  const concept = conceptHash === undefined ? undefined : await removeConcept(tx, invulling, conceptHash);
  const blad = inzending.blad ?? concept?.blad;
  const seconden = inzending.blad ? null : computeInvultijd(concept?.bladzijden[DUURMERK], computeNow());
  if (!blad) {
    if (uitnodiging === null || !claimed) return false;
    throw new Problem('verkeerde-staat', 'Er is niets om te versturen. Begin opnieuw met invullen.');
  }
  if (!naamloos && uitnodiging) {
    await openKeys(tx, { sleutels: [`uitnodiging:${uitnodiging.id}`] });
    const mine = tx.deleteFrom('antwoordtoelichtingen').where('gemeente_id', '=', gemeente);
    await mine
      .where('meting_id', '=', metingId)
      .where('groep_id', '=', groepId)
      .where('uitnodiging_id', '=', uitnodiging.id)
      .execute();
  }
  await writeBlad(tx, invulling, blad, seconden);
  // The row of the meting is held by the answer now: who closes it waits, and who closed it just before is seen here.
  checkInvulbaar(await findStand(tx, invulling));
  if (!naamloos) {
    const onderwerp = { soort: 'meting', id: metingId };
    await recordGebeurtenis(tx, actor, { soort: 'antwoord-ingezonden', onderwerp, gegevens: { opnieuw: !claimed } });
  }
  return true;
}
