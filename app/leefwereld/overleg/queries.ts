import { sql } from 'kysely';

import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';

import type { Leefdomein, Wet } from '../../kennis/leefdomein/index.ts';
import { findHuishouden, listBetrokkenen, listLeden, listNetwerk } from '../huishouden/index.ts';
import type { Dossier } from '../inzage/index.ts';
import type { Aanwezigheid, Grond, Werkgebied } from './overleg.ts';

export type Menssoort = 'lid' | 'netwerk' | 'partij' | 'regisseur' | 'aanvoerder';

/** Someone who has to do with a huishouden, and so may sit at its table. */
export type Mens = {
  /** Of the lid, netwerklid, betrokkenheid or medewerker. */
  id: string;
  soort: Menssoort;
  naam: string;
  /** What they are here, in words; empty for a lid. */
  rol: string;
  /** Of a partij: what it works on. */
  werkgebied?: Werkgebied;
};

/**
 * Everyone with a relation to the open dossier today: leden, their network, partijen, regisseur and aanvoerder. Wmo 2015 5.1.1
 * (LAW-W15): data of nobody else belongs here. Needs the onderdeel kern.
 */
export async function listMensen(tx: Tx, dossier: Dossier): Promise<Mens[]> {
  const huishouden = await findHuishouden(tx, dossier.actor, dossier.huishouden);
  const leden = await listLeden(tx, dossier);
  const netwerk = await listNetwerk(tx, dossier);
  const betrokkenen = await listBetrokkenen(tx, dossier);
  const regie = [
    { soort: 'regisseur' as const, wie: huishouden?.regisseur },
    { soort: 'aanvoerder' as const, wie: huishouden?.aanvoerder },
  ];
  return [
    ...leden
      .filter(({ eindigtOp }) => eindigtOp === null)
      .map(({ id, roepnaam }) => ({ id, soort: 'lid' as const, naam: roepnaam, rol: '' })),
    ...netwerk.map(({ id, naam, band }) => ({ id, soort: 'netwerk' as const, naam, rol: band })),
    ...regie.flatMap(({ soort, wie }) => (wie ? [{ id: wie.id, soort, naam: wie.naam, rol: wie.functie }] : [])),
    ...betrokkenen.filter(({ soort }) => soort === 'partij').map(asPartij),
  ];
}

/** Who people are by their ids, in the order of `ids`; also who left since. Whoever the reader may not know of is left out. */
export async function listNamen(tx: Tx, dossier: Dossier, ids: readonly string[]): Promise<Mens[]> {
  if (ids.length === 0) return [];
  const { gemeente } = dossier.actor;
  const leden = await tx
    .selectFrom('leden')
    .select(['id', 'roepnaam as naam', sql<string>`''`.as('rol'), sql<Menssoort>`'lid'`.as('soort')])
    .where('gemeente_id', '=', gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', 'in', ids)
    .unionAll(
      tx
        .selectFrom('netwerkleden')
        .select(['id', 'naam', 'band as rol', sql<Menssoort>`'netwerk'`.as('soort')])
        .where('gemeente_id', '=', gemeente)
        .where('huishouden_id', '=', dossier.huishouden)
        .where('id', 'in', ids),
    )
    .unionAll(
      tx
        .selectFrom('medewerkers')
        .select(['id', 'naam', 'functie as rol', sql<Menssoort>`'regisseur'`.as('soort')])
        .where('gemeente_id', '=', gemeente)
        .where('id', 'in', ids),
    )
    .execute();
  const partijen = await tx
    .selectFrom('betrokkenheden as b')
    .leftJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'b.gemeente_id').onRef('m.id', '=', 'b.medewerker_id'),
    )
    .innerJoin('partijen as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'b.gemeente_id').onRef('p.id', '=', 'b.partij_id'),
    )
    .select(['b.id', 'm.naam', 'p.naam as partij', 'b.taak', 'b.leefdomeinen', 'b.wetten'])
    .where('b.gemeente_id', '=', gemeente)
    .where('b.huishouden_id', '=', dossier.huishouden)
    .where('b.id', 'in', ids)
    .execute();
  const mensen = [...leden, ...partijen.map(asPartij)];
  return ids.flatMap((id) => mensen.find((mens) => mens.id === id) ?? []);
}

type Partijrij = Werkgebied & { id: string; naam: string | null; partij: string | null; taak: string };

const asPartij = ({ id, naam, partij, taak, leefdomeinen, wetten }: Partijrij): Mens => ({
  id,
  soort: 'partij',
  naam: naam ?? partij ?? '',
  rol: [naam === null || naam === partij ? '' : partij, taak].filter(Boolean).join(', '),
  werkgebied: { leefdomeinen, wetten },
});

