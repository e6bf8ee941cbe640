import { type SelectQueryBuilder, sql } from 'kysely';

import type { Attention } from '#platform/attention/index.ts';
import type { ChainKind } from '#platform/chain/index.ts';
import type { Actor, DB, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { Problem } from '#platform/problems/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

import { findMedewerker } from '../../beheer/medewerker/index.ts';
import { computeAandacht } from './aandacht.ts';
import {
  type Afloop,
  computeDaysOpen,
  formatNummer,
  LANG,
  type Macht,
  MACHTEN,
  type Oorzaak,
  type Stapsoort,
  type Status,
  STIL,
} from './knelpunt.ts';
import { computeDirection, DAGEN, type Facet, type Filter, type Overzicht } from './overzicht.ts';
import { canReadKnelpunten, canRecordStap, LEZERS } from './policy.ts';

/** A knelpunt as everyone who may read it sees it. Days are YYYY-MM-DD; `laatsteStap` is the day of its newest step. */
export type Knelpunt = {
  id: string;
  nummer: string;
  titel: string;
  omschrijving: string;
  oorzaak: Oorzaak;
  macht: Macht;
  eigenaar: { id: string; naam: string };
  status: Status;
  afloop: Afloop | null;
  reden: string;
  gemeldOp: string;
  afgerondOp: string | null;
  versie: number;
  dagenOpen: number;
  aantalSignalen: number;
  laatsteStap: string;
};

export type Stap = { knelpuntId: string; dag: string; soort: Stapsoort; tekst: string };

const aantalSignalen = sql<number>`(
  select count(*) from schakels s
  where s.gemeente_id = k.gemeente_id and s.naar_soort = 'knelpunt' and s.naar_id = k.id and s.van_soort = 'signaal')`;
const laatsteStap = sql<string>`coalesce((
  select max(p.dag) from knelpuntstappen p where p.gemeente_id = k.gemeente_id and p.knelpunt_id = k.id), k.gemeld_op)`;

type Selection = SelectQueryBuilder<DB & { k: DB['knelpunten']; m: DB['medewerkers'] }, 'k' | 'm', object>;

const selectKnelpunten = (tx: Tx, actor: Actor): Selection =>
  tx
    .selectFrom('knelpunten as k')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'k.gemeente_id').onRef('m.id', '=', 'k.eigenaar_id'),
    )
    .where('k.gemeente_id', '=', actor.gemeente);

async function readKnelpunten(query: Selection, vandaag: string = computeDay()): Promise<Knelpunt[]> {
  const rows = await query
    .select(['k.id', 'k.nummer', 'k.titel', 'k.omschrijving', 'k.oorzaak', 'k.macht', 'k.eigenaar_id', 'm.naam'])
    .select(['k.status', 'k.afloop', 'k.reden', 'k.gemeld_op', 'k.afgerond_op', 'k.versie'])
    .select([aantalSignalen.as('aantalSignalen'), laatsteStap.as('laatsteStap')])
    .$narrowType<{ oorzaak: Oorzaak; macht: Macht; status: Status; afloop: Afloop | null }>()
    .execute();
  return rows.map(({ gemeld_op: gemeldOp, afgerond_op: afgerondOp, eigenaar_id, naam, ...rest }) => ({
    ...rest,
    eigenaar: { id: eigenaar_id, naam },
    gemeldOp,
    afgerondOp,
    dagenOpen: computeDaysOpen({ gemeldOp, afgerondOp }, vandaag),
  }));
}

/** One knelpunt; undefined when it is not there, is malformed, or may not be seen. */
export async function findKnelpunt(tx: Tx, actor: Actor, id: string): Promise<Knelpunt | undefined> {
  if (!isId(id)) return undefined;
  const [knelpunt] = await readKnelpunten(selectKnelpunten(tx, actor).where('k.id', '=', id));
  return knelpunt;
}

function applyFilter(query: Selection, { open, oorzaak, macht }: Filter, vandaag: string): Selection {
  const { van, tot } = DAGEN[open];
  let some = query.where('k.status', open === 'afgerond' ? '=' : '!=', 'terugverteld');
  if (van !== undefined) some = some.where('k.gemeld_op', '<=', addDays(vandaag, -van));
  if (tot !== undefined) some = some.where('k.gemeld_op', '>=', addDays(vandaag, -tot));
  if (oorzaak !== undefined) some = some.where('k.oorzaak', '=', oorzaak);
  if (macht !== undefined) some = some.where('k.macht', '=', macht);
  return some;
}

