import { sql } from 'kysely';

import type { AttentionSource } from '#platform/attention/index.ts';
import type { ChainKind } from '#platform/chain/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';

import { canReadSignalen } from './policy.ts';
import { formatAttention, formatPeriod, formatStop, type Leefdomein, type Signaalsoort } from './signaal.ts';

/** What someone met, as beleid reads it. `dag` is a day, YYYY-MM-DD; `knelpuntId` is null until it is brought together. */
export type Signaal = {
  id: string;
  soort: Signaalsoort;
  tekst: string;
  leefdomein: Leefdomein;
  dag: string;
  knelpuntId: string | null;
};

export type SignaalFilter = {
  soort?: Signaalsoort | undefined;
  leefdomein?: Leefdomein | undefined;
  /** Only those of this knelpunt. */
  knelpunt?: string | undefined;
  /** open: only those not yet in a knelpunt. */
  stand?: 'open' | 'alle' | undefined;
};

/** Enough to choose from on one page. */
const MAX_OPEN = 100;

const knelpuntOf = sql<string | null>`(
  select k.naar_id from schakels k
  where k.gemeente_id = s.gemeente_id and k.van_soort = 'signaal' and k.van_id = s.id and k.naar_soort = 'knelpunt'
  order by k.dag, k.naar_id limit 1)`;

/** The signalen of the gemeente that fit the filter; to whoever may not read them the database shows none. */
function selectSignalen(tx: Tx, actor: Actor, { soort, leefdomein, knelpunt, stand }: SignaalFilter) {
  let query = tx.selectFrom('signalen as s').where('s.gemeente_id', '=', actor.gemeente);
  if (soort !== undefined) query = query.where('s.soort', '=', soort);
  if (leefdomein !== undefined) query = query.where('s.leefdomein', '=', leefdomein);
  if (stand === 'open') query = query.where(sql<boolean>`${knelpuntOf} is null`);
  if (knelpunt !== undefined && !isId(knelpunt)) return query.where(sql<boolean>`false`);
  if (knelpunt !== undefined) {
    query = query.where('s.id', 'in', (from) =>
      from
        .selectFrom('schakels as v')
        .select('v.van_id')
        .where('v.gemeente_id', '=', actor.gemeente)
        .where('v.van_soort', '=', 'signaal')
        .where('v.naar_soort', '=', 'knelpunt')
        .where('v.naar_id', '=', knelpunt),
    );
  }
  return query;
}

/** Newest day first; within a day in the order of random ids, which says nothing. */
const readSignalen = (query: ReturnType<typeof selectSignalen>): Promise<Signaal[]> =>
  query
    .select(['s.id', 's.soort', 's.tekst', 's.leefdomein', 's.dag', knelpuntOf.as('knelpuntId')])
    .$narrowType<{ soort: Signaalsoort; leefdomein: Leefdomein }>()
    .orderBy('s.dag', 'desc')
    .orderBy('s.id')
    .execute();

/** One page of signalen, newest first, with how many there are in all. Throws 403 for who may not read signalen. */
export async function listSignalen(tx: Tx, actor: Actor, filter: SignaalFilter, pagina: number, aantal: number) {
  checkAllowed(canReadSignalen(actor));
  const query = selectSignalen(tx, actor, filter);
  const { totaal } = await query.select((q) => q.fn.countAll<number>().as('totaal')).executeTakeFirstOrThrow();
  const resultaten = await readSignalen(query.limit(aantal).offset((pagina - 1) * aantal));
  return { resultaten, pagina, totaal };
}

/** One signaal. Throws 404 when it is not there or not for this actor. */
export async function getSignaal(tx: Tx, actor: Actor, id: string): Promise<Signaal> {
  const [signaal] = await listSignalenByIds(tx, actor, [id]);
  return getFound(signaal);
}

