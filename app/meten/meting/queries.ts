import { sql } from 'kysely';

import type { AttentionSource } from '#platform/attention/index.ts';
import { type Actor, openKeys, type Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { checkAllowed, getFound, Problem } from '#platform/problems/index.ts';

import { type Definitie, getDefinitie, type Laag } from '../instrument/index.ts';
import { renderAandacht } from './aandacht.ts';
import type { Stand, Toegang } from './meting.ts';
import { canBeheerMeting } from './policy.ts';
import { computeVervolg } from './vervolg.ts';

/** Days are YYYY-MM-DD. */
export type Meting = {
  id: string;
  instrument: { versieId: string; sleutel: string; versie: number; naam: string };
  /** Id of the first meting of its series. */
  reeks: string;
  /** Which wave of the series, from 1. */
  golf: number;
  titel: string;
  /** What is measured: a practice, a team, a plan. */
  onderwerp: string | null;
  /** In words. */
  periode: string;
  naamloos: boolean;
  /** Smallest group of which a result is shown: 1 when named. */
  groepsminimum: number;
  toegang: Toegang;
  begeleider: { id: string; naam: string };
  stand: Stand;
  /** Everyone who takes part sees the results of all. */
  opengesteld: boolean;
  invullenTot: string | null;
  geopendOp: string | null;
  geslotenOp: string | null;
  resultatenOp: string | null;
  heropendReden: string | null;
  herinnerenOp: string | null;
  versie: number;
};

const select = (tx: Tx, gemeente: string) =>
  tx
    .selectFrom('metingen as m')
    .innerJoin('instrumentversies as i', (join) =>
      join.onRef('i.gemeente_id', '=', 'm.gemeente_id').onRef('i.id', '=', 'm.instrumentversie_id'),
    )
    .innerJoin('medewerkers as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'm.gemeente_id').onRef('b.id', '=', 'm.begeleider_id'),
    )
    .select(['m.id', 'm.reeks_id as reeks', 'm.golf', 'm.titel', 'm.onderwerp', 'm.periode', 'm.naamloos'])
    .select(['m.groepsminimum', 'm.toegang', 'm.stand', 'm.opengesteld', 'm.versie'])
    .select(['m.invullen_tot as invullenTot', 'm.geopend_op as geopendOp', 'm.gesloten_op as geslotenOp'])
    .select(['m.resultaten_op as resultatenOp', 'm.heropend_reden as heropendReden'])
    .select(['m.herinneren_op as herinnerenOp', 'm.instrumentversie_id', 'm.begeleider_id'])
    .select(['i.sleutel as instrument_sleutel', 'i.versie as instrument_versie', 'i.naam as instrument_naam'])
    .select('b.naam as begeleider_naam')
    .$narrowType<{ stand: Stand; toegang: Toegang }>()
    .where('m.gemeente_id', '=', gemeente);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function readMeting(row: Row): Meting {
  const { instrumentversie_id, instrument_sleutel, instrument_versie, instrument_naam, ...rest } = row;
  const { begeleider_id, begeleider_naam, ...meting } = rest;
  return {
    ...meting,
    instrument: {
      versieId: instrumentversie_id,
      sleutel: instrument_sleutel,
      versie: instrument_versie,
      naam: instrument_naam,
    },
    begeleider: { id: begeleider_id, naam: begeleider_naam },
  };
}

export type Filter = { stand?: Stand | undefined; instrument?: string | undefined };

/** How much of a list to give. */
export type Stuk = { limit: number; offset: number };

/** Metingen of the gemeente of the actor: what runs first, then the newest. */
export async function listMetingen(
  tx: Tx,
  actor: Actor,
  { stand, instrument }: Filter,
  { limit, offset }: Stuk,
): Promise<Meting[]> {
  let query = select(tx, actor.gemeente);
  if (stand !== undefined) query = query.where('m.stand', '=', stand);
  if (instrument !== undefined) query = query.where('i.sleutel', '=', instrument);
  const rows = await query
    .orderBy(sql`array_position(array['open', 'concept', 'gesloten', 'geopend'], m.stand)`)
    .orderBy('m.gemaakt_op', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(readMeting);
}

/** How many metingen `listMetingen` knows. */
export async function countMetingen(tx: Tx, actor: Actor, { stand, instrument }: Filter): Promise<number> {
  let query = tx
    .selectFrom('metingen as m')
    .innerJoin('instrumentversies as i', (join) =>
      join.onRef('i.gemeente_id', '=', 'm.gemeente_id').onRef('i.id', '=', 'm.instrumentversie_id'),
    )
    .select(({ fn }) => fn.countAll<number>().as('totaal'))
    .where('m.gemeente_id', '=', actor.gemeente);
  if (stand !== undefined) query = query.where('m.stand', '=', stand);
  if (instrument !== undefined) query = query.where('i.sleutel', '=', instrument);
  return (await query.executeTakeFirstOrThrow()).totaal;
}

/** One meting of the gemeente of the actor; undefined when there is none, also for an id that is none. */
export async function findMeting(tx: Tx, actor: Actor, id: string): Promise<Meting | undefined> {
  if (!isId(id)) return undefined;
  const row = await select(tx, actor.gemeente).where('m.id', '=', id).executeTakeFirst();
  return row && readMeting(row);
}

/** The waves of a series, the first one first. */
export async function listGolven(tx: Tx, actor: Actor, reeksId: string): Promise<Meting[]> {
  const rows = await select(tx, actor.gemeente).where('m.reeks_id', '=', reeksId).orderBy('m.golf').execute();
  return rows.map(readMeting);
}

/** A groep that is asked. Counts are as they were released: of an anonymous meting once a night. */
export type Metinggroep = {
  id: string;
  naam: string;
  partij: { id: string; naam: string; soort: 'gemeente' | 'instelling' | 'inwoners' } | null;
  laag: Laag | null;
  teamId: string | null;
  volgorde: number;
  heeftLink: boolean;
  gedaan: number;
  gedaanOp: string | null;
  /** Groep it became part of when the results were opened. */
  samengevoegdIn: string | null;
  /** How many answers were counted; null when the groep is not shown, or the results are not open. */
  aantal: number | null;
};

const selectGroepen = (tx: Tx) =>
  tx
    .selectFrom('metinggroepen as g')
    .leftJoin('partijen as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'g.gemeente_id').onRef('p.id', '=', 'g.partij_id'),
    )
    .select(['g.id', 'g.naam', 'g.laag', 'g.team_id as teamId', 'g.volgorde', 'g.gedaan'])
    .select([
      'g.gedaan_op as gedaanOp',
      'g.samengevoegd_in as samengevoegdIn',
      'g.aantal',
      'g.link_hash',
      'g.partij_id',
    ])
    .select(['p.naam as partij_naam', 'p.soort as partij_soort'])
    .$narrowType<{ laag: Laag | null; partij_soort: 'gemeente' | 'instelling' | 'inwoners' | null }>();

type Groeprij = Awaited<ReturnType<ReturnType<typeof selectGroepen>['execute']>>[number];

const readGroep = ({ link_hash, partij_id, partij_naam, partij_soort, ...rest }: Groeprij): Metinggroep => ({
  ...rest,
  heeftLink: link_hash !== null,
  partij:
    partij_id === null || partij_naam === null || partij_soort === null
      ? null
      : { id: partij_id, naam: partij_naam, soort: partij_soort },
});

/** The groepen of a meting in their order, those that were put together included. */
export async function listGroepen(tx: Tx, metingId: string): Promise<Metinggroep[]> {
  const rows = await selectGroepen(tx)
    .where('g.meting_id', '=', metingId)
    .orderBy('g.volgorde')
    .orderBy('g.id')
    .execute();
  return rows.map(readGroep);
}

/** A meting with what the actor may open of it. */
export type GeopendeMeting = {
  id: string;
  meting: Meting;
  definitie: Definitie;
  groepen: Metinggroep[];
  /** Asks, opens, closes and sees everything. */
  beheert: boolean;
  /** Partij of the actor; null for who has none. */
  partij: string | null;
  /** The partij of the actor is asked. */
  doetMee: boolean;
  /** Keys that are open in this transaction: partij:<id>, begeleider:<meting>, and meting:<id> once that is open to all who take part. */
  sleutels: string[];
};

/** Who asks or watches over what a partij does, and does not speak for it. */
const TOEZICHT = ['raadslid', 'beheerder', 'privacy-officer', 'fg'];

/** The partij that someone speaks for. */
export async function findEigenPartij(tx: Tx, { gemeente, persoon, rollen }: Actor): Promise<string | null> {
  if (persoon === null || rollen.every((rol) => TOEZICHT.includes(rol))) return null;
  const row = await tx
    .selectFrom('medewerkers')
    .select('partij_id')
    .where('gemeente_id', '=', gemeente)
    .where('id', '=', persoon)
    .executeTakeFirst();
  return row?.partij_id ?? null;
}

/**
 * Opens a meting for the actor: until the end of the transaction the database shows what this person may see of it and
 * nothing else (ADR 0032). Every read of tellingen, toelichtingen and consensus begins here. Throws 404 for a meting that is not there or is of another gemeente.
 */
export async function openMeting(tx: Tx, actor: Actor, metingId: string): Promise<GeopendeMeting> {
  const meting = getFound(await findMeting(tx, actor, metingId));
  const definitie = await getDefinitie(tx, actor, meting.instrument.versieId);
  const groepen = await listGroepen(tx, metingId);
  const partij = await findEigenPartij(tx, actor);
  const doetMee = partij !== null && groepen.some((groep) => groep.partij?.id === partij);
  const sleutels = [
    ...(partij === null ? [] : [`partij:${partij}`]),
    ...(doetMee && meting.opengesteld ? [`meting:${metingId}`] : []),
    ...(actor.persoon === meting.begeleider.id ? [`begeleider:${metingId}`] : []),
  ];
  await openKeys(tx, { sleutels });
  return {
    id: metingId,
    meting,
    definitie,
    groepen,
    beheert: canBeheerMeting(actor, meting) === true,
    partij,
    doetMee,
    sleutels,
  };
}

/** A meting for who may ask people and open and close it. Throws 404, and 403 for everyone else. */
export async function getBeheerdeMeting(tx: Tx, actor: Actor, metingId: string): Promise<GeopendeMeting> {
  const geopend = await openMeting(tx, actor, metingId);
  checkAllowed(canBeheerMeting(actor, geopend.meting));
  return geopend;
}

/** Who can guide a meting: people who work here, by name; residents cannot. */
export async function listBegeleiders(tx: Tx, actor: Actor): Promise<{ id: string; naam: string; functie: string }[]> {
  return tx
    .selectFrom('medewerkers')
    .select(['id', 'naam', 'functie'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('status', '=', 'actief')
    .where(sql<boolean>`not (rollen && array['inwoner'])`)
    .orderBy('naam')
    .orderBy('id')
    .execute();
}

/** The id of someone who can guide a meting. Throws 400 with the field for anyone else. */
export async function getBegeleider(tx: Tx, actor: Actor, id: string): Promise<string> {
  const found = (await listBegeleiders(tx, actor)).find((een) => een.id === id);
  if (found) return found.id;
  const detail = 'Kies een begeleider uit de lijst.';
  throw new Problem('ongeldige-invoer', detail, [{ field: 'begeleider', detail }]);
}

/** How far a groep is. */
export type Voortgang = {
  gevraagd: number;
  /** Who is done now; null of an anonymous meting, of which only what was released is known. */
  klaar: number | null;
};

/** Per groep (by id) how many are asked and done, as far as the actor may see invitations (see `openMeting`). */
export async function listVoortgang(tx: Tx, { id, meting }: GeopendeMeting): Promise<Map<string, Voortgang>> {
  const rows = await tx
    .selectFrom('uitnodigingen')
    .select(({ fn }) => ['groep_id as groep', fn.countAll<number>().as('gevraagd')])
    .select(sql<number>`count(*) filter (where klaar)`.as('klaar'))
    .where('meting_id', '=', id)
    .groupBy('groep_id')
    .execute();
  return new Map(
    rows.map(({ groep, gevraagd, klaar }) => [groep, { gevraagd, klaar: meting.naamloos ? null : Number(klaar) }]),
  );
}

/** What of a meting is set up, in numbers. */
export type Opzet = {
  groepen: number;
  links: number;
  gevraagd: number;
  /** Done: now of a named meting, as released of an anonymous one. */
  gedaan: number;
  /** The partijen write first what they see when it goes well, and nothing is written yet. */
  moetAfspreken: boolean;
};

/** How far metingen (by id) are set up, as far as the actor may see invitations (see `openMeting`). */
export async function listOpzet(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, Opzet>> {
  const { rows } = await sql<Opzet & { id: string }>`
    select m.id,
      (select count(*) from metinggroepen g where g.gemeente_id = m.gemeente_id and g.meting_id = m.id) as groepen,
      (select count(g.link_hash) from metinggroepen g where g.gemeente_id = m.gemeente_id and g.meting_id = m.id) as links,
      (select count(*) from uitnodigingen u where u.gemeente_id = m.gemeente_id and u.meting_id = m.id) as gevraagd,
      case when m.naamloos
        then (select coalesce(sum(g.gedaan), 0) from metinggroepen g where g.gemeente_id = m.gemeente_id and g.meting_id = m.id)
        else (select count(*) from uitnodigingen u where u.gemeente_id = m.gemeente_id and u.meting_id = m.id and u.klaar)
      end as gedaan,
      coalesce((i.definitie ->> 'omschrijven')::boolean, false) and not exists (
        select from itemafspraken a where a.gemeente_id = m.gemeente_id and a.meting_id = m.id) as "moetAfspreken"
    from metingen m join instrumentversies i on i.gemeente_id = m.gemeente_id and i.id = m.instrumentversie_id
    where m.gemeente_id = ${actor.gemeente} and m.id = any (${sql.val([...ids])}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, ...opzet }) => [id, opzet]));
}

/** Most metingen that ask for attention at once. */
const MEESTE = 20;

/** What the metingen that this person guides ask for. Closes the keys that were open in the transaction. */
export const listMetingAttention: AttentionSource = async (tx, actor, vandaag) => {
  if (actor.persoon === null) return [];
  const rows = await select(tx, actor.gemeente)
    .where('m.begeleider_id', '=', actor.persoon)
    .where('m.stand', 'in', ['concept', 'open', 'gesloten'])
    .orderBy('m.gemaakt_op', 'desc')
    .limit(MEESTE)
    .execute();
  if (rows.length === 0) return [];
  await openKeys(tx, { sleutels: rows.map(({ id }) => `begeleider:${id}`) });
  const opzet = await listOpzet(
    tx,
    actor,
    rows.map(({ id }) => id),
  );
  await openKeys(tx, {});
  return rows.flatMap((meting) => {
    const van = opzet.get(meting.id);
    const kijker = { beheert: true, doetMee: false, magInvullen: false, vandaag };
    return (van && renderAandacht(meting, computeVervolg({ ...meting, ...van, ...kijker }))) ?? [];
  });
};
