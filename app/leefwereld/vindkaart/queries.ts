import type { ExpressionBuilder } from 'kysely';

import type { Actor, DB, Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { getFound } from '#platform/problems/index.ts';

import { computeGelijkenis, computeNaamsleutels, GELIJKEND } from '../huishouden/index.ts';
import { type Dossier, recordVindregels } from '../inzage/index.ts';
import { computeDubbel, listDichtbij, MAX_GEVONDEN, type Reden } from './vindkaart.ts';

/** That someone is known here, and whom to call. Nothing of what is going on. */
export type Kaart = {
  lid: string;
  huishouden: string;
  persoon: string;
  naam: string;
  /** YYYY-MM-DD */
  geboortedatum: string;
  regisseur: { id: string; naam: string; functie: string };
  team: { id: string; naam: string };
};

type Adres = { postcode: string; huisnummer: string };
type Kaartrij = Kaart & {
  postcode: string | null;
  huisnummer: string | null;
  bsnHash: string | null;
  naamsleutels: string[];
};

/**
 * Rows that one search compares at most. Every condition below is an equality: those alone use their index under row level
 * security, for likeness is not leakproof (ADR 0018 and 0022).
 */
const MAX_RIJEN = 400;

type Where = (eb: ExpressionBuilder<DB & { v: DB['vindkaarten'] }, 'v'>) => ReturnType<typeof eb.or>;

async function listKaarten(tx: Tx, actor: Actor, where: Where): Promise<Kaartrij[]> {
  const rows = await tx
    .selectFrom('vindkaarten as v')
    .innerJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'v.gemeente_id').onRef('m.id', '=', 'v.regisseur_id'),
    )
    .innerJoin('teams as t', (join) =>
      join.onRef('t.gemeente_id', '=', 'v.gemeente_id').onRef('t.id', '=', 'v.team_id'),
    )
    .select([
      'v.lid_id as lid',
      'v.huishouden_id as huishouden',
      'v.persoon_id as persoon',
      'v.naam',
      'v.geboortedatum',
    ])
    .select(['v.postcode', 'v.huisnummer', 'v.bsn_hash as bsnHash', 'v.naamsleutels'])
    .select(['m.id as mId', 'm.naam as mNaam', 'm.functie', 't.id as tId', 't.naam as tNaam'])
    .where('v.gemeente_id', '=', actor.gemeente)
    .where((eb) => where(eb as unknown as Parameters<Where>[0]))
    .orderBy('v.lid_id')
    .limit(MAX_RIJEN)
    .execute();
  return rows.map(({ mId, mNaam, functie, tId, tNaam, ...kaart }) => ({
    ...kaart,
    regisseur: { id: mId, naam: mNaam, functie },
    team: { id: tId, naam: tNaam },
  }));
}

const asKaart = ({ postcode: _p, huisnummer: _h, bsnHash: _b, naamsleutels: _n, ...kaart }: Kaartrij): Kaart => kaart;

/** How alike a name is to that of each card; names that share no sound are not compared, for they are never alike. */
function createNaamvergelijking(naam: string): (rij: Kaartrij) => number {
  const sleutels = new Set(computeNaamsleutels(naam));
  return (rij) => (rij.naamsleutels.some((one) => sleutels.has(one)) ? computeGelijkenis(naam, rij.naam) : 0);
}

/** A BSN by its keyed hash; or a name with a birth date, an address, or both. */
export type Zoekvraag =
  | { bsnHash: string; naam?: undefined }
  | { naam: string; geboortedatum?: string | undefined; adres?: Adres | undefined; bsnHash?: undefined };

export type Gevonden = { kaarten: Kaart[]; meer: boolean };

/**
 * Who is known here under this name, however it is spelled, with this birth date or address; or under this BSN. The most alike
 * first, at most ten; `meer` when there are more. A protected address finds nobody. Reads only: findKaarten of the command leaves
 * the trace.
 */
export async function listGevonden(tx: Tx, actor: Actor, vraag: Zoekvraag): Promise<Gevonden> {
  if (vraag.bsnHash !== undefined) {
    const rijen = await listKaarten(tx, actor, (eb) => eb.or([eb('v.bsn_hash', '=', vraag.bsnHash)]));
    return { kaarten: rijen.slice(0, MAX_GEVONDEN).map(asKaart), meer: rijen.length > MAX_GEVONDEN };
  }
  const { naam, geboortedatum, adres } = vraag;
  if (geboortedatum === undefined && adres === undefined) return { kaarten: [], meer: false };
  const rijen = await listKaarten(tx, actor, (eb) =>
    eb.or([
      ...(geboortedatum === undefined ? [] : [eb('v.geboortedatum', '=', geboortedatum)]),
      ...(adres === undefined ? [] : [eb.and({ 'v.postcode': adres.postcode, 'v.huisnummer': adres.huisnummer })]),
    ]),
  );
  const compare = createNaamvergelijking(naam);
  const alike = rijen
    .map((rij) => {
      const feiten = Number(rij.geboortedatum === geboortedatum) + Number(hasAdres(rij, adres));
      return { rij, naam: compare(rij), feiten };
    })
    .filter((one) => one.naam >= GELIJKEND)
    .toSorted((a, b) => b.feiten - a.feiten || b.naam - a.naam);
  return {
    kaarten: alike.slice(0, MAX_GEVONDEN).map(({ rij }) => asKaart(rij)),
    meer: alike.length > MAX_GEVONDEN || rijen.length === MAX_RIJEN,
  };
}

