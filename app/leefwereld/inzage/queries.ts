import { sql } from 'kysely';

import type { Attention } from '#platform/attention/index.ts';
import type { Actor, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { addDays, computeDay } from '#platform/time/index.ts';

import { listInwonervraagRows } from './aandacht.ts';
import { computeBezoeken, computeTelling, type Regel } from './bezoek.ts';
import type { Doel } from './doel.ts';
import type { Dossier } from './dossier.ts';
import { ANTWOORDDAGEN, computeAntwoorddag, type Vraagsoort } from './inwonervraag.ts';
import type { Betrokkenheid, Kring } from './toegang.ts';

export type GevondenKring = { kring: Kring; naam: string; versie: number; betrokkenheden: Betrokkenheid[] };

/** What is known of a huishouden before it opens, as far as its guards let this person see it. `id` must be an id. */
export async function findKring(tx: Tx, actor: Actor, id: string): Promise<GevondenKring | undefined> {
  const rows = await tx
    .selectFrom('huishoudens')
    .select(['id', 'naam', 'stand', 'versie', 'regisseur_id', 'aanvoerder_id', 'team_id', 'leden', 'samengevoegd_met'])
    .where('gemeente_id', '=', actor.gemeente)
    .where((where) => where.or([where('id', '=', id), where('samengevoegd_met', '=', id)]))
    .execute();
  const own = rows.find((row) => row.id === id);
  if (!own) return undefined;
  const betrokkenheden = await tx
    .selectFrom('betrokkenheden')
    .select([
      'soort',
      'leefdomeinen',
      'wetten',
      'leden',
      'lid_id as lid',
      'vertegenwoordiging',
      'geboortedatum',
      'woont_hier as woontHier',
      'oordeelsbekwaam',
      'verzet',
      'begint_op as begintOp',
      'eindigt_op as eindigtOp',
    ])
    .where('gemeente_id', '=', actor.gemeente)
    .where('huishouden_id', '=', id)
    .where('medewerker_id', '=', actor.persoon)
    .$narrowType<{ soort: Betrokkenheid['soort'] }>()
    .execute();
  const kring: Kring = {
    id,
    stand: own.stand === 'afgesloten' ? 'afgesloten' : 'open',
    regisseur: own.regisseur_id,
    aanvoerder: own.aanvoerder_id,
    team: own.team_id,
    leden: own.leden,
    samengevoegd: rows.filter((row) => row.id !== id).map((row) => ({ id: row.id, leden: row.leden })),
  };
  return { kring, naam: own.naam, versie: own.versie, betrokkenheden };
}

/** Inzageregels with who looked, as far as they are open to who asks. */
function selectRegels(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('inzageregels as i')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'i.gemeente_id').onRef('m.id', '=', 'i.wie_id'),
    )
    .leftJoin('partijen as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'm.gemeente_id').onRef('p.id', '=', 'm.partij_id'),
    )
    .leftJoin('teams as t', (join) =>
      join.onRef('t.gemeente_id', '=', 'm.gemeente_id').on('t.id', '=', sql<string>`m.teams[1]`),
    )
    .select([
      'i.id',
      'i.op',
      'i.relatie',
      'i.doel',
      'i.grond',
      'i.onderdelen',
      'i.gelukt',
      'i.kanaal',
      'i.huishouden_id',
    ])
    .select(['m.id as wie_id', 'm.naam', 'm.functie', 'm.rollen', 'p.naam as partij', 't.naam as team'])
    .$narrowType<Pick<Regel, 'relatie' | 'doel' | 'grond' | 'kanaal'> & { onderdelen: Regel['onderdelen'][number][] }>()
    .where('i.gemeente_id', '=', actor.gemeente);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRegels>['executeTakeFirstOrThrow']>>;

const asRegel = (row: Row): Regel => ({
  id: row.id,
  op: row.op,
  relatie: row.relatie,
  doel: row.doel,
  grond: row.grond,
  onderdelen: row.onderdelen,
  gelukt: row.gelukt,
  kanaal: row.kanaal,
  wie: {
    id: row.wie_id,
    naam: row.naam,
    functie: row.functie,
    rollen: row.rollen,
    partij: row.partij ?? '',
    team: row.team ?? '',
  },
});

type Periode = {
  /** First and last day, YYYY-MM-DD, in Amsterdam. */
  vanaf: string;
  tot: string;
  /** Also the looks of who asks. */
  ookZelf?: boolean;
};

/** The moment at which a day begins, or the day after it, in Amsterdam. */
const beginOf = (dag: string) => sql<Date>`(${dag}::date::timestamp at time zone 'Europe/Amsterdam')`;
const endOf = (dag: string) => sql<Date>`((${dag}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`;

