import type { AttentionSource } from '#platform/attention/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { renderAandacht } from './aandacht.ts';
import { type Bestemming, type Kanaal, type Uitkomst, WEIGERING } from './contact.ts';
import { canCreateContact } from './policy.ts';

/** A first contact as the team that took it sees it. Days are YYYY-MM-DD. */
export type Contact = {
  id: string;
  op: string;
  kanaal: Kanaal;
  /** In the words of who asks; empty once they stand in a melding. */
  vraag: string;
  naam: string;
  bereikbaar: string;
  uitkomst: Uitkomst | null;
  antwoord: string;
  naar: Bestemming | null;
  afgerondOp: string | null;
  wie: { id: string; naam: string };
};

const select = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('contacten as c')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'c.gemeente_id').onRef('m.id', '=', 'c.medewerker_id'),
    )
    .select(['c.id', 'c.op', 'c.kanaal', 'c.vraag', 'c.naam', 'c.bereikbaar', 'c.uitkomst', 'c.antwoord', 'c.naar'])
    .select(['c.afgerond_op as afgerondOp', 'm.id as wieId', 'm.naam as wieNaam'])
    .$narrowType<{ kanaal: Kanaal; uitkomst: Uitkomst | null; naar: Bestemming | null }>()
    .where('c.gemeente_id', '=', actor.gemeente);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];
const readRow = ({ wieId, wieNaam, ...row }: Row): Contact => ({ ...row, wie: { id: wieId, naam: wieNaam } });

/** One contact; undefined when it is not there, is malformed, or is of another team. */
export async function findContact(tx: Tx, actor: Actor, id: string): Promise<Contact | undefined> {
  if (!isId(id)) return undefined;
  const row = await select(tx, actor).where('c.id', '=', id).executeTakeFirst();
  return row && readRow(row);
}

/** An open contact, for who may go on with it. Throws 404, 403, and 409 when it is closed. */
export async function getOpenContact(tx: Tx, actor: Actor, id: string): Promise<Contact> {
  const contact = getFound(await findContact(tx, actor, id));
  checkAllowed(canCreateContact(actor));
  if (contact.uitkomst !== null) throw new Problem('verkeerde-staat', WEIGERING.klaar);
  return contact;
}

/** One page of contacts of this person and their team: open ones with the longest waiting first, closed ones newest first. */
export async function listContacten(
  tx: Tx,
  actor: Actor,
  { toon, pagina, aantal }: { toon: 'open' | 'klaar'; pagina: number; aantal: number },
): Promise<{ contacten: Contact[]; totaal: number }> {
  const query = select(tx, actor).where('c.afgerond_op', toon === 'open' ? 'is' : 'is not', null);
  const { totaal } = await tx
    .selectFrom('contacten')
    .select((q) => q.fn.countAll<number>().as('totaal'))
    .where('gemeente_id', '=', actor.gemeente)
    .where('afgerond_op', toon === 'open' ? 'is' : 'is not', null)
    .executeTakeFirstOrThrow();
  const rows = await query
    .orderBy('c.op', toon === 'open' ? 'asc' : 'desc')
    .orderBy('c.id', toon === 'open' ? 'asc' : 'desc')
    .limit(aantal)
    .offset((pagina - 1) * aantal)
    .execute();
  return { contacten: rows.map(readRow), totaal };
}

/** Own open contacts on Vandaag. */
const MOST = 3;

/** What this person took and did not finish. */
export const listContactAttention: AttentionSource = async (tx, actor, vandaag) => {
  if (canCreateContact(actor) !== true) return [];
  const rows = await select(tx, actor)
    .where('c.medewerker_id', '=', actor.persoon)
    .where('c.afgerond_op', 'is', null)
    .orderBy('c.op')
    .orderBy('c.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => renderAandacht(row, vandaag));
};