const hasAdres = ({ postcode, huisnummer }: Kaartrij, adres: Adres | undefined) =>
  adres !== undefined && postcode === adres.postcode && huisnummer === adres.huisnummer;

export type DubbelVraag = {
  naam: string;
  /** YYYY-MM-DD */
  geboortedatum: string;
  adres?: Adres | undefined;
  bsnHash?: string | undefined;
  /** A huishouden that is left out: the one they are a lid of already. */
  behalve?: string | undefined;
};

export type Dubbel = Kaart & {
  /** How sure it is, 0 to 1; 1 is the same BSN. */
  score: number;
  redenen: Reden[];
};

/**
 * Who is known here already and may be this person: the surest first, at most five, with the reasons. Each that is shown of another
 * regisseur leaves an inzageregel. Only for who may search (canSearch): anyone else sees no card and gets nothing.
 */
export async function listDubbelen(tx: Tx, actor: Actor, vraag: DubbelVraag): Promise<Dubbel[]> {
  const { naam, geboortedatum, adres, bsnHash, behalve } = vraag;
  const [dichtbij, compare] = [listDichtbij(geboortedatum), createNaamvergelijking(naam)];
  const rijen = await listKaarten(tx, actor, (eb) =>
    eb.or([
      eb('v.geboortedatum', 'in', [geboortedatum, ...dichtbij]),
      ...(adres === undefined ? [] : [eb.and({ 'v.postcode': adres.postcode, 'v.huisnummer': adres.huisnummer })]),
      ...(bsnHash === undefined ? [] : [eb('v.bsn_hash', '=', bsnHash)]),
    ]),
  );
  const dubbelen = rijen
    .flatMap((rij): Dubbel[] => {
      if (rij.huishouden === behalve) return [];
      const dag =
        rij.geboortedatum === geboortedatum ? 'zelfde' : dichtbij.includes(rij.geboortedatum) ? 'dichtbij' : 'anders';
      const dubbel = computeDubbel(
        {
          naam: compare(rij),
          geboortedatum: dag,
          zelfdeAdres: hasAdres(rij, adres),
          zelfdeBsn: bsnHash !== undefined && rij.bsnHash === bsnHash,
        },
        GELIJKEND,
      );
      return dubbel ? [{ ...asKaart(rij), ...dubbel }] : [];
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 5);
  await recordVindregels(
    tx,
    actor,
    dubbelen.filter(({ regisseur }) => regisseur.id !== actor.persoon),
  );
  return dubbelen;
}

export type LidDubbelen = {
  lid: string;
  naam: string;
  geboortedatum: string;
  persoon: string;
  /** The person this lid was before it was linked, when it was. */
  eerder: string | null;
  dubbelen: Dubbel[];
};

/** What each lid of today of an open dossier looks like, elsewhere in the gemeente. */
export async function listLidDubbelen(tx: Tx, dossier: Dossier): Promise<LidDubbelen[]> {
  const { actor, huishouden } = dossier;
  const rows = await tx
    .selectFrom('leden as l')
    .innerJoin('vindkaarten as v', (join) =>
      join.onRef('v.gemeente_id', '=', 'l.gemeente_id').onRef('v.lid_id', '=', 'l.id'),
    )
    .select(['l.id as lid', 'v.naam', 'v.geboortedatum', 'l.persoon_id as persoon', 'l.persoon_eerder_id as eerder'])
    .select(['v.postcode', 'v.huisnummer', 'v.bsn_hash'])
    .where('l.gemeente_id', '=', actor.gemeente)
    .where('l.huishouden_id', '=', huishouden)
    .where('l.eindigt_op', 'is', null)
    .orderBy('l.geboortedatum')
    .orderBy('l.id')
    .execute();
  const all: LidDubbelen[] = [];
  for (const { postcode, huisnummer, bsn_hash, ...lid } of rows) {
    const adres = postcode !== null && huisnummer !== null ? { postcode, huisnummer } : undefined;
    const vraag = { ...lid, adres, bsnHash: bsn_hash ?? undefined, behalve: huishouden };
    all.push({ ...lid, dubbelen: await listDubbelen(tx, actor, vraag) });
  }
  return all;
}

export type Samengevoegd = { id: string; naam: string };

/** The huishoudens that turned out to be the open one. */
export const listSamengevoegd = (tx: Tx, { actor, huishouden }: Dossier): Promise<Samengevoegd[]> =>
  tx
    .selectFrom('huishoudens')
    .select(['id', 'naam'])
    .where('gemeente_id', '=', actor.gemeente)
    .where('samengevoegd_met', '=', huishouden)
    .orderBy('naam')
    .orderBy('id')
    .execute();

/** A lid of the open dossier, held until the transaction ends. Throws 404 for any other id. */
export const getLid = async (tx: Tx, { actor, huishouden }: Dossier, id: string) =>
  getFound(
    await tx
      .selectFrom('leden')
      .select(['persoon_id', 'persoon_eerder_id', 'versie'])
      .where('gemeente_id', '=', actor.gemeente)
      .where('huishouden_id', '=', huishouden)
      .where('id', '=', isId(id) ? id : null)
      .forUpdate()
      .executeTakeFirst(),
  );
