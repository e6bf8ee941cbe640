import { sql } from 'kysely';

import type { Tx } from '#platform/database/index.ts';
import { isId } from '#platform/id/index.ts';
import { computeDay } from '#platform/time/index.ts';

import type { Leefdomein, Wet } from '../../kennis/leefdomein/index.ts';
import {
  type Beslisser,
  computeBeslisser,
  computeLeeftijd,
  type Dossier,
  type Vertegenwoordiging,
} from '../inzage/index.ts';
import type { Partijfeiten, PartijInput } from './invoer.ts';
import type { Bandsoort, Identiteitsbewijs, Relatie } from './lid.ts';

export type Lid = {
  id: string;
  /** The same person in every huishouden. */
  persoon: string;
  roepnaam: string;
  voornamen: string;
  tussenvoegsel: string;
  achternaam: string;
  /** Roepnaam, prefix and surname. */
  naam: string;
  /** YYYY-MM-DD */
  geboortedatum: string;
  /** Whole years today. */
  leeftijd: number;
  relatie: Relatie;
  woontHier: boolean;
  client: boolean;
  oordeelsbekwaam: boolean;
  verzet: boolean;
  beslisser: Beslisser;
  identiteit: Identiteitsbewijs | null;
  identiteitOp: string | null;
  identiteitUitstel: string;
  adresGeheim: boolean;
  begintOp: string;
  /** Last day, which still counts; null while they belong to it. */
  eindigtOp: string | null;
  versie: number;
};

/** Leden of the open dossier, the eldest first; those who left too, with their last day. Why there is verzet is not among it. */
export async function listLeden(tx: Tx, dossier: Dossier): Promise<Lid[]> {
  const rows = await tx
    .selectFrom('leden')
    .select(['id', 'persoon_id', 'roepnaam', 'voornamen', 'tussenvoegsel', 'achternaam', 'geboortedatum', 'relatie'])
    .select(['woont_hier', 'client', 'oordeelsbekwaam', 'verzet', 'identiteit', 'identiteit_op', 'identiteit_uitstel'])
    .select(['adres_geheim', 'begint_op', 'eindigt_op', 'versie'])
    .$narrowType<{ relatie: Relatie; identiteit: Identiteitsbewijs | null }>()
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .orderBy('geboortedatum')
    .orderBy('id')
    .execute();
  const vandaag = computeDay();
  return rows.map((row) => {
    const leeftijd = computeLeeftijd(row.geboortedatum, vandaag);
    const { oordeelsbekwaam, roepnaam, tussenvoegsel, achternaam } = row;
    return {
      id: row.id,
      persoon: row.persoon_id,
      roepnaam,
      tussenvoegsel,
      achternaam,
      voornamen: row.voornamen,
      naam: [roepnaam, tussenvoegsel, achternaam].filter(Boolean).join(' '),
      geboortedatum: row.geboortedatum,
      leeftijd,
      relatie: row.relatie,
      woontHier: row.woont_hier,
      client: row.client,
      oordeelsbekwaam,
      verzet: row.verzet,
      beslisser: computeBeslisser({ leeftijd, oordeelsbekwaam }),
      identiteit: row.identiteit,
      identiteitOp: row.identiteit_op,
      identiteitUitstel: row.identiteit_uitstel,
      adresGeheim: row.adres_geheim,
      begintOp: row.begint_op,
      eindigtOp: row.eindigt_op,
      versie: row.versie,
    };
  });
}

/** One lid of the open dossier; undefined for any other id. */
export const findLid = async (tx: Tx, dossier: Dossier, id: string): Promise<Lid | undefined> =>
  (await listLeden(tx, dossier)).find((lid) => lid.id === id);

/** Why the interest of a lid is against inspection by who represents them; '' when it is not. For the regisseur's own form. */
export async function findVerzetreden(tx: Tx, dossier: Dossier, lid: string): Promise<string> {
  const row = await tx
    .selectFrom('leden')
    .select('verzet_reden')
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('id', '=', lid)
    .executeTakeFirst();
  return row?.verzet_reden ?? '';
}

/** Whether the BSN of a lid is kept, as their vindkaart shows; says nothing about the number. */
export async function hasBsn(tx: Tx, dossier: Dossier, lid: string): Promise<boolean> {
  const kaart = await tx
    .selectFrom('vindkaarten')
    .select('lid_id')
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('lid_id', '=', lid)
    .where('bsn_hash', 'is not', null)
    .executeTakeFirst();
  return kaart !== undefined;
}

