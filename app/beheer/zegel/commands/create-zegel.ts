import { sql } from 'kysely';

import type { Actor, Tx } from '#platform/database/index.ts';
import { checkAllowed } from '#platform/problems/index.ts';
import { computeNow } from '#platform/time/index.ts';

import { computeBladhash, computeWortel } from '../blad.ts';
import { canCreateZegel } from '../policy.ts';
import { findLaatste, listTeVerzegelen, type Los } from '../queries.ts';
import { computeZegelhash, formatMicros, GEEN_VORIGE, type Kop, renderKop, type Zegel } from '../zegel.ts';

export type Sleutel = { readonly publicKey: string; sign: (bytes: Uint8Array) => string };
/** The key that seals now, and the one that will follow it when there is one. */
export type Sleutelpaar = { readonly current: Sleutel; readonly next?: Sleutel | undefined };

/**
 * Whoever was announced signs; as long as the next key was not, the seal announces it. `wisselt`: a seal is wanted for that alone,
 * also when nothing happened. Throws when the seal before it is not ours and says that we follow it.
 */
function computeSleutel(laatste: Zegel | undefined, { current, next }: Sleutelpaar) {
  const own = [current.publicKey, next?.publicKey];
  // Only we announce our keys. Signing on here would make a history that somebody put in the place of ours look like ours.
  if (laatste?.volgende && own.includes(laatste.volgende) && !own.includes(laatste.sleutel)) {
    throw new Error('The last seal announces our key and is signed with another key.');
  }
  const expected = laatste && (laatste.volgende ?? laatste.sleutel);
  if (next === undefined) return { sleutel: current, volgende: null, wisselt: false };
  return next.publicKey === expected
    ? { sleutel: next, volgende: null, wisselt: next.publicKey !== laatste?.sleutel }
    : { sleutel: current, volgende: next.publicKey, wisselt: true };
}

async function insertLeden(tx: Tx, zegel: Zegel, leden: readonly { id: string | null; blad: Buffer }[]): Promise<void> {
  // As texts of arrays: made value by value they cost more than the hashes in them.
  const ids = sql`${`{${leden.map(({ id }) => id).join()}}`}::uuid[]`;
  const bladen = sql`${`{${leden.map(({ blad }) => `"\\\\x${blad.toString('hex')}"`).join()}}`}::bytea[]`;
  await sql`insert into zegelleden (gemeente_id, gebeurtenis_id, zegel, plaats, bladhash)
    select ${zegel.gemeente}::uuid, t.id, ${zegel.volgnummer}, t.plaats, t.blad
    from unnest(${ids}, ${bladen}) with ordinality as t (id, blad, plaats)`.execute(tx);
}

async function insertZegel(tx: Tx, { gemeente: gemeente_id, tijd, volgende, ...rest }: Zegel): Promise<void> {
  const row = { ...rest, gemeente_id, volgende_sleutel: volgende, tijd: new Date(Number(BigInt(tijd) / 1000n)) };
  await tx.insertInto('zegels').values(row).execute();
}

/**
 * Seals these gebeurtenissen (at most MAX_AANTAL), chained to the seal before it, which must still be the one they were looked up after.
 * One process at a time per gemeente; another does nothing. Gives nothing back when there was nothing to do. A seal is its own trace: a gebeurtenis about it would
 * have to be sealed in turn, for ever. Throws 403.
 */
export async function createZegel(
  tx: Tx,
  actor: Actor,
  sleutels: Sleutelpaar,
  { ids, na }: Los,
): Promise<Zegel | undefined> {
  checkAllowed(canCreateZegel(actor));
  const lock = sql<{ vrij: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('zegel'), hashtext(${actor.gemeente})) as vrij`;
  if (!(await lock.execute(tx)).rows[0]?.vrij) return undefined;
  const laatste = await findLaatste(tx, actor);
  if ((laatste?.volgnummer ?? 0) !== na) return undefined;
  const rijen = await listTeVerzegelen(tx, actor, ids);
  const { sleutel, volgende, wisselt } = computeSleutel(laatste, sleutels);
  if (rijen.length === 0 && !wisselt) return undefined;
  const leden = rijen.map((rij) => ({ id: rij.id, blad: computeBladhash(rij) }));
  const kop: Kop = {
    gemeente: actor.gemeente,
    volgnummer: (laatste?.volgnummer ?? 0) + 1,
    tijd: formatMicros(computeNow()),
    aantal: leden.length,
    wortel: computeWortel(leden.map(({ blad }) => blad)).toString('hex'),
    vorige: laatste ? computeZegelhash(laatste) : GEEN_VORIGE,
    sleutel: sleutel.publicKey,
    volgende,
  };
  const zegel = { ...kop, handtekening: sleutel.sign(Buffer.from(renderKop(kop))) };
  await insertZegel(tx, zegel);
  await insertLeden(tx, zegel, leden);
  return zegel;
}