/**
 * Who looked into the open dossier in a period, the looks of this person themselves left out unless asked for; needs `inzage`. What
 * another lid looks at of their own is not among it (Wmo 2015 5.3.2, AVG 15(1)(c)).
 */
export async function listInzageregels(
  tx: Tx,
  dossier: Dossier,
  { vanaf, tot, ookZelf = false }: Periode,
): Promise<Regel[]> {
  const rows = await selectRegels(tx, dossier.actor)
    .where('i.huishouden_id', '=', dossier.huishouden)
    .$if(!ookZelf, (query) => query.where('i.wie_id', '!=', dossier.actor.persoon))
    .where('i.op', '>=', beginOf(vanaf))
    .where('i.op', '<', endOf(tot))
    .orderBy('i.op', 'desc')
    .orderBy('i.id', 'desc')
    .execute();
  return rows.map(asRegel);
}

/** One look into the open dossier, and whom it tells of it; undefined when it is not for this person to see. */
export async function findInzageregel(
  tx: Tx,
  dossier: Dossier,
  id: string,
): Promise<(Regel & { voor: string[] }) | undefined> {
  const row = await selectRegels(tx, dossier.actor)
    .select('i.leden')
    .where('i.huishouden_id', '=', dossier.huishouden)
    .where('i.id', '=', id)
    .executeTakeFirst();
  return row && { ...asRegel(row), voor: row.leden };
}

/** The day of the last look before a day, to go further back; undefined when there is none. */
async function findEerder(tx: Tx, dossier: Dossier, dag: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('inzageregels')
    .select(sql<string>`max((op at time zone 'Europe/Amsterdam')::date)`.as('dag'))
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('wie_id', '!=', dossier.actor.persoon)
    .where('op', '<', beginOf(dag))
    .executeTakeFirst();
  return row?.dag ?? undefined;
}

const PERIODE = 30;

/** One sheet of who looked: thirty days up to `tot` (today when it is left out or still to come), and where it goes on. */
export async function findBlad(tx: Tx, dossier: Dossier, gevraagd: string | undefined) {
  const vandaag = computeDay();
  const tot = gevraagd !== undefined && gevraagd < vandaag ? gevraagd : vandaag;
  const vanaf = addDays(tot, 1 - PERIODE);
  const dagen = computeBezoeken(await listInzageregels(tx, dossier, { vanaf, tot }));
  return { dagen, telling: computeTelling(dagen), vanaf, tot, eerder: await findEerder(tx, dossier, vanaf), vandaag };
}

export type Inwonervraag = {
  id: string;
  /** Of which the name shows only who may know of it. */
  huishouden: { id: string; naam: string };
  soort: Vraagsoort;
  /** Id of the inzageregel or of the own words. */
  onderwerp: string;
  overOp: Date;
  overDoel: Doel | '';
  vrager: { id: string; naam: string };
  gevraagde: { id: string; naam: string };
  gesteldOp: Date;
  /** Last day to answer in time, YYYY-MM-DD. */
  uiterlijk: string;
  antwoord: string;
  beantwoordOp: Date | null;
};

function selectVragen(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('inwonervragen as v')
    .innerJoin('medewerkers as a', (join) =>
      join.onRef('a.gemeente_id', '=', 'v.gemeente_id').onRef('a.id', '=', 'v.vrager_id'),
    )
    .innerJoin('medewerkers as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'v.gemeente_id').onRef('b.id', '=', 'v.gevraagde_id'),
    )
    .leftJoin('huishoudens as h', (join) =>
      join.onRef('h.gemeente_id', '=', 'v.gemeente_id').onRef('h.id', '=', 'v.huishouden_id'),
    )
    .select(['v.id', 'v.huishouden_id', 'v.soort', 'v.onderwerp_id', 'v.over_op', 'v.over_doel', 'v.gesteld_op'])
    .select(['v.antwoord', 'v.beantwoord_op', 'h.naam as huishouden'])
    .select(['a.id as vrager_id', 'a.naam as vrager', 'b.id as gevraagde_id', 'b.naam as gevraagde'])
    .$narrowType<{ soort: Vraagsoort; over_doel: Doel | '' }>()
    .where('v.gemeente_id', '=', actor.gemeente)
    .orderBy('v.gesteld_op')
    .orderBy('v.id');
}

type VraagRow = Awaited<ReturnType<ReturnType<typeof selectVragen>['executeTakeFirstOrThrow']>>;