export type Vertegenwoordigd = {
  id: string;
  lid: string;
  /** By which lid; null for someone outside. */
  doorLid: string | null;
  /** Name of who represents. */
  door: string;
  soort: Vertegenwoordiging;
  geschil: boolean;
  begintOp: string;
  eindigtOp: string | null;
};

/** Who represents the leden of the open dossier, ended ones too. */
export async function listVertegenwoordigingen(tx: Tx, dossier: Dossier): Promise<Vertegenwoordigd[]> {
  const rows = await tx
    .selectFrom('vertegenwoordigingen as v')
    .leftJoin('leden as l', (join) =>
      join.onRef('l.gemeente_id', '=', 'v.gemeente_id').onRef('l.id', '=', 'v.door_lid_id'),
    )
    .select(['v.id', 'v.lid_id as lid', 'v.door_lid_id as doorLid', 'v.door_naam', 'v.soort', 'v.geschil'])
    .select(['v.begint_op as begintOp', 'v.eindigt_op as eindigtOp', 'l.roepnaam', 'l.tussenvoegsel', 'l.achternaam'])
    .$narrowType<{ soort: Vertegenwoordiging }>()
    .where('v.gemeente_id', '=', dossier.actor.gemeente)
    .where('v.huishouden_id', '=', dossier.huishouden)
    .orderBy('v.begint_op')
    .orderBy('v.id')
    .execute();
  return rows.map(({ door_naam, roepnaam, tussenvoegsel, achternaam, ...rest }) => ({
    ...rest,
    door: door_naam || [roepnaam, tussenvoegsel, achternaam].filter(Boolean).join(' '),
  }));
}

export type Adres = {
  id: string;
  /** Whose; null for the huishouden itself. */
  lid: string | null;
  geheim: boolean;
  straat: string;
  huisnummer: string;
  toevoeging: string;
  postcode: string;
  plaats: string;
  begintOp: string;
};

/** Addresses of today that the open parts show: a protected one only when `adres` was opened too. */
export async function listAdressen(tx: Tx, dossier: Dossier): Promise<Adres[]> {
  const rows = await tx
    .selectFrom('adressen')
    .select(['id', 'lid_id as lid', 'categorie', 'straat', 'huisnummer', 'toevoeging', 'postcode', 'plaats'])
    .select('begint_op as begintOp')
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where('eindigt_op', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ categorie, ...adres }) => ({ ...adres, geheim: categorie === 'adres' }));
}

export type Netwerklid = {
  id: string;
  lid: string | null;
  naam: string;
  soort: Bandsoort;
  band: string;
  ring: number;
  mantelzorger: boolean;
  helpt: string;
  /** Only the lid who chose them reads it, who represents that lid, and the regisseur. */
  alleenVoorLid: boolean;
  versie: number;
};

const selectNetwerk = (tx: Tx, dossier: Dossier) =>
  tx
    .selectFrom('netwerkleden')
    .select([
      'id',
      'lid_id as lid',
      'naam',
      'soort',
      'band',
      'ring',
      'mantelzorger',
      'helpt',
      'zichtbaar_voor',
      'versie',
    ])
    .$narrowType<{ soort: Bandsoort }>()
    .where('gemeente_id', '=', dossier.actor.gemeente)
    .where('huishouden_id', '=', dossier.huishouden)
    .where((where) => where.or([where('eindigt_op', 'is', null), where('eindigt_op', '>', computeDay())]))
    .orderBy('ring')
    .orderBy('naam')
    .orderBy('id')
    .execute();

type Netwerkrij = Awaited<ReturnType<typeof selectNetwerk>>[number];

const asNetwerklid = ({ huishouden }: Dossier, { zichtbaar_voor, ...one }: Netwerkrij): Netwerklid => ({
  ...one,
  alleenVoorLid: !zichtbaar_voor.includes(huishouden),
});

/** People around the leden of the open dossier, the closest first. */
export const listNetwerk = async (tx: Tx, dossier: Dossier): Promise<Netwerklid[]> =>
  (await selectNetwerk(tx, dossier)).map((row) => asNetwerklid(dossier, row));

/** The same, each with for whom that they stand there is: ids of leden, or of the huishouden for everyone at home. */
export const listKring = async (tx: Tx, dossier: Dossier): Promise<(Netwerklid & { voor: string[] })[]> =>
  (await selectNetwerk(tx, dossier)).map((row) => ({ ...asNetwerklid(dossier, row), voor: row.zichtbaar_voor }));