const places = sql<number>`array_position(${sql.val([...MACHTEN])}::text[], k.macht)`;

/** In the chosen order; what is equal stands longest open first. */
function applyOrder(query: Selection, overzicht: Overzicht, vandaag: string): Selection {
  const by = {
    dagen: sql`coalesce(k.afgerond_op, ${vandaag}::date) - k.gemeld_op`,
    signalen: aantalSignalen,
    veranderd: laatsteStap,
    titel: sql`lower(k.titel)`,
    macht: places,
  }[overzicht.sorteer];
  const direction = computeDirection(overzicht) === 'op' ? ('asc' as const) : ('desc' as const);
  return query.orderBy(by, direction).orderBy('k.gemeld_op').orderBy('k.nummer');
}

/** All knelpunten of an overview in its order; `limit` and `offset` for one page of it. */
export async function listOverzicht(
  tx: Tx,
  actor: Actor,
  overzicht: Overzicht,
  vandaag: string,
  page?: { limit: number; offset: number },
): Promise<Knelpunt[]> {
  const query = applyOrder(applyFilter(selectKnelpunten(tx, actor), overzicht, vandaag), overzicht, vandaag);
  return readKnelpunten(page ? query.limit(page.limit).offset(page.offset) : query, vandaag);
}

/** For the board: the `most` knelpunten that are longest open of each power, those of `all` without limit. */
export async function listBord(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  vandaag: string,
  { most, all }: { most: number; all: readonly Macht[] },
): Promise<Knelpunt[]> {
  const place = sql<number>`row_number() over (partition by k.macht order by k.gemeld_op, k.nummer)`;
  const ranked = applyFilter(selectKnelpunten(tx, actor), filter, vandaag).select([
    'k.id',
    'k.macht',
    place.as('place'),
  ]);
  const query = selectKnelpunten(tx, actor).where('k.id', 'in', (from) =>
    from
      .selectFrom(ranked.as('r'))
      .select('r.id')
      .where((or) => or.or([or('r.place', '<=', most), ...(all.length > 0 ? [or('r.macht', 'in', [...all])] : [])])),
  );
  return readKnelpunten(query.orderBy('k.gemeld_op').orderBy('k.nummer'), vandaag);
}

/** How many knelpunten share cause, power and class of age: all counts of the overview come from these. */
export async function listFacetten(tx: Tx, actor: Actor, vandaag: string): Promise<Facet[]> {
  const klasse = sql<Facet['klasse']>`case when status = 'terugverteld' then 'afgerond'
    when gemeld_op >= ${addDays(vandaag, -STIL)}::date then 'kort'
    when gemeld_op >= ${addDays(vandaag, -LANG)}::date then 'middel' else 'lang' end`;
  return tx
    .selectFrom('knelpunten')
    .select((q) => ['oorzaak', 'macht', klasse.as('klasse'), q.fn.countAll<number>().as('aantal')])
    .$narrowType<{ oorzaak: Oorzaak; macht: Macht }>()
    .where('gemeente_id', '=', actor.gemeente)
    .groupBy(['oorzaak', 'macht', 'klasse'])
    .execute();
}

/** One page of all knelpunten, newest first, as the API lists them. */
export async function listKnelpunten(
  tx: Tx,
  actor: Actor,
  { status, macht }: { status?: Status | undefined; macht?: Macht | undefined },
  pagina: number,
  aantal: number,
) {
  let query = selectKnelpunten(tx, actor);
  if (status !== undefined) query = query.where('k.status', '=', status);
  if (macht !== undefined) query = query.where('k.macht', '=', macht);
  const { totaal } = await query.select((q) => q.fn.countAll<number>().as('totaal')).executeTakeFirstOrThrow();
  const page = query.orderBy('k.gemeld_op', 'desc').orderBy('k.nummer', 'desc');
  const resultaten = await readKnelpunten(page.limit(aantal).offset((pagina - 1) * aantal));
  return { resultaten, pagina, totaal };
}

