import { sql } from 'kysely';

import type { AttentionSource } from '#platform/attention/index.ts';
import type { ChainKind } from '#platform/chain/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound } from '#platform/problems/index.ts';
import { formatFolded, listWords } from '#platform/text/index.ts';

import type { Leefdomein } from '../../kennis/leefdomein/index.ts';
import {
  computeGelijkenis,
  computeGroepen,
  computeZeldzaamheid,
  type Groepen,
  type Lijkend,
  listVerwant,
  type Telling,
} from './gelijkenis.ts';
import { canReadSignalen } from './policy.ts';
import { formatAttention, formatPeriod, formatStop, type Signaalsoort } from './signaal.ts';
import { SYNONIEMEN, ZEGT_NIETS } from './synoniemen.ts';

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

/**
 * In no knelpunt. As one set, which the database looks through once: per row it takes four times as long at 36,000 signalen,
 * because it expects few rows behind a policy.
 */
const isOpen = (gemeente: string) => sql<boolean>`s.id not in (
  select k.van_id from schakels k
  where k.gemeente_id = ${gemeente} and k.van_soort = 'signaal' and k.naar_soort = 'knelpunt')`;

/** The signalen of the gemeente that fit the filter; to whoever may not read them the database shows none. */
function selectSignalen(tx: Tx, actor: Actor, { soort, leefdomein, knelpunt, stand }: SignaalFilter) {
  let query = tx.selectFrom('signalen as s').where('s.gemeente_id', '=', actor.gemeente);
  if (soort !== undefined) query = query.where('s.soort', '=', soort);
  if (leefdomein !== undefined) query = query.where('s.leefdomein', '=', leefdomein);
  if (stand === 'open') query = query.where(isOpen(actor.gemeente));
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

/** A signaal that is like others, and why: words in both, and words that stand for the same. */
export type Gelijkend = Signaal & Pick<Lijkend, 'samen' | 'verwant'>;

/** So many are compared word for word; the others share too little to come first. */
const MAX_KANDIDATEN = 60;
/** Of the signalen that came after the night's counting, so many are looked at. */
const MAX_NIEUW = 200;

/** The rarest words of what is asked: the others hardly change what comes first. */
const MAX_VRAGEN = 24;

type Woordenschat = { telling: Telling; totaal: number; geteldOp: string | null };

/** The words of this gemeente as they were counted last night; nothing of it is ever shown as a list. */
async function getWoordenschat(tx: Tx, actor: Actor): Promise<Woordenschat> {
  // As one text: of nine thousand rows the reading takes longer than the looking.
  const { rows } = await sql<{ woorden: string | null; totaal: number | null; geteldOp: string | null }>`
    select string_agg(stam || ' ' || aantal, E'\n') as woorden, max(totaal) as totaal, max(geteld_op) as "geteldOp"
    from signaalwoorden where gemeente_id = ${actor.gemeente}`.execute(tx);
  const { woorden, totaal, geteldOp } = rows[0] ?? { woorden: null, totaal: null, geteldOp: null };
  const lines = woorden === null ? [] : woorden.split('\n').map((line) => line.split(' '));
  const telling = new Map(lines.map(([stam = '', aantal]) => [stam, Number(aantal)]));
  return { telling, totaal: totaal ?? 0, geteldOp };
}

/** Words, as listWords gives them, to their stems; a word that tells nothing to ''. */
async function getStammen(tx: Tx, words: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ woord: string; stam: string | null }>`
    select woord, (ts_lexize('dutch_stem', woord))[1] as stam from unnest(${words}::text[]) as woord`.execute(tx);
  const stammen = new Map(rows.map(({ woord, stam }) => [woord, stam ?? '']));
  const niets = new Set(ZEGT_NIETS.map((woord) => stammen.get(formatFolded(woord))));
  return new Map([...stammen].map(([woord, stam]) => [woord, niets.has(stam) ? '' : stam]));
}