/** One person of the network; undefined for any other id. */
export const findNetwerklid = async (tx: Tx, dossier: Dossier, id: string): Promise<Netwerklid | undefined> =>
  (await listNetwerk(tx, dossier)).find((one) => one.id === id);

export type Betrokkene = {
  id: string;
  soort: 'partij' | 'lid' | 'vertegenwoordiger';
  /** Of the account, or of the partij when nobody signs in for it. */
  naam: string;
  partij: string | null;
  partijId: string | null;
  functie: string;
  taak: string;
  leefdomeinen: Leefdomein[];
  wetten: Wet[];
  /** Leden whose own rows a partij reads too. */
  leden: string[];
  medewerker: string | null;
  /** Of a resident: which lid they are or represent. */
  lid: string | null;
  vertegenwoordiging: Vertegenwoordiging | null;
  begintOp: string;
  eindigtOp: string | null;
  versie: number;
};

/**
 * Who lives elsewhere knows of whoever works for them or for whom they represent, as with who looked; not who helps the others at
 * home. Everyone else who opens the dossier knows them all.
 */
const isFor = ({ zelf, leden, huishouden }: Dossier, one: Pick<Betrokkene, 'lid' | 'leden'>): boolean =>
  zelf.length === 0 ||
  leden.includes(huishouden) ||
  (one.lid === null ? one.leden : [one.lid]).some((id) => leden.includes(id));

/** Who has to do with the open dossier today, as far as it is for the reader: partijen first, then residents with an account. */
export async function listBetrokkenen(tx: Tx, dossier: Dossier): Promise<Betrokkene[]> {
  const vandaag = computeDay();
  const rows = await tx
    .selectFrom('betrokkenheden as b')
    .leftJoin('medewerkers as m', (join) =>
      join.onRef('m.gemeente_id', '=', 'b.gemeente_id').onRef('m.id', '=', 'b.medewerker_id'),
    )
    .leftJoin('partijen as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'b.gemeente_id').onRef('p.id', '=', 'b.partij_id'),
    )
    .select(['b.id', 'b.soort', 'm.naam', 'm.functie', 'p.naam as partij', 'b.partij_id as partijId', 'b.taak'])
    .select(['b.leefdomeinen', 'b.wetten', 'b.leden', 'b.medewerker_id as medewerker', 'b.lid_id as lid', 'b.versie'])
    .select(['b.vertegenwoordiging', 'b.begint_op as begintOp', 'b.eindigt_op as eindigtOp'])
    .$narrowType<{
      soort: Betrokkene['soort'];
      leefdomeinen: Leefdomein[];
      wetten: Wet[];
      vertegenwoordiging: Vertegenwoordiging | null;
    }>()
    .where('b.gemeente_id', '=', dossier.actor.gemeente)
    .where('b.huishouden_id', '=', dossier.huishouden)
    .where((where) => where.or([where('b.eindigt_op', 'is', null), where('b.eindigt_op', '>=', vandaag)]))
    .orderBy(sql`b.soort <> 'partij'`)
    .orderBy('p.naam')
    .orderBy('m.naam')
    .orderBy('b.id')
    .execute();
  return rows
    .filter((row) => isFor(dossier, row))
    .map((row) => ({ ...row, naam: row.naam ?? row.partij ?? '', functie: row.functie ?? '' }));
}

/** What there is to know before a partij takes part: `zelf` is the row that changes. */
export async function findPartijfeiten(
  tx: Tx,
  dossier: Dossier,
  input: PartijInput,
  zelf?: string,
): Promise<Partijfeiten> {
  const { gemeente } = dossier.actor;
  const medewerker = input.medewerker ?? '';
  const partij = await tx
    .selectFrom('partijen')
    .select('id')
    .where('gemeente_id', '=', gemeente)
    .where('id', '=', isId(input.partij) ? input.partij : null)
    .executeTakeFirst();
  const wie = await tx
    .selectFrom('medewerkers')
    .select(['partij_id as partij', 'rollen', 'status'])
    .where('gemeente_id', '=', gemeente)
    .where('id', '=', isId(medewerker) ? medewerker : null)
    .executeTakeFirst();
  const doetMee = (await listBetrokkenen(tx, dossier)).some(
    (one) => one.soort === 'partij' && one.medewerker === medewerker && one.eindigtOp === null && one.id !== zelf,
  );
  return { partijBestaat: partij !== undefined, wie, doetMee };
}