const asVraag = (row: VraagRow): Inwonervraag => ({
  id: row.id,
  huishouden: { id: row.huishouden_id, naam: row.huishouden ?? '' },
  soort: row.soort,
  onderwerp: row.onderwerp_id,
  overOp: row.over_op,
  overDoel: row.over_doel,
  vrager: { id: row.vrager_id, naam: row.vrager },
  gevraagde: { id: row.gevraagde_id, naam: row.gevraagde },
  gesteldOp: row.gesteld_op,
  uiterlijk: computeAntwoorddag(row.gesteld_op),
  antwoord: row.antwoord,
  beantwoordOp: row.beantwoord_op,
});

/** One question of a resident, for who asked it, who was asked, or who guards privacy while there is no answer. */
export async function findInwonervraag(tx: Tx, actor: Actor, id: string): Promise<Inwonervraag | undefined> {
  const row = isId(id) ? await selectVragen(tx, actor).where('v.id', '=', id).executeTakeFirst() : undefined;
  return row && asVraag(row);
}

/** The questions in one huishouden that are for this person to see, the oldest first. */
export const listInwonervragen = async (tx: Tx, actor: Actor, huishouden: string): Promise<Inwonervraag[]> =>
  (await selectVragen(tx, actor).where('v.huishouden_id', '=', huishouden).execute()).map(asVraag);

/** Whether this person asked about it already. */
export async function hasInwonervraag(tx: Tx, actor: Actor, onderwerp: string): Promise<boolean> {
  const row = await tx
    .selectFrom('inwonervragen')
    .select('id')
    .where('gemeente_id', '=', actor.gemeente)
    .where('onderwerp_id', '=', onderwerp)
    .where('vrager_id', '=', actor.persoon)
    .executeTakeFirst();
  return row !== undefined;
}

/** Questions of residents that wait for this person; for who guards privacy those that wait too long. */
export async function listInwonervraagAttention(tx: Tx, actor: Actor, vandaag: string): Promise<Attention[]> {
  const isBewaker = actor.rollen.some((rol) => rol === 'privacy-officer' || rol === 'fg');
  const mine = await selectVragen(tx, actor)
    .where('v.gevraagde_id', '=', actor.persoon)
    .where('v.antwoord', '=', '')
    .limit(5)
    .execute();
  const laat = isBewaker ? await listTeLaat(tx, actor, vandaag) : [];
  return listInwonervraagRows({ mijn: mine.map(asVraag), laat: laat.length, vandaag });
}

/** Questions that got no answer in time, for who guards privacy: never whose huishouden it is. */
export async function listTeLaat(tx: Tx, actor: Actor, vandaag: string): Promise<Inwonervraag[]> {
  const rows = await selectVragen(tx, actor)
    .where('v.antwoord', '=', '')
    .where('v.gesteld_op', '<', sql<Date>`${beginOf(vandaag)} - make_interval(days => ${ANTWOORDDAGEN})`)
    .limit(50)
    .execute();
  return rows.map(asVraag);
}

export type Kijker = { id: string; naam: string; functie: string; dossiers: number; keer: number; geweigerd: number };

/**
 * Who opened or tried dossiers on a day, who tried in vain and who opened most first. For who guards privacy: figures and who
 * looked, nothing of what stands in a dossier.
 */
export async function listKijkers(tx: Tx, actor: Actor, dag: string): Promise<Kijker[]> {
  return tx
    .selectFrom('inzageregels as i')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'i.gemeente_id').onRef('m.id', '=', 'i.wie_id'),
    )
    .select(['m.id', 'm.naam', 'm.functie'])
    .select(({ fn }) => [
      sql<number>`count(distinct i.huishouden_id) filter (where i.gelukt)`.as('dossiers'),
      fn.countAll<number>().as('keer'),
      sql<number>`count(*) filter (where not i.gelukt)`.as('geweigerd'),
    ])
    .where('i.gemeente_id', '=', actor.gemeente)
    .where(sql<boolean>`not m.rollen && array['inwoner']`)
    .where('i.op', '>=', beginOf(dag))
    .where('i.op', '<', endOf(dag))
    .groupBy(['m.id', 'm.naam', 'm.functie'])
    .orderBy('geweigerd', 'desc')
    .orderBy('dossiers', 'desc')
    .orderBy('m.naam')
    .limit(100)
    .execute();
}

export type Poging = { id: string; op: Date; naam: string; functie: string; huishouden: string; doel: Doel };

/** The attempts of a day that were refused, the newest first: by whom and on which huishouden, that has no name here. */
export async function listPogingen(tx: Tx, actor: Actor, dag: string): Promise<Poging[]> {
  const rows = await selectRegels(tx, actor)
    .where('i.gelukt', '=', false)
    .where('i.op', '>=', beginOf(dag))
    .where('i.op', '<', endOf(dag))
    .orderBy('i.op', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ id, op, naam, functie, huishouden_id, doel }) => ({
    id,
    op,
    naam,
    functie,
    doel,
    huishouden: huishouden_id,
  }));
}