/** Those of these signalen that the actor may read: none, for everyone but beleid. */
export async function listSignalenByIds(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Signaal[]> {
  const known = ids.filter(isId);
  if (known.length === 0 || canReadSignalen(actor) !== true) return [];
  return readSignalen(selectSignalen(tx, actor, {}).where('s.id', 'in', known));
}

/** At most a hundred signalen that are not yet in a knelpunt, newest first: to choose from. Throws 403. */
export async function listOpenSignalen(tx: Tx, actor: Actor, filter: SignaalFilter = {}): Promise<Signaal[]> {
  return (await listSignalen(tx, actor, { ...filter, stand: 'open' }, 1, MAX_OPEN)).resultaten;
}

/** These signalen together, as beleid may know them: how many, from which day to which, and in which knelpunten (lowest and highest id). */
const sumUpForBeleid = (tx: Tx, actor: Actor, ids: readonly string[]) =>
  selectSignalen(tx, actor, {})
    .where('s.id', 'in', ids)
    .select((q) => [
      q.fn.countAll<number>().as('aantal'),
      q.fn.min<string | null>('s.dag').as('eerste'),
      q.fn.max<string | null>('s.dag').as('laatste'),
      sql<string | null>`min(${knelpuntOf}::text)`.as('van'),
      sql<string | null>`max(${knelpuntOf}::text)`.as('tot'),
    ])
    .executeTakeFirstOrThrow();

/** How many of these signalen came into a chain: an id alone must not tell whether there is such a signaal. */
const countInChain = (tx: Tx, actor: Actor, ids: readonly string[]) =>
  tx
    .selectFrom('schakels')
    .select((q) => q.fn.count<number>('van_id').distinct().as('aantal'))
    .where('gemeente_id', '=', actor.gemeente)
    .where('van_soort', '=', 'signaal')
    .where('van_id', 'in', ids)
    .executeTakeFirstOrThrow();

/** Signalen in a chain: one stop for all of them, never their text. Only beleid gets the months, and the way to them. */
export const signaalChain: ChainKind = {
  soort: 'signaal',
  order: 10,
  load: async (tx, actor, ids) => {
    const known = ids.filter(isId);
    const [id] = known;
    if (id === undefined) return [];
    if (canReadSignalen(actor) !== true) {
      const { aantal } = await countInChain(tx, actor, known);
      return aantal === 0 ? [] : [{ soort: 'signaal', id, ...formatStop(aantal) }];
    }
    const { aantal, eerste, laatste, van, tot } = await sumUpForBeleid(tx, actor, known);
    if (aantal === 0 || eerste === null || laatste === null) return [];
    const several = van !== null && van === tot ? `/signalen?stand=alle&knelpunt=${van}` : '/signalen?stand=alle';
    const href = known.length === 1 ? `/signalen/${id}` : several;
    return [{ soort: 'signaal', id, ...formatStop(aantal), meta: formatPeriod(eerste, laatste), href }];
  },
};

/** For beleid: signalen that are not yet in a knelpunt. */
export const listSignaalAttention: AttentionSource = async (tx, actor) => {
  if (canReadSignalen(actor) !== true) return [];
  const { aantal, oudste } = await selectSignalen(tx, actor, { stand: 'open' })
    .select((q) => [q.fn.countAll<number>().as('aantal'), q.fn.min<string | null>('s.dag').as('oudste')])
    .executeTakeFirstOrThrow();
  return oudste === null
    ? []
    : [{ order: 30, icon: 'hand-stop', href: '/signalen', ...formatAttention(aantal, oudste) }];
};

/** The signaal whose terugmeldcode this transaction carries (its hash, as the key `code`); undefined when there is none. */
export async function findSignaalByCode(tx: Tx, gemeenteId: string): Promise<{ id: string; dag: string } | undefined> {
  return tx
    .selectFrom('signalen')
    .select(['id', 'dag'])
    .where('gemeente_id', '=', gemeenteId)
    .where('code_hash', '=', sql<string>`nullif(current_setting('app.code', true), '')`)
    .executeTakeFirst();
}