/** The ids of the signalen that share most with these stems, by the night's counting, and those that came after it. */
async function listKandidaten(
  tx: Tx,
  actor: Actor,
  vragen: readonly string[],
  { telling, totaal, geteldOp }: Woordenschat,
  groepen: Groepen,
): Promise<string[]> {
  const verwant = listVerwant(vragen, telling.keys(), groepen).map(({ vraag, stam, gewicht }) => {
    const aantal = Math.max(telling.get(stam) ?? 1, telling.get(vragen[vraag] ?? '') ?? 1);
    return { vraag, stam, punt: gewicht * computeZeldzaamheid(aantal, totaal) };
  });
  const [stammen, nummers, punten] = [
    verwant.map(({ stam }) => stam),
    verwant.map(({ vraag }) => vraag),
    verwant.map(({ punt }) => punt),
  ];
  const { rows } = await sql<{ id: string }>`
    select id from (
      select t.id, v.vraag, max(v.punt) as punt
      from unnest(${stammen}::text[], ${nummers}::int[], ${punten}::float8[]) as v (stam, vraag, punt)
      join signaalwoorden w on w.gemeente_id = ${actor.gemeente} and w.stam = v.stam
      cross join unnest(w.signalen) as t (id)
      group by t.id, v.vraag) as g
    group by id order by sum(punt) desc, id limit ${MAX_KANDIDATEN}`.execute(tx);
  let nieuw = selectSignalen(tx, actor, {}).select('s.id');
  if (geteldOp !== null) nieuw = nieuw.where('s.dag', '>=', geteldOp);
  const fresh = await nieuw.orderBy('s.dag', 'desc').orderBy('s.id').limit(MAX_NIEUW).execute();
  return [...new Set([...rows, ...fresh].map(({ id }) => id))];
}

/**
 * The signalen that are most like these, the likest first, each with its reason: by rare words they share, typing errors,
 * parts of compounds and synonyms. `stand: 'open'` leaves out what is in a knelpunt. None for who may not read signalen.
 */
export async function listGelijkend(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  { aantal = 5, stand = 'alle' }: { aantal?: number; stand?: 'open' | 'alle' } = {},
): Promise<Gelijkend[]> {
  const eigen = await listSignalenByIds(tx, actor, ids);
  if (eigen.length === 0) return [];
  const synoniemen = [...SYNONIEMEN.flat(), ...ZEGT_NIETS].map(formatFolded);
  const ownWords = eigen.flatMap(({ tekst }) => listWords(tekst));
  const ownStammen = await getStammen(tx, [...new Set([...ownWords, ...synoniemen])]);
  const groepen = computeGroepen(SYNONIEMEN, ownStammen);
  const woordenschat = await getWoordenschat(tx, actor);
  const count = ({ telling }: Woordenschat, stam: string) => telling.get(stam) ?? 1;
  const vragen = [...new Set(ownWords.flatMap((woord) => ownStammen.get(woord) || []))]
    .toSorted((a, b) => count(woordenschat, a) - count(woordenschat, b))
    .slice(0, MAX_VRAGEN);
  const found = await listKandidaten(tx, actor, vragen, woordenschat, groepen);
  const others = (
    await listSignalenByIds(
      tx,
      actor,
      found.filter((id) => !ids.includes(id)),
    )
  ).filter(({ knelpuntId }) => stand === 'alle' || knelpuntId === null);
  const words = [...eigen, ...others].flatMap(({ tekst }) => listWords(tekst));
  const stammen = await getStammen(tx, [...new Set([...words, ...synoniemen])]);
  const lijkend = computeGelijkenis({ eigen, others, stammen, groepen, ...woordenschat }).slice(0, aantal);
  const byId = new Map(others.map((signaal) => [signaal.id, signaal]));
  return lijkend.flatMap(({ id, samen, verwant }) => {
    const signaal = byId.get(id);
    return signaal ? [{ ...signaal, samen, verwant }] : [];
  });
}

/** So many like what is asked stand before all others. */
const MAX_NAAST = 10;

/** What can be put beside these signalen: open ones, on top those most like them with the reason, then the newest. Throws 403. */
export async function listOpenNaast(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<(Signaal & Partial<Gelijkend>)[]> {
  const gelijkend = await listGelijkend(tx, actor, ids, { aantal: MAX_NAAST, stand: 'open' });
  const open = await listOpenSignalen(tx, actor, {});
  return [...gelijkend, ...open.filter(({ id }) => !gelijkend.some((one) => one.id === id))];
}

/** A word in fewer signalen than this could be a name: it is never proposed. */
const MIN_VOORSTEL = 5;

/** Words that at least five signalen share, to put a typing error in a question right by; none for who may not read signalen. */
export async function listVoorstelwoorden(tx: Tx, actor: Actor): Promise<string[]> {
  const rows = await tx
    .selectFrom('signaalwoorden')
    .select('vorm')
    .where('gemeente_id', '=', actor.gemeente)
    .where('aantal', '>=', MIN_VOORSTEL)
    .execute();
  return rows.map(({ vorm }) => vorm);
}