export type Overleg = {
  id: string;
  /** YYYY-MM-DD. */
  op: string;
  waar: string;
  /** Ids of who was there, as in `Mens`. */
  aanwezig: string[];
  inwoner: Aanwezigheid;
  inwonerReden: string;
  afgesproken: string;
  /** Ids of leden, or of the huishouden for everyone who lives there. */
  voor: string[];
  door: string;
  versie: number;
};

/** One piece of information that was shared. */
export type Deling = {
  id: string;
  wat: string;
  /** Ids of betrokkenheden. */
  met: string[];
  grond: Grond;
  grondTekst: string;
  toestemmingOp: string | null;
  leefdomein: Leefdomein;
  wet: Wet;
  /** About which lid; null for the household. */
  over: string | null;
};

/** Ids of what the reader takes part as, for a partij; undefined for everyone else, who reads what the keys open. */
async function listEigen(tx: Tx, dossier: Dossier): Promise<string[] | undefined> {
  if (dossier.relatie !== 'partij') return undefined;
  const rows = await tx
    .selectFrom('betrokkenheden')
    .select('id')
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('medewerker_id', '=', dossier.actor.persoon)
    .where('soort', '=', 'partij')
    .execute();
  return rows.map(({ id }) => id);
}

const uuids = (ids: readonly string[]) => sql<string[]>`${[...ids]}::uuid[]`;

async function selectOverleggen(tx: Tx, dossier: Dossier, id?: string): Promise<Overleg[]> {
  const eigen = await listEigen(tx, dossier);
  let query = tx
    .selectFrom('overleggen as o')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'o.gemeente_id').onRef('m.id', '=', 'o.door_id'),
    )
    .select(['o.id', 'o.op', 'o.waar', 'o.aanwezig', 'o.inwoner', 'o.inwoner_reden as inwonerReden', 'o.afgesproken'])
    .select(['o.zichtbaar_voor as voor', 'm.naam as door', 'o.versie'])
    .$narrowType<{ inwoner: Aanwezigheid }>()
    .where('o.gemeente_id', '=', dossier.actor.gemeente)
    .where('o.huishouden_id', '=', dossier.huishouden);
  if (id !== undefined) query = query.where('o.id', '=', id);
  // A partij reads an overleg it sat in, and no other.
  if (eigen) query = query.where('o.aanwezig', '&&', uuids(eigen));
  return query.orderBy('o.op', 'desc').orderBy('o.id', 'desc').execute();
}

/** Overleggen of the open dossier, the newest first; a partij reads those it attended. Needs the onderdeel overleg. */
export const listOverleggen = (tx: Tx, dossier: Dossier): Promise<Overleg[]> => selectOverleggen(tx, dossier);

/** One overleg; undefined when it is not there or not to be seen, also for an id that is none. */
export const findOverleg = async (tx: Tx, dossier: Dossier, id: string): Promise<Overleg | undefined> =>
  isId(id) ? (await selectOverleggen(tx, dossier, id))[0] : undefined;

/** What was shared in an overleg, in the order in which it was written down; a partij reads what was shared with it. */
export async function listDelingen(tx: Tx, dossier: Dossier, overleg: string): Promise<Deling[]> {
  const eigen = await listEigen(tx, dossier);
  let query = tx
    .selectFrom('delingen')
    .select(['id', 'wat', 'met', 'grond', 'grond_tekst as grondTekst', 'toestemming_op as toestemmingOp'])
    .select(['leefdomein', 'wet', 'over_id as over'])
    .$narrowType<{ grond: Grond; leefdomein: Leefdomein; wet: Wet }>()
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('overleg_id', '=', overleg);
  if (eigen) query = query.where('met', '&&', uuids(eigen));
  return query.orderBy('id').execute();
}

/** An overleg with what was shared in it, and who everyone is, by id. */
export type Overlegkaart = { overleg: Overleg; delingen: Deling[]; namen: ReadonlyMap<string, Mens> };

/** One overleg with its delingen and the names of everyone in it. Needs the onderdelen kern and overleg. */
export async function findKaart(tx: Tx, dossier: Dossier, overleg: Overleg): Promise<Overlegkaart> {
  const delingen = await listDelingen(tx, dossier, overleg.id);
  const ids = [...overleg.aanwezig, ...overleg.voor, ...delingen.flatMap(({ met, over }) => [...met, over ?? ''])];
  const mensen = await listNamen(tx, dossier, [...new Set(ids)].filter(Boolean));
  return { overleg, delingen, namen: new Map(mensen.map((mens) => [mens.id, mens])) };
}