/** What was told about these knelpunten, oldest first. */
export async function listStappenOfKnelpunten(
  tx: Tx,
  gemeenteId: string,
  knelpuntIds: readonly string[],
): Promise<Stap[]> {
  if (knelpuntIds.length === 0) return [];
  return tx
    .selectFrom('knelpuntstappen')
    .select(['knelpunt_id as knelpuntId', 'dag', 'soort', 'tekst'])
    .$narrowType<{ soort: Stapsoort }>()
    .where('gemeente_id', '=', gemeenteId)
    .where('knelpunt_id', 'in', [...knelpuntIds])
    .orderBy('dag')
    .orderBy('id')
    .execute();
}

/** The ids of the signals of a knelpunt. */
export async function listSignaalIds(tx: Tx, actor: Actor, id: string): Promise<string[]> {
  if (!isId(id)) return [];
  const rows = await tx
    .selectFrom('schakels')
    .select('van_id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('naar_soort', '=', 'knelpunt')
    .where('naar_id', '=', id)
    .where('van_soort', '=', 'signaal')
    .execute();
  return rows.map((row) => row.van_id);
}

/**
 * Makes changes that must not cross each other take turns within a gemeente, up to the end of the transaction: which
 * signaal is in which knelpunt, and which number is next. A key cannot guard either, and a sequence leaves gaps.
 */
export async function openTurn(tx: Tx, actor: Actor): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`knelpunten ${actor.gemeente}`}, 0))`.execute(tx);
}

/** The id of who may own a knelpunt. Throws 400 at `eigenaar` for anyone else. */
export async function getEigenaar(tx: Tx, actor: Actor, id: string): Promise<string> {
  const medewerker = isId(id) ? await findMedewerker(tx, actor, id) : undefined;
  if (medewerker && LEZERS.some((rol) => medewerker.rollen.includes(rol))) return medewerker.id;
  const detail = 'Kies een medewerker uit de lijst.';
  throw new Problem('ongeldige-invoer', detail, [{ field: 'eigenaar', detail }]);
}

/** The next number of a year (YYYY) in the gemeente. Only within `openTurn`. */
export async function computeNextNummer(tx: Tx, actor: Actor, jaar: string): Promise<string> {
  const { last } = await tx
    .selectFrom('knelpunten')
    .select(sql<number | null>`max(substr(nummer, 6)::integer)`.as('last'))
    .where('gemeente_id', '=', actor.gemeente)
    .where('nummer', 'like', `${jaar}-%`)
    .executeTakeFirstOrThrow();
  return formatNummer(jaar, (last ?? 0) + 1);
}

/** The open knelpunten of these eigenaren, longest open first. */
export async function listKnelpuntenOf(tx: Tx, actor: Actor, eigenaren: readonly string[]) {
  return tx
    .selectFrom('knelpunten')
    .select(['id', 'titel', 'eigenaar_id as eigenaarId'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('eigenaar_id', 'in', [...eigenaren])
    .where('status', '!=', 'terugverteld')
    .orderBy('gemeld_op')
    .orderBy('nummer')
    .execute();
}

/** The chain shows a knelpunt by its title. */
export const knelpuntChain: ChainKind = {
  soort: 'knelpunt',
  order: 20,
  load: async (tx, actor, ids) => {
    const known = ids.filter(isId);
    if (known.length === 0) return [];
    const rows = await tx
      .selectFrom('knelpunten')
      .select(['id', 'nummer', 'titel', 'status'])
      .where('gemeente_id', '=', actor.gemeente)
      .where('id', 'in', known)
      .orderBy('gemeld_op')
      .execute();
    return rows.map(({ id, nummer, titel, status }) => ({
      soort: 'knelpunt',
      id,
      kind: 'Knelpunt',
      name: titel,
      meta: nummer,
      href: `/knelpunten/${id}`,
      open: status !== 'terugverteld',
    }));
  },
};

/** What waits for this person: what lies still, and what of it they own. */
export async function listKnelpuntAttention(tx: Tx, actor: Actor, vandaag: string): Promise<Attention[]> {
  if (canReadKnelpunten(actor) !== true) return [];
  let still = selectKnelpunten(tx, actor)
    .where('k.status', '!=', 'terugverteld')
    .where(laatsteStap, '<', addDays(vandaag, -STIL));
  if (canRecordStap(actor) !== true) still = still.where('k.eigenaar_id', '=', actor.persoon);
  const stil = await readKnelpunten(still.orderBy('k.gemeld_op').orderBy('k.nummer'), vandaag);
  return computeAandacht(actor, stil, vandaag);
}
