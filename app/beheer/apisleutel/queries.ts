import type { AttentionSource } from '#platform/attention/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { addDays, countDays } from '#platform/time/index.ts';

import { renderAandacht } from './aandacht.ts';
import { WAARSCHUWDAGEN } from './apisleutel.ts';
import { canUpdateApisleutels } from './policy.ts';

export type Apisleutel = {
  id: string;
  naam: string;
  doel: string;
  scopes: string[];
  kenmerk: string;
  pseudoniem: string;
  /** Last day on which it works, YYYY-MM-DD. */
  tot: string;
  ingetrokkenOp: Date | null;
  laatstGebruikt: Date | null;
};

const selectSleutels = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('apisleutels')
    .select(['id', 'naam', 'doel', 'scopes', 'kenmerk', 'pseudoniem', 'tot'])
    .select(['ingetrokken_op as ingetrokkenOp', 'laatst_gebruikt as laatstGebruikt'])
    .where('gemeente_id', '=', actor.gemeente);

/** The keys of a gemeente: what works first, then by name; of one name the newest first. */
export const listApisleutels = (tx: Tx, actor: Actor, vandaag: string): Promise<Apisleutel[]> =>
  selectSleutels(tx, actor)
    .orderBy(({ eb, or }) => or([eb('ingetrokken_op', 'is not', null), eb('tot', '<', vandaag)]))
    .orderBy('naam')
    .orderBy('gemaakt_op', 'desc')
    .execute();

/** One key of the gemeente of the actor; undefined when there is none. */
export async function findApisleutel(tx: Tx, actor: Actor, id: string): Promise<Apisleutel | undefined> {
  if (!isId(id)) return undefined;
  return selectSleutels(tx, actor).where('id', '=', id).executeTakeFirst();
}

/** The key with this hash, whether it still works or not. */
export const findByHash = (tx: Tx, actor: Actor, hash: string): Promise<Apisleutel | undefined> =>
  selectSleutels(tx, actor).where('hash', '=', hash).executeTakeFirst();

/** Name of each key by its pseudonym in the log. */
export async function listSleutelnamen(tx: Tx, actor: Actor): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('apisleutels')
    .select(['pseudoniem', 'naam'])
    .where('gemeente_id', '=', actor.gemeente)
    .execute();
  return new Map(rows.map(({ pseudoniem, naam }) => [pseudoniem, naam]));
}

/** Notes the use of a key, to the minute. */
export async function recordGebruik(tx: Tx, actor: Actor, sleutel: Apisleutel, nu: Date): Promise<void> {
  const { id, laatstGebruikt } = sleutel;
  if (laatstGebruikt !== null && nu.getTime() - laatstGebruikt.getTime() < 60_000) return;
  await tx
    .updateTable('apisleutels')
    .set({ laatst_gebruikt: nu })
    .where('gemeente_id', '=', actor.gemeente)
    .where('id', '=', id)
    .execute();
}

/** For the beheerder: keys that end within two weeks and have no newer one in their place. */
export const listApisleutelAttention: AttentionSource = async (tx, actor, vandaag) => {
  if (canUpdateApisleutels(actor) !== true) return [];
  const all = await listApisleutels(tx, actor, vandaag);
  const end = addDays(vandaag, WAARSCHUWDAGEN);
  const working = all.filter(({ tot, ingetrokkenOp }) => ingetrokkenOp === null && tot >= vandaag);
  const newest = new Map(working.map(({ naam, tot }) => [naam, tot]));
  for (const { naam, tot } of working) if (tot > (newest.get(naam) ?? '')) newest.set(naam, tot);
  return [...newest]
    .filter(([, tot]) => tot <= end)
    .map(([naam, tot]) => renderAandacht(naam, countDays(vandaag, tot)));
};
